"""PDF: the page on paper, the same everywhere, fetched from nowhere."""

import gc
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from briefgen.brief import Mode
from briefgen.document import Cell as TableCell
from briefgen.document import (
    Column,
    Document,
    Heading,
    Line,
    Lines,
    Note,
    NoteMark,
    Notes,
    Paragraph,
    Table,
    Text,
    align,
    plain,
    walk,
)
from briefgen.errors import WriterError
from briefgen.writers.html import write as write_html
from briefgen.writers.pdf import write
from briefgen.writers.pdf.press import typeset
from tests.fixtures.html import text
from tests.fixtures.pdf import PdfFile
from tests.fixtures.samples import sample_document, sample_theme

ROOT = Path(__file__).parents[2]


@cache
def _sample(mode: Mode) -> PdfFile:
    return PdfFile(write(sample_document(mode), sample_theme()))


def _page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="es"><head><title>x</title>{head}</head><body>{body}</body></html>'


def _told(*blocks: Heading | Paragraph | Table | Notes, mode: Mode = Mode.ES) -> Document:
    return replace(sample_document(mode), blocks=blocks)


@pytest.mark.parametrize("mode", Mode)
def test_the_file_says_what_it_is(mode: Mode) -> None:
    """Title, author, subject, keywords and the edition's date are properties of the file."""
    document, file = sample_document(mode), _sample(mode)

    assert file.properties["Title"] == document.title
    assert file.properties["Author"] == document.publisher
    assert file.properties["Subject"] == document.subject
    assert file.properties["Keywords"] == ", ".join(document.keywords)
    assert file.properties["CreationDate"].startswith("D:20261015")
    assert file.properties["ModDate"].startswith("D:20261015")


def test_every_page_but_the_first_has_a_running_head() -> None:
    """The first page has its cover; each has its number of all."""
    file = _sample(Mode.ES)

    assert "Semiconductores · Fabricantes" not in file.words(1)
    for page in range(2, file.pages + 1):
        assert "Semiconductores · Fabricantes" in file.words(page)
    for page in range(1, file.pages + 1):
        assert f"Página {page} de {file.pages}" in file.words(page)


def test_side_by_side_pages_are_numbered_in_both_languages() -> None:
    """Each language reads its own words."""
    file = _sample(Mode.BILINGUAL)

    assert f"Página 2 de {file.pages} · Page 2 of {file.pages}" in file.words(2)
    assert "Semiconductors · Manufacturers" in file.words(2)


def test_contents_say_the_page_of_each_heading() -> None:
    """The number after the leader is the page that the heading is on."""
    file = _sample(Mode.ES)
    heading = next(piece for piece in file.placed() if piece.words == "Qué hacer ahora" and piece.page > 1)

    assert heading.page > 1
    entry = file.words(1).split("Qué hacer ahora")[1].lstrip(" .")
    assert entry.startswith(str(heading.page))


def test_numbered_headings_have_their_numbers_on_the_page_and_in_the_bookmarks() -> None:
    """As in Word, where the theme says so."""
    theme = replace(sample_theme(), numbered_headings=True)
    file = PdfFile(write(sample_document(Mode.ES), theme))
    numbers = [title.split(" ", 1)[0] for title in file.outline()]

    assert numbers[:2] == ["1", "1.1"]
    assert file.outline()[0].split(" ", 1)[1] == _sample(Mode.ES).outline()[0]
    assert file.outline()[0] in " ".join(file.words().split())


@pytest.mark.parametrize("mode", Mode)
def test_the_number_of_a_note_is_painted_before_its_text(mode: Mode) -> None:
    """Who copies or hears the page in the order in which it was painted meets number, then text."""
    notes = [node for node in walk(sample_document(mode).blocks) if isinstance(node, Note)]
    words = " ".join(_sample(mode).words().split())

    assert [one.number for one in notes if f"{one.number}. {plain(one.content)[:12]}" not in words] == []


def test_bookmarks_of_a_side_by_side_file_say_both_languages() -> None:
    """It has one outline, not two interleaved; each entry says what its two headings say, the leading one first."""
    spanish, english = (_sample(mode).outline() for mode in (Mode.ES, Mode.EN))

    assert spanish[0] == "Japón necesita reducir su dependencia"
    assert _sample(Mode.BILINGUAL).outline() == [f"{one} / {two}" for one, two in zip(spanish, english, strict=True)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("El plan de acción de Japón nombra", "Japan's action plan names"),
        ("Puntos clave", "Key points"),
        ("La certificación de origen", "Certifying origin"),
        ("Kumamoto", "Kumamoto"),
        ("Gráfica 1.", "Chart 1."),
        ("Enero de 2027", "January 2027"),
        ("INEGI, Balanza", "INEGI, Balance"),
    ],
)
def test_pairs_start_on_the_same_line(left: str, right: str) -> None:
    """Each side of a pair stands level with its twin, Spanish at the left."""
    placed = _sample(Mode.BILINGUAL).placed()
    middle = sample_theme().page.width * 72 / 25.4 / 2
    one = next(piece for piece in placed if piece.words.startswith(left) and piece.left < middle)
    other = next(piece for piece in placed if piece.words.startswith(right) and piece.left > middle)

    assert one.page == other.page
    # Boxes are as high as their letters: what is level shares a baseline within a descender.
    assert abs(one.bottom - other.bottom) < 3


def test_a_long_pair_flows_over_the_page_in_both_columns() -> None:
    """A paragraph longer than a page goes on at the head of the next one, left and right alike."""
    words = " ".join(["palabra"] * 1400)
    sides = [
        _told(Paragraph(language=mode.languages[0].tag, content=(text(words, mode.languages[0].tag),)), mode=mode)
        for mode in (Mode.ES, Mode.EN)
    ]
    file = PdfFile(write(align(*sides), sample_theme()))
    middle = sample_theme().page.width * 72 / 25.4 / 2

    lines = [piece for piece in file.placed() if piece.words.startswith("palabra")]
    for page in (1, 2):
        assert any(line.page == page and line.left < middle for line in lines)
        assert any(line.page == page and line.left > middle for line in lines)
    assert file.words().count("palabra") == 2800


@pytest.mark.parametrize("level", [1, 2])
@pytest.mark.parametrize("is_double", [False, True])
def test_a_heading_is_never_stranded(level: int, is_double: bool) -> None:  # noqa: FBT001  # a case of the test
    """Wherever the page ends, a heading stands with the text below it, alone and beside its twin."""
    for count in range(18, 32):
        filler = tuple(Paragraph(language="es-MX", content=(text("relleno"),)) for _ in range(count))
        heading = Heading(language="es-MX", level=level, anchor="h", content=(text("Encabezado"),))
        body = Paragraph(language="es-MX", content=(text("cuerpo del texto " * 40),))
        one = _told(*filler, heading, body)
        file = PdfFile(write(align(one, one) if is_double else one, sample_theme()))

        assert file.find("Encabezado").page == file.find("cuerpo del texto").page


@pytest.mark.parametrize("is_double", [False, True])
def test_a_heading_and_a_caption_stay_with_their_table(is_double: bool) -> None:  # noqa: FBT001  # a case of the test
    """Side by side the heading is a pair and the table is none, and the caption has two lines."""
    for count in range(18, 32):
        filler = tuple(Paragraph(language="es-MX", content=(text("relleno"),)) for _ in range(count))
        heading = Heading(language="es-MX", level=1, anchor="h", content=(text("Encabezado"),))
        table = _long_table()
        one = _told(*filler, heading, table)
        other = _told(*filler, heading, replace(table, caption=_lines("Largo en otra lengua")))
        file = PdfFile(write(align(one, other) if is_double else one, sample_theme()))

        page = file.find("Encabezado").page
        assert {file.find("Cuadro 1.").page, file.find("fila 0").page, file.find("fila 1").page} == {page}


def _long_table(cell: str = "una celda con palabras de un renglón") -> Table:
    head = _lines("Acuerdo")
    rows = tuple(
        (
            TableCell(language="es-MX", lines=_lines(f"fila {row}"), header=True),
            TableCell(language="es-MX", lines=_lines(cell)),
        )
        for row in range(60)
    )
    columns = tuple(Column(language="es-MX", head=head) for _ in range(2))
    return Table(
        language="es-MX",
        anchor="t",
        label=_lines("Cuadro"),
        number=1,
        caption=_lines("Largo"),
        columns=columns,
        rows=rows,
    )


def _lines(said: str) -> Lines:
    return (Line(language="es-MX", content=(text(said),)),)


def test_a_long_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    """Each page starts with the head; the caption is said once; no row is on two pages."""
    tall = "una celda con palabras que ocupan dos renglones " * 3
    file = PdfFile(write(_told(_long_table(tall)), sample_theme()))

    assert file.pages > 3
    assert all(file.words(page).count("Acuerdo") == 2 for page in range(1, file.pages + 1))
    assert file.words().count("Cuadro 1. Largo") == 1
    for page in range(1, file.pages + 1):
        assert file.words(page).count("una celda") == 3 * file.words(page).count("fila ")


def test_nothing_stands_outside_the_margins() -> None:
    """Words too long for their line are broken, in text, in cells and in addresses."""
    long = "x" * 120
    row = (TableCell(language="es-MX", lines=_lines(long)), TableCell(language="es-MX", lines=_lines("y")))
    note = Note(language="es-MX", number=1, source="s", content=(text(f"https://example.org/{long}"),))
    paragraph = Paragraph(language="es-MX", content=(text(long),))
    table, notes = replace(_long_table(), rows=(row,)), Notes(language="es-MX", notes=(note,))
    file = PdfFile(write(_told(paragraph, table, notes), sample_theme()))

    page = sample_theme().page
    assert max(piece.right for piece in file.placed()) <= (page.width - page.margin_right) * 72 / 25.4 + 1
    assert file.words().replace(" ", "").count("x") >= 360


def test_no_note_is_lost_between_columns() -> None:
    """Forty notes in two columns over two pages are forty notes, in order."""
    said = "Ministerio de Economía, Comercio e Industria, Libro Blanco de Comercio, consulta de octubre de 2026"
    told = tuple(
        Note(language="es-MX", number=number, source="s", content=(text(f"{said} {1000 + number}"),))
        for number in range(1, 81)
    )
    words = PdfFile(write(_told(Notes(language="es-MX", notes=told)), sample_theme())).words()

    places = [words.index(f"2026 {1000 + note.number}") for note in told]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["es-MX", "en-US"])
def test_no_line_starts_with_a_note_mark(language: str) -> None:
    """Wherever the line ends, a mark stays with its word, and the point after it with the mark."""
    mark = NoteMark(language=language, numbers=(71, 72, 73))
    said = (text("palabra", language), mark, text(".", language)), (text("word.", language), mark)
    paragraphs = tuple(
        Paragraph(language=language, content=(text("relleno " * 9 + "x" * length + " ", language), *ending))
        for length in range(1, 40)
        for ending in said
    )
    placed = PdfFile(write(_told(*paragraphs), sample_theme())).placed()

    margin = min(piece.left for piece in placed if piece.words.startswith("relleno"))
    marks = [piece for piece in placed if piece.words.startswith(("7", ".", ","))]
    assert sum(piece.words.startswith("71") for piece in marks) == len(paragraphs)
    assert [piece for piece in marks if piece.left < margin + 5] == []


def test_a_long_table_does_not_leave_one_row_behind() -> None:
    """Where a table begins at the foot of a page, two rows stand under its head or none."""
    for count in range(18, 32):
        filler = tuple(Paragraph(language="es-MX", content=(text("relleno"),)) for _ in range(count))
        file = PdfFile(write(_told(*filler, _long_table()), sample_theme()))

        first = file.find("Cuadro 1.").page
        assert file.words(first).count("fila ") != 1


@pytest.mark.slow
def test_the_same_document_makes_the_same_bytes_in_any_process() -> None:
    """Neither the hash seed, nor the clock's zone, nor what was written before shows in the file."""
    script = (
        "import hashlib, sys\n"
        "from briefgen.brief import Mode\n"
        "from briefgen.writers.pdf import write\n"
        "from tests.fixtures.samples import sample_document, sample_theme\n"
        "digests = {mode: hashlib.sha256(write(sample_document(mode), sample_theme())).hexdigest()\n"
        "           for mode in sorted(Mode, reverse='back' in sys.argv)}\n"
        "print(sorted(digests.items()))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script, *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, arguments in (("0", "UTC", []), ("7", "Asia/Tokyo", ["back"]))
    ]
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://example.org/pixel.png" alt="x">',
        '<p style="background: url(http://example.org/x.png)">x</p>',
        '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><image href="https://example.org/x.png"/></svg>',
        '<img src="file:///etc/hostname" alt="x">',
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="x">',
        '<object data="ftp://example.org/x.svg"></object>',
    ],
)
def test_a_page_that_asks_for_anything_is_refused(body: str) -> None:
    """Neither the network nor a file that is not a font of the theme is read, and the address is named."""
    with pytest.raises(WriterError, match="the page asks for") as refused:
        typeset(_page(body), sample_theme())

    assert refused.value.hint


def test_a_foreign_stylesheet_is_refused() -> None:
    """Neither a link in the head nor an import in a rule is followed."""
    for head in (
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<style>@import url("https://example.org/x.css");</style>',
        '<link rel="attachment" href="https://example.org/x.zip">',
    ):
        with pytest.raises(WriterError, match=r"the page asks for `https://example\.org"):
            typeset(_page("<p>x</p>", head), sample_theme())


def test_a_character_without_a_font_is_refused() -> None:
    """A page is never set with whatever font this machine happens to have."""
    with pytest.raises(WriterError, match=r"fonts|cannot be set"):
        write(_told(Paragraph(language="es-MX", content=(text("\u16a0\u16a2"),))), sample_theme())


def test_a_missing_font_file_is_refused() -> None:
    """A theme whose font file is gone makes no page."""
    theme = sample_theme()
    gone = replace(theme.faces.text, regular=Path("/nowhere/Gone.otf"))
    with pytest.raises(WriterError, match="Gone"):
        write(sample_document(Mode.ES), replace(theme, faces=replace(theme.faces, text=gone)))


def test_what_the_rules_get_wrong_is_an_error() -> None:
    """A rule that WeasyPrint does not know is not passed over in silence."""
    with pytest.raises(WriterError, match="colr"):
        typeset(_page('<p style="colr: red">x</p>'), sample_theme())


def test_the_garbage_collector_is_back_after_a_page_and_after_a_failure() -> None:
    """Setting a page leaves the process as it was."""
    write(sample_document(Mode.ES), sample_theme())
    assert gc.isenabled()
    with pytest.raises(WriterError):
        typeset(_page('<p style="colr: red">x</p>'), sample_theme())
    assert gc.isenabled()


def test_japanese_words_are_set_in_their_face() -> None:
    """Japanese characters can be read back: they have glyphs."""
    assert "経済安全保障推進法" in _sample(Mode.ES).words()


def test_a_page_is_what_a_browser_shows() -> None:
    """The words of the file are those of the HTML page."""
    page = write_html(sample_document(Mode.EN), sample_theme()).decode()
    words = _sample(Mode.EN).words()

    for node in ("Economic Security Promotion Act", "Harnesses and connectors.", "It is not legal advice."):
        assert node in page
        assert node in words


def test_text_is_what_the_document_says() -> None:
    """A paragraph reads in the file as it was written."""
    said = "La certificación de origen es el primer paso y toma cerca de seis semanas."

    assert said in _sample(Mode.ES).words()
    assert Text(language="es-MX", text=said) == text(said)


@pytest.mark.parametrize("mode", Mode)
def test_the_colour_of_the_paper_covers_the_whole_page(mode: Mode) -> None:
    """From edge to edge, under words and margins alike."""
    theme = sample_theme()
    cream = replace(theme, colours=replace(theme.colours, paper="#fffaee"))
    page = pypdfium2.PdfDocument(write(_told(mode=mode), cream))[0]
    picture = page.render().to_pil()
    right, bottom = picture.width - 1, picture.height - 1

    assert {picture.getpixel(at) for at in [(0, 0), (right, 0), (0, bottom), (right, bottom)]} == {(255, 250, 238)}
    assert picture.getpixel((right // 2, bottom // 2)) == (255, 250, 238)


SINGLE = ("single", '<ol class="steps">{}</ol>', '<li><p class="when">when</p><p>q<br>what</p></li>')
DOUBLE = (
    "side-by-side",
    '<div class="pairs">{}</div>',
    '<div class="pair"><div class="left"><p>q<br>what</p></div><div class="right"><p>what</p></div></div>',
)


@pytest.mark.parametrize(("mode", "list_", "step"), [SINGLE, DOUBLE])
@pytest.mark.parametrize("above", range(28, 46))
def test_three_steps_at_the_least_stand_at_the_foot_and_the_head_of_a_page(
    mode: str, list_: str, step: str, above: int
) -> None:
    """Of seven, three or four are on each page that does not have all."""
    box = f'<aside class="box actions">{list_.format(step * 7)}</aside>'
    page = _page(f"<p>line{'<br>line' * above}</p>{box}").replace("<body>", f'<body class="{mode}">')
    words = [
        one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(typeset(page, sample_theme()).content)
    ]

    assert {text.count("q") for text in words} <= {0, 3, 4, 7}

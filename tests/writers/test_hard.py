"""What an editor may bring about: PDF and HTML hold it all, within the margins."""

from dataclasses import replace

import pytest

from briefgen.brief import Format, Mode
from briefgen.document import Blocks, Cell, Column, Document, Heading, Line, Lines, List, Paragraph, Table, align
from briefgen.writers import write
from tests.fixtures.html import text
from tests.fixtures.pdf import PdfFile
from tests.fixtures.samples import sample_document, sample_theme

POINTS = 72 / 25.4


def _lines(said: str) -> Lines:
    return (Line(language="es-MX", content=(text(said),)),)


def _paragraph(said: str) -> Paragraph:
    return Paragraph(language="es-MX", content=(text(said),))


def _heading(anchor: str) -> Heading:
    return Heading(language="es-MX", level=1, anchor=anchor, content=(text(f"Sección {anchor}"),))


def _table(rows: int) -> Table:
    cells = tuple(
        (Cell(language="es-MX", lines=_lines(f"fila{row}."), header=True), Cell(language="es-MX", lines=_lines("dato")))
        for row in range(rows)
    )
    columns = tuple(Column(language="es-MX", head=_lines(name)) for name in ("Nombre", "Valor"))
    label, caption = _lines("Cuadro"), _lines("Largo")
    return Table(
        language="es-MX", anchor="t", label=label, number=1, caption=caption, columns=columns, rows=cells, source=()
    )


def _list(said: str) -> List:
    return List(language="es-MX", items=((_paragraph(said),),))


WORDS = " ".join(f"voz{count}." for count in range(2000))
LONG = "x" * 120
HARD: dict[str, tuple[Blocks, list[str]]] = {
    "an empty section": ((_heading("vacia"), _heading("otra"), _paragraph("fin")), ["Sección vacia", "Sección otra"]),
    "a table of 400 rows": ((_table(400),), [f"fila{row}." for row in range(400)]),
    "a paragraph of 2,000 words": ((_paragraph(WORDS),), WORDS.split()),
    "a word of 120 letters": ((_paragraph(LONG), _list(LONG)), [LONG]),
}


def _document(name: str, mode: Mode) -> Document:
    one = replace(sample_document(Mode.ES), blocks=HARD[name][0])
    if mode is not Mode.BILINGUAL:
        return one
    other = replace(sample_document(Mode.EN), blocks=HARD[name][0])
    return align(one, other)


@pytest.mark.parametrize("mode", [Mode.ES, Mode.BILINGUAL])
@pytest.mark.parametrize("name", HARD)
def test_a_pdf_holds_all_of_it_within_the_margins(name: str, mode: Mode) -> None:
    """Nothing is lost at the foot of a page, and nothing stands beyond its edge."""
    file = PdfFile(write(_document(name, mode), Format.PDF, sample_theme()))
    page = sample_theme().page
    side = page.bilingual_margin_side if mode is Mode.BILINGUAL else page.margin_right
    read = file.words().replace(" ", "")

    assert [said for said in HARD[name][1] if said.replace(" ", "") not in read] == []
    assert max(one.right for one in file.placed()) <= (page.width - side) * POINTS + 1
    assert max(one.bottom for one in file.placed()) <= page.height * POINTS


@pytest.mark.parametrize("mode", [Mode.ES, Mode.BILINGUAL])
@pytest.mark.parametrize("name", HARD)
def test_a_page_holds_all_of_it(name: str, mode: Mode) -> None:
    """A browser is given every word, and may break the longest."""
    html = write(_document(name, mode), Format.HTML, sample_theme()).decode().replace("\N{NO-BREAK SPACE}", " ")

    assert [said for said in HARD[name][1] if said not in html] == []
    assert "overflow-wrap: break-word" in html

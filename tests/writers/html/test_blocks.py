"""Each block as the element that means it."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.document import Box, Contents, Heading, Link, List, Note, Notes, Pair, Paragraph, Step, Steps, Text
from briefgen.writers.html.blocks import block, blocks
from briefgen.writers.html.frame import frame
from tests.fixtures.charts import chart
from tests.fixtures.html import sample_frame, sample_page, text, tree, words
from tests.fixtures.samples import sample_document, sample_theme

SPANISH, ENGLISH = "es-MX", "en-US"


def _paragraph(said: str, language: str = SPANISH) -> Paragraph:
    return Paragraph(language=language, content=(text(said, language),))


def _heading(said: str, language: str, level: int = 1) -> Heading:
    return Heading(language=language, level=level, anchor=f"{said}-{language}", content=(text(said, language),))


def _pair(left: Paragraph | Heading, right: Paragraph | Heading) -> Pair:
    return Pair(language=SPANISH, left=left, right=right)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_stand_below_the_title(level: int) -> None:
    """The document's title is the page's first level."""
    said = block(_heading("uno", SPANISH, level), sample_frame())

    assert said == f'<h{level + 1} id="uno-es-MX">uno</h{level + 1}>'


def test_a_paragraph_says_its_role() -> None:
    """A lead is told from running text."""
    lead = replace(_paragraph("Primero"), role="lead")

    assert block(lead, sample_frame()) == '<p class="lead">Primero</p>'
    assert block(_paragraph("Luego"), sample_frame()) == "<p>Luego</p>"


def test_a_numbered_list_counts_from_its_start() -> None:
    """Browsers heed the attribute, WeasyPrint the style."""
    list_ = List(language=SPANISH, items=((_paragraph("cuatro"),),), ordered=True, start=4)

    (found,) = tree(block(list_, sample_frame()))
    assert (found.tag, found.get("start"), found.get("style")) == ("ol", "4", "counter-reset: list-item 3")


def test_a_bullet_list_is_unordered() -> None:
    """Items hold blocks."""
    list_ = List(language=SPANISH, items=((_paragraph("uno"), _paragraph("más")),))

    assert block(list_, sample_frame()) == "<ul><li><p>uno</p><p>más</p></li></ul>"


def test_a_step_says_when_and_who_before_what() -> None:
    """The date has weight, the person follows on its line, the task stands below."""
    step = Step(language=SPANISH, when=(text("Enero"),), who=(text("Calidad"),), what=(text("Presentar"),))

    (found,) = tree(block(Steps(language=SPANISH, steps=(step,)), sample_frame()))
    assert [words(line) for line in found[0]] == ["Enero · Calidad", "Presentar"]
    assert words(found.xpath(".//strong")[0]) == "Enero"


def test_a_box_is_an_aside_of_its_role() -> None:
    """A panel is beside the text, for screen readers too."""
    box = Box(language=SPANISH, role="key-points", blocks=(_paragraph("uno"),))

    assert block(box, sample_frame()) == '<aside class="box key-points"><p>uno</p></aside>'


def test_a_chart_stands_between_its_message_and_its_source() -> None:
    """The picture is inline, described in words, as wide as the text."""
    figure = sample_page(Mode.ES).get_element_by_id("exports")

    assert [child.tag for child in figure] == ["figcaption", "svg", "p", "p"]
    assert words(figure[0][0]).startswith("Gráfica 1. Las exportaciones superan")
    assert words(figure[0][1]) == "Miles de millones de USD por año"
    assert words(figure[3]) == "Fuente: INEGI, octubre de 2026."
    assert figure[1].get("role") == "img"


def test_contents_lead_to_headings() -> None:
    """Each entry is a link to a heading of the page."""
    page = sample_page(Mode.ES)

    links = page.xpath("//nav//a")
    assert [words(link) for link in links][:2] == [
        "Japón necesita reducir su dependencia",
        "Las fábricas ya están en marcha",
    ]
    assert all(page.get_element_by_id(link.get("href")[1:]).tag in ("h2", "h3") for link in links)


def test_notes_keep_their_numbers_over_a_gap() -> None:
    """A note says its number only where counting would not find it."""
    told = tuple(Note(language=SPANISH, number=number, source="s", content=(text("x"),)) for number in (2, 3, 7))

    (section,) = tree(block(Notes(language=SPANISH, notes=told), sample_frame()))
    assert section.tag == "section"
    assert section[0].get("start") == "2"
    assert [item.get("value") for item in section[0]] == [None, None, "7"]
    assert [item.get("id") for item in section[0]] == ["note-2-es", "note-3-es", "note-7-es"]


def test_pairs_in_a_row_share_one_grid() -> None:
    """Two pairs are two rows of two cells; the second language says so once."""
    run = (
        _pair(_paragraph("uno"), _paragraph("one", ENGLISH)),
        _pair(_paragraph("dos"), _paragraph("two", ENGLISH)),
    )

    (grid,) = tree(blocks(run, sample_frame()))
    assert [[words(cell) for cell in row] for row in grid] == [["uno", "one"], ["dos", "two"]]
    assert [cell[0].get("lang") for cell in grid[0]] == [None, ENGLISH]


def test_each_section_has_its_own_grid() -> None:
    """A first-level heading begins a grid, what stands alone ends one, and headings are kept with what follows."""
    run = (
        _pair(_paragraph("uno"), _paragraph("one", ENGLISH)),
        _pair(_heading("dos", SPANISH), _heading("two", ENGLISH)),
        _pair(_heading("tres", SPANISH, 2), _heading("three", ENGLISH, 2)),
        _paragraph("sola"),
        _pair(_paragraph("cuatro"), _paragraph("four", ENGLISH)),
    )

    found = [child.get("class") for child in tree(blocks(run, sample_frame()))]
    assert found == ["pairs", "pairs section titled", None, "pairs"]
    rows = tree(blocks(run, sample_frame())).xpath("./div/div")
    assert [row.get("class") for row in rows] == ["pair", "pair titled level1", "pair titled level2", "pair"]


def test_charts_at_the_end_of_a_section_have_a_grid_of_their_own() -> None:
    """So that a table which follows may stand before them; those among words stay there."""
    titles, words_ = _pair(_heading("dos", SPANISH), _heading("two", ENGLISH)), _pair(_paragraph("x"), _paragraph("y"))
    charts = replace(words_, left=chart({"a": 1.0, "b": 2.0}), right=chart({"a": 1.0, "b": 2.0}))
    found = [
        [child.get("class") for child in tree(blocks(run, sample_frame()))]
        for run in ((titles, charts, charts), (titles, charts, words_))
    ]

    assert found == [["pairs section titled", "pairs figures"], ["pairs section"]]


def test_the_number_of_a_heading_is_words_in_the_heading_and_in_the_contents() -> None:
    """So whoever hears the page hears it too."""
    document = sample_document(Mode.ES)
    numbered = frame(document, replace(sample_theme(), numbered_headings=True))
    first = next(one for one in document.blocks if isinstance(one, Heading))
    said = words(tree(block(first, numbered)))
    contents = next(one for one in document.blocks if isinstance(one, Contents))

    assert said.startswith("1 ")
    assert said in words(tree(block(contents, numbered)))
    assert said == f"1 {words(tree(block(first, sample_frame())))}"


def test_when_an_address_was_looked_up_stands_where_the_address_ends() -> None:
    """A note does not end on a line of nothing but the end of a date."""
    said = [Text(language="es-MX", text=words) for words in ("METI, ", "meti.go.jp", " (consulta: 27 nov 2026)", ".")]
    link = Link(language="es-MX", content=(said[1],), url="https://meti.go.jp")
    note = Note(language="es-MX", number=1, source="meti", content=(said[0], link, *said[2:]))
    one = Notes(language="es-MX", notes=(note,))

    assert "METI, <a" in block(one, sample_frame())
    assert "</a>~(consulta:~27~nov~2026)." in block(one, sample_frame()).replace("\N{NO-BREAK SPACE}", "~")

"""Tables that a screen reader can read and a page can break."""

from dataclasses import replace
from typing import Any

from briefgen.brief import Mode
from briefgen.document import Cell, Column, Line, NoteMark, Table, Text
from briefgen.writers.html.tables import table
from tests.fixtures.html import sample_frame, sample_page, text, tree, words
from tests.fixtures.samples import sample_document

_MARK = NoteMark(language="es-MX", numbers=(1,))


def _table(mode: Mode) -> Any:
    return sample_page(mode).get_element_by_id("tariffs")


def test_a_caption_says_the_number_and_the_message() -> None:
    """The caption belongs to the table, in each language with its own label."""
    (caption,) = _table(Mode.BILINGUAL).xpath(".//caption")

    first, second = caption.xpath("./span")
    assert words(first) == "Cuadro 1. Dos acuerdos llevan el arancel a cero"
    assert (words(second), second.get("lang")) == ("Table 1. Two agreements bring the tariff to zero", "en-US")


def test_heads_say_what_they_are_heads_of() -> None:
    """Column heads stand in the head and have the scope of columns, the first cells that of rows."""
    table = _table(Mode.ES)

    assert [head.get("scope") for head in table.xpath(".//thead//th")] == ["col", "col", "col"]
    assert [words(head) for head in table.xpath(".//tbody//th[@scope='row']")][:2] == ["AAE México-Japón", "TIPAT"]


def test_columns_share_the_width_as_asked() -> None:
    """The three columns of 3, 4 and 2 parts take a third, four ninths and two ninths."""
    widths = [column.get("style") for column in _table(Mode.ES).xpath(".//col")]

    assert widths == ["width: 33.33%", "width: 44.44%", "width: 22.22%"]


def test_figures_stand_at_the_end_with_their_head() -> None:
    """A column that is set to its end says so in every cell."""
    assert {cell.get("class") for cell in _table(Mode.ES).xpath(".//tr/*[3]")} == {"end"}


def test_figures_with_notes_leave_their_marks_room() -> None:
    """Digits stand below digits, and the marks of notes beside them."""
    cell = Cell(language="es-MX", lines=(Line(language="es-MX", content=(text("7"), _MARK)),))
    column = Column(language="es-MX", head=(), align="end")
    one = Table(language="es-MX", anchor="t", label=(), number=1, caption=(), columns=(column,), rows=((cell,),))

    assert {found.get("class") for found in tree(table(one, sample_frame())).xpath(".//tr/*")} == {"end marked"}


def test_an_amount_may_end_a_line_before_its_words() -> None:
    """One that is wider than its column is not broken elsewhere; other cells keep their ties."""
    amount = Line(language="es-MX", content=(text("USD\u00a056.2\u00a0mil\u00a0millones"),))
    cell = Cell(language="es-MX", lines=(amount,))
    columns = tuple(Column(language="es-MX", head=(), align=align) for align in ("start", "end"))
    one = Table(language="es-MX", anchor="t", label=(), number=1, caption=(), columns=columns, rows=((cell, cell),))
    told = [found.text for found in tree(table(one, sample_frame())).xpath(".//td")]

    assert told == ["USD\u00a056.2\u00a0mil\u00a0millones", "USD\u00a056.2\u00a0mil millones"]


def test_cells_hold_both_languages_where_they_differ() -> None:
    """A name in two languages is two lines, a figure that reads alike is one."""
    row = _table(Mode.BILINGUAL).xpath(".//tbody/tr")[0]

    assert [words(line) for line in row[0]] == ["AAE México-Japón", "Mexico-Japan EPA"]
    assert len(row[2]) == 0
    assert words(row[2]) == "0.0"


def test_the_source_stands_below_the_table() -> None:
    """Where the content is from follows the table."""
    assert [words(line) for line in _table(Mode.ES).xpath("./table/following-sibling::p")] == [
        "Fuente: SNICE, consulta de septiembre de 2026."
    ]


def test_a_table_of_long_rows_may_break_between_any_two() -> None:
    """Kept together in twos, they would leave the page before half empty."""
    sample = next(node for node in sample_document(Mode.ES).blocks if isinstance(node, Table))
    words = Line(language="es-MX", content=(Text(language="es-MX", text="palabra " * 20),))
    long = tuple(Cell(language="es-MX", lines=(words,)) for _ in sample.columns)
    drawn = [tree(table(replace(sample, rows=rows), sample_frame())) for rows in (sample.rows, (long, long))]

    assert [one.xpath(".//table")[0].get("class") for one in drawn] == [None, "long"]


def test_a_row_that_fills_half_a_page_is_parted() -> None:
    """Kept whole it would leave its heading, its caption and its head alone on a page each."""
    (one,) = (node for node in sample_document(Mode.ES).blocks if isinstance(node, Table))
    (first, *rest), *others = one.rows
    (said,) = first.lines
    long = replace(first, lines=(replace(said, content=(Text(language="es-MX", text="palabra " * 300),)),))
    rows = tree(table(replace(one, rows=((long, *rest), *others)), sample_frame())).xpath(".//tbody/tr")

    assert [row.get("class") for row in rows] == ["flowing", *[None] * len(others)]

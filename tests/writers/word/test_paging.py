"""What is written is set on pages before Word does."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from briefgen.writers.word.look import BETWEEN, cell_margins, paragraph_styles, styles
from briefgen.writers.word.measures import settings
from briefgen.writers.word.paging import SPARE, settled
from briefgen.writers.word.pieces import Sheet
from briefgen.writers.word.room import Room
from briefgen.writers.word.tables import Look, cell, grid, row
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, w, words
from tests.fixtures.samples import sample_theme

WIDTH, LINES = 400.0, 20
SETTINGS = settings(paragraph_styles(sample_theme(), Room(WIDTH)), sample_theme())
LINE = SETTINGS["Normal"].line
SHEET = Sheet(WIDTH, LINES * LINE + 0.1, SETTINGS, cell_margins(sample_theme()), BETWEEN)
"""A page of 20 lines."""


def pages(body: Xml, notes: Mapping[int, Xml], sheet: Sheet) -> dict[str, int]:
    """Return the pages of bookmarks."""
    return settled(body, notes, sheet)[1]


def line(mark: str = "", style: str = "Normal") -> Xml:
    """Return a paragraph of one line, with a bookmark."""
    named = w("bookmarkStart", id=1, name=mark) if mark else NOTHING
    return paragraph(style, Xml(named + w("r", words("Uno"))))


def lines(count: int) -> Xml:
    """Return paragraphs of one line."""
    return joined([line()] * count)


def long(count: int, mark: str = "") -> Xml:
    """Return one paragraph of many lines."""
    broken = joined([w("r", words("Uno"))] + [w("r", w("br"), words("Uno"))] * (count - 1))
    return paragraph("Normal", Xml((w("bookmarkStart", id=1, name=mark) if mark else NOTHING) + broken))


def table(*rows: Xml) -> Xml:
    """Return a table of one column."""
    return grid(Look("BriefTable", "t"), (WIDTH,), rows)


def test_what_no_longer_fits_stands_on_the_next_page() -> None:
    """Twenty lines are a page."""
    assert pages(lines(LINES), {}, SHEET) == {"": 1}
    assert pages(Xml(lines(LINES - 1) + line("last") + line("next")), {}, SHEET) == {"last": 1, "next": 2, "": 2}


def test_a_paragraph_runs_on_to_the_next_page() -> None:
    """It begins where it begins, and is not taken over as a whole."""
    assert pages(Xml(lines(10) + long(LINES, "long") + line("after")), {}, SHEET) == {"long": 1, "after": 2, "": 2}


def test_a_single_line_does_not_stay_behind() -> None:
    """Nor is one alone taken over."""
    assert pages(Xml(lines(LINES - 1) + long(4, "long")), {}, SHEET)["long"] == 2
    assert pages(Xml(lines(LINES - 2) + long(3, "long")), {}, SHEET)["long"] == 2
    assert pages(Xml(lines(LINES - 2) + long(4, "long")), {}, SHEET)["long"] == 1


def test_contents_that_do_not_fit_begin_a_page() -> None:
    """With a page break in the style of their title; where they fit it is not taken."""
    contents = Xml(line("title", "TOCHeading") + line(style="Toc1") * 3 + line())
    most = LINES - 6 - SPARE
    near, far = (settled(Xml(lines(count) + contents), {}, SHEET) for count in (1, LINES - 3))

    assert near == (Xml(lines(1) + contents), {"title": 1, "": 1})
    assert far == (Xml(lines(LINES - 3) + contents.replace("TOCHeading", "TOCHeadingOverleaf")), {"title": 2, "": 2})
    assert [settled(Xml(lines(count) + contents), {}, SHEET)[1]["title"] for count in (most, most + 1)] == [1, 2]
    assert "<w:pageBreakBefore/>" in styles(sample_theme(), "es-MX", Room(WIDTH)).partition("Overleaf")[2][:300]


def test_a_heading_stays_with_what_it_heads() -> None:
    """It is not the last line of a page."""
    head = line("head", "Heading3")

    assert pages(Xml(lines(LINES - 5) + head + long(2)), {}, SHEET)["head"] == 1
    assert pages(Xml(lines(LINES - 3) + head + long(2)), {}, SHEET)["head"] == 2


def test_footnotes_take_room_from_the_foot() -> None:
    """A note of two lines leaves less for the text, where its mark stands."""
    mark = paragraph("Normal", w("r", w("footnoteReference", id=1)))
    note = paragraph("Normal", Xml(w("r", words("Uno")) + w("r", w("br"), words("Dos"))))
    text = Xml(mark + lines(LINES - 2) + line("last"))

    assert pages(text, {}, SHEET)["last"] == 1
    assert pages(text, {1: note}, SHEET)["last"] == 2


def test_a_footnote_runs_on_where_only_its_first_lines_fit() -> None:
    """The line of its mark stays, and what is left of the note takes room on the next page."""
    mark = paragraph("Normal", w("r", w("footnoteReference", id=1)))
    text = Xml(lines(LINES - 3) + mark + line("next") + lines(LINES - 4) + line("last"))

    assert pages(text, {1: paragraph("Normal", w("r", words("Uno")))}, SHEET) == {"next": 2, "last": 2, "": 2}
    assert pages(text, {1: long(8)}, SHEET) == {"next": 2, "last": 3, "": 3}


def test_a_mark_is_found_on_its_line() -> None:
    """A note that is marked in the last of many lines takes no room where the first of them stand."""
    many = joined([w("r", words("Uno"))] + [w("r", w("br"), words("Uno"))] * 7)
    marked = paragraph("Normal", Xml(many + w("r", w("footnoteReference", id=1))))
    text = Xml(lines(LINES - 6) + line("head", "Heading3") + marked)

    assert pages(text, {1: long(6)}, SHEET) == {"head": 1, "": 2}


def test_space_between_paragraphs_counts_once() -> None:
    """The wider of the two, as Word sets it; at the head of a page there is none."""
    sheet = replace(SHEET, settings=SETTINGS | {"Small": replace(SETTINGS["Normal"], before=LINE, after=LINE)})
    ten = joined([line("", "Small")] * 9 + [line("tenth", "Small")] + [line("eleventh", "Small")])

    assert pages(ten, {}, sheet) == {"tenth": 1, "eleventh": 2, "": 2}


def test_a_whole_row_is_taken_over() -> None:
    """A row that may split is begun where it stands."""
    text = joined([line()] * 8)

    assert pages(Xml(lines(15) + table(row((cell(Xml(line("row") + text)),)))), {}, SHEET)["row"] == 2
    split = row((cell(Xml(line("row") + text)),), is_whole=False)
    assert pages(Xml(lines(15) + table(split)), {}, SHEET)["row"] == 1


def test_a_head_that_repeats_takes_room_on_every_page() -> None:
    """The more pages, the more of them."""
    head, rows = row((cell(lines(4)),), is_head=True), [row((cell(lines(2)),))] * 30
    alone = pages(table(*rows), {}, SHEET)[""]

    assert pages(table(head, *rows), {}, SHEET)[""] == alone + 1


def test_a_head_is_not_left_alone_at_the_foot() -> None:
    """It goes to the next page with the row below it."""
    head = row((cell(line("head")),), is_head=True)

    assert pages(Xml(lines(LINES - 3) + table(head, row((cell(lines(3)),)))), {}, SHEET)["head"] == 2


@pytest.mark.parametrize("is_whole", [True, False])
def test_what_is_higher_than_a_page_does_not_stop_it(*, is_whole: bool) -> None:
    """What cannot be set well is set all the same."""
    high = table(row((cell(lines(3 * LINES)),), is_whole=is_whole))

    assert pages(Xml(high + line("after")), {}, SHEET)["after"] >= 2


def test_notes_higher_than_a_page_do_not_stop_it() -> None:
    """The text goes on behind them."""
    mark = paragraph("Normal", w("r", w("footnoteReference", id=1)))

    assert pages(Xml(mark + line("after")), {1: long(3 * LINES)}, SHEET)["after"] == 2


def test_a_row_parts_at_any_line() -> None:
    """One line of it may stay alone, where two of a paragraph would have to; its head is not repeated."""
    assert pages(Xml(lines(LINES - 1) + plain_row(long(4, "row"))), {}, SHEET)["row"] == 1
    assert pages(Xml(lines(LINES) + plain_row(long(4, "row"))), {}, SHEET)["row"] == 2


def test_a_row_parts_where_a_line_of_it_fits_above_all_its_footnotes() -> None:
    """As many lines stay as fit above their own; where not one fits above all of them, it goes overleaf whole."""
    marked = Xml(long(6, "row")[: -len("</w:p>")] + w("r", w("footnoteReference", id=1)) + "</w:p>")
    text = Xml(lines(LINES - 4) + plain_row(marked) + lines(LINES - 7) + line("last"))

    assert pages(text, {1: long(2)}, SHEET) == {"row": 1, "last": 2, "": 2}
    assert pages(text, {1: long(4)}, SHEET) == {"row": 2, "last": 3, "": 3}


def test_a_rule_between_rows_takes_room() -> None:
    """It is thin, and a long table has many."""
    rows = [row((cell(line()),)) for _ in range(40)]
    last = Xml(table(*rows) + line("after"))
    height = 40 * (LINE + 4)

    assert pages(last, {}, replace(SHEET, height=height + LINE + 19))["after"] == 2
    assert pages(last, {}, replace(SHEET, height=height + LINE + 21))["after"] == 1


def plain_row(content: Xml) -> Xml:
    """Return a table of one row, which may part."""
    return grid(Look("Columns", "t"), (WIDTH,), (row((cell(content),), is_whole=False),))

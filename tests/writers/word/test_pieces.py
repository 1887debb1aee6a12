"""Markup is taken apart into what stands on pages."""

from briefgen.writers.word.fields import page_of
from briefgen.writers.word.pieces import pieces_of, stacked
from briefgen.writers.word.tables import cell, row
from briefgen.writers.word.xml import Xml, paragraph, w, words
from tests.writers.word.test_paging import LINE, SHEET, line, lines, table


def test_a_paragraph_knows_where_it_stands() -> None:
    """Its place in the markup, also behind a table; a row has none."""
    markup = Xml(line() + table(row((cell(line()),))) + line("after", "BodyText"))
    first, inside, last = pieces_of(markup, SHEET, {})

    assert first.span == (0, len(line()))
    assert inside.span is None
    assert last.span is not None
    assert markup[slice(*last.span)] == line("after", "BodyText")
    assert (last.style, last.text, last.bookmarks) == ("BodyText", "Uno", ["after"])


def test_a_page_number_is_as_wide_as_two_figures() -> None:
    """Before it is known."""
    (piece,) = pieces_of(paragraph("Normal", w("r", page_of("b1_here"))), SHEET, {})

    assert piece.text == "00"


def test_a_hyphen_that_does_not_break_keeps_a_code_whole() -> None:
    """It is as wide as any other."""
    code = w("r", words("T"), w("noBreakHyphen"), words("MEC"))
    (piece,) = pieces_of(paragraph("Normal", code), SHEET, {})

    assert piece.text == "T\N{NON-BREAKING HYPHEN}MEC"


def test_pieces_stand_one_below_the_other() -> None:
    """The height of three lines is three lines."""
    assert stacked(pieces_of(lines(3), SHEET, {})) == (3 * LINE, 0.0)

"""Fields are filled, within a paragraph or over several."""

from briefgen.writers.word.fields import closed, field, opened
from briefgen.writers.word.xml import NOTHING, Xml
from tests.fixtures.word import searched

DECLARED = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_a_field_within_a_paragraph_holds_what_it_shows() -> None:
    """Code and result are one element, which Word renews as it renews any field."""
    markup = field("PAGE", Xml("<w:r/>")).replace("<w:fldSimple", f"<w:fldSimple {DECLARED}", 1)

    assert searched(markup, "/w:fldSimple[w:r]/@w:instr") == [" PAGE "]


def test_a_field_over_paragraphs_is_opened_and_closed() -> None:
    """The order is begin, code, separate, result, end."""
    markup = opened("TOC", NOTHING) + "<result/>" + closed(NOTHING)
    order = [markup.index(part) for part in ('"begin"', " TOC ", '"separate"', "<result/>", '"end"')]

    assert order == sorted(order)

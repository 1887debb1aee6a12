"""Fields are opened, filled and closed."""

from briefgen.writers.word.fields import field
from briefgen.writers.word.xml import NOTHING, Xml


def test_shows_its_result_between_opening_and_closing() -> None:
    """The order is begin, code, separate, result, end."""
    markup = field("PAGE", Xml("<result/>"), NOTHING)
    order = [markup.index(part) for part in ('"begin"', " PAGE ", '"separate"', "<result/>", '"end"')]

    assert order == sorted(order)

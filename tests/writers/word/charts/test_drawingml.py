"""DrawingML is written from the theme."""

from briefgen.writers.word.charts.drawingml import a, c, fill, letters, stroke
from tests.fixtures.samples import sample_theme


def test_attributes_have_no_prefix_and_are_escaped() -> None:
    """Unlike those of WordprocessingML."""
    assert c("numFmt", formatCode='0"%"', sourceLinked=0) == (
        '<c:numFmt formatCode="0&quot;%&quot;" sourceLinked="0"/>'
    )
    assert a("t") == "<a:t/>"


def test_a_line_is_as_strong_as_asked() -> None:
    """Points become English metric units, a token a colour."""
    assert 'w="22225"' in stroke("#12355b", 1.75)
    assert fill("#12355b") == '<a:solidFill><a:srgbClr val="12355B"/></a:solidFill>'


def test_letters_are_turned_by_degrees() -> None:
    """In the sixty-thousandths of one that the format counts in."""
    theme = sample_theme()

    assert 'rot="-5400000"' in letters(theme, "es-MX", theme.colours.ink, turn=-90)
    assert 'rot="0"' in letters(theme, "es-MX", theme.colours.ink)
    assert 'rot="600"' in letters(theme, "es-MX", theme.colours.ink, turn=0.01)

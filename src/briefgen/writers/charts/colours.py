"""Colours: of the series of a chart, and of the words that belong to a mark."""

from briefgen.document import Chart
from briefgen.theme import Theme, contrast
from briefgen.writers.charts.layout import Word

_READABLE = 4.5
"""The contrast that words need (WCAG 2.2, 1.4.3)."""


def palette(chart: Chart, theme: Theme) -> list[str]:
    """Return a colour for each series: what the message is about stands out, the rest is quiet."""
    colours = theme.colours
    is_quiet = chart.highlight and chart.kind != "line" and len(chart.series) == 1
    first = colours.neutral if is_quiet else colours.structure
    rest = (colours.neutral, colours.muted, colours.ink if chart.highlight else colours.accent)
    return [first, *(rest[index % len(rest)] for index in range(len(chart.series) - 1))]


def tone(chart: Chart, theme: Theme, word: Word) -> str:
    """Return the colour of words: the accent for the message, that of the series for its name, ink for other values."""
    colours = theme.colours
    is_message = word.series == 0 and word.label == chart.highlight
    own = colours.accent if is_message else (*palette(chart, theme), colours.ink)[word.series]
    if word.side == "inside":
        return ink_on(theme, own)
    if is_message:
        return colours.accent
    if not word.has_name:
        return colours.ink
    return own if contrast(own, colours.paper) >= _READABLE else colours.muted


def ink_on(theme: Theme, colour: str) -> str:
    """Return the colour of words that stand on `colour`: paper or ink, what is read better."""
    return max(theme.colours.paper, theme.colours.ink, key=lambda one: contrast(one, colour))

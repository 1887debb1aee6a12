"""Writing: every word of a drawing with its place, its colour and how it is set."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Chart
from briefgen.theme import Theme
from briefgen.writers.charts.colours import tone
from briefgen.writers.charts.layout import Align, Layout
from briefgen.writers.charts.measures import GAP, LEADING, broken, key_places, wrapped
from briefgen.writers.charts.scales import spoken

_BOLD, _USUAL = 600, 400
_UPWARDS = 270
_LABEL = 6.0
"""How far from the plot the labels of rows end, in points."""


Setting = tuple[str, int, int, int]
"""An alignment, a number of lines, a weight and a turn in degrees."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Words in one colour at a place: where they begin, end or have their middle, by `align`."""

    text: str
    x: float
    y: float
    colour: str
    align: Align = "center"
    weight: int = _USUAL
    turn: int = 0

    @property
    def setting(self) -> Setting:
        """How the words are set: their alignment, lines, weight and turn."""
        return self.align, self.text.count("\n") + 1, self.weight, self.turn


def written(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Writing]:
    """Yield the labels, the round values, what the marks say, and the key."""
    yield from (_row_labels if layout.lies else _labels_below)(chart, theme, layout)
    for value, text in zip(layout.grid, spoken(layout.grid, chart.language), strict=True) if layout.grid else ():
        yield Writing(text, -GAP, layout.level(float(value)), theme.colours.muted, "right")
    for word in layout.words:
        weight = _BOLD if word.has_name else _USUAL
        yield Writing(word.text, word.x, word.y, tone(chart, theme, word), word.align, weight)
    if layout.has_key:
        yield from _names_of_key(chart, theme, layout)


def _row_labels(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Writing]:
    for label in layout.ticks:
        text = "\n".join(wrapped(chart.read(label), layout.wrap))
        yield Writing(text, -_LABEL, layout.middle(label), theme.colours.ink, "right")


def _labels_below(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Writing]:
    size, ink, under = theme.sizes.caption, theme.colours.ink, layout.plot_height
    for label in layout.ticks:
        x, words = layout.middle(label), chart.read(label)
        if layout.is_turned:
            yield Writing(words, x, under + GAP, ink, "right", turn=_UPWARDS)
        else:
            text = broken(words, layout.step - GAP, size) if layout.is_broken else words
            lines = text.count("\n") + 1
            yield Writing(text, x, under + size * (1.15 + LEADING * (lines - 1) / 2), ink)


def _names_of_key(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Writing]:
    size = theme.sizes.caption
    for series, (x, line) in zip(chart.series, key_places(chart, layout.plot_width, size), strict=True):
        y = size * (0.9 + 1.4 * line) - layout.top
        yield Writing(series.name, x + size * 1.2, y, theme.colours.ink, "left")

"""Bars: where each stands, and what it says beyond its end."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.document import Chart, Point
from briefgen.writers.charts.layout import Align, Layout, Side, Word
from briefgen.writers.charts.measures import block
from briefgen.writers.charts.room import Box

BETWEEN = 0.08
"""The space between the bars of one label, as a share of a bar and that space."""

APART = 5.0
"""How far beyond the end of a bar its words begin, in points."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of a point, of the `index`th series of a chart."""

    chart: Chart
    index: int
    point: Point

    @property
    def is_low(self) -> bool:
        """Tell whether the bar reaches below zero."""
        return float(self.point.value) < 0

    def has_name(self, layout: Layout) -> bool:
        """Tell whether the bar bears the name of its series."""
        return self.point.label == layout.namer

    def text(self, layout: Layout) -> str:
        """Return what the bar says."""
        if not self.has_name(layout):
            return self.point.text
        return f"{self.chart.series[self.index].name}{' ' if layout.lies else chr(10)}{self.point.text}"

    def middle(self, layout: Layout) -> float:
        """Return where the bar has its middle along the axis of labels."""
        bars = len(self.chart.series)
        slot = layout.step * layout.share_of_bars / (bars - BETWEEN if bars > 1 else 1)
        return layout.middle(self.point.label) + slot * (self.index - (bars - 1) / 2)

    def word(self, layout: Layout, size: float) -> Word:
        """Return the words of the bar, of letters of `size` points, beyond its end."""
        middle, end, has_name = self.middle(layout), layout.level(float(self.point.value)), self.has_name(layout)
        text = self.text(layout)
        if layout.lies:
            align: Align = "right" if self.is_low else "left"
            along = end - APART if self.is_low else end + APART
            return Word(self.index, self.point.label, text, along, middle, align, _beside(self.is_low), has_name)
        away = block(text, size)[1] / 2 + APART / 2
        side: Side = "below" if self.is_low else "above"
        y = end + away if self.is_low else end - away
        return Word(self.index, self.point.label, text, middle, y, "center", side, has_name)

    def box(self, layout: Layout) -> Box:
        """Return the bar, which stands, as a box."""
        half = layout.step * layout.share_of_bars / len(self.chart.series) * (1 - BETWEEN) / 2
        top, bottom = sorted((layout.level(0), layout.level(float(self.point.value))))
        return Box(self.middle(layout) - half, top, self.middle(layout) + half, bottom)


def _beside(is_low: bool) -> Side:  # noqa: FBT001  (a side follows from it, and nothing else)
    return "left" if is_low else "right"


def bars(chart: Chart) -> Iterator[Bar]:
    """Yield every bar of a chart whose bars do not add up."""
    for index, series in enumerate(chart.series):
        yield from (Bar(chart, index, point) for point in series.points)

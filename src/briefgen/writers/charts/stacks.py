"""Stacks: bars of several series that add up, each piece with its value where that has room."""

from collections.abc import Iterator

from briefgen.document import Chart, Point
from briefgen.theme import Theme, contrast
from briefgen.writers.charts.layout import Layout, share_of_bars, text_width

_GAP = 6.0
"""What words leave free of the piece they stand in, in points."""


def pieces(chart: Chart, label: str) -> Iterator[tuple[int, Point, float]]:
    """Yield the pieces of the bar of `label`: which series each is of, its point, and where it begins."""
    reached = 0.0
    for index, series in enumerate(chart.series):
        for point in series.points:
            if point.label == label:
                yield index, point, reached
                reached += float(point.value)


def has_room(layout: Layout, theme: Theme, point: Point) -> bool:
    """Tell whether the value of `point` can be read within its piece of a bar."""
    size = theme.sizes.caption
    long, high = text_width(point.text, size) + _GAP, size + _GAP / 2
    length = layout.length(float(point.value))
    if layout.lies:
        return long <= length
    return high <= length and long - _GAP / 2 <= layout.plot_width / len(layout.labels) * share_of_bars(layout)


def ink_on(theme: Theme, colour: str) -> str:
    """Return the colour of words that stand on `colour`: paper or ink, what is read better."""
    return max(theme.colours.paper, theme.colours.ink, key=lambda one: contrast(one, colour))

"""Speech: which points of a chart say their value, so that no words stand on others."""

from briefgen.document import Chart, Point
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Layout, text_width
from briefgen.writers.charts.stacks import has_room

_GAP = 12.0
"""What words that stand beside a dot need beyond their own width, in points."""

_ABOVE = 1.9
"""The room that words above a point of a line need, as a multiple of their size."""


def is_told(chart: Chart, theme: Theme, layout: Layout, point: Point, series: int) -> bool:
    """Tell whether `point`, of the `series`th series, has its value written beside it, or within its piece of a bar."""
    if layout.is_stacked:
        return has_room(layout, theme, point)
    if point.label not in layout.shown:
        return False
    return (
        len(chart.series) == 1 or layout.shape in ("columns", "rows") or _is_apart(chart, theme, layout, point, series)
    )


def _is_apart(chart: Chart, theme: Theme, layout: Layout, point: Point, series: int) -> bool:
    """Tell whether words beyond `point` stand clear of the other points at its label.

    Those of the lowest stand below it, of all others above; of points at one place the first speaks.
    """
    own, size = float(point.value), theme.sizes.caption
    others = [
        (float(other.value), index)
        for index, one in enumerate(chart.series)
        for other in one.points
        if other.label == point.label and index != series
    ]
    if any(value == own and index < series for value, index in others):
        return False
    higher = [value for value, _ in others if value > own]
    if not higher or all(value >= own for value, _ in others):
        return True
    needed = text_width(point.text, size) + _GAP if layout.lies else size * _ABOVE
    return layout.length(min(higher) - own) >= needed

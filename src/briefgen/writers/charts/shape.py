"""The shape of a chart: which way it runs. It is the same in both languages, at every width and in every format."""

import re
from typing import Literal

from briefgen.document import Chart
from briefgen.writers.charts.measures import labels_of

Shape = Literal["columns", "rows", "line", "dots"]

_TIME = re.compile(r"\d{4}([-/ ]?([QT]?[1-4]|\d\d))?")
"""A year, a quarter or a month, as series have them."""

_LONG_LABEL = 12
_MANY = 8
_BESIDE = 40
"""How many characters stand side by side below or above columns, in the narrowest page; what is more lies as rows."""


def shape_of(chart: Chart) -> Shape:
    """Return how the chart stands: times upright from left to right, bars of names one below the other."""
    if chart.kind == "line":
        return "line"
    if chart.kind == "dot":
        return "dots"
    labels = labels_of(chart)
    if _are_crowded(chart, len(labels)):
        return "rows"
    longest = max(map(len, (*labels, *chart.twin_labels)))
    is_wide = longest > _LONG_LABEL or len(labels) > _MANY or longest * len(labels) > _BESIDE
    return "rows" if is_wide and not all(_TIME.fullmatch(label) for label in labels) else "columns"


def _are_crowded(chart: Chart, labels: int) -> bool:
    """Tell whether bars that would stand side by side cannot all bear their values, and the first ones their names."""
    if len(chart.series) == 1 or chart.kind == "stacked-bar":
        return False
    words = [point.text for series in chart.series for point in series.points]
    words += [*chart.twin_names, *(series.name for series in chart.series)]
    return (max(map(len, words)) + 1) * len(chart.series) * labels > _BESIDE

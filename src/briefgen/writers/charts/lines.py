"""The layout of lines and dots: labels from left to right, values upright."""

import textwrap
from dataclasses import replace
from math import ceil

from briefgen.document import Chart
from briefgen.document.times import are_times
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Layout
from briefgen.writers.charts.measures import (
    GAP,
    LEADING,
    block,
    key_height,
    labels_of,
    marked,
    text_width,
    thinned,
    widest_label,
    words_of,
)
from briefgen.writers.charts.scales import bounds, crossed, widest_value
from briefgen.writers.charts.shape import shape_of
from briefgen.writers.charts.speech import distance, named, speak

_LOWEST, _TALLEST = 125.0, 190.0
_SHARE = 0.4
"""How high a chart is, as a share of its width and at the least and the most, in points."""

BELOW = 1.9
"""The room that one line of labels takes below a plot, as a multiple of their size."""


def height_of(width: float, top: float) -> float:
    """Return how high a chart is that stands, with `top` points above its plot and one line of labels below."""
    return round(min(max(width * _SHARE, _LOWEST), _TALLEST) + top)


def lay_out_lines(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of lines or dots: without a key where all can be named, without a grid where all speak."""
    has_names = len(chart.series) > 1
    points = sum(len(series.points) for series in chart.series)
    for has_key, has_grid in ((False, False), (False, True), (True, False), (True, True)):
        layout = _measured(chart, theme, width, has_key=has_key, has_grid=has_grid)
        layout = replace(layout, words=speak(chart, theme, layout))
        is_named = not has_names or has_key or sum(word.has_name for word in layout.words) == len(chart.series)
        if is_named and (has_grid or len(layout.words) == points):
            break
    return layout


def _measured(chart: Chart, theme: Theme, width: float, *, has_key: bool, has_grid: bool) -> Layout:
    size, labels = theme.sizes.caption, labels_of(chart)
    low, high = bounds(chart)
    low, high, grid = crossed(low, high) if has_grid else (low, high, ())
    left = widest_value(grid, chart.language, size) + GAP if grid else 1.0
    end = 0.0 if has_key or len(chart.series) == 1 else _end(chart, width, size)
    step = (width - left - end) / len(labels)
    edge = max(1.0, _overhang(chart, size) - step / 2 + 1)
    left, right = max(left, edge), max(edge, end - step / 2, 1.0)
    ticks, below, is_turned = _labels(chart, size, width - left - right)
    top = key_height(chart, width, size) if has_key else 1.0
    return Layout(
        shape=shape_of(chart),
        width=width,
        height=height_of(width, top) + round(below - size * BELOW),
        left=left,
        right=right,
        top=top,
        bottom=below,
        low=low,
        high=high,
        before=size * 1.7 if low and not grid else 0.0,
        after=size * (0.8 if grid else 1.9),
        labels=labels,
        ticks=ticks,
        has_key=has_key,
        is_broken=below > size * BELOW and not is_turned,
        is_turned=is_turned,
        grid=grid,
    )


def _end(chart: Chart, width: float, size: float) -> float:
    """Return the room behind the last points that their names take."""
    texts = (named(series, series.points[-1], width, size) for series in chart.series)
    return max(block(text, size, is_bold=True)[0] for text in texts) + distance(chart) + 1


def _overhang(chart: Chart, size: float) -> float:
    """Return how far words above or below the outermost points reach to either side."""
    ends = [point for series in chart.series for point in (series.points[0], series.points[-1])]
    texts = [point.text for point in ends] + [chart.read(point.label) for point in ends if are_times([point.label])]
    return max(text_width(text, size) for text in texts) / 2


def _labels(chart: Chart, size: float, room: float) -> tuple[tuple[str, ...], float, bool]:
    """Return the labels that are written below, how high they are, and whether they read upwards.

    Times, short and alike, stand closer than names and are thinned; of months and quarters that are too close the year
    stands in a line below. Names are set in lines, or turned where a word is longer than its place.
    """
    labels = labels_of(chart)
    step = room / len(labels)
    widest = max(text_width(chart.read(label), size) for label in labels)
    needed = widest + (GAP if are_times(labels) else 2 * GAP)
    if needed <= step:
        return labels, size * BELOW, False
    if chart.readings:
        needed = widest_label(chart, labels, size, is_broken=True) + GAP
        return _times(chart, labels, ceil(needed / step)), size * (BELOW + LEADING), False
    if are_times(labels):
        return _times(chart, labels, ceil(needed / step)), size * BELOW, False
    letters = int((step - GAP) // text_width("n", size))
    spoken = words_of(chart, labels)
    if max(len(word) for label in spoken for word in label.split() or [""]) > letters:
        return thinned(labels, ceil(size * LEADING / step)), widest + 2 * GAP, True
    lines = max(len(textwrap.wrap(label, letters)) for label in spoken)
    return labels, size * (BELOW + LEADING * (lines - 1)), False


def _times(chart: Chart, labels: tuple[str, ...], every: int) -> tuple[str, ...]:
    """Return times at even distances, or those that have a value where some of them would have none."""
    if every == 1:
        return labels
    valued = {point.label for series in chart.series for point in series.points}
    even = thinned(labels, every)
    return even if valued.issuperset(even) else marked(labels, valued, every)

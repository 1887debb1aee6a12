"""The layout of a chart: where everything goes, known before it is drawn."""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import east_asian_width

from briefgen.document import Chart, Series
from briefgen.theme import Theme
from briefgen.writers.charts.times import are_times, spread

Shape = Literal["columns", "rows", "line", "dots"]

_TIME = re.compile(r"\d{4}([-/ ]?([QT]?[1-4]|\d\d))?")
"""A year, a quarter or a month, as series have them."""

_LONG_LABEL = 12
_MANY = 8
_BESIDE = 40
"""How many characters of labels stand side by side below columns; what is more lies as rows, where none is left out."""

_NAMES_SHARE = 0.45
"""The share of a chart that the labels of rows may take."""

_END_SHARE = 0.35
"""The share of a chart that the names of lines may take at their ends; longer ones go into a key above."""

_WRAP = 30
_WIDEST_BAR = 64.0
"""The width of an upright bar, in points, where there are few."""

_GAP = 4.0
"""Space between a mark and its words, in points."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of a chart in points, and what there is room to write.

    `ticks` are the labels written along the axis of labels, `shown` those whose values are written; labels of rows
    break after about `wrap` characters.
    `low` and `high` bound the values; `before` and `after` is the room beyond the lowest and the highest mark.
    """

    shape: Shape
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float
    before: float
    after: float
    labels: tuple[str, ...]
    ticks: tuple[str, ...]
    shown: frozenset[str]
    has_key: bool
    wrap: int = _WRAP
    is_stacked: bool = False

    @property
    def plot_width(self) -> float:
        """The width of what lies between the axes."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        """The height of what lies between the axes."""
        return self.height - self.top - self.bottom

    @property
    def value_range(self) -> tuple[float, float]:
        """Where the lowest and the highest value stand along their axis."""
        if self.lies:
            return self.before, self.plot_width - self.after
        return self.plot_height - self.before, self.after

    @property
    def lies(self) -> bool:
        """Tell whether labels stand one below the other, and values lie."""
        return self.shape in ("rows", "dots")

    def length(self, value: float) -> float:
        """Return how long `value` is along its axis, in points."""
        start, end = sorted(self.value_range)
        return (end - start) * value / (self.high - self.low)


@lru_cache(maxsize=256)
def lay_out(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of `chart` at `width` points."""
    shape = shape_of(chart)
    if shape == "columns" and chart.kind == "grouped-bar" and not _is_roomy(chart, width, theme.sizes.caption):
        shape = "rows"
    return _lying(chart, theme, width, shape) if shape in ("rows", "dots") else _standing(chart, theme, width, shape)


def shape_of(chart: Chart) -> Shape:
    """Return how the chart stands: years upright from left to right, names of things one below the other."""
    labels = labels_of(chart)
    if chart.kind == "line" or (chart.kind == "dot" and are_times(labels)):
        return "line"
    if chart.kind == "dot":
        return "dots"
    is_time = all(_TIME.fullmatch(label) for label in labels)
    longest = max(map(len, labels))
    is_wide = longest > _LONG_LABEL or len(labels) > _MANY or longest * len(labels) > _BESIDE
    return "rows" if is_wide and not is_time else "columns"


def _is_roomy(chart: Chart, width: float, size: float) -> bool:
    """Tell whether upright bars that stand side by side can all bear their values."""
    widest = max(text_width(point.text, size) for series in chart.series for point in series.points)
    return (widest + _GAP) * len(chart.series) <= width / len(labels_of(chart))


def labels_of(chart: Chart) -> tuple[str, ...]:
    """Return the labels of every series, each once, in the order they come.

    Times of lines and dots are in their own order, and those between them without a value have a place too.
    """
    labels = tuple(dict.fromkeys(point.label for series in chart.series for point in series.points))
    return spread(labels) if chart.kind in ("line", "dot") else labels


def text_width(text: str, size: float) -> float:
    """Return about how wide `text` is set: a full em for each character of East Asia, half of one for others."""
    return size * sum(1.0 if east_asian_width(letter) in "WF" else 0.52 for letter in text)


def wrapped(label: str, wrap: int) -> list[str]:
    """Return a label as lines of `wrap` characters at the most; a word that is longer is broken."""
    return textwrap.wrap(label, wrap) or [""]


def key_places(chart: Chart, width: float, size: float) -> list[tuple[float, int]]:
    """Return where each name of the key stands: how far from the left, and in which line."""
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for series in chart.series:
        needed = text_width(series.name, size) + 3 * size
        if x and x + needed > width:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += needed
    return places


def _bounds(chart: Chart, shape: Shape) -> tuple[float, float]:
    """Return the lowest and highest value of the axis: bars start at zero, lines where the story is."""
    low, high = _ends(chart)
    if chart.kind != "line" or low < high / 3:
        low, high = min(0.0, low), max(0.0, high)
    if low < high:
        return low, high
    return (low - 1.0, high + 1.0) if shape == "line" else (0.0, 1.0)


def _ends(chart: Chart) -> tuple[float, float]:
    """Return the lowest and the highest value that marks reach: bars that add up reach their sums."""
    if chart.kind == "stacked-bar":
        reached = [sum(value_at(one, label) for one in chart.series) for label in labels_of(chart)]
    else:
        reached = [float(point.value) for series in chart.series for point in series.points]
    return min(reached), max(reached)


def value_at(series: Series, label: str) -> float:
    """Return the value of `series` at `label`; nothing where it has none."""
    return next((float(point.value) for point in series.points if point.label == label), 0.0)


def _lying(chart: Chart, theme: Theme, width: float, shape: Shape) -> Layout:
    size = theme.sizes.caption
    labels = labels_of(chart)
    wrap = min(_WRAP, int((width * _NAMES_SHARE - 2 * _GAP) / text_width("n", size)))
    names = max(text_width(line, size) for label in labels for line in wrapped(label, wrap)) + 2 * _GAP
    texts = max(text_width(point.text, size) for series in chart.series for point in series.points) + 2 * _GAP
    low, high = _bounds(chart, shape)
    lines = max(len(wrapped(label, wrap)) for label in labels)
    is_stacked = chart.kind == "stacked-bar"
    bars = len(chart.series) if shape == "rows" and not is_stacked else 1
    row = max(size * (1.25 * lines + 0.6), size * 1.15 * bars + 0.7 * size)
    has_key = len(chart.series) > 1
    left = min(names, width * _NAMES_SHARE)
    top = _key_height(chart, width - left, size) if has_key else 1.0
    return Layout(
        shape=shape,
        width=width,
        height=round(top + row * len(labels) + 2),
        left=left,
        right=1.0,
        top=top,
        bottom=1.0,
        low=low,
        high=high,
        before=_room_before(chart, shape, low, texts),
        after=_widest_total(chart, size) if is_stacked else texts,
        labels=labels,
        ticks=labels,
        shown=frozenset(labels),
        has_key=has_key,
        wrap=wrap,
        is_stacked=is_stacked,
    )


def _standing(chart: Chart, theme: Theme, width: float, shape: Shape) -> Layout:
    size = theme.sizes.caption
    labels = labels_of(chart)
    end = _end_width(chart, size) if shape == "line" else 0.0
    has_key = len(chart.series) > 1 and (shape != "line" or end > width * _END_SHARE)
    end = 0.0 if has_key else end
    top = _key_height(chart, width, size) if has_key else 1.0
    low, high = _bounds(chart, shape)
    step = (width - end) / len(labels)
    shown = _shown(chart, step, size)
    edge = _overhang(chart, shown, step, size)
    return Layout(
        shape=shape,
        width=width,
        height=round(min(max(width * 0.4, 110.0), 190.0) + top),
        left=edge,
        right=max(edge, end),
        top=top,
        bottom=size * 1.9,
        low=low,
        high=high,
        before=size * 1.7 if low < 0 or _has_words_below(chart) else 0.0,
        after=size * (0.5 if chart.kind == "stacked-bar" and not chart.total else 1.7),
        labels=labels,
        ticks=_ticks(chart, step, size),
        shown=shown,
        has_key=has_key,
        is_stacked=chart.kind == "stacked-bar",
    )


def _widest_total(chart: Chart, size: float) -> float:
    """Return the room behind bars that add up, where what they come to is written."""
    totals = chart.total.points if chart.total else ()
    return max((text_width(point.text, size) + 2 * _GAP for point in totals), default=1.0)


def _has_words_below(chart: Chart) -> bool:
    """Tell whether words may stand below the lowest point: in a valley of a line, or below another dot."""
    return chart.kind == "line" or (chart.kind == "dot" and len(chart.series) > 1)


def _room_before(chart: Chart, shape: Shape, low: float, texts: float) -> float:
    """Return the room left of the lowest mark: its words stand there where it is negative or one of two dots."""
    if low < 0 or (shape == "dots" and len(chart.series) > 1):
        return texts
    return 4.0 if shape == "dots" else 0.0


def _overhang(chart: Chart, shown: frozenset[str], step: float, size: float) -> float:
    """Return how far the words of the outermost points reach beyond their places."""
    ends = [point for series in chart.series for point in (series.points[0], series.points[-1])]
    widths = [text_width(point.label, size) for point in ends]
    widths += [text_width(point.text, size) for point in ends if point.label in shown]
    return max(1.0, (max(widths) - step) / 2)


def _key_height(chart: Chart, width: float, size: float) -> float:
    """Return the room above the plot that its key takes."""
    return size * (2 + 1.4 * key_places(chart, width, size)[-1][1])


def _end_width(chart: Chart, size: float) -> float:
    """Return the room that the names of lines take at their ends."""
    if len(chart.series) == 1:
        return 0.0
    return max(text_width(series.name, size) for series in chart.series) + 3 * _GAP


def _ticks(chart: Chart, step: float, size: float) -> tuple[str, ...]:
    """Return every label that has a value, or every second, third … where they are too close; the last one always."""
    labels = labels_of(chart)
    known = {point.label for series in chart.series for point in series.points}
    widest = max(text_width(label, size) for label in labels) + 2 * _GAP
    every = -int(-widest // step)
    if len(known) < len(labels):
        apart = _apart(labels, [label for label in reversed(labels) if label in known], every)
        return tuple(label for label in labels if label in apart)
    return tuple(label for index, label in enumerate(labels) if (len(labels) - 1 - index) % every == 0)


def _shown(chart: Chart, step: float, size: float) -> frozenset[str]:
    """Return the labels whose values are written: all where they fit, else those that tell the story."""
    texts = [text_width(point.text, size) + _GAP for series in chart.told for point in series.points]
    beside = 1 if chart.kind == "stacked-bar" else len(chart.series)
    if max(texts) * beside <= step:
        return frozenset(labels_of(chart))
    points = chart.series[0].points
    by_value = sorted(points, key=lambda point: float(point.value))
    wanted = [chart.highlight, points[-1].label]
    if len(chart.series) == 1:
        wanted.append(by_value[-1].label)
    if chart.kind == "line":
        # Above a low bar the words would run over its higher neighbours; above a line they have room.
        wanted += [by_value[0].label, points[0].label] if len(chart.series) == 1 else [points[0].label]
    elif chart.kind == "dot":
        wanted += [point.label for series in chart.series for point in reversed(series.points)]
    return frozenset(_apart(labels_of(chart), wanted, max(texts) / step))


def _apart(labels: tuple[str, ...], wanted: Sequence[str], distance: float) -> list[str]:
    """Return those of `wanted`, by rank, that stand at least `distance` labels from one another."""
    kept: list[int] = []
    for label in wanted:
        if label in labels and all(abs(labels.index(label) - other) >= distance for other in kept):
            kept.append(labels.index(label))
    return [labels[index] for index in kept]


def share_of_bars(layout: Layout) -> float:
    """Return the share of their axis that bars take; the rest is space between labels."""
    if layout.shape == "columns":
        return min(0.68, _WIDEST_BAR * len(layout.labels) / layout.plot_width)
    return 0.68

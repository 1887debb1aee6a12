"""The design of a chart in Word: the layout that the drawing has, as far as Word can follow it.

Rows, columns and lines stand where the drawing has them. Dots stand upright: Word draws markers on upright lines only.
"""

import math
import textwrap
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.document import Chart, Point
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Layout, labels_of, lay_out, text_width
from briefgen.writers.charts.speech import is_told
from briefgen.writers.word.xml import points

_SHARE_OF_PAGE = 0.72
"""How much of the height of the text a chart may take, so that its caption and its source stay on its page."""

_GAP = 4.0
"""Space around words, in points."""

_END = 0.2
"""How much of the width of a chart a name at the end of a line may take before Word breaks it."""

_LINE = 1.25
"""The height of a line of words as a multiple of its size."""


@dataclass(frozen=True, slots=True)
class Inset:
    """Where the marks stand inside the chart, in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Design:
    """A chart and its measures.

    `key` is the height of the key above the marks, 0 where there is none or lines bear their names; `skip` says that
    every so many labels one is written, `is_turned` that labels read upwards for want of room.
    """

    chart: Chart
    theme: Theme
    layout: Layout
    height: float
    inset: Inset
    key: float = 0.0
    skip: int = 1
    is_turned: bool = False

    @property
    def width(self) -> float:
        """The width of the chart in points."""
        return self.layout.width

    @property
    def is_bars(self) -> bool:
        """Tell whether values are lengths of bars."""
        return self.layout.shape in ("rows", "columns")

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The ends of the axis of values; None leaves an end to Word, so that it follows when values are edited."""
        layout, series = self.layout, self.chart.series
        if self.chart.total:
            # What the bars come to is a bar itself, unseen, and would double the axis.
            return 0.0, layout.high + layout.after * _unit(layout)
        if layout.shape == "line" and len({float(point.value) for one in series for point in one.points}) == 1:
            return None, None
        # Words may stand below the lowest point of a line or of several dots, where the labels of the axis would be.
        stands = layout.low == 0 and (self.is_bars or (layout.shape == "dots" and len(series) == 1))
        low = 0.0 if stands else _rounded(layout.low - layout.before * _unit(layout), layout)
        return low, 0.0 if layout.high == 0 else None

    def is_shown(self, point: Point, series: int) -> bool:
        """Tell whether the value of `point`, of the `series`th series, is written beside its mark."""
        return is_told(self.chart, self.theme, self.layout, point, series)


def designed(chart: Chart, theme: Theme, width: float) -> Design:
    """Return the design of `chart` at `width` points."""
    layout = _upright(chart, theme, width) if chart.kind == "dot" else lay_out(chart, theme, width)
    return _lying(chart, theme, layout) if layout.shape == "rows" else _standing(chart, theme, layout)


def _upright(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of dots set upright: that of a line, over the bounds that dots have."""
    size, lying = theme.sizes.caption, lay_out(chart, theme, width)
    if not lying.lies:
        return replace(lying, shape="dots")
    line = lay_out(replace(chart, kind="line"), theme, width)
    widest = max(text_width(point.text, size) for series in chart.series for point in series.points)
    is_roomy = widest + _GAP <= (width - 2 * line.left) / len(line.labels)
    bounds = replace(line, shape="dots", low=lying.low, high=lying.high, right=line.left)
    return replace(bounds, shown=frozenset(line.labels)) if is_roomy else bounds


def _lying(chart: Chart, theme: Theme, layout: Layout) -> Design:
    key = _key(chart, theme, layout)
    tallest = _tallest(theme)
    height = min(layout.height - layout.top + key, tallest)
    behind = 0.0 if chart.total else layout.after
    inset = Inset(layout.left, key, layout.plot_width - behind, height - key - layout.bottom)
    skip = math.ceil(theme.sizes.caption * _LINE * len(layout.labels) / inset.height)
    if skip > 1:
        # So many rows that words would run over one another: the first of every few, without values.
        layout = replace(layout, shown=frozenset())
    return Design(chart, theme, layout, height, inset, key, skip)


def _standing(chart: Chart, theme: Theme, layout: Layout) -> Design:
    has_ends = layout.shape == "line" and len(chart.series) > 1 and _ends_apart(chart, theme, layout)
    key = 0.0 if has_ends else _key(chart, theme, layout)
    right = layout.right + _widest_end(chart, theme) if has_ends else max(layout.left, 1.0)
    width = layout.width - layout.left - right
    plot = layout.plot_height - layout.after
    skip, bottom, is_turned = _names(chart, theme, layout, width)
    height = min(key + layout.after + plot + bottom, _tallest(theme))
    top = key + (0.0 if chart.total else layout.after)
    inset = Inset(layout.left, top, width, height - top - bottom)
    return Design(chart, theme, layout, height, inset, key, skip, is_turned)


def _names(chart: Chart, theme: Theme, layout: Layout, width: float) -> tuple[int, float, bool]:
    """Return how the labels below stand: every how many, how much room they take, whether they are turned.

    They are set in lines, or upwards where a word is too long: LibreOffice breaks years that stand too close.
    """
    size, labels = theme.sizes.caption, labels_of(chart)
    if max(text_width(label, size) for label in labels) + 2 * _GAP <= width / len(labels):
        return 1, layout.bottom, False
    step = width / len(labels) - _GAP
    if max(text_width(word, size) for label in labels for word in label.split() or [""]) > step:
        longest = max(text_width(label, size) for label in labels)
        return _skip(len(labels), math.ceil(size * _LINE * len(labels) / width)), longest + 2 * _GAP, True
    letters = int(step // text_width("x", size))
    lines = max(len(textwrap.wrap(label, letters)) for label in labels)
    return 1, layout.bottom + (lines - 1) * size * _LINE, False


def _skip(count: int, every: int) -> int:
    """Return `every`, or the next larger step that also reaches the last label: it counts from the first."""
    return next((step for step in range(every, 2 * every) if (count - 1) % step == 0), every)


def _ends_apart(chart: Chart, theme: Theme, layout: Layout) -> bool:
    """Tell whether lines end so far from one another, and have names so short, that each can bear its name there."""
    longest = max(text_width(series.name, theme.sizes.caption) for series in chart.series)
    if longest + _widest_end(chart, theme) > layout.width * _END:
        return False
    levels = sorted(float(series.points[-1].value) for series in chart.series)
    nearest = min(high - low for low, high in pairwise(levels))
    is_last = all(series.points[-1].label == layout.labels[-1] for series in chart.series)
    return is_last and nearest >= theme.sizes.caption * _LINE * _unit(layout)


def _widest_end(chart: Chart, theme: Theme) -> float:
    """Return the room that values take behind the names at the ends of lines."""
    return max(text_width(series.points[-1].text, theme.sizes.caption) for series in chart.series) + 2 * _GAP


def _key(chart: Chart, theme: Theme, layout: Layout) -> float:
    """Return the height of the key above the marks."""
    if len(chart.series) == 1:
        return 0.0
    size = theme.sizes.caption
    lines = math.ceil(key_width(chart, theme) / layout.width)
    return size * (0.6 + 1.5 * lines)


def key_width(chart: Chart, theme: Theme) -> float:
    """Return about how wide the key is in one line."""
    size = theme.sizes.caption
    return sum(text_width(series.name, size) + 4 * size for series in chart.series)


def _tallest(theme: Theme) -> float:
    page = theme.page
    return points(page.height - page.margin_top - page.margin_bottom) * _SHARE_OF_PAGE


def _unit(layout: Layout) -> float:
    """Return how much of the values a point of the page is worth."""
    start, end = sorted(layout.value_range)
    return (layout.high - layout.low) / (end - start)


def _rounded(value: float, layout: Layout) -> float:
    """Return `value` rounded down to half a power of ten, as the labels of an axis would be."""
    step = 10.0 ** math.floor(math.log10(layout.high - layout.low)) / 2
    return float(f"{math.floor(value / step) * step:.12g}")

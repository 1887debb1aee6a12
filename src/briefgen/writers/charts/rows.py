"""The layout of bars that lie: names one below the other at the left, values at the ends of bars."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from briefgen.document import Chart
from briefgen.theme import Theme
from briefgen.writers.charts.bars import APART, Bar, bars
from briefgen.writers.charts.layout import Layout, Word
from briefgen.writers.charts.measures import GAP, LEADING, key_height, labels_of, text_width, thinned, words_of, wrapped
from briefgen.writers.charts.scales import bounds
from briefgen.writers.charts.stacks import ABOVE, said_of_pieces, widest_total

_NAMES_SHARE = 0.45
"""The share of a chart that the labels of rows may take."""

_LONG, _LEAST = 0.35, 0.22
"""The share of a chart that bars should keep beside the names of their series, and the least that they do keep."""

_WRAP = 30
_SHARE_OF_PAGE = 0.72
"""How much of the height of the text a chart may take, so that its caption and its source stay on its page."""

_POINTS = 72 / 25.4


def lay_out_rows(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of bars that lie: those of one label bear the names of the series or, without room, a key does.

    That label is the first at which bars stay long enough beside the names, in both languages.
    """
    size = theme.sizes.caption
    layout = _measured(chart, theme, width, has_key=False)
    if len(chart.series) == 1 or layout.is_stacked:
        room = size * ABOVE
        above = replace(layout, namer=layout.labels[0], top=layout.top + room, height=round(layout.height + room))
        told = ((one, _words(chart, theme, one)) for one in (layout, above))
        named = (replace(one, words=words) for one, words in told if words is not None)
        return next(named, None) or _with_key(chart, theme, width)
    tries = [_with_names(chart, layout, label, size) for label in layout.ticks]
    longest = max(tries, key=lambda one: one.length(1.0))
    best = next((one for one in tries if _is_long(one, _LONG)), longest)
    if not _is_long(best, _LEAST):
        return _with_key(chart, theme, width)
    return replace(best, words=_words(chart, theme, best) or ())


def _with_names(chart: Chart, layout: Layout, label: str, size: float) -> Layout:
    """Return a layout whose bars name their series at `label`, with room for their words at both ends."""
    named = replace(layout, namer=label)
    before = max((_needed(bar, named, size) for bar in bars(chart) if bar.is_low), default=0.0)
    named = replace(named, before=before)
    return replace(named, after=_behind(chart, named, size))


def _needed(bar: Bar, layout: Layout, size: float) -> float:
    """Return the room that the words of a bar take beyond its end, in the language that takes more."""
    spoken, names = [bar.text(layout)], bar.chart.twin_names
    if bar.has_name(layout) and names:
        spoken.append(f"{names[bar.index]} {bar.point.text}")
    return max(text_width(text, size, is_bold=bar.has_name(layout)) for text in spoken) + APART + 1


def _is_long(layout: Layout, share: float) -> bool:
    return layout.length(layout.high - layout.low) >= layout.width * share


def _with_key(chart: Chart, theme: Theme, width: float) -> Layout:
    layout = _measured(chart, theme, width, has_key=True)
    return replace(layout, words=_words(chart, theme, layout) or ())


def _measured(chart: Chart, theme: Theme, width: float, *, has_key: bool) -> Layout:
    size, labels, is_stacked = theme.sizes.caption, labels_of(chart), chart.kind == "stacked-bar"
    wrap = min(_WRAP, int((width * _NAMES_SHARE - 2 * GAP) / text_width("n", size)))
    lines = [wrapped(label, wrap) for label in words_of(chart, labels)]
    left = max(text_width(line, size) for one in lines for line in one) + 2 * GAP
    least = size * max(LEADING * max(map(len, lines)), 1.15 * (1 if is_stacked else len(chart.series)))
    row = max(min(least + 0.65 * size, tallest(theme) / len(labels)), 1.0)
    top = key_height(chart, width - left, size) if has_key else 1.0
    low, high = bounds(chart)
    widest = max(text_width(point.text, size) for series in chart.series for point in series.points)
    layout = Layout(
        shape="rows",
        width=width,
        height=round(top + row * len(labels) + 2),
        left=min(left, width * _NAMES_SHARE),
        right=1.0,
        top=top,
        bottom=1.0,
        low=low,
        high=high,
        before=widest + 2 * GAP if low < 0 else 0.0,
        after=widest_total(chart, size) if is_stacked else 0.0,
        labels=labels,
        ticks=labels if row >= least else thinned(labels, ceil(least / row)),
        has_key=has_key,
        wrap=wrap,
        is_stacked=is_stacked,
    )
    return layout if is_stacked else replace(layout, after=_behind(chart, layout, size))


def tallest(theme: Theme) -> float:
    """Return how high a chart may be, in points."""
    page = theme.page
    return (page.height - page.margin_top - page.margin_bottom) * _POINTS * _SHARE_OF_PAGE


def _behind(chart: Chart, layout: Layout, size: float) -> float:
    """Return the room behind the longest bar that leaves each bar, long or short, the room for its words."""
    room = scale = layout.plot_width - layout.before
    for bar in bars(chart):
        share = (float(bar.point.value) - layout.low) / (layout.high - layout.low)
        if share and not bar.is_low:
            scale = min(scale, (room - _needed(bar, layout, size)) / share)
    return room - max(scale, 1.0)


def _words(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return what rows say; None where pieces of the first bar have no room for the names of their series."""
    if layout.is_stacked:
        pieces = said_of_pieces(chart, theme, layout)
        return None if pieces is None else (*pieces, *_sums(chart, layout))
    spoken = (bar for bar in bars(chart) if bar.point.label in layout.ticks)
    return tuple(bar.word(layout, theme.sizes.caption) for bar in spoken)


def _sums(chart: Chart, layout: Layout) -> Iterator[Word]:
    """Yield what bars come to, behind them."""
    for point in chart.total.points if chart.total else ():
        if point.label in layout.ticks:
            x, y = layout.level(float(point.value)) + GAP, layout.middle(point.label)
            yield Word(len(chart.series), point.label, point.text, x, y, "left", "right")

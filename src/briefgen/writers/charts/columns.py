"""The layout of bars that stand: labels from left to right, values above the bars."""

from dataclasses import replace
from math import ceil

from briefgen.document import Chart
from briefgen.theme import Theme
from briefgen.writers.charts.bars import bars
from briefgen.writers.charts.layout import Layout, Word
from briefgen.writers.charts.lines import BELOW, height_of
from briefgen.writers.charts.measures import (
    GAP,
    LEADING,
    block,
    key_height,
    labels_of,
    text_width,
    thinned,
    widest_label,
)
from briefgen.writers.charts.room import Box, Room
from briefgen.writers.charts.scales import bounds, crossed, widest_value
from briefgen.writers.charts.stacks import said_of_pieces, widest_end

_LIFTS = (0.0, 0.4, 0.8, 1.2)
"""How far words may stand higher than just above their bar, as multiples of their size."""


def lay_out_columns(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of bars that stand: a grid stands in for values without room, a key for names without."""
    for has_key in (False, True):
        layout = _measured(chart, theme, width, has_key=has_key, has_grid=False)
        if not _all_fit(chart, layout, theme.sizes.caption):
            layout = _measured(chart, theme, width, has_key=has_key, has_grid=True)
        words = _words(chart, theme, layout)
        if words is not None:
            break
    return replace(layout, words=words or ())


def _measured(chart: Chart, theme: Theme, width: float, *, has_key: bool, has_grid: bool) -> Layout:
    size, labels, is_stacked = theme.sizes.caption, labels_of(chart), chart.kind == "stacked-bar"
    low, high = bounds(chart)
    low, high, grid = crossed(low, high, beyond=0.0) if has_grid else (low, high, ())
    left = widest_value(grid, chart.language, size) + GAP if grid else 1.0
    top = key_height(chart, width, size) if has_key else 1.0
    right = widest_end(chart, width, size) if is_stacked and not has_key else 1.0
    values = max(text_width(point.text, size) for one in chart.told for point in one.points)
    step, apart = (width - left - right) / len(labels), GAP if chart.readings else 2 * GAP
    is_broken = bool(chart.readings) and widest_label(chart, labels, size) + apart > step
    widest = widest_label(chart, labels, size, is_broken=is_broken)
    over = (max(widest, values) - step) / 2 + 1
    below = size * (BELOW + LEADING * is_broken)
    has_names = len(chart.series) > 1 and not has_key and not is_stacked
    above = 0.5 if is_stacked and not chart.total else 1.9 + LEADING * has_names
    return Layout(
        shape="columns",
        width=width,
        height=height_of(width, top) + round(below - size * BELOW),
        left=max(left, over),
        right=max(right, over),
        top=top,
        bottom=below,
        low=low,
        high=high,
        before=size * 1.9 if low < 0 and not grid else 0.0,
        after=size * above,
        labels=labels,
        ticks=thinned(labels, max(ceil((widest + apart) / step), 1)),
        has_key=has_key,
        is_broken=is_broken,
        beside=1 if is_stacked else len(chart.series),
        namer=labels[0] if has_names else "",
        is_stacked=is_stacked,
        grid=grid,
    )


def _all_fit(chart: Chart, layout: Layout, size: float) -> bool:
    """Tell whether every value, or every sum, has room above its bar."""
    texts = [text_width(point.text, size) + GAP for series in chart.told for point in series.points]
    return max(texts) * (1 if layout.is_stacked else len(chart.series)) <= layout.step


def _words(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return what columns say; None where the names of their series find no room."""
    size, wanted = theme.sizes.caption, _wanted(chart, layout)
    if layout.is_stacked:
        pieces = said_of_pieces(chart, theme, layout)
        return None if pieces is None else (*pieces, *_sums(chart, layout, size, wanted))
    room = Room(Box(-layout.left, -layout.top, layout.plot_width + layout.right, layout.height))
    room.taken = [bar.box(layout) for bar in bars(chart)]
    said = []
    for bar in sorted(bars(chart), key=lambda bar: wanted.get(bar.point.label, 0)):
        word = bar.word(layout, size)
        lifts = (0.0,) if bar.is_low or word.has_name else _LIFTS
        boxes = {_box(word, size, lift * size): lift * size for lift in lifts}
        if bar.point.label in wanted and (box := room.first(boxes)):
            room.taken.append(box)
            said.append(replace(word, y=word.y - boxes[box]))
        elif word.has_name:
            return None
    return tuple(said)


def _box(word: Word, size: float, lift: float) -> Box:
    """Return what words cover that are lifted above higher neighbours of their bar."""
    wide, high = block(word.text, size, is_bold=word.has_name)
    return Box(word.x - wide / 2, word.y - lift - high / 2, word.x + wide / 2, word.y - lift + high / 2)


def _wanted(chart: Chart, layout: Layout) -> dict[str, int]:
    """Return the labels whose values are written, with their rank: all, or where a grid tells the rest the story."""
    if not layout.grid:
        return dict.fromkeys(layout.labels, 0)
    told = chart.told[-1] if layout.is_stacked else chart.series[0]
    highest = max(told.points, key=lambda point: float(point.value)).label
    first = layout.labels[:1] if len(chart.series) > 1 else ()
    ranked = dict.fromkeys((*first, chart.highlight, layout.labels[-1], highest))
    return {label: rank for rank, label in enumerate(ranked) if label in layout.labels}


def _sums(chart: Chart, layout: Layout, size: float, wanted: dict[str, int]) -> tuple[Word, ...]:
    """Return what bars come to, above them; of many, those that have room."""
    room = Room(Box(-layout.left, -layout.top, layout.plot_width + layout.right, layout.height))
    said = []
    points = [point for point in (chart.total.points if chart.total else ()) if point.label in wanted]
    for point in sorted(points, key=lambda point: wanted[point.label]):
        x, y, wide = layout.middle(point.label), layout.level(float(point.value)) - size, text_width(point.text, size)
        box = Box(x - wide / 2, y - size / 2, x + wide / 2, y + size / 2)
        if room.is_free(box):
            room.taken.append(box)
            said.append(Word(len(chart.series), point.label, point.text, x, y, "center", "above"))
    return tuple(said)

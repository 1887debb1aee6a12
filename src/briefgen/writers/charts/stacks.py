"""Stacks: bars of several series that add up, each piece with its value where that has room."""

from collections.abc import Iterator

from briefgen.document import Chart, Point
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Layout, Word
from briefgen.writers.charts.measures import GAP, block, broken, text_width
from briefgen.writers.charts.room import spread

_WITHIN = 6.0
"""What words leave free of the piece they stand in, in points."""

_BESIDE = 5.0
"""How far beside the last bar the names of its pieces stand."""

_NAMES_SHARE = 0.3
"""The share of a chart that the names beside its last bar may take; longer ones are set in lines."""


ABOVE = 1.3
"""The room that names above the first bar take, as a multiple of their size."""


def pieces(chart: Chart, label: str) -> Iterator[tuple[int, Point, float]]:
    """Yield the pieces of the bar of `label`: which series each is of, its point, and where it begins."""
    reached = 0.0
    for index, series in enumerate(chart.series):
        for point in series.points:
            if point.label == label:
                yield index, point, reached
                reached += float(point.value)


def said_of_pieces(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return what pieces say: their value, and once the name of their series; None where the names have no room."""
    names = _names(chart, theme, layout)
    if names is None:
        return None
    said = list(names)
    named = {(word.series, word.label) for word in names}
    for label in layout.ticks if layout.lies else layout.labels:
        for index, point, start in pieces(chart, label):
            if (index, label) not in named and has_room(layout, theme, point, point.text):
                said.append(_within(layout, index, point, start, point.text))
    return tuple(said)


def _within(layout: Layout, index: int, point: Point, start: float, text: str) -> Word:
    along, across = layout.level(start + float(point.value) / 2), layout.middle(point.label)
    x, y = (along, across) if layout.lies else (across, along)
    return Word(index, point.label, text, x, y, "center", "inside", has_name=text != point.text)


def _names(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return names and values: to the right of the last bar that stands; within the first that lies, or above it."""
    if layout.has_key or len(chart.series) == 1:
        return ()
    if not layout.lies:
        return _beside(chart, theme, layout)
    bar = [
        (index, point, start, _named(chart, index, point)) for index, point, start in pieces(chart, layout.labels[0])
    ]
    if layout.namer:
        return _above(chart, theme, layout)
    if all(has_room(layout, theme, point, text, is_bold=True) for _, point, _, text in bar):
        return tuple(_within(layout, index, point, start, text) for index, point, start, text in bar)
    return None


def _named(chart: Chart, index: int, point: Point) -> str:
    return f"{chart.series[index].name} {point.text}"


def _beside(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return names to the right of the last bar, as level with its pieces as they can be."""
    size, label = theme.sizes.caption, layout.labels[-1]
    bar = list(reversed(list(pieces(chart, label))))
    texts = [
        broken(_named(chart, index, point), layout.width * _NAMES_SHARE, size, is_bold=True) for index, point, _ in bar
    ]
    levels = [layout.level(start + float(point.value) / 2) for _, point, start in bar]
    places = spread(levels, [block(text, size)[1] for text in texts], (0.0, layout.plot_height))
    x = layout.middle(label) + layout.step * layout.share_of_bars / 2 + _BESIDE
    if places is None:
        return None
    told = zip(bar, texts, places, strict=True)
    return tuple(Word(index, label, text, x, y, "left", "right", has_name=True) for (index, _, _), text, y in told)


def _above(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...] | None:
    """Return names above the first bar, as near to its pieces as they can be."""
    size, label = theme.sizes.caption, layout.labels[0]
    bar = list(pieces(chart, label))
    texts = [_named(chart, index, point) for index, point, _ in bar]
    middles = [layout.level(start + float(point.value) / 2) for _, point, start in bar]
    widths = [text_width(text, size, is_bold=True) + 2 * GAP for text in texts]
    places = spread(middles, widths, (-layout.left, layout.plot_width))
    y = layout.middle(label) - layout.step * layout.share_of_bars / 2 - size * ABOVE / 2
    if places is None:
        return None
    told = zip(bar, texts, places, strict=True)
    return tuple(Word(index, label, text, x, y, "center", "above", has_name=True) for (index, _, _), text, x in told)


def widest_end(chart: Chart, width: float, size: float) -> float:
    """Return the room that the names of series take to the right of the last bar."""
    texts = (f"{series.name} {series.points[-1].text}" for series in chart.series)
    lines = (broken(text, width * _NAMES_SHARE, size, is_bold=True) for text in texts)
    return max(block(text, size, is_bold=True)[0] for text in lines) + _BESIDE


def widest_total(chart: Chart, size: float) -> float:
    """Return the room behind bars that add up, where what they come to is written."""
    totals = chart.total.points if chart.total else ()
    return max((text_width(point.text, size) + 2 * GAP for point in totals), default=1.0)


def has_room(layout: Layout, theme: Theme, point: Point, text: str, *, is_bold: bool = False) -> bool:
    """Tell whether `text` can be read within the piece of `point` of a bar."""
    size = theme.sizes.caption
    long, high = text_width(text, size, is_bold=is_bold) + _WITHIN, size + _WITHIN / 2
    length = layout.length(float(point.value))
    if layout.lies:
        return long <= length
    return high <= length and long - _WITHIN / 2 <= layout.step * layout.share_of_bars

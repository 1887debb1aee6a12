"""The design of a chart in Word: the layout that the drawing has, as far as Word can follow it."""

import math
from dataclasses import dataclass
from itertools import pairwise

from briefgen.document import Chart, Point
from briefgen.locales.figures import NO_BREAK
from briefgen.theme import Theme
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.bars import Bar
from briefgen.writers.charts.layout import Layout, Word
from briefgen.writers.charts.measures import block, text_width
from briefgen.writers.charts.stacks import pieces


@dataclass(frozen=True, slots=True)
class Inset:
    """Where the marks stand inside the chart, in points."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Design:
    """A chart and its measures: `key` is the height of the key above the marks, 0 where they bear their names."""

    chart: Chart
    theme: Theme
    layout: Layout
    key: float = 0.0

    @property
    def width(self) -> float:
        """The width of the chart in points."""
        return self.layout.width

    @property
    def height(self) -> float:
        """The height of the chart in points."""
        return self.layout.height

    @property
    def is_bars(self) -> bool:
        """Tell whether values are lengths of bars."""
        return self.layout.shape in ("rows", "columns")

    @property
    def skip(self) -> int:
        """Every so many labels one is written, counted from the first; 1 where they are not at even distances."""
        layout = self.layout
        places = [layout.labels.index(label) for label in layout.ticks]
        steps = {after - before for before, after in pairwise(places)}
        return steps.pop() if len(steps) == 1 else 1

    @property
    def is_thinned(self) -> bool:
        """Tell whether level labels are left out so that the others have room; those that read upwards have it."""
        return len(self.layout.ticks) < len(self.layout.labels) and not self.layout.is_turned

    @property
    def inset(self) -> Inset:
        """Where the marks stand: the ends of their axis are those of the drawing or, where Word sets them, near."""
        layout = self.layout
        if layout.lies:
            behind = 0.0 if self.chart.total else layout.after
            return Inset(layout.left, layout.top, layout.plot_width - behind, layout.plot_height)
        above = 0.0 if self.chart.total else layout.after
        return Inset(layout.left, layout.top + above, layout.plot_width, layout.plot_height - above)

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The ends of the axis of values; None leaves an end to Word, so that it follows when values are edited."""
        layout, series = self.layout, self.chart.series
        if self.chart.total:
            # What the bars come to is a bar itself, unseen, and would double the axis.
            return 0.0, layout.high + layout.after * _unit(layout)
        if layout.shape == "line" and len({float(point.value) for one in series for point in one.points}) == 1:
            return None, None
        # Words may stand below the lowest point, where the labels of the axis would be.
        low = layout.low if not layout.before else _rounded(layout.low - layout.before * _unit(layout), layout)
        return low, 0.0 if layout.high == 0 else None

    def word(self, point: Point, series: int) -> Word | None:
        """Return what is written beside `point`, of the `series`th series."""
        return self.layout.word(series, point.label)

    def words(self, label: str) -> str:
        """Return a label as it reads on its axis: months and quarters end their line before their year, or nowhere.

        Left to themselves, Word and LibreOffice break one of a row and not the next.
        """
        words = self.chart.read(label)
        return label if words == label else words.replace(" ", "\n" if self.layout.is_broken else NO_BREAK)

    def moved(self, word: Word) -> tuple[float, float]:
        """Return how far words stand from where Word would have them, as shares of the chart's width and height.

        Words of lines give way to one another and to the lines, words above a bar to its higher neighbours; beside and
        above a bar of several pieces Word has no place for words.
        """
        layout = self.layout
        if layout.is_stacked:
            return self._moved_from_piece(word) if word.has_name and word.side != "inside" else (0.0, 0.0)
        if not self.is_bars:
            return word.moved[0] / self.width, word.moved[1] / self.height
        point = next(point for point in self.chart.series[word.series].points if point.label == word.label)
        y = Bar(self.chart, word.series, point).word(layout, self.theme.sizes.caption).y
        return 0.0, (word.y - y) / self.height

    def _moved_from_piece(self, word: Word) -> tuple[float, float]:
        layout, size = self.layout, self.theme.sizes.caption
        found = ((point, start) for index, point, start in pieces(self.chart, word.label) if index == word.series)
        point, start = next(found)
        along, across = layout.level(start + float(point.value) / 2), layout.middle(word.label)
        x, y = (along, across) if layout.lies else (across, along)
        half = 0.0 if layout.lies else block(word.text, size, is_bold=True)[0] / 2
        return (word.x + half - x) / self.width, (word.y - y) / self.height


def designed(chart: Chart, theme: Theme, width: float) -> Design:
    """Return the design of `chart` at `width` points."""
    layout = lay_out(chart, theme, width)
    return Design(chart, theme, layout, layout.top if layout.has_key else 0.0)


def key_width(chart: Chart, theme: Theme) -> float:
    """Return about how wide the key is in one line."""
    size = theme.sizes.caption
    return sum(text_width(series.name, size) + 4 * size for series in chart.series)


def _unit(layout: Layout) -> float:
    """Return how much of the values a point of the page is worth."""
    return 1 / layout.length(1.0)


def _rounded(value: float, layout: Layout) -> float:
    """Return `value` rounded down to a hundredth of the axis, in few figures."""
    step = 10.0 ** math.floor(math.log10(layout.high - layout.low)) / 20
    return float(f"{math.floor(value / step) * step:.12g}")

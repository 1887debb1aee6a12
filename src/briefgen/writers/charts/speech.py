"""Speech: what the points of lines and dots say, and where, so that no words stand on marks, on lines or on others."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from briefgen.document import Chart, Point, Series
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Align, Layout, Side, Word
from briefgen.writers.charts.measures import block, broken, text_width
from briefgen.writers.charts.room import Box, Line, Room, Spot

FEW = 12
"""As many points of a series all say their values, as far as there is room; of more, those that tell the story."""

SHARE_OF_NAMES = 0.3
"""The share of a chart that names at the ends of lines may take; longer ones are set in lines."""

DOT, POINT = 4.4, 2.9
"""The radius of a dot that stands alone, and of a point on a line, in points."""

_APART = 2.0
"""How far words are from the edge of their mark."""

_PLACES = 16
"""At as many points of a line, those farthest from other lines, its name is tried."""

_DEPTH = 0.25
"""The share of their size by which figures reach less far down than other letters."""

_END: tuple[Side, ...] = ("right",)
_MOVES = (0.0, -0.5, 0.5, -0.9, 0.9, -1.3, 1.3)
"""How far, in heights, the name at the end of a line may move away from that of another."""

_SIDES: tuple[Side, ...] = ("above", "below", "left", "right")

_STEPS: tuple[Spot, ...] = tuple(
    (slide, lift) for lift in (0.0, 0.5, 1.0) for slide in (0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9)
)
"""How far what has to be said may move aside, in halves of its width, and from its mark, in heights."""


def named(series: Series, point: Point, width: float, size: float) -> str:
    """Return the name of a series and a value, broken into lines where a chart `width` points wide asks for it."""
    return broken(f"{series.name} {point.text}", width * SHARE_OF_NAMES, size, is_bold=True)


def distance(chart: Chart) -> float:
    """Return how far from the middle of a mark its words begin."""
    return (POINT if chart.kind == "line" else DOT) + _APART


def speak(chart: Chart, theme: Theme, layout: Layout) -> tuple[Word, ...]:
    """Return what the points say: first those that name their series, then those that matter, then the others."""
    return _Speech(chart, theme, layout).words()


class _Speech:
    def __init__(self, chart: Chart, theme: Theme, layout: Layout) -> None:
        self.chart = chart
        self.size = theme.sizes.caption
        self.layout = layout
        self.room = Room(self._bounds(), list(self._marks()), list(self._lines()), list(self._faint()))
        self.said: dict[tuple[int, str], tuple[Word, Box]] = {}

    def words(self) -> tuple[Word, ...]:
        if len(self.chart.series) > 1 and not self.layout.has_key:
            for index in range(len(self.chart.series)):
                self._name(index)
        for index, point in self._silent():
            self._value(index, point)
        for index, point in self._silent():
            if self._is_telling(index, point):
                self._stack(index, point)
        return tuple(word for word, _ in self.said.values())

    # What is in the way

    def _bounds(self) -> Box:
        layout = self.layout
        top = 0.0 if layout.has_key else -layout.top
        return Box(-layout.left, top, layout.plot_width + layout.right, layout.plot_height)

    def _spot(self, point: Point) -> Spot:
        return self.layout.middle(point.label), self.layout.level(float(point.value))

    def _marks(self) -> Iterator[Box]:
        """Yield the dots, and the figures of the axis."""
        if self.chart.kind == "dot":
            for x, y in (self._spot(point) for series in self.chart.series for point in series.points):
                yield Box(x - DOT, y - DOT, x + DOT, y + DOT)
        for value in self.layout.grid:
            y = self.layout.level(float(value))
            yield Box(-self.layout.left, y - self.size / 2, 0.0, y + self.size / 2)

    def _lines(self) -> Iterator[Line]:
        layout, series = self.layout, self.chart.series
        if layout.has_zero:
            yield (0.0, layout.level(0)), (layout.plot_width, layout.level(0))
        if self.chart.kind == "line":
            for one in series:
                spots = sorted(map(self._spot, one.points))
                yield from pairwise(spots)
            return
        for label in layout.labels:
            levels = [
                layout.level(float(point.value)) for one in series for point in one.points if point.label == label
            ]
            if len(series) == 1 and layout.low == 0:
                levels.append(layout.level(0))
            if len(levels) > 1:
                yield (layout.middle(label), min(levels)), (layout.middle(label), max(levels))

    def _faint(self) -> Iterator[Line]:
        for value in self.layout.grid:
            level = self.layout.level(float(value))
            yield (0.0, level), (self.layout.plot_width, level)

    # Who speaks

    def _silent(self) -> Iterator[tuple[int, Point]]:
        """Yield what has still to speak."""
        for index, point in self._wanted():
            if (index, point.label) not in self.said and not self._is_echo(index, point):
                yield index, point

    def _wanted(self) -> Iterator[tuple[int, Point]]:
        """Yield points by rank, each series in turn: the message, the ends, the turns; then all where they are few."""
        ranks = [self._ranked(index, series) for index, series in enumerate(self.chart.series)]
        for place in range(max(map(len, ranks))):
            yield from ((index, ranked[place]) for index, ranked in enumerate(ranks) if place < len(ranked))

    def _ranked(self, index: int, series: Series) -> list[Point]:
        points, first = self._in_place(series), self._telling(index, series)
        widest = max(text_width(point.text, self.size) for point in points)
        is_roomy = len(self.chart.series) == 1 and widest + _APART <= self.layout.step
        is_quiet = len(points) <= FEW and len(points) * len(self.chart.series) <= FEW * 2
        if is_quiet or is_roomy:
            first += points
        return list(dict.fromkeys(first))

    def _telling(self, index: int, series: Series) -> list[Point]:
        """Return the points that tell the story: the message, the ends, the highest and the lowest."""
        points = self._in_place(series)
        by_value = sorted(points, key=lambda point: float(point.value))
        highlight = [point for point in points if index == 0 and point.label == self.chart.highlight]
        return [*highlight, points[-1], points[0], by_value[-1], by_value[0]]

    def _is_telling(self, index: int, point: Point) -> bool:
        return point in self._telling(index, self.chart.series[index])

    def _in_place(self, series: Series) -> list[Point]:
        return sorted(series.points, key=lambda point: self.layout.middle(point.label))

    def _is_echo(self, index: int, point: Point) -> bool:
        """Tell whether an earlier series has the same value at the same label, and says so."""
        return any(
            other.label == point.label and float(other.value) == float(point.value)
            for series in self.chart.series[:index]
            for other in series.points
        )

    # Where

    def _name(self, index: int) -> None:
        """Say a name and a value at the end of a line or, where that is taken, where the line is alone."""
        series = self.chart.series[index]
        points = self._in_place(series)
        alone = sorted(points, key=lambda point: -self._clearance(index, point))
        for point, sides in ((points[-1], _END), *((point, self._sides(index, point)) for point in alone[:_PLACES])):
            text = named(series, point, self.layout.width, self.size)
            if self._say(index, point, text, sides, has_name=True):
                return

    def _value(self, index: int, point: Point) -> None:
        """Say the value of a point; those that a reader looks for may stand less near to their mark."""
        sides = self._sides(index, point)
        if not self._say(index, point, point.text, sides) and self._is_telling(index, point):
            self._say(index, point, point.text, sides, steps=_STEPS)

    def _clearance(self, index: int, point: Point) -> float:
        values = (
            float(other.value)
            for place, series in enumerate(self.chart.series)
            for other in series.points
            if place != index and other.label == point.label
        )
        return min((abs(value - float(point.value)) for value in values), default=0.0)

    def _sides(self, index: int, point: Point) -> tuple[Side, ...]:
        """Return on which sides words may stand, the best first: away from the line, and from other series."""
        return _SIDES if not self._is_low(index, point) else ("below", "above", "left", "right")

    def _is_low(self, index: int, point: Point) -> bool:
        if len(self.chart.series) == 1:
            own = self._in_place(self.chart.series[index])
            return is_valley(own, point) if self.chart.kind == "line" else float(point.value) < 0
        level = [float(one.value) for series in self.chart.series for one in series.points if one.label == point.label]
        return float(point.value) == min(level) < max(level)

    def _say(
        self,
        index: int,
        point: Point,
        text: str,
        sides: Sequence[Side],
        *,
        has_name: bool = False,
        steps: Sequence[Spot] = ((0.0, 0.0),),
    ) -> bool:
        """Say `text` of a point where there is room, and tell whether there is."""
        size = self._size(text, has_name=has_name)
        moves = [(0.0, move) for move in _MOVES] if sides is _END else steps
        boxes = {self._box(point, side, size, move): side for move in moves for side in sides}
        if steps is _STEPS:
            boxes = {box: side for box, side in boxes.items() if self._is_near(box, {index: point})}
        if box := self.room.first(boxes):
            self._write(index, point, text, box, boxes[box], has_name=has_name)
        return box is not None

    def _stack(self, index: int, point: Point) -> None:
        """Say a value on or below that of another series whose mark it all but touches, in the order of the marks."""
        for (other, label), (word, box) in self.said.items():
            twin = next(one for one in self.chart.series[other].points if one.label == label)
            if label == point.label and not word.has_name and self._is_touching(point, twin):
                self.room.taken.remove(box)
                if not self._stacked({index: point, other: twin}):
                    self.room.taken.append(box)
                return

    def _is_touching(self, one: Point, other: Point) -> bool:
        return abs(self._spot(one)[1] - self._spot(other)[1]) <= self.size

    def _stacked(self, marks: Mapping[int, Point]) -> bool:
        """Say two values on one another where there is room, and tell whether there is."""
        upper, lower = sorted(marks, key=lambda place: -float(marks[place].value))
        ways: tuple[tuple[Side, int, int], ...] = (("above", upper, lower), ("below", lower, upper))
        sizes = {place: self._size(mark.text) for place, mark in marks.items()}
        widest, _ = max(sizes.values())
        for (slide, lift), (side, far, near) in product(_STEPS, ways):
            boxes = {
                place: self._box(marks[far], side, sizes[place], (slide * widest / sizes[place][0], lift + further))
                for place, further in ((near, 0), (far, 1))
            }
            if all(self.room.is_free(box) and self._is_near(box, marks) for box in boxes.values()):
                for place, box in boxes.items():
                    self._write(place, marks[place], marks[place].text, box, side)
                return True
        return False

    def _write(self, index: int, point: Point, text: str, box: Box, side: Side, *, has_name: bool = False) -> None:
        near = self._box(point, side, self._size(text, has_name=has_name), (0.0, 0.0))
        align: Align = "center" if side in ("above", "below") else "left" if side == "right" else "right"
        x = {"center": (box.left + box.right) / 2, "left": box.left, "right": box.right}[align]
        moved = box.left - near.left, box.top - near.top
        word = Word(index, point.label, text, x, (box.top + box.bottom) / 2, align, side, has_name, moved)
        self.room.taken.append(box)
        self.said[index, point.label] = word, box

    def _size(self, text: str, *, has_name: bool = False) -> Spot:
        """Return how wide and high words are: figures and capitals fill the upper part of their line only."""
        wide, high = block(text, self.size, is_bold=has_name)
        return wide, high - self.size * _DEPTH

    def _is_near(self, box: Box, marks: Mapping[int, Point]) -> bool:
        """Tell whether words in the plot are nearer to one of `marks`, by series, than to others they might be of."""
        rivals = [
            other
            for place, series in enumerate(self.chart.series)
            for other in (self._telling(place, series) if place in marks else series.points)
            if other is not marks.get(place)
        ]
        own = min(box.distance(self._spot(mark)) for mark in marks.values())
        return box.left >= 0 and all(own < box.distance(self._spot(other)) for other in rivals)

    def _box(self, point: Point, side: Side, size: tuple[float, float], move: Spot) -> Box:
        """Return what words cover at a side of a point, moved along that side and, above and below, away from it."""
        (x, y), (wide, high), apart, (slide, lift) = self._spot(point), size, distance(self.chart), move
        if side in ("above", "below"):
            apart, x = apart + lift * high, x + slide * wide / 2
            top = y - apart - high if side == "above" else y + apart
            return Box(x - wide / 2, top, x + wide / 2, top + high)
        left, y = x + apart if side == "right" else x - apart - wide, y + lift * high
        return Box(left, y - high / 2, left + wide, y + high / 2)


def is_valley(points: Sequence[Point], point: Point) -> bool:
    """Tell whether a line comes down to `point` and rises from it, as far as it goes on."""
    place = points.index(point)
    beside = (*points[max(place - 1, 0) : place], *points[place + 1 : place + 2])
    return bool(beside) and all(float(point.value) < float(other.value) for other in beside)

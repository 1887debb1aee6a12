"""The layout of a chart: where everything goes, known before it is drawn."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from briefgen.writers.charts.shape import Shape

Side = Literal["above", "below", "left", "right", "inside"]
Align = Literal["left", "center", "right"]

_SHARE_OF_BARS = 0.68
_WIDEST_BAR = 64.0
"""The width of an upright bar, in points, where there are few."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is said of a point: the `series`th series (what all come to is behind the last), its label, the words.

    `x` and `y` are where they begin, end or have their middle, by `align`, in points from the corner of the plot;
    `side` is on which side of the mark that is, and `moved` how far, in points, they give way there to what is in the
    way. Words that have the name of the series are bold.
    """

    series: int
    label: str
    text: str
    x: float
    y: float
    align: Align
    side: Side
    has_name: bool = False
    moved: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Layout:
    """The measures of a chart in points, and what there is room to write.

    `ticks` are the labels written along the axis of labels; those of rows break after `wrap` characters, those below
    stand in one line, in several (`is_broken`) or read upwards (`is_turned`). `low` and `high` bound the values;
    `before` and `after` is the room beyond the lowest and the highest mark. `grid` holds the values at which lines
    cross, where not every mark says its own. `words` are those of the marks; bars name their series at the label
    `namer`, stand `beside` one another by so many, and `has_key` tells that no marks do.
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
    has_key: bool
    namer: str = ""
    beside: int = 1
    wrap: int = 30
    is_broken: bool = False
    is_turned: bool = False
    is_stacked: bool = False
    grid: tuple[Decimal, ...] = ()
    words: tuple[Word, ...] = ()

    @property
    def plot_width(self) -> float:
        """The width of what lies between the axes."""
        return self.width - self.left - self.right

    @property
    def plot_height(self) -> float:
        """The height of what lies between the axes."""
        return self.height - self.top - self.bottom

    @property
    def lies(self) -> bool:
        """Tell whether labels stand one below the other, and values lie."""
        return self.shape == "rows"

    @property
    def has_zero(self) -> bool:
        """Tell whether a line is drawn at zero."""
        return self.low <= 0 <= self.high

    @property
    def value_range(self) -> tuple[float, float]:
        """Where the lowest and the highest value stand along their axis."""
        if self.lies:
            return self.before, self.plot_width - self.after
        return self.plot_height - self.before, self.after

    def level(self, value: float) -> float:
        """Return where `value` stands along its axis."""
        start, end = self.value_range
        return start + (end - start) * (value - self.low) / (self.high - self.low)

    def length(self, value: float) -> float:
        """Return how long `value` is along its axis, in points."""
        start, end = sorted(self.value_range)
        return (end - start) * value / (self.high - self.low)

    @property
    def step(self) -> float:
        """How far each label is from the next."""
        return (self.plot_height if self.lies else self.plot_width) / len(self.labels)

    def middle(self, label: str) -> float:
        """Return where `label` has its middle along the axis of labels."""
        return self.step * (self._places[label] + 0.5)

    @property
    def share_of_bars(self) -> float:
        """The share of their axis that bars take; the rest is space between labels."""
        if self.shape == "columns":
            return min(_SHARE_OF_BARS, _WIDEST_BAR * self.beside * len(self.labels) / self.plot_width)
        return _SHARE_OF_BARS

    def word(self, series: int, label: str) -> Word | None:
        """Return what is said of the point of the `series`th series at `label`."""
        return self._by_point.get((series, label))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {label: place for place, label in enumerate(self.labels)}

    @cached_property
    def _by_point(self) -> dict[tuple[int, str], Word]:
        return {(word.series, word.label): word for word in self.words}

"""Scales: how far the axis of values reaches, and the round values at which lines cross it."""

import math
from decimal import Decimal

from briefgen.brief import Language
from briefgen.document import Chart
from briefgen.locales.figures import number
from briefgen.writers.charts.measures import labels_of, text_width, value_at

_LINES = 4
"""About how many lines cross a chart."""

_ROUND = (1, 2, 5, 10)

_BEYOND = 0.05
"""How much of its range an axis with lines is longer than its highest mark, as Word has it."""

_ROOM = Decimal("0.4")
"""How much of the distance between two lines words below the lowest mark need."""

_STORY = 1 / 3
"""What stays above this share of its height, and does not stand on zero, does not start there."""


def bounds(chart: Chart) -> tuple[float, float]:
    """Return the lowest and highest value of the axis: what stands on zero starts there, the rest where the story is.

    Bars stand there, and dots on their stems; dots of several series have none, as they are joined to one another.
    """
    low, high = _ends(chart)
    stands = chart.kind not in ("line", "dot") or (chart.kind == "dot" and len(chart.series) == 1)
    if stands or low < high * _STORY:
        low, high = min(0.0, low), max(0.0, high)
    if low < high:
        return low, high
    return (low - 1.0, high + 1.0) if chart.kind == "line" else (0.0, 1.0)


def _ends(chart: Chart) -> tuple[float, float]:
    """Return the lowest and the highest value that marks reach: bars that add up reach their sums."""
    if chart.kind == "stacked-bar":
        reached = [sum(value_at(one, label) for one in chart.series) for label in labels_of(chart)]
    else:
        reached = [float(point.value) for series in chart.series for point in series.points]
    return min(reached), max(reached)


def step_of(low: float, high: float) -> Decimal:
    """Return the round distance at which about four lines cross an axis from `low` to `high`."""
    rough = (high - low) / _LINES
    power = Decimal(10) ** math.floor(math.log10(rough))
    return min((one * power for one in _ROUND), key=lambda step: abs(math.log(float(step) / rough)))


def crossed(low: float, high: float, *, beyond: float = _BEYOND) -> tuple[float, float, tuple[Decimal, ...]]:
    """Return an axis that begins and ends at round values, and all round values on it.

    It ends by `beyond` of its range higher at the least; where it does not begin at zero, words have room below.
    """
    step = step_of(low, high)
    first = math.floor(Decimal(str(low)) / step)
    if first and Decimal(str(low)) - first * step < step * _ROOM:
        first -= 1
    end = high if high == 0 else high + (high - low) * beyond
    last = math.ceil(Decimal(f"{end:.12g}") / step)
    values = tuple(step * place for place in range(first, last + 1))
    return float(values[0]), float(values[-1]), values


def decimals_of(step: Decimal) -> int:
    """Return how many decimals values that are `step` apart need."""
    return max(0, -int(step.normalize().as_tuple().exponent))


def spoken(grid: tuple[Decimal, ...], language: str) -> list[str]:
    """Return round values as they read in a language given as a tag, with the decimals that their distance needs."""
    unit = Decimal(1).scaleb(-decimals_of(grid[1] - grid[0]))
    return [number(value.quantize(unit), Language(language.partition("-")[0])) for value in grid]


def widest_value(grid: tuple[Decimal, ...], language: str, size: float) -> float:
    """Return how wide the widest of round values is in letters of `size` points."""
    return max(text_width(text, size) for text in spoken(grid, language))

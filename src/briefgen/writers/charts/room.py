"""Room: where words can stand clear of marks, of lines and of one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import hypot

Spot = tuple[float, float]
Line = tuple[Spot, Spot]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Tell whether `other` lies within this box."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def distance(self, spot: Spot) -> float:
        """Return how far a spot is from this box; nothing within it."""
        x, y = spot
        return hypot(max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom))

    def is_crossed(self, line: Line) -> bool:
        """Tell whether a straight line runs through this box."""
        (x, y), (to_x, to_y) = line
        start, end = 0.0, 1.0
        for along, at, low, high in ((to_x - x, x, self.left, self.right), (to_y - y, y, self.top, self.bottom)):
            if along == 0:
                if not low < at < high:
                    return False
                continue
            first, last = sorted(((low - at) / along, (high - at) / along))
            start, end = max(start, first), min(end, last)
        return start < end


@dataclass
class Room:
    """What is within `bounds` and not `taken`; `lines` run through it, and `faint` ones that words may stand on."""

    bounds: Box
    taken: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    faint: list[Line] = field(default_factory=list)

    def is_free(self, box: Box) -> bool:
        """Tell whether `box` lies within the bounds and meets nothing."""
        return (
            self.bounds.holds(box)
            and not any(box.meets(other) for other in self.taken)
            and not any(box.is_crossed(line) for line in self.lines)
        )

    def first(self, boxes: Iterable[Box]) -> Box | None:
        """Return the first of `boxes` that is free and on no faint line, else the first free one; None without one."""
        free = [box for box in boxes if self.is_free(box)]
        clear = (box for box in free if not any(box.is_crossed(line) for line in self.faint))
        return next(clear, free[0] if free else None)


def spread(middles: Sequence[float], lengths: Sequence[float], ends: Spot) -> list[float] | None:
    """Return rising `middles` moved as little as keeps what is so long apart and between `ends`; None without room."""
    low, high = ends
    if sum(lengths) > high - low:
        return None
    placed: list[float] = []
    for middle, length in zip(middles, lengths, strict=True):
        placed.append(max(middle, low + length / 2))
        low = placed[-1] + length / 2
    for place in reversed(range(len(placed))):
        placed[place] = min(placed[place], high - lengths[place] / 2)
        high = placed[place] - lengths[place] / 2
    return placed

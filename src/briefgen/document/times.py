"""Times: years, quarters and months along an axis, each as far from the next as it is in time."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

_MOST = 400
"""As many places as an axis may have; times that would take more stand one beside the other."""

_YEAR = re.compile(r"(\d{4})")
_PART = re.compile(r"(\d{4})-(Q?)(\d{1,2})")


def are_times(labels: Sequence[str]) -> bool:
    """Tell whether labels are all years, all quarters or all months, as series have them."""
    return _counted(labels) is not None


def spread(labels: Sequence[str]) -> tuple[str, ...]:
    """Return labels that are times in their order, with the times between them that have no value; others as they are.

    So an axis that gives each label as much room as the next is true to time.
    """
    counted = _counted(labels)
    if not labels or counted is None:
        return tuple(labels)
    places, told = counted
    places = sorted(places)
    if places[-1] - places[0] >= _MOST:
        return tuple(map(told, places))
    step = min((later - earlier for earlier, later in pairwise(places)), default=1)
    if any((place - places[0]) % step for place in places):
        step = 1
    return tuple(told(place) for place in range(places[0], places[-1] + 1, step))


def calendar_step(labels: Sequence[str], every: int) -> int:
    """Return `every` or the next step that meets the same months or quarters in each year; 0 for other labels."""
    part = _PART.fullmatch(labels[0])
    if part is None or not are_times(labels):
        return 0
    of_year = _of_year(part[2])
    return next((step for step in range(every, of_year) if of_year % step == 0), -(-every // of_year) * of_year)


def _of_year(mark: str) -> int:
    """Return how many of a kind a year has: quarters, which bear a mark, or months."""
    return 4 if mark else 12


def _counted(labels: Sequence[str]) -> tuple[list[int], Callable[[int], str]] | None:
    """Return how many steps each label is from the year 0, and what tells a label from such a number."""
    if all(years := [_YEAR.fullmatch(label) for label in labels]):
        return [int(year[1]) for year in years if year], "{:04}".format
    parts = [_PART.fullmatch(label) for label in labels]
    marks = {(part[2], len(part[3])) for part in parts if part}
    if not all(parts) or len(marks) != 1:
        return None
    ((mark, digits),) = marks
    of_year = _of_year(mark)

    def told(place: int) -> str:
        year, part = divmod(place, of_year)
        return f"{year:04}-{mark}{part + 1:0{digits}}"

    return [int(part[1]) * of_year + int(part[3]) - 1 for part in parts if part], told

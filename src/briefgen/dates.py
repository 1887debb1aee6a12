"""Dates as sources give them: a year, a month or a day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

AHEAD = timedelta(days=1)
"""How far the day of whoever writes may be ahead of the world's, which is in UTC."""

PATTERN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day; what is not known is 0."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Return the date written as `2025`, `2025-09` or `2025-09-30`; raise `ValueError` when it is none."""
        return _parsed(text)

    @property
    def first(self) -> date:
        """The first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


@lru_cache(maxsize=4096)  # most dates of a project stand in it many times
def _parsed(text: str) -> PartialDate:
    if (found := PATTERN.match(text)) is None:
        raise ValueError(text)
    year, month, day = (int(part or 0) for part in found.groups())
    if found[2] == "00" or found[3] == "00":
        raise ValueError(text)
    date(year, month or 1, day or 1)
    return PartialDate(year, month, day)


def parse_day(text: str) -> date:
    """Return the day written as `2025-09-30`; raise `ValueError` when it is none."""
    found = PartialDate.parse(text)
    if not found.day:
        raise ValueError(text)
    return date(found.year, found.month, found.day)

"""Locators of one source in a row: places in it, by number, its paragraphs told together."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefgen.brief import Language
from briefgen.locales.labels import label

_AND, _TO = "(?: y | and )", "(?: a | to )"
_PARAGRAPHS = re.compile(rf"(?:párrafos?|paragraphs?) (\d+(?:(?:, |{_AND}|{_TO})\d+)*)")
_PART = re.compile(rf"(\d+)(?:{_TO}(\d+))?")

RUN = 3
"""So many numbers that follow one another are told as a span."""


def in_order(locators: Iterable[str], language: Language) -> list[str]:
    """Return locators of one source in `language`, article 9 before article 10, all bare paragraphs in one of them."""
    rest: list[str] = []
    paragraphs: set[int] = set()
    for locator in locators:
        found = _PARAGRAPHS.fullmatch(locator)
        if found:
            paragraphs.update(_numbers(found[1]))
        else:
            rest.append(locator)
    if paragraphs:
        key = "paragraph" if len(paragraphs) == 1 else "paragraphs"
        rest.append(label(key, language, numbers=_told(sorted(paragraphs), language)))
    return sorted(rest, key=_by_number)


def _numbers(told: str) -> Iterator[int]:
    """Yield the numbers of a list such as `1, 3 and 5 to 7`."""
    for first, last in _PART.findall(told):
        yield from range(int(first), int(last or first) + 1)


def _told(numbers: list[int], language: Language) -> str:
    """Return rising numbers as a list, in which those of a run are a span."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    parts: list[str] = []
    for _, run in runs:
        row = [number for _, number in run]
        parts += [label("span", language, first=str(row[0]), last=str(row[-1]))] if len(row) >= RUN else map(str, row)
    *before, last = parts
    return label("both", language, first=", ".join(before), last=last) if before else last


def _by_number(locator: str) -> tuple[tuple[bool, int, str], ...]:
    """Return a key that puts article 9 before article 10."""
    parts = re.findall(r"\d+|\D+", locator)
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)

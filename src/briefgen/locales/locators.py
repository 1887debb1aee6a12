"""Locators of one source in a row: places in it in one order for all languages, those of one kind told together."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefgen.brief import Language
from briefgen.locales.labels import label

_AND, _TO = "(?: y | and )", "(?: a | to )"
_NUMBER = r"\d+(?:\.\d+)*(?:\(\w+\))*"
_KINDS = {
    "article": "artículos?|[Aa]rticles?",
    "paragraph": "párrafos?|paragraphs?",
    "section": "secci(?:ón|ones)|sections?",
}
"""What places that are told together are called, one or many."""

_BARE = re.compile(
    rf"(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})"
    rf" (?P<numbers>{_NUMBER}(?:(?:, |{_AND}|{_TO}){_NUMBER})*)"
)
"""Places that are named by their numbers alone."""

_PART = re.compile(rf"({_NUMBER})(?:{_TO}({_NUMBER}))?")

RUN = 3
"""So many numbers that follow one another are told as a span."""


def in_order(locators: Iterable[str], language: Language) -> list[str]:
    """Return locators of one source in `language`: by kinds as they come, article 9 before article 10, no number twice.

    Only numbers decide, so that all languages have the same order.
    """
    groups: dict[tuple[str, bool], list[str]] = {}
    for locator in locators:
        found = _BARE.fullmatch(locator)
        if found is None:
            groups.setdefault((re.split(r"\d", locator)[0], False), []).append(locator)
        else:
            kind = next(name for name in _KINDS if found[name])
            groups.setdefault((kind, True), []).extend(_numbers(found["numbers"], language))
    return [
        told
        for (kind, is_bare), places in groups.items()
        for told in ([_joined(kind, places, language)] if is_bare else sorted(places, key=_by_number))
    ]


def _numbers(told: str, language: Language) -> Iterator[str]:
    """Yield the numbers of a list such as `1, 3 and 5 to 7`; those between `2.1` and `2.4` are not known."""
    for first, last in _PART.findall(told):
        if first.isdigit() and last.isdigit():
            yield from map(str, range(int(first), int(last) + 1))
        else:
            yield label("span", language, first=first, last=last) if last else first


def _joined(kind: str, numbers: Iterable[str], language: Language) -> str:
    """Return one locator for all the places of a kind."""
    found = sorted(set(numbers), key=_by_number)
    is_one = len(found) == 1 and " " not in found[0]
    return label(kind if is_one else f"{kind}s", language, numbers=_told(found, language))


def _told(numbers: list[str], language: Language) -> str:
    """Return rising numbers as a list, in which those of a run are a span."""
    runs = groupby(enumerate(numbers), key=lambda pair: int(pair[1]) - pair[0] if pair[1].isdigit() else pair[1])
    parts: list[str] = []
    for _, run in runs:
        row = [number for _, number in run]
        parts += [label("span", language, first=row[0], last=row[-1])] if len(row) >= RUN else row
    *before, last = parts
    return label("both", language, first=", ".join(before), last=last) if before else last


def _by_number(locator: str) -> list[int]:
    """Return a key that puts article 9 before article 10, and 10 before 10(2)."""
    return [int(number) for number in re.findall(r"\d+", locator)]

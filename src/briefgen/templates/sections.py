"""Sections: what each part of a brief cites and speaks of, so that the nearest to some words can be found."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from briefgen.document import Block, Blocks, Contents, Heading, NoteMark, Notes, Quantity, Text, walk

WORD = re.compile(r"\w+")

SHORT = 4
"""Shorter words say nothing of what is spoken of, unless they are numbers."""

STEM = 6
"""As many letters as two forms of one word share, in Spanish as in English."""

FAMILIAR = 50_000
"""As many words as are remembered with their stems: about twice those of a catalogue."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a brief: its heading's anchor, the facts and series it cites, its words, and the parts of it."""

    anchor: str
    facts: frozenset[str]
    words: Counter[str]
    parts: tuple["Section", ...] = ()


def sections(blocks: Blocks, apart: Callable[[Block], bool]) -> Iterator[Section]:
    """Yield each section of the first level with its subsections; what is `apart`, contents and notes do not count."""
    for anchor, inside in _runs(blocks, 1):
        told = tuple(one for one in inside if not (isinstance(one, Notes | Contents) or apart(one)))
        parts = tuple(section(inner, within) for inner, within in _runs(told, 2))
        first = next((index for index, one in enumerate(told) if _is_heading(one, 2)), len(told))
        yield _whole(section(anchor, told[:first]), parts)


def section(anchor: str, told: Blocks) -> Section:
    """Return what `told` cites and speaks of as a section."""
    facts: set[str] = set()
    words: Counter[str] = Counter()
    for node in walk(told):
        match node:
            case NoteMark(facts=cited):
                facts.update(cited)
            case Text(text=text):
                words.update(_stems(text))
            case Quantity(text=text, key=key):
                words.update(_stems(text))
                facts.update(filter(None, (key.partition(".")[0],)))
    return Section(anchor, frozenset(facts), words)


def _whole(before: Section, parts: tuple[Section, ...]) -> Section:
    """Return a section of what stands `before` its parts, and of them."""
    words = before.words.copy()
    for part in parts:
        words.update(part.words)
    return Section(before.anchor, before.facts.union(*(part.facts for part in parts)), words, parts)


def frequencies(told: Iterable[Section]) -> Counter[str]:
    """Return in how many sections each word stands."""
    return Counter(word for one in told for word in one.words)


def nearest(point: Section, among: Sequence[Section], usual: Counter[str]) -> Section | None:
    """Return the section that speaks most of what `point` does; the first of several; none that shares no word."""
    scores = [_likeness(point, one, usual) for one in among]
    best = max(scores, default=0.0)
    return among[scores.index(best)] if best else None


def _likeness(point: Section, one: Section, usual: Counter[str]) -> float:
    """Return the weight of the words that two share, words that stand everywhere counting little, long texts less."""
    shared = sorted(point.words.keys() & one.words.keys())
    weight = sum(log(1 + len(usual) / usual[word]) * (1 + log(one.words[word])) for word in shared if usual[word])
    return round(weight / sqrt(1 + one.words.total()), 6)


def _runs(blocks: Blocks, level: int) -> Iterator[tuple[str, Blocks]]:
    """Yield the anchor of each heading of `level` with the heading and what stands below it, up to the next."""
    starts = [index for index, one in enumerate(blocks) if _is_heading(one, level)]
    for start, end in zip(starts, (*starts[1:], len(blocks)), strict=False):
        heading = blocks[start]
        if isinstance(heading, Heading):
            yield heading.anchor, blocks[start:end]


def _is_heading(one: Block, level: int) -> bool:
    return isinstance(one, Heading) and one.level == level


def _stems(text: str) -> Iterator[str]:
    return (_stem(word) for word in WORD.findall(text) if len(word) >= SHORT or word.isdigit())


@lru_cache(FAMILIAR)
def _stem(word: str) -> str:
    if word.isascii():
        return word.lower()[:STEM]
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))[:STEM]

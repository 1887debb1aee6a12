"""Each sector is told for itself: no two read like one text with a word replaced."""

import re
from collections import Counter, defaultdict
from functools import cache

import pytest

from briefgen import content, prose
from briefgen.brief import Language
from briefgen.content import Content
from briefgen.content.texts import texts_in
from briefgen.world import Disk
from tests.conftest import ROOT

MOST = 0.20
ALIKE = 0.6
"""How much of the shorter sentence's runs of three words the other must have, to be the same with a word replaced."""

SENTENCE = re.compile(r"(?<=[.?!])\s+")
Shingles = frozenset[tuple[str, ...]]


@cache
def known() -> Content:
    """Return the repository's content."""
    found, _ = content.read(Disk(ROOT))
    assert found
    return found


def sentences(sector: str, language: Language) -> list[Shingles]:
    """Return the sentences that a sector tells, each as its runs of three words; names and labels are too short."""
    texts = (getattr(text, language) for text, _ in texts_in(known().sectors[sector], {}))
    said = (one for text in texts for one in SENTENCE.split(prose.masked(text)))
    return [found for one in said if len(found := shingles(one)) >= 3]


def shingles(sentence: str) -> Shingles:
    """Return the runs of three words of a sentence, figures and case left out."""
    words = re.findall(r"[^\W\d_]+", sentence.casefold())
    return frozenset(tuple(words[at : at + 3]) for at in range(len(words) - 2))


def share(one: list[Shingles], other: list[Shingles]) -> float:
    """Return how many of the sentences of `one` stand in `other`, as a share."""
    where = defaultdict(list)
    for index, sentence in enumerate(other):
        for run in sentence:
            where[run].append(index)
    return sum(_stands(sentence, where, other) for sentence in one) / len(one)


def _stands(sentence: Shingles, where: dict[tuple[str, ...], list[int]], other: list[Shingles]) -> bool:
    common = Counter(index for run in sentence for index in where.get(run, ()))
    return any(count >= ALIKE * min(len(sentence), len(other[index])) for index, count in common.items())


@pytest.mark.parametrize("language", Language)
def test_no_two_sectors_read_like_one_text_with_a_word_replaced(language: Language) -> None:
    """Of the sentences of a sector under a fifth stand in another, even with a word replaced."""
    told = {sector: sentences(sector, language) for sector in known().sectors}
    shares = {(a, b): share(one, other) for a, one in told.items() for b, other in told.items() if a != b}

    assert {pair: round(found, 2) for pair, found in shares.items() if found >= MOST} == {}


def test_a_sentence_with_a_word_replaced_is_found() -> None:
    """The measure sees what it is there for."""
    said, other, different = (
        shingles(f"Mexico exports {what} to Japan under three agreements, and each has rules of its own")
        if what
        else shingles("A port without a customs broker is a dead end for whoever ships fruit")
        for what in ("cars", "robots", "")
    )

    assert share([said], [other]) == 1
    assert share([said], [different]) == 0

"""The briefs of two sectors for one audience, as they are told, do not read like one text with a word replaced.

What is measured is what a reader reads: headings, labels, tables, programs, institutions, terms, the imprint and what
leads to the notes. Left out are the parts of the plan and of the agreements, with the names that the plan gives; and
what says nothing but names and dates: the cover, the days of steps, publishers, addresses, the list of sources.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations

import pytest

from briefgen import pipeline
from briefgen.brief import Brief, Language, Mode
from briefgen.document import (
    Block,
    Box,
    Cell,
    Chart,
    Code,
    Document,
    Heading,
    Inlines,
    Line,
    Notes,
    Paragraph,
    Step,
    Table,
    plain,
    walk,
)
from briefgen.world import Disk
from tests.conftest import ROOT
from tests.test_sectors import SENTENCE, Shingles, share, shingles

MOST = 0.18
"""Stricter than the fifth that is asked for: what editors change in one sector has room."""

SHARED = ("plan", "agreement-each", "compared")
"""Sections of the plan and of agreements, with all below."""

USE = "use-"
"""How each agreement is used: the anchors begin so."""

TABLES = ("comparison",)
"""Tables of the agreements."""

ADDRESS = re.compile(r"\S+@\S+|\S+\.\S+/\S*")


@cache
def told() -> tuple[pipeline.Project, pipeline.Documents]:
    """Return the repository's project, and all that it tells."""
    return pipeline.told(Disk(ROOT))


def own(document: Document) -> Iterator[Block]:
    """Yield the blocks that a brief tells of its sector, frame and all; the box aside is the plan's."""
    left_out = 0
    for block in document.blocks:
        if isinstance(block, Heading) and (not left_out or block.level <= left_out):
            is_shared = block.anchor in SHARED or block.anchor.startswith(USE)
            left_out = block.level if is_shared else 0
        is_apart = isinstance(block, Notes) or (isinstance(block, Box) and block.role == "aside")
        is_of_all = isinstance(block, Table) and block.anchor in TABLES
        if not (left_out or is_apart or is_of_all):
            yield block


def passages(blocks: Iterator[Block]) -> Iterator[Inlines]:
    """Yield what stands together in blocks: headings, paragraphs, tables, steps without dates, messages of charts."""
    for node in walk(tuple(blocks)):
        match node:
            case Heading() | Paragraph():
                yield node.content
            case Chart():
                yield from (node.title, node.note)
            case Table():
                heads = (line for column in node.columns for line in column.head)
                yield from _contents(*node.caption, *heads, *node.source)
            case Cell() | Code():
                yield from _contents(*node.lines)
            case Step():
                yield from (node.who, node.what)


def _contents(*lines: Line) -> Iterator[Inlines]:
    return (line.content for line in lines)


@cache
def names(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return what agreements and publishers say, each a sentence for itself, and how the plan calls things."""
    content = told()[0].content
    assert content.comparison
    assert content.plan
    compared = (content.comparison.title, content.comparison.text)
    said = [one for text in compared for one in SENTENCE.split(str(getattr(text, language)))]
    through = "via" if language is Language.EN else "vía"
    sources = content.sources.values()
    said += [f"{one.publisher} {through} {one.via}" if one.via else str(one.publisher) for one in sources]
    planned = (*content.plan.measures.values(), *content.plan.criteria.values())
    return frozenset(said), tuple(str(getattr(claim.title, language)) for claim in planned)


def sentences(brief: Brief, language: Language) -> list[Shingles]:
    """Return the sentences of a brief, but for those of plan and agreements, names and addresses."""
    apart, planned = names(language)
    document = told()[1][brief, Mode(language)]
    said = (one for words in passages(own(document)) for one in SENTENCE.split(plain(words)) if one not in apart)
    bare = (ADDRESS.sub("", _without(one, planned)) for one in said)
    return [found for one in bare if len(found := shingles(one)) >= 3]


def _without(sentence: str, names: tuple[str, ...]) -> str:
    for name in names:
        sentence = sentence.replace(name, "")
    return sentence


@pytest.mark.parametrize("audience", ["exporter", "executive", "chamber", "investor", "policymaker"])
@pytest.mark.parametrize("language", Language)
def test_no_two_briefs_read_like_one_text_with_a_word_replaced(language: Language, audience: str) -> None:
    """Outside the parts of plan and agreements, under a fifth of the sentences of one stand in the other."""
    project, _ = told()
    briefs = {sector: sentences(Brief(sector, audience), language) for sector in project.content.sectors}
    shares = {(a, b): share(briefs[a], briefs[b]) for a, b in permutations(briefs, 2)}

    assert {pair: round(found, 2) for pair, found in shares.items() if found >= MOST} == {}


def test_every_brief_has_much_to_say_of_its_sector() -> None:
    """What is measured is most of a brief, not what little a misnamed section leaves of it."""
    project, _ = told()
    counts = [len(sentences(brief, Language.ES)) for brief in project.catalogue().briefs()]

    assert min(counts) > 15
    assert sum(counts) / len(counts) > 60

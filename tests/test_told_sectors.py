"""The briefs of two sectors for one audience, as they are told, do not read like one text with a word replaced."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations

import pytest

from briefgen import pipeline
from briefgen.brief import Brief, Language, Mode
from briefgen.document import Block, Box, Cell, Chart, Document, Heading, Inlines, Paragraph, Step, Table, plain, walk
from briefgen.world import Disk
from tests.conftest import ROOT
from tests.test_sectors import MOST, SENTENCE, Shingles, share, shingles

SHARED = ("plan", "agreement-each", "compared", "data", "notes")
"""Sections of the plan, of agreements, and of values and sources, with all below."""

USE = "use-"
"""How each agreement is used: the anchors begin so."""

TABLES = ("comparison",)
"""Tables of the agreements."""


@cache
def told() -> tuple[pipeline.Project, pipeline.Documents]:
    """Return the repository's project, and all that it tells."""
    return pipeline.told(Disk(ROOT))


def own(document: Document) -> Iterator[Block]:
    """Yield the blocks that a brief tells of its sector."""
    left_out = 0
    for block in document.blocks:
        if isinstance(block, Heading) and (not left_out or block.level <= left_out):
            is_shared = block.anchor in SHARED or block.anchor.startswith(USE)
            left_out = block.level if is_shared else 0
        is_apart = isinstance(block, Box) and block.role in ("aside", "imprint")
        is_of_all = isinstance(block, Table) and block.anchor in TABLES
        if not (left_out or is_apart or is_of_all):
            yield block


def passages(blocks: Iterator[Block]) -> Iterator[Inlines]:
    """Yield what stands together in blocks: headings, paragraphs, cells, steps without dates, messages of charts."""
    for node in walk(tuple(blocks)):
        match node:
            case Heading() | Paragraph():
                yield node.content
            case Chart():
                yield node.title
            case Cell():
                yield from (line.content for line in node.lines)
            case Step():
                yield from (node.who, node.what)


def sentences(brief: Brief, language: Language) -> list[Shingles]:
    """Return the sentences of a brief on its sector, but for those that templates and sources say themselves."""
    project, documents = told()
    fixed = [str(getattr(label, language)) for label in project.workshop.said()]
    comparison = project.content.comparison
    assert comparison
    fixed += [str(getattr(text, language)) for text in (comparison.title, comparison.text)]
    through = "via" if language is Language.EN else "vía"
    sources = project.content.sources.values()
    fixed += [f"{one.publisher} {through} {one.via}" if one.via else str(one.publisher) for one in sources]
    long = tuple(label for label in fixed if shingles(label))
    said = [one for words in passages(own(documents[brief, Mode(language)])) for one in SENTENCE.split(plain(words))]
    return [found for one in said if not one.startswith(long) and len(found := shingles(one)) >= 3]


@pytest.mark.parametrize("audience", ["exporter", "executive", "chamber", "investor", "policymaker"])
@pytest.mark.parametrize("language", Language)
def test_no_two_briefs_read_like_one_text_with_a_word_replaced(language: Language, audience: str) -> None:
    """Outside plan, agreements and apparatus, under a fifth of the sentences of one stand in the other."""
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

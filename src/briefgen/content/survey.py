"""Survey: content is checked a sector at a time and in shares, so that however many sectors there are, few are held.

What is asked of a sector is asked of it alone, beside the tables that all sectors share. So a share of the sectors can
be checked without the others, and in a process of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath
from typing import TypeVar

from briefgen.content.checks import check_sector, check_tables
from briefgen.content.glossary import check_glossary
from briefgen.content.models import Sector
from briefgen.content.reader import SECTORS, Content, Reader, supported
from briefgen.content.shapes import parts, typical
from briefgen.content.spelling import Vocabulary
from briefgen.content.texts import Bilingual, Proofreading, spelt, texts_in, texts_of
from briefgen.diagnostics import Diagnostic
from briefgen.reading import Amend, sharpened
from briefgen.world import World

FEW = 4
"""As many sectors as a survey keeps, whatever they are like; of more it keeps typical ones."""

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several processes checks: every so many, `of` so many, from the one of that `number` on."""

    number: int = 0
    of: int = 1

    def part(self, items: Iterable[ItemT]) -> Iterator[ItemT]:
        """Yield those of `items` that are in the share."""
        return islice(items, self.number, None, self.of)


def shares(world: World) -> tuple[Share, ...]:
    """Return the shares to check the content of `world` in: two, unless it is small.

    They do not depend on the machine, so that it does not show in what is said.
    """
    return (Share(0, 2), Share(1, 2)) if len(world.list(SECTORS, ".yaml")) > FEW else (Share(),)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a share of the content was found to be.

    `content` has the tables and typical sectors of the share, without what is wrong; it is `None` without a publication
    and a plan. `drafts` are the tables as far as they can be read. The words of all texts wait to be looked up. Of what
    key points lead to, by audience and anchor, `leads` has the file of one sector.
    """

    content: Content | None
    drafts: Content
    diagnostics: tuple[Diagnostic, ...]
    vocabulary: Vocabulary | None
    leads: Mapping[tuple[str, str], str]


def survey(world: World, amend: Amend, share: Share, beside: Iterable[Bilingual]) -> Survey:
    """Return what is wrong with a share of the content of `world`, spelling aside, and with that of texts `beside` it.

    `amend` sees each tree before it is validated.
    """
    reader, drafts = Reader(world, amend=amend), Reader(world, drafts=True, amend=amend)
    tables = reader.tables()
    known = drafts.tables() if reader.diagnostics else tables
    proofreading = Proofreading(known, drafts.unread)
    found = [*check_tables(known, world.now().date(), drafts.unread), *check_glossary(proofreading.usage)]
    found.extend(proofreading.check(share.part(texts_of(known))))
    found.extend(one for text in share.part(beside) for one in proofreading.check_language(text))
    shapes: dict[frozenset[str], str] = {}
    leads: dict[tuple[str, str], str] = {}
    paths = tuple(share.part(world.list(SECTORS, ".yaml")))
    for path in paths:
        sector, draft = _sector(path, reader, drafts)
        if sector:
            shapes.setdefault(parts(sector), path)
            leads = dict.fromkeys(_leads(sector), path) | leads
        if draft:
            found.extend(check_sector(known, draft, drafts.unread))
            found.extend(proofreading.check(texts_in(draft, {})))
    kept = paths if len(paths) * share.of <= FEW else typical({path: shape for shape, path in shapes.items()})
    return Survey(
        content=further(tables, kept, world, amend) if tables.publication and tables.plan else None,
        drafts=known,
        diagnostics=(*reader.diagnostics, *sharpened(found, world.read)),
        vocabulary=proofreading.vocabulary,
        leads=leads,
    )


def _sector(path: str, reader: Reader, drafts: Reader) -> tuple[Sector | None, Sector | None]:
    """Return the sector at `path`, and what can be read of it where it has mistakes."""
    before = len(reader.diagnostics)
    sector = reader.entry(path, Sector)
    return sector, drafts.entry(path, Sector) if len(reader.diagnostics) > before else sector


def _leads(sector: Sector) -> Iterator[tuple[str, str]]:
    """Yield what the key points of a sector lead to by name: for which audience, and where."""
    for audience, points in sector.key_points.items():
        yield from ((str(audience), str(point.see)) for point in points if point.see)


def further(tables: Content, paths: Iterable[str], world: World, amend: Amend) -> Content:
    """Return the tables of a content with those sectors that can be read at `paths`."""
    reader = Reader(world, amend=amend)
    read = {PurePosixPath(path).stem: reader.entry(path, Sector) for path in paths}
    return supported(replace(tables, sectors={name: sector for name, sector in read.items() if sector}))


def misspelt(drafts: Content, vocabulary: Vocabulary, world: World) -> Iterator[Diagnostic]:
    """Yield the words of `vocabulary` that no dictionary has, and neither the list of words nor a name in `drafts`."""
    yield from sharpened(spelt(drafts, vocabulary), world.read)

"""Survey: content is checked a sector at a time and in shares, so that however many sectors there are, few are held.

What is asked of a sector is asked of it alone, beside the tables that all sectors share. So a share of the sectors can
be checked without the others, and in a process of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath
from typing import TypeVar

from briefgen.content.checks import check_sector, check_tables
from briefgen.content.models import Sector
from briefgen.content.reader import SECTORS, Content, Reader, supported
from briefgen.content.shapes import parts, typical
from briefgen.content.spelling import Vocabulary
from briefgen.content.texts import Bilingual, Proofreading, spelt, texts_in, texts_of_tables
from briefgen.diagnostics import Diagnostic
from briefgen.reading import Amend, leave, sharpened
from briefgen.world import World

FEW = 4
"""As many sectors as a survey keeps, whatever they are like; of more it keeps typical ones."""

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class Share:
    """What one of several processes checks: of every so many sectors those of some `turns`, and the tables or not."""

    turns: tuple[int, ...]
    has_tables: bool

    def part(self, items: Iterable[ItemT]) -> Iterator[ItemT]:
        """Yield those of `items` that are in the share."""
        return (item for index, item in enumerate(items) if index % ROUND in self.turns)


ROUND = 8
WHOLE = Share(tuple(range(ROUND)), has_tables=True)
HALVES = (Share((0, 3, 6), has_tables=True), Share((1, 2, 4, 5, 7), has_tables=False))
"""Two shares that take as long: the tables are a fifth of the work."""


def shares(world: World) -> tuple[Share, ...]:
    """Return the shares to check the content of `world` in: two, unless it is small.

    They do not depend on the machine, so that it does not show in what is said.
    """
    return HALVES if len(world.list(SECTORS, ".yaml")) > FEW else (WHOLE,)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a share of the content was found to be.

    `content` has the tables and typical sectors of the share, without what is wrong; it is `None` without a publication
    and a plan. The words of all texts wait to be looked up. Of what key points lead to, by audience and anchor, `leads`
    has the file of one sector.
    """

    content: Content | None
    diagnostics: tuple[Diagnostic, ...]
    vocabulary: Vocabulary | None
    leads: Mapping[tuple[str, str], str]


class Tables:
    """All of the content of `world` but its sectors, read once, to check the sectors beside it.

    `amend` sees each tree before it is validated.
    """

    def __init__(self, world: World, amend: Amend = leave) -> None:
        self._world = world
        self._reader, self._drafts = Reader(world, amend=amend), Reader(world, drafts=True, amend=amend)
        self._content = self._reader.tables()
        self._known = self._drafts.tables() if self._reader.diagnostics else self._content
        self._paths = world.list(SECTORS, ".yaml")

    def survey(self, share: Share, beside: Iterable[Bilingual] = ()) -> Survey:
        """Return what is wrong with a share of the content, and with the language `beside` it; spelling aside."""
        proofreading = Proofreading(self._known, self._drafts.unread)
        found: list[Diagnostic] = []
        if share.has_tables:
            found.extend(check_tables(self._known, proofreading, self._world.now().date(), beside))
        shapes: dict[frozenset[str], str] = {}
        leads: dict[tuple[str, str], str] = {}
        paths = tuple(share.part(self._paths))
        for path in paths:
            sector, draft = self._sector(path)
            if sector:
                shapes.setdefault(parts(sector), path)
                leads = dict.fromkeys(_leads(sector), path) | leads
            if draft:
                found.extend(check_sector(self._known, draft, proofreading))
        kept = paths if len(self._paths) <= FEW else typical({path: shape for shape, path in shapes.items()})
        return Survey(
            content=self.further(kept) if self._content.publication and self._content.plan else None,
            diagnostics=(*self._reader.diagnostics, *sharpened(found, self._world.read)),
            vocabulary=proofreading.vocabulary,
            leads=leads,
        )

    def _sector(self, path: str) -> tuple[Sector | None, Sector | None]:
        """Return the sector at `path`, and what can be read of it where it has mistakes."""
        before = len(self._reader.diagnostics)
        sector = self._reader.entry(path, Sector)
        return sector, self._drafts.entry(path, Sector) if len(self._reader.diagnostics) > before else sector

    def further(self, paths: Iterable[str]) -> Content:
        """Return the tables with those sectors that can be read at `paths`, without what is wrong."""
        read = {PurePosixPath(path).stem: self._reader.entry(path, Sector) for path in paths}
        sectors = {name: sector for name, sector in read.items() if sector}
        return supported(replace(self._content, sectors=sectors))

    def misspelt(self, vocabulary: Vocabulary, beside: Iterable[Bilingual] = ()) -> Iterator[Diagnostic]:
        """Yield the words of `vocabulary` that no dictionary has, nor the list of words, and that are no names.

        How often each is written is counted in all texts once more, and in those `beside` them.
        """
        texts = chain(self._texts(), beside)
        yield from sharpened(spelt(self._known, vocabulary, texts), self._world.read)

    def _texts(self) -> Iterator[Bilingual]:
        """Yield all texts, reading one sector after another."""
        yield from (text for text, _ in texts_of_tables(self._known))
        for path in self._paths:
            yield from (text for text, _ in texts_in(self._drafts.entry(path, Sector), {}))


def _leads(sector: Sector) -> Iterator[tuple[str, str]]:
    """Yield what the key points of a sector lead to by name: for which audience, and where."""
    for audience, points in sector.key_points.items():
        yield from ((str(audience), str(point.see)) for point in points if point.see)

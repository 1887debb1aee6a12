"""Coverage: which sector lacks what an audience needs, and where what it has is thin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from briefgen import pipeline
from briefgen.brief import Brief, Language, Mode, by_language
from briefgen.diagnostics import Diagnostic
from briefgen.document import Chart, walk
from briefgen.errors import TemplateError
from briefgen.reading import Words, suggestion
from briefgen.world import World

FACTS, OWN_FACTS, CHARTS = "facts", "own_facts", "charts"
"""What is counted in the brief itself: the facts it cites, those of them that few other sectors cite, its charts."""

FEW = 4
"""A fact that more than one sector in so many cites is not a sector's own: it is of the plan, or of an agreement."""

OFFICIAL, PRESS = 1, 3
"""The tiers of sources at both ends."""

OLD = timedelta(days=3 * 365)
"""How long ago a fact that no official source holds was known, to be old."""

MUCH_PRESS, MUCH_OLD = 2 / 3, 1 / 2
"""The shares of a brief's own facts above which it is thin."""


class Standing(StrEnum):
    """How a brief stands, from worst to best."""

    UNTOLD = "cannot be told"
    LACKING = "lacking"
    THIN = "thin"
    GAPS = "complete with gaps"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Lack:
    """What a sector has too little of for an audience."""

    what: str
    has: int
    wants: int


@dataclass(frozen=True, slots=True)
class Covered:
    """What one brief rests on.

    It cites `facts`, of which `own` are cited by few other sectors; of these, `press` rest on sources of tier 3 alone,
    and `old` were known long ago and are held by no official source. It shows `charts`.
    `gaps` is how much could not be found out.
    """

    brief: Brief
    is_told: bool
    facts: int
    own: int
    press: int
    old: int
    charts: int
    gaps: int
    lacks: tuple[Lack, ...]

    @property
    def standing(self) -> Standing:
        """How it stands: what is worst about it."""
        if not self.is_told:
            return Standing.UNTOLD
        if self.lacks:
            return Standing.LACKING
        if self.is_thin:
            return Standing.THIN
        return Standing.GAPS if self.gaps else Standing.COMPLETE

    @property
    def is_thin(self) -> bool:
        """Whether too much of what it says of its sector is from the press alone, or from long ago."""
        return self.is_of_press or self.is_of_long_ago

    @property
    def is_of_press(self) -> bool:
        """Whether more than two thirds of its own facts rest on sources of tier 3 alone."""
        return self.press > MUCH_PRESS * self.own

    @property
    def is_of_long_ago(self) -> bool:
        """Whether more than half of its own facts are old."""
        return self.old > MUCH_OLD * self.own


@dataclass(frozen=True, slots=True)
class Coverage:
    """What each brief rests on, and what the editors of each sector could not find out."""

    briefs: tuple[Covered, ...]
    gaps: Mapping[str, tuple[dict[Language, str], ...]]


def coverage(world: World, sectors: tuple[str, ...] = (), audiences: tuple[str, ...] = ()) -> Coverage:
    """Return what every brief of the given sectors and audiences rests on; an empty choice means all.

    Raise where too little can be read, `ConfigError` for a sector or audience that is not there, and `TemplateError`
    where an audience wants what no sector can have.
    """
    project, documents = pipeline.told(world)
    catalogue = project.catalogue()
    catalogue.require(sectors, audiences)
    _refuse_unknown(project.workshop.audiences, project.content.sectors)
    weighing = _Weighing(project, documents, world.now().date())
    chosen = {name: one for name, one in project.content.sectors.items() if not sectors or name in sectors}
    return Coverage(
        briefs=tuple(weighing.covered(brief) for brief in catalogue.briefs(sectors, audiences)),
        gaps={name: tuple(by_language(gap) for gap in sector.gaps) for name, sector in chosen.items()},
    )


class _Weighing:
    """Weighs briefs: counts what they have, and looks at what their facts rest on."""

    def __init__(self, project: pipeline.Project, documents: pipeline.Documents, today: date) -> None:
        self._project = project
        self._documents = documents
        self._today = today
        self._sectors = {
            fact: {brief.sector for brief in briefs} for fact, briefs in pipeline.standing(documents).items()
        }

    def covered(self, brief: Brief) -> Covered:
        """Return what `brief` rests on."""
        document = self._documents.get((brief, Mode.ES))
        sector = self._project.content.sectors[brief.sector]
        cited = [fact.key for fact in document.facts] if document else []
        most = max(1, len(self._project.content.sectors) // FEW)
        own = [fact for fact in cited if len(self._sectors[fact]) <= most]
        shown = sum(isinstance(node, Chart) for node in walk(document)) if document else 0
        counted = {FACTS: len(cited), OWN_FACTS: len(own), CHARTS: shown}
        lacks = (
            Lack(what, has, wants)
            for what, wants in self._project.workshop.audiences[brief.audience].wants.items()
            if (has := counted[what] if what in counted else _count(sector, what, brief.audience)) < wants
        )
        return Covered(
            brief=brief,
            is_told=document is not None,
            facts=len(cited),
            own=len(own),
            press=sum(min(self._tiers(fact)) >= PRESS for fact in own),
            old=sum(self._is_old(fact) for fact in own),
            charts=shown,
            gaps=len(sector.gaps),
            lacks=tuple(lacks),
        )

    def _tiers(self, fact: str) -> list[int]:
        content = self._project.content
        return [content.sources[sourced.source].tier for sourced in content.facts[fact].sources]

    def _is_old(self, fact: str) -> bool:
        known = self._project.content.facts[fact].as_of.first
        return known < self._today - OLD and min(self._tiers(fact)) > OFFICIAL


def _count(sector: Any, what: str, audience: str) -> int:
    """Return how many of `what` there are: for the audience where they go by audience, one of what there is one."""
    value = getattr(sector, what)
    if isinstance(value, Mapping) and what in ("key_points", "steps"):
        value = value.get(audience, ())
    return len(value) if isinstance(value, Mapping | tuple) else int(value is not None)


def _refuse_unknown(audiences: Mapping[str, Any], sectors: Mapping[str, Any]) -> None:
    known = {FACTS, OWN_FACTS, *(field for sector in sectors.values() for field in type(sector).model_fields)}
    if wrong := tuple(_unknown(audiences, known)):
        raise TemplateError("the audiences want what no sector has", diagnostics=wrong)


def _unknown(audiences: Mapping[str, Any], known: set[str]) -> Iterator[Diagnostic]:
    for audience in audiences.values():
        for what in audience.wants:
            if what not in known:
                hint = suggestion(what, known) or "name a key of a sector, `facts` or `own_facts`"
                yield Diagnostic("template.unknown-want", f"no sector has `{what}`", Words.place_of(what), hint)

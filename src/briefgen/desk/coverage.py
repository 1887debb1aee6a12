"""Coverage: which sector lacks what an audience needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen import pipeline
from briefgen.brief import Brief, Language, Mode, by_language
from briefgen.diagnostics import Diagnostic
from briefgen.errors import TemplateError
from briefgen.reading import Words, suggestion
from briefgen.world import World

FACTS = "facts"
"""What is counted in the brief itself: the facts that it cites."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What a sector has too little of for an audience."""

    brief: Brief
    what: str
    has: int
    wants: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many facts each brief cites, what is lacking where, and what the editors of each sector could not find.

    `cited` is `None` for a brief that cannot be told as it stands.
    """

    cited: Mapping[Brief, int | None]
    lacks: tuple[Lack, ...]
    gaps: Mapping[str, tuple[dict[Language, str], ...]]


def coverage(world: World) -> Coverage:
    """Return what every audience of `world` wants of every sector and does not find.

    Raise where too little can be read, and `TemplateError` where an audience wants what no sector can have.
    """
    project, documents = pipeline.told(world)
    audiences, sectors = project.workshop.audiences, project.content.sectors
    _refuse_unknown(audiences, sectors)
    telling = {brief: documents.get((brief, Mode.ES)) for brief in project.catalogue().briefs()}
    cited = {brief: len(document.facts) if document else None for brief, document in telling.items()}
    lacks = (
        Lack(brief, what, has, wants)
        for brief in cited
        for what, wants in audiences[brief.audience].wants.items()
        if (has := (cited[brief] or 0) if what == FACTS else _count(sectors[brief.sector], what, brief.audience))
        < wants
    )
    gaps = {name: tuple(by_language(gap) for gap in sector.gaps) for name, sector in sectors.items()}
    return Coverage(cited, tuple(lacks), gaps)


def _count(sector: Any, what: str, audience: str) -> int:
    """Return how many of `what` there are: for the audience where they go by audience, one of what there is one."""
    value = getattr(sector, what)
    if isinstance(value, Mapping) and what in ("key_points", "steps"):
        value = value.get(audience, ())
    return len(value) if isinstance(value, Mapping | tuple) else int(value is not None)


def _refuse_unknown(audiences: Mapping[str, Any], sectors: Mapping[str, Any]) -> None:
    known = {FACTS, *(field for sector in sectors.values() for field in type(sector).model_fields)}
    if wrong := tuple(_unknown(audiences, known)):
        raise TemplateError("the audiences want what no sector has", diagnostics=wrong)


def _unknown(audiences: Mapping[str, Any], known: set[str]) -> Iterator[Diagnostic]:
    for audience in audiences.values():
        for what in audience.wants:
            if what not in known:
                hint = suggestion(what, known) or "name a key of a sector, or `facts`"
                yield Diagnostic("template.unknown-want", f"no sector has `{what}`", Words.place_of(what), hint)

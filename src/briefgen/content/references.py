"""References: every identifier that one entry uses must be defined by another."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from briefgen.content.models import Agreement, Plan, Sector
from briefgen.content.reader import Content
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Words, suggestion

SHOWN = (
    *("needs", "offers", "provisions", "costs", "risks"),
    *("content_rules", "suppliers", "support", "people", "alignments", "requests"),
)
"""The parts of a sector whose claims a chart may show."""

Reference = tuple[Words | None, str, Mapping[Any, Any]]


def check_references(content: Content, unread: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each reference to what does not exist, but for `unread`: names that unreadable files seem to define.

    Those of sectors are not among them.
    """
    yield from _leading_nowhere(_references(content), unread)


def check_sector_references(content: Content, sector: Sector, unread: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each reference of a sector to what `content` does not have (see `check_references`)."""
    yield from _leading_nowhere(_of_sector(content, sector), unread)


def _leading_nowhere(references: Iterable[Reference], unread: Collection[str]) -> Iterator[Diagnostic]:
    for word, kind, table in references:
        if word is not None and word not in unread and (found := missing(word, kind, table, word.place)):
            yield found


def missing(name: str, kind: str, table: Mapping[Any, Any], place: Place) -> Diagnostic | None:
    """Return what is wrong when `table` of that kind does not hold `name`, which is used at `place`."""
    if name in table:
        return None
    hint = suggestion(name, table) or "correct the name, or add what it stands for to the project"
    return Diagnostic("content.unknown-reference", f"there is no {kind} `{name}`", place, hint)


def _references(content: Content) -> Iterator[Reference]:
    for aging in (*content.facts.values(), *content.series.values()):
        yield from ((sourced.source, "source", content.sources) for sourced in aging.sources or ())
    yield from ((one.organisation, "organisation", content.organisations) for one in content.incentives.values())
    for term in content.glossary.values():
        yield from ((name, "term", content.glossary) for name in term.see_also or ())
    with_terms: tuple[Plan | Agreement, ...] = tuple(content.agreements.values())
    if content.plan:
        yield content.plan.publisher, "organisation", content.organisations
        with_terms = (content.plan, *with_terms)
    for record in with_terms:
        yield from ((term, "term", content.glossary) for term in record.terms or ())
    for agreement in content.agreements.values():
        aspects = content.comparison.aspects if content.comparison else {}
        yield from ((name, "aspect", aspects or {}) for name in _keys(agreement.aspects))


def _keys(texts: Mapping[Any, object] | None) -> Iterator[Words]:
    """Yield the keys of a table, each with its place."""
    return (Words(name, Words.place_of(name)) for name in texts or ())


def _of_sector(content: Content, sector: Sector) -> Iterator[Reference]:
    measures = content.plan.measures or {} if content.plan else {}
    criteria = content.plan.criteria or {} if content.plan else {}
    yield from ((term, "term", content.glossary) for term in sector.terms or ())
    yield from ((name, "organisation", content.organisations) for name in sector.organisations or ())
    turned_to = dict.fromkeys(sector.organisations or ())
    yield from ((name, "organisation of the sector", turned_to) for name in (*_keys(sector.asks), *_keys(sector.roles)))
    yield from ((name, "measure", measures) for need in sector.needs or () for name in need.measures or ())
    yield from ((name, "incentive", content.incentives) for name in sector.incentives or ())
    granted = dict.fromkeys(sector.incentives or ())
    yield from ((name, "incentive of the sector", granted) for name in _keys(sector.uses))
    yield from ((fit.criterion, "criterion", criteria) for fit in sector.fits or ())
    yield from ((request.of, "organisation", content.organisations) for request in sector.requests or ())
    yield from ((provision.agreement, "agreement", content.agreements) for provision in sector.provisions or ())
    shown = (claim for part in SHOWN for claim in getattr(sector, part) or ())
    yield from ((claim.chart, "chart of the sector", sector.charts or {}) for claim in shown)
    for chart in (sector.charts or {}).values():
        yield from ((name, "series", content.series) for name in chart.series or ())
    if sector.example:
        figures = sector.example.figures or {}
        yield from ((row.figure, "figure", figures) for row in sector.example.rows or ())
    for row in sector.glance or ():
        if row.figure is not None:
            yield from _of_figure(content, row.figure)


def _of_figure(content: Content, key: Words) -> Iterator[Reference]:
    name, _, figure = key.partition(".")
    yield Words(name, key.place), "fact", content.facts
    if (fact := content.facts.get(name)) is not None:
        yield Words(figure, key.place), f"fact `{name}` with a figure", fact.figures or {}

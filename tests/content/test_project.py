"""The repository's own content: enough of it, all of it sourced, and quick to read."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefgen import content, prose
from briefgen.content import Content
from briefgen.content.texts import texts_in
from briefgen.world import Disk

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project() -> Content:
    """Read the repository's content, in which there is no error."""
    known, found = content.read(Disk(ROOT))
    assert [str(one) for one in found if one.is_error] == []
    assert known is not None
    return known


def _cited(project: Content) -> Iterator[str]:
    """Yield the facts that readers are shown."""
    for part in (project.plan, project.comparison, project.agreements, project.sectors):
        for text, _ in texts_in(part, {}):
            yield from prose.citations(text.es)
    for sector in project.sectors.values():
        yield from (row.figure.partition(".")[0] for row in sector.glance)


def test_the_project_has_its_twelve_sectors(project: Content) -> None:
    """Each has briefs of its own, and its number in the series."""
    by_number = sorted((sector.number, name) for name, sector in project.sectors.items())

    assert by_number == [
        (1, "automotive"),
        (2, "semiconductors-electronics"),
        (3, "renewable-energy"),
        (4, "digital-infrastructure"),
        (5, "quantum-computing"),
        (6, "robotics"),
        (7, "space"),
        (8, "biotechnology-medical"),
        (9, "critical-minerals"),
        (10, "logistics-ports"),
        (11, "agri-food"),
        (12, "talent-ip"),
    ]


def test_the_project_has_the_three_agreements(project: Content) -> None:
    """Those that join Mexico and Japan, or bear on it."""
    assert sorted(project.agreements) == ["cptpp", "epa", "usmca"]


def test_the_plan_has_its_parts(project: Content) -> None:
    """Two objectives, three Ps, five recommended actions."""
    plan = project.plan

    assert [len(part) for part in (plan.objectives, plan.pillars, plan.measures)] == [2, 3, 5]
    assert plan.names.ja


def test_at_least_eighty_cited_facts_are_in_use(project: Content) -> None:
    """They are cited by what the briefs are made of."""
    assert len(set(_cited(project)) & set(project.facts)) >= 80


def test_at_least_six_series_are_drawn(project: Content) -> None:
    """They are series that a chart shows."""
    drawn = {name for sector in project.sectors.values() for chart in sector.charts.values() for name in chart.series}

    assert len(drawn & set(project.series)) >= 6


def test_at_least_forty_terms_are_explained(project: Content) -> None:
    """Each in both languages, many in Japanese too."""
    assert len(project.glossary) >= 40
    assert len([term for term in project.glossary.values() if term.ja]) >= 20


def test_every_fact_and_series_has_a_source_of_the_registry(project: Content) -> None:
    """Nothing without a source."""
    aging = {**project.facts, **project.series}

    assert [name for name, one in aging.items() if not {sourced.source for sourced in one.sources}] == []
    assert {sourced.source for one in aging.values() for sourced in one.sources} <= set(project.sources)


def test_nothing_uncertain_is_published(project: Content) -> None:
    """A fact that is low or unverified is left out altogether."""
    aging = {**project.facts, **project.series}

    assert [name for name, one in aging.items() if one.confidence not in ("high", "medium")] == []


def test_every_address_is_of_the_web(project: Content) -> None:
    """A reader may click on each."""
    addresses = [source.url for source in project.sources.values()]
    addresses += [organisation.url for organisation in project.organisations.values()]

    assert {urlsplit(address).scheme for address in addresses if address} <= {"http", "https"}
    assert [address for address in addresses if address] != []


def test_every_source_in_use_leads_to_a_publication(project: Content) -> None:
    """A reader can look each up: an address, and who published it."""
    used = {sourced.source for one in (*project.facts.values(), *project.series.values()) for sourced in one.sources}

    assert [name for name in sorted(used) if not project.sources[name].url] == []

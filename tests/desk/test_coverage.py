from datetime import UTC, datetime

import pytest

from briefgen import desk
from briefgen.brief import Brief, Language
from briefgen.desk.coverage import Covered
from briefgen.errors import ConfigError, TemplateError
from tests.fixtures.projects import coffee, source
from tests.fixtures.world import MemoryWorld

AUDIENCES = "templates/audiences.yaml"


def covered(wants: str, changes: dict[str, str | None] | None = None) -> desk.Coverage:
    """Return the coverage of the coffee project whose one audience wants so much."""
    told = coffee().files[AUDIENCES].decode().rstrip() + f"\n  wants: {wants}\n"
    return desk.coverage(coffee({AUDIENCES: told, **(changes or {})}))


def lacking(found: desk.Coverage) -> list[tuple[str, str, int, int]]:
    """Return what each sector lacks."""
    return [(one.brief.sector, lack.what, lack.has, lack.wants) for one in found.briefs for lack in one.lacks]


def standing(found: desk.Coverage) -> dict[str, desk.Standing]:
    """Return how the brief of each sector stands."""
    return {one.brief.sector: one.standing for one in found.briefs}


@pytest.mark.parametrize(
    ("wants", "lacks"),
    [
        ("{key_points: 1, steps: 1, glance: 1, facts: 1}", []),
        ("{key_points: 2}", [("veracruz", "key_points", 1, 2)]),
        ("{charts: 1, provisions: 1}", [("veracruz", "charts", 0, 1), ("veracruz", "provisions", 0, 1)]),
        ("{decision: 1}", [("chiapas", "decision", 0, 1), ("veracruz", "decision", 0, 1)]),
        ("{facts: 3}", []),
        ("{own_facts: 3}", [("chiapas", "own_facts", 1, 3), ("veracruz", "own_facts", 1, 3)]),
    ],
)
def test_a_sector_lacks_what_its_audience_wants_more_of(wants: str, lacks: list[tuple[str, str, int, int]]) -> None:
    """Points and steps are counted for the audience, what there is one of is there or not."""
    assert lacking(covered(wants)) == lacks


def test_charts_are_counted_where_they_are_shown() -> None:
    """A chart of the sector that the brief leaves out serves nobody."""
    template = coffee().files["templates/grower.jinja"].decode()
    without = "".join(line for line in template.splitlines(keepends=True) if "<chart" not in line)
    found = covered("{charts: 1}", {"templates/grower.jinja": without})

    assert ("chiapas", "charts", 0, 1) in lacking(found)


def test_a_sector_that_cannot_be_told_is_covered_all_the_same() -> None:
    """What it lacks is the reason, and is what an editor asks for."""
    sector = coffee().files["content/sectors/veracruz.yaml"].decode()
    before, _, after = sector.partition("key_points:\n  grower:")
    found = covered("{key_points: 1}", {"content/sectors/veracruz.yaml": f"{before}key_points:\n  buyer:{after}"})

    assert standing(found)["veracruz"] is desk.Standing.UNTOLD
    assert lacking(found) == [("veracruz", "key_points", 0, 1)]


def test_what_could_not_be_found_out_is_told() -> None:
    """The gaps of a sector stand in no brief, and here."""
    sector = coffee().files["content/sectors/veracruz.yaml"].decode()
    gap = "gaps:\n  - {en: No yield by plot., es: Sin rendimiento por parcela.}\n"
    found = covered("{facts: 1}", {"content/sectors/veracruz.yaml": sector + gap})

    assert found.gaps["veracruz"] == ({Language.ES: "Sin rendimiento por parcela.", Language.EN: "No yield by plot."},)
    assert standing(found) == {"chiapas": desk.Standing.COMPLETE, "veracruz": desk.Standing.GAPS}


def weighed(*, own: int, press: int = 0, old: int = 0, gaps: int = 0) -> Covered:
    """Return a brief that lacks nothing, with so many facts of each sort."""
    brief = Brief("chiapas", "grower")
    return Covered(brief, is_told=True, facts=40, own=own, press=press, old=old, charts=2, gaps=gaps, lacks=())


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"own": 9, "press": 6, "old": 4}, desk.Standing.COMPLETE),
        ({"own": 9, "press": 7}, desk.Standing.THIN),
        ({"own": 9, "old": 5}, desk.Standing.THIN),
        ({"own": 9, "press": 9, "gaps": 2}, desk.Standing.THIN),
        ({"own": 9, "gaps": 2}, desk.Standing.GAPS),
        ({"own": 0}, desk.Standing.COMPLETE),
    ],
)
def test_a_brief_is_thin_where_too_much_is_from_the_press_or_from_long_ago(
    counts: dict[str, int], expected: desk.Standing
) -> None:
    """Enough facts are not enough: what they rest on counts too."""
    assert weighed(**counts).standing is expected


@pytest.mark.parametrize(("tier", "year", "old"), [(3, 2036, 1), (2, 2036, 1), (1, 2036, 0), (3, 2026, 0)])
def test_a_fact_is_old_when_it_was_known_long_ago_and_is_not_official(tier: int, year: int, old: int) -> None:
    """What a treaty or a law says stays so until it is changed."""
    sources = source("content/sources.yaml").replace("tier: 1", f"tier: {tier}", 1)
    world = MemoryWorld(coffee({"content/sources.yaml": sources}).files, datetime(year, 6, 1, tzinfo=UTC))

    found = {one.brief.sector: one for one in desk.coverage(world).briefs}["chiapas"]
    assert (found.own, found.press, found.old) == (1, int(tier == 3), old)


def test_coverage_of_a_few_sectors_is_weighed_beside_all() -> None:
    """A fact that others cite too is no sector's own, whoever is asked for."""
    (one,) = desk.coverage(coffee(), sectors=("chiapas",)).briefs

    assert one in desk.coverage(coffee()).briefs
    with pytest.raises(ConfigError, match="there is no sector `chiapa`"):
        desk.coverage(coffee(), sectors=("chiapa",))


def test_wanting_what_no_sector_has_is_a_mistake_of_the_designer() -> None:
    """It is told with its place and the closest word."""
    with pytest.raises(TemplateError) as caught:
        covered("{key_point: 1}")
    (found,) = caught.value.diagnostics

    assert found.place.file == AUDIENCES
    assert (found.code, found.hint) == ("template.unknown-want", "write `key_points` if that is meant")

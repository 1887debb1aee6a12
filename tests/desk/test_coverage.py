import pytest

from briefgen import desk
from briefgen.brief import Brief, Language
from briefgen.errors import TemplateError
from tests.helpers.projects import coffee

AUDIENCES = "templates/audiences.yaml"


def covered(wants: str, changes: dict[str, str | None] | None = None) -> desk.Coverage:
    """Return the coverage of the coffee project whose one audience wants so much."""
    told = coffee().files[AUDIENCES].decode().rstrip() + f"\n  wants: {wants}\n"
    return desk.coverage(coffee({AUDIENCES: told, **(changes or {})}))


@pytest.mark.parametrize(
    ("wants", "lacks"),
    [
        ("{key_points: 1, steps: 1, glance: 1, facts: 1}", []),
        ("{key_points: 2}", [("veracruz", "key_points", 1, 2)]),
        ("{charts: 1, provisions: 1}", [("veracruz", "charts", 0, 1), ("veracruz", "provisions", 0, 1)]),
        ("{decision: 1}", [("chiapas", "decision", 0, 1), ("veracruz", "decision", 0, 1)]),
        ("{facts: 3}", []),
    ],
)
def test_a_sector_lacks_what_its_audience_wants_more_of(wants: str, lacks: list[tuple[str, str, int, int]]) -> None:
    """Points and steps are counted for the audience, what there is one of is there or not."""
    assert [(one.brief.sector, one.what, one.has, one.wants) for one in covered(wants).lacks] == lacks


def test_a_sector_that_cannot_be_told_is_covered_all_the_same() -> None:
    """What it lacks is the reason, and is what an editor asks for."""
    sector = coffee().files["content/sectors/veracruz.yaml"].decode()
    before, _, after = sector.partition("key_points:\n  grower:")
    found = covered("{key_points: 1}", {"content/sectors/veracruz.yaml": f"{before}key_points:\n  buyer:{after}"})

    assert found.cited[Brief("veracruz", "grower")] is None
    assert [(one.brief.sector, one.has) for one in found.lacks] == [("veracruz", 0)]


def test_what_could_not_be_found_out_is_told() -> None:
    """The gaps of a sector stand in no brief, and here."""
    sector = coffee().files["content/sectors/veracruz.yaml"].decode()
    gap = "gaps:\n  - {en: No yield by plot., es: Sin rendimiento por parcela.}\n"
    found = covered("{facts: 1}", {"content/sectors/veracruz.yaml": sector + gap})

    assert found.gaps["veracruz"] == ({Language.ES: "Sin rendimiento por parcela.", Language.EN: "No yield by plot."},)


def test_wanting_what_no_sector_has_is_a_mistake_of_the_designer() -> None:
    """It is told with its place and the closest word."""
    with pytest.raises(TemplateError) as caught:
        covered("{key_point: 1}")
    (found,) = caught.value.diagnostics

    assert found.place.file == AUDIENCES
    assert (found.code, found.hint) == ("template.unknown-want", "write `key_points` if that is meant")

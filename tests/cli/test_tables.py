from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefgen import desk
from briefgen.brief import Brief
from briefgen.cli import tables
from briefgen.desk import Coverage, Covered
from tests.fixtures.projects import coffee
from tests.fixtures.world import MemoryWorld


def known(year: int = 2026) -> dict[str, desk.KnownFact]:
    """Return the facts of the coffee project, as they are known in a year."""
    return {fact.key: fact for fact in desk.facts(MemoryWorld(coffee().files, datetime(year, 6, 1, tzinfo=UTC)))}


@pytest.mark.parametrize(("year", "sign"), [(2026, "2035-01-01 "), (2036, "2035-01-01!")])
def test_a_fact_past_its_review_is_marked_in_the_list(year: int, sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor sees at a glance what to look up again."""
    tables.facts([known(year)["plots"]], as_json=False)
    assert sign in capsys.readouterr().out


def test_a_list_of_nothing_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """No fact is a result too."""
    tables.facts([], as_json=False)
    assert capsys.readouterr().out.startswith("0 facts")


def test_a_fact_in_no_brief_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """It stands in none, and no names follow."""
    tables.fact(replace(known()["plots"], briefs=()), as_json=False)
    assert capsys.readouterr().out.endswith("stands in 0 briefs\n")


def test_an_empty_coverage_is_shown_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    """A project without sectors lacks nothing."""
    tables.coverage(Coverage((), {}), as_json=False)
    assert "0 briefs: none\n" in capsys.readouterr().out


def test_a_thin_brief_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    """How many of its own facts are from the press, and how many are old."""
    thin = Covered(
        Brief("chiapas", "grower"), is_told=True, facts=40, own=9, press=8, old=6, charts=2, gaps=1, lacks=()
    )
    tables.coverage(Coverage((thin,), {}), as_json=False)
    shown = capsys.readouterr().out.splitlines()

    assert shown[1].endswith("  thin: 8 of 9 own facts from the press, 6 of 9 own facts old")
    assert shown[2] == "1 brief: 1 thin"

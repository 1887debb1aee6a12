from datetime import UTC, datetime

import pytest

from briefgen import desk
from briefgen.brief import Brief, Language
from tests.fixtures.projects import coffee, source
from tests.fixtures.world import MemoryWorld


def facts(changes: dict[str, str | None] | None = None, year: int = 2026) -> dict[str, desk.KnownFact]:
    """Return the facts of the coffee project by key, as they are known in a year."""
    world = MemoryWorld(coffee(changes).files, datetime(year, 6, 1, tzinfo=UTC))
    return {fact.key: fact for fact in desk.facts(world)}


def test_a_fact_reads_as_its_readers_read_it() -> None:
    """Figures are printed in the claim, in both languages."""
    told = facts()["plots"].told

    assert told[Language.ES].claim == "En el ejemplo, 1,200 de 4,800 parcelas están en el mapa."
    assert told[Language.EN].claim == "In the example, 1,200 of 4,800 plots are on the map."


def test_a_fact_knows_every_brief_that_it_stands_in() -> None:
    """Whoever corrects it knows whom it touches."""
    assert facts()["plots"].briefs == (Brief("chiapas", "grower"),)
    assert len(facts()["size"].briefs) == 2


@pytest.mark.parametrize(("year", "is_due"), [(2026, False), (2036, True)])
def test_a_fact_is_due_after_its_review_date(*, year: int, is_due: bool) -> None:
    """The date is the content's, the day is the world's."""
    assert facts(year=year)["plots"].is_due is is_due


@pytest.mark.parametrize(
    ("words", "is_found"),
    [("PARCELAS", True), ("map plots", True), ("plots", True), ("coffee elephants", False), ("", True)],
)
def test_a_fact_is_found_by_any_words_it_says(*, words: str, is_found: bool) -> None:
    """Case does not count, the order of words neither, and both languages are searched."""
    assert facts()["plots"].says(words) is is_found


@pytest.mark.parametrize(
    ("words", "is_found"), [("esta", True), ("ESTÁN", True), ("están éjemplo", True), ("ésto", False)]
)
def test_a_fact_is_found_with_accents_or_without(*, words: str, is_found: bool) -> None:
    """Neither in what is looked for nor in what it says do they count."""
    assert facts()["plots"].says(words) is is_found


def test_facts_are_known_while_another_entry_is_wrong() -> None:
    """An editor looks facts up most while something is broken."""
    assert "plots" in facts({"content/sectors/veracruz.yaml": "name: {en: Veracruz}\n"})


UNTOLD = """\
altitude:
  text: {en: High., es: Alto.}
  sources: [{source: example-census}]
  as_of: 2025
  review_by: 2035-01-01
"""


@pytest.mark.parametrize(
    ("confidence", "definition", "reason"),
    [
        ("high", "", "no text cites it"),
        ("low", "", "its confidence is low, and none such may be cited"),
        ("high", " [@altitude]", "no template tells the text at content/glossary.yaml:5:"),
    ],
)
def test_a_fact_in_no_brief_says_why(confidence: str, definition: str, reason: str) -> None:
    """An editor knows whether to cite it, to support it, or to have it told."""
    glossary = f"{{en: farm, es: finca, definition: {{en: 'Land{definition}.', es: 'Tierra{definition}.'}}}}"
    found = facts(
        {
            "content/facts/altitude.yaml": f"{UNTOLD}  confidence: {confidence}\n",
            "content/glossary.yaml": source("content/glossary.yaml") + f"farm: {glossary}\n",
        }
    )

    assert found["altitude"].unused.startswith(reason)
    assert found["plots"].unused == ""

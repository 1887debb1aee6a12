from dataclasses import replace
from datetime import date

import pytest

from briefgen import prose
from briefgen.content import Content
from briefgen.content.checks import check, overdue
from briefgen.content.kinds import Text
from briefgen.content.models import Argument, Need, Question, Request
from briefgen.diagnostics import Severity
from briefgen.reading import Words
from tests.fixtures.content import sound_content

TODAY = date(2026, 11, 23)


def _told(**changes: tuple[str, str]) -> set[str]:
    return {found.message for found in check(sound_content(**changes), TODAY)}


def test_sound_content_is_passed() -> None:
    """Nothing is said of a project in which all is well."""
    assert _told() == set()


@pytest.mark.parametrize(("today", "is_told"), [(date(2027, 2, 28), False), (date(2027, 3, 1), True)])
def test_a_fact_warns_from_the_day_after_its_review(*, today: date, is_told: bool) -> None:
    """It is a warning: the claim may still be true, and `--strict` refuses it."""
    found = list(check(sound_content(), today))

    assert [one.severity for one in found] == [Severity.WARNING] * 3 * is_told
    assert {one.place.line for one in found} == ({1, 10} if is_told else set())


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("facts", "as_of: 2025", "as_of: 2026-11-24", set()),
        ("facts", "as_of: 2025", "as_of: 2026-11-25", {"`as_of` of `paths` lies in the future: 2026-11-25"}),
        ("facts", "as_of: 2025", "as_of: 2026-12", {"`as_of` of `paths` lies in the future: 2026-12"}),
        ("facts", "as_of: 2025", "as_of: 2026", set()),
        ("series", "as_of: 2025", "as_of: 2027", {"`as_of` of `rides` lies in the future: 2027"}),
        (
            "sources",
            "retrieved: 2026-11-23",
            "retrieved: 2027-01-01",
            {"`retrieved` of `census` lies in the future: 2027-01-01"},
        ),
    ],
)
def test_nothing_is_known_of_a_day_that_has_not_come(file: str, old: str, new: str, told: set[str]) -> None:
    """The day is the world's, and an editor's may be one ahead of it; it is told where the entry begins."""
    found = [one for one in check(sound_content(**{file: (old, new)}), TODAY) if one.code == "content.date"]

    assert told == {one.message for one in found if "`guess`" not in one.message}
    assert all(one.is_error and one.place.line for one in found)


def test_a_figure_that_its_fact_does_not_print_is_told() -> None:
    """Either it is missing in the text or it is not needed."""
    unused = "    length: {value: 78.40, unit: km}\n    width: {value: 3, unit: m}\n"

    assert _told(facts=("    length: {value: 78.40, unit: km}\n", unused)) == {
        "figure `width` of `paths` is not in its text"
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('highlight: "2025"', 'highlight: "2052"', "no point is labelled `2052`"),
        ('highlight: "2025"', "highlight: 2025", None),
    ],
)
def test_a_chart_highlights_a_point_that_is_there(old: str, new: str, message: str | None) -> None:
    """A year may be written without quotation marks."""
    assert _told(sectors=(old, new)) == ({message} if message else set())


def test_a_chart_of_two_units_is_told() -> None:
    """One axis measures one thing."""
    rides = "rides:\n  title: {en: Rides, es: Viajes}\n  unit: {en: million, es: millones}\n"
    falls = rides.replace("rides", "falls").replace("million,", "thousand,")
    rest = "  sources: [{source: census, locator: {en: table 1, es: cuadro 1}}]\n"
    rest += "  as_of: 2025\n  review_by: 2027-02-28\n"
    rest += "  points: [{at: 2024, value: 1}, {at: 2025, value: 1}]\n"
    told = _told(series=(rides, falls + rest + rides), sectors=("[rides]", "[rides, falls]"))

    assert told == {"the series have different units: `million`, `thousand`"}


def test_a_chart_whose_note_cites_is_told() -> None:
    """A chart prints its words as they are; its source line has the notes."""
    cited = "unit: {en: million, es: millones}\n  note: {en: 'Counted [@paths]', es: 'Contados [@paths]'}\n"

    assert _told(series=("unit: {en: million, es: millones}\n", cited)) == {
        "a chart prints its title and notes as they are, without figures or citations"
    }


def test_every_agreement_speaks_on_every_aspect() -> None:
    """A comparison has no empty cell."""
    rows = "  tariff: {en: Tariff, es: Arancel}\n  quota: {en: Quota, es: Cuota}\n"

    assert _told(comparison=("  tariff: {en: Tariff, es: Arancel}\n", rows)) == {"`treaty` says nothing on `quota`"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plan", "publisher: ministry", "publishes: ministry"),
        ("plan", "measures:", "measure:"),
        ("facts", "  sources: [{source: census, locator: {en: table 1, es: cuadro 1}}]", "  sources: []"),
        ("facts", "{value: 78.40, unit: km}", "{value: long}"),
        ("facts", "  text:\n", "  said:\n"),
        ("series", "  points:", "  point:"),
        ("series", "unit: {en: million, es: millones}", "unit: 5"),
        ("sectors", "series: [rides]", "serie: [rides]"),
        ("sectors", "figure: paths.length", "figures: paths.length"),
        ("sectors", "glance:", "glances:"),
        ("treaty", "short: {en: the treaty, es: el tratado}", "shorter: 5"),
        ("comparison", "aspects:", "aspect:"),
        ("glossary", "es: ciclovía", "se: ciclovía"),
    ],
)
def test_checks_stand_parts_that_are_missing(file: str, old: str, new: str) -> None:
    """An unfinished entry is told of by the reader; the checks pass over what is not there."""
    assert {found.code for found in check(sound_content(**{file: (old, new)}), TODAY)} <= {"content.unknown-reference"}


def test_a_claim_that_cites_nothing_is_told() -> None:
    """Whoever doubts it has nowhere to look."""
    found = [one for one in check(_claiming("Ships need rope."), TODAY) if one.code == "content.uncited-claim"]

    assert [(one.message, one.severity) for one in found] == [
        ("nothing supports what is said under `needs`", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("lead", "point", "told"),
    [
        ("Ships need rope.", "Sell rope [@paths].", ["nothing supports what is said under `lead`"]),
        ("Ships need rope [@paths].", "Ships need rope.", ["nothing supports what is said under `key_points`"]),
        ("Ships need rope [@paths].", "The US needs rope.", ["nothing supports what is said under `key_points`"]),
        ("Ships need rope [@paths].", "Our ships need rope.", ["nothing supports what is said under `key_points`"]),
        ("Ships need rope [@paths].", "We found no rope.", []),
        ("Ships need rope [@paths].", "In our reading, ships need rope.", []),
        (prose.UNFILLED, prose.UNFILLED, []),
    ],
)
def test_what_opens_a_brief_cites_or_is_our_own_word(lead: str, point: str, told: list[str]) -> None:
    """It is what most readers read; that nothing was found is supported by nobody else."""
    words = [Text(en=Words(said), es=Words(said)) for said in (lead, point)]
    content = sound_content()
    update = {"lead": words[0], "key_points": {Words("maker"): (words[1],)}}
    sector = next(iter(content.sectors.values())).model_copy(update=update)
    found = check(replace(content, sectors={"any": sector}), TODAY)

    assert [one.message for one in found if one.code == "content.uncited-claim"] == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("It pays for rope [@paths].", []),
        ("We found no list of rope.", []),
        ("It pays for rope.", ["nothing supports what is said under `uses`"]),
    ],
)
def test_what_an_incentive_does_for_a_plant_cites_or_is_our_own_word(said: str, told: list[str]) -> None:
    """A program that pays for less than a brief says costs its reader money."""
    content = sound_content()
    update = {"uses": {Words("voucher"): Text(en=Words(said), es=Words(said))}}
    sector = next(iter(content.sectors.values())).model_copy(update=update)
    found = check(replace(content, sectors={"any": sector}), TODAY)

    assert [one.message for one in found if one.code == "content.uncited-claim"] == told


@pytest.mark.parametrize("key", ["talking_points", "questions", "alignments", "requests"])
@pytest.mark.parametrize("said", ["Ships need rope.", "Ships need rope [@paths]."])
def test_what_is_said_at_a_meeting_cites_too(key: str, said: str) -> None:
    """Who repeats it there is asked for the source."""
    title, text = (Text(en=Words(words), es=Words(words)) for words in ("Rope", said))
    told = {
        "talking_points": text,
        "questions": Question(question=title, answer=text),
        "alignments": Argument(title=title, text=text),
        "requests": Request(title=title, text=text),
    }
    sector = next(iter(sound_content().sectors.values())).model_copy(update={key: (told[key],)})
    found = check(replace(sound_content(), sectors={"any": sector}), TODAY)
    is_told = any(one.code == "content.uncited-claim" and key in one.message for one in found)

    assert is_told is ("[@" not in said)


@pytest.mark.parametrize("said", ["Ships need rope [@paths].", prose.UNFILLED])
def test_a_claim_that_cites_or_is_to_be_written_is_passed(said: str) -> None:
    """A skeleton is told once that it has no words."""
    assert [one for one in check(_claiming(said), TODAY) if one.code == "content.uncited-claim"] == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ships need rope [@paths]. The market grows 12% a year.", ["nothing supports `12%`"]),
        ("Rope costs USD 1,200 a ton; ships need it [@paths].", ["nothing supports `1,200`"]),
        ("Some 3 million ships need rope. So they say [@paths].", ["nothing supports `3 million`"]),
        ("The market grows 12% a year [@paths]. Ships need rope.", []),
        ("Ask in room 12 before May 2027. Ships need rope [@paths].", []),
    ],
)
def test_an_amount_is_supported_in_its_own_sentence(said: str, told: list[str]) -> None:
    """What its neighbours cite says nothing of it."""
    found = [one for one in check(_claiming(said), TODAY) if one.code == "content.uncited-claim"]

    assert [one.message for one in found] == told


def _claiming(said: str) -> Content:
    need = Need.model_construct(title=None, text=Text(en=Words(said), es=Words(said)), measures=())
    content = sound_content()
    sector = next(iter(content.sectors.values())).model_copy(update={"needs": (need,)})
    return replace(content, sectors={"any": sector})


def test_a_text_left_by_a_skeleton_is_told() -> None:
    """It would be printed as three dots."""
    content = _claiming(prose.UNFILLED)

    assert [one.code for one in check(content, TODAY) if one.is_error] == ["content.unfilled"]


def test_what_is_due_names_the_briefs_that_it_touches() -> None:
    """A few by name, the others by number."""
    standing = {"paths": ["a-x", "a-y", "b-x", "b-y", "c-x"]}
    messages = [one.message for one in overdue(sound_content(), date(2030, 1, 1), standing)]

    assert any(message.endswith("; it stands in `a-x`, `a-y`, `b-x` and 2 more") for message in messages)
    assert any("stands in" not in message for message in messages)


def test_how_sources_differ_is_said_in_plain_words() -> None:
    """The note that prints it has no figures and no notes of its own."""
    old = "  sources:"
    told = _told(facts=(old, "  disputed: {en: 'Others differ [@paths].', es: 'Otros difieren [@paths].'}\n" + old))

    assert told == {"a note prints how sources differ as it stands"}


@pytest.mark.parametrize(
    ("title", "language", "told"), [("Call", None, True), ("Call", "en", False), ("公募 2025", None, False)]
)
def test_a_title_that_is_said_to_be_japanese_is_so(title: str, language: str | None, *, told: bool) -> None:
    """Or says in which language it is; else it would be read aloud as Japanese."""
    content = sound_content()
    source = next(iter(content.sources.values())).model_copy(
        update={"title": Words(title), "language": "ja", "title_language": language}
    )
    found = check(replace(content, sources={**content.sources, "any": source}), TODAY)

    assert ("content.title-language" in [one.code for one in found]) is told

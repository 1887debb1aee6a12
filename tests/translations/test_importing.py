from dataclasses import replace

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.translations.exchange.units import Return, Returned
from briefgen.translations.importing import Arrival, judge, marks
from tests.fixtures.translations import EN, ES, FILE, TEA, reviewed

PLACE = Place("back.xlf", 7, 1)


def unit(key: str, target: str, source: str | None = None) -> Returned:
    """Return a text that came back, whose source is what it is now unless given."""
    known = source if source is not None else str(reviewed(TEA)[key].segment.en)
    return Returned(FILE, key, known, target, is_reviewed=True, remarks=(), place=PLACE)


def judged(*units: Returned, now: str = TEA) -> tuple[tuple[Arrival, ...], list[str]]:
    """Return what arrived, and what is said of it."""
    arrivals, told = judge([Return(EN, units, ())], reviewed(now, now).values())
    return arrivals, [str(one).partition("\n")[0] for one in told]


def test_a_translation_arrives_at_its_text() -> None:
    """In the language that it was translated into."""
    (arrival,), told = judged(unit("name", "Hojas"))

    assert (arrival.review.segment.key, arrival.language, arrival.words, arrival.is_new, told) == (
        "name",
        ES,
        "Hojas",
        True,
        [],
    )


def test_words_that_are_there_already_are_not_new() -> None:
    """However the file folds them."""
    (arrival,), told = judged(unit("lead", str(reviewed(TEA)["lead"].segment.es)))

    assert (arrival.is_new, told) == (False, [])


def test_a_text_whose_words_did_not_come_back_stays_as_it_is() -> None:
    """With a warning for each: a tool may have lost them."""
    arrivals, told = judged(unit("name", ""), unit("lead", ""), unit("needs.2.title", "Lluvia"))

    assert [one.review.segment.key for one in arrivals] == ["needs.2.title"]
    assert told == [
        f"{PLACE}: warning: nothing came back for `{key}`, and its words stay as they are [translations.nothing-back]"
        for key in ("name", "lead")
    ]


def test_a_text_that_went_without_words_may_come_back_without() -> None:
    """Nothing is said of it, also where somebody has written them since."""
    assert judged(unit("name", ""), now="name: {en: Tea}\n") == ((), [])
    assert judged(replace(unit("name", ""), went_empty=True)) == ((), [])


def test_a_text_is_found_where_it_has_moved_to() -> None:
    """By its words, among those of its kind."""
    first = TEA[TEA.index("  - title") : TEA.index("  - title: {en: Water")]
    moved = TEA.replace(first, "") + first

    (arrival,), told = judged(unit("needs.1.title", "Penumbra"), now=moved)

    assert (arrival.review.segment.key, told) == ("needs.2.title", [])


def test_a_text_whose_source_has_changed_stays_as_it_is() -> None:
    """What came back is a translation of something else; the rest is taken over."""
    arrivals, told = judged(unit("name", "Hojas", source="Leaves"), unit("needs.2.title", "Lluvia"))

    assert [one.review.segment.key for one in arrivals] == ["needs.2.title"]
    (warning,) = told
    assert warning.startswith(f"{PLACE}: warning: `name` of `{FILE}` has changed since it was sent, and stays as it is")


@pytest.mark.parametrize(
    ("key", "target", "expected"),
    [
        ("lead", "Nada [@tea].", "`{tea.area}` is missing in the translation of `lead`"),
        ("lead", "{tea.area} {tea.area} [@tea]", "`{tea.area}` is not in the source in the translation of `lead`"),
        ("lead", "{tea.area} {tea.kilos} [@tea]", "`{tea.kilos}` is not in the source in the translation of `lead`"),
        ("lead", "{tea.area}", "`[@tea]` is missing in the translation of `lead`"),
        ("name", "Té [@tea]", "`[@tea]` is not in the source in the translation of `name`"),
        ("name", "Té {", "`{` stands alone in the text"),
        ("name", "Té\u200b", "control or invisible character U+200B"),
    ],
)
def test_a_translation_that_breaks_a_placeholder_is_refused(key: str, target: str, expected: str) -> None:
    """With the place in the file that came back."""
    told = judged(unit(key, target))[1]

    assert [one.startswith(f"{PLACE}: error: {expected}") for one in told] == [True], told


def test_citations_stay_in_their_order() -> None:
    """Notes are numbered by it, in both languages alike."""
    now = "a: {en: 'x [@a] [@b]', es: 'y [@a; @b]'}\n"
    good, bad = (
        Returned(FILE, "a", "x [@a] [@b]", words, is_reviewed=False, remarks=(), place=PLACE)
        for words in ("z [@a] [@b]", "z [@b; @a]")
    )

    assert judged(good, now=now)[1] == []
    assert "cites in another order" in judged(bad, now=now)[1][0]


@pytest.mark.parametrize(
    ("before", "after", "is_told"),
    [
        ("z", "y {a.b} [@a] {a.c}", False),
        ("z", "y {a.c} [@a] {a.b}", True),
        ("x {a.b} {a.c} [@a]", "y {a.c} {a.b} [@a]", True),
        ("x {a.c} {a.b} [@a]", "y {a.c} {a.b} [@a]", False),
        ("z", "y {a.c} [@a]", False),
    ],
)
def test_figures_in_another_order_are_a_warning(before: str, after: str, *, is_told: bool) -> None:
    """One may have taken the place of the other; an order that was there before is not told again."""
    source = "x {a.b} and {a.c} [@a]"
    back = Returned(FILE, "a", source, after, is_reviewed=False, remarks=(), place=PLACE)
    told = judged(back, now=f"a: {{en: '{source}', es: '{before}'}}\n")[1]

    warning = f"{PLACE}: warning: the translation of `a` prints its figures in another order: {{a.c}}, {{a.b}}"
    assert [one.startswith(warning) for one in told if "warning" in one] == [True] * is_told


def test_marks_that_differ_already_are_not_the_translators() -> None:
    """Words that came back as they went are not judged."""
    now = "a: {en: 'x [@a]', es: y}\n"
    back = Returned(FILE, "a", "x [@a]", "y", is_reviewed=False, remarks=(), place=PLACE)

    assert judged(back, now=now)[1] == []


def test_a_text_that_is_not_there_is_refused() -> None:
    """A unit that somebody made up, or of a file that is gone."""
    made_up = unit("name", "x")

    for one in (replace(made_up, key="nome", source="no"), replace(made_up, file="content/x.yaml")):
        (told,) = judged(one)[1]
        assert told.startswith(f"{PLACE}: error: there is no text `{one.key}` in `{one.file}`")


def test_two_translations_of_one_text_are_refused_unless_they_agree() -> None:
    """As from two files."""
    assert judged(unit("name", "Hojas"), unit("name", "Hojas"))[1] == []
    (told,) = judged(unit("name", "Hojas"), unit("name", "Tés"))[1]
    assert told.startswith(f"{PLACE}: error: `name` came back twice, with different words")


def test_what_is_wrong_with_a_file_and_what_a_translator_notes_is_handed_on() -> None:
    """The notes as warnings: they are kept nowhere else."""
    wrong = Diagnostic("translations.xml", "broken", PLACE)
    noted = replace(unit("name", "Té"), remarks=("Which tea?",))

    found = judge([Return(None, (), (wrong,)), Return(EN, (noted,), ())], reviewed(TEA).values())[1]

    assert found[0] == wrong
    assert [(one.message, one.is_error) for one in found[1:]] == [("the translator notes on `name`: Which tea?", False)]


def test_marks_are_told_one_by_one() -> None:
    """However citations are grouped."""
    assert marks("{a} x [@a; @b] {c.d} [@ c]") == ("{a}", "[@a]", "[@b]", "{c.d}", "[@c]")

from itertools import permutations

import pytest

from briefgen.translations.lock import Entry
from briefgen.translations.review import State, review
from tests.fixtures.translations import EN, ES, TEA, entries, entry, reviewed, texts

FIRST = """\
  - title: {en: "Shade", es: 'Sombra'}
    text:
      en: Tea wants shade.
      es: El té quiere sombra.
"""
NEW = """\
  - title: {en: Soil, es: Suelo}
    text:
      en: Tea wants soil.
      es: El té quiere suelo.
"""


def states(now: str, approved: str = TEA) -> dict[str, str]:
    """Return the states that are not `approved`, by key."""
    return {key: str(one.state) for key, one in reviewed(now, approved).items() if one.state is not State.APPROVED}


def test_what_stands_as_it_was_approved_is_approved() -> None:
    """Every text of the file."""
    assert states(TEA) == {}


def test_a_text_that_was_never_approved_is_unreviewed_in_both_languages() -> None:
    """In the translation only, where the project says which is the source."""
    (one, *_) = review(texts(), ())
    (other, *_) = review(texts(), (), ES)

    assert (one.state, one.behind, one.entry) == (State.UNREVIEWED, tuple(one.behind), None)
    assert (set(one.behind), other.behind) == ({EN, ES}, (EN,))


@pytest.mark.parametrize(("old", "new", "behind"), [("en: Tea,", "en: Green tea,", ES), ("es: Té", "es: Té verde", EN)])
def test_a_text_with_one_side_edited_is_stale_on_the_other(old: str, new: str, behind: str) -> None:
    """Either side may be edited."""
    one = reviewed(TEA.replace(old, new))["name"]

    assert (one.state, one.behind) == (State.STALE, (behind,))


def test_a_translation_that_was_edited_is_unreviewed_where_the_source_is_known() -> None:
    """It is not the source that is older than it."""
    one = reviewed(TEA.replace("es: Té", "es: Té verde"), source=EN)["name"]
    other = reviewed(TEA.replace("es: Té", "es: Té verde"), source=ES)["name"]

    assert (one.state, one.behind) == (State.UNREVIEWED, (ES,))
    assert (other.state, other.behind) == (State.STALE, (EN,))


def test_a_text_with_both_sides_edited_is_unreviewed() -> None:
    """What was approved of it is still known."""
    one = reviewed(TEA.replace("{en: Tea, es: Té}", "{en: Leaves, es: Hojas}"))["name"]

    assert (one.state, one.entry and one.entry.en, one.changed) == (State.UNREVIEWED, "Tea", (ES, EN))


def test_a_text_without_one_language_is_missing_there() -> None:
    """Whatever was approved before."""
    one = reviewed(TEA.replace("{en: Tea, es: Té}", "{en: Tea}"))["name"]

    assert (one.state, one.behind) == (State.MISSING, (ES,))


def test_an_item_that_comes_before_others_leaves_them_approved() -> None:
    """Only what is new is unreviewed."""
    assert states(TEA.replace(FIRST, NEW + FIRST)) == {"needs.1.title": "unreviewed", "needs.1.text": "unreviewed"}


def test_items_may_change_places_and_go() -> None:
    """Words that were approved are so anywhere in the file."""
    second = TEA[TEA.index("  - title: {en: Water") :]

    assert states(TEA.replace(FIRST, "").replace(second, second + FIRST)) == {}
    assert states(TEA.replace(FIRST, "")) == {}


@pytest.mark.parametrize(("old", "new"), [("wants shade", "wants a lot of shade"), ("sombra.", "mucha sombra.")])
def test_an_item_that_moved_and_was_edited_on_one_side_is_stale(old: str, new: str) -> None:
    """It is known by the side that stayed."""
    now = TEA.replace(FIRST, NEW + FIRST.replace(old, new))

    assert states(now) == {"needs.1.title": "unreviewed", "needs.1.text": "unreviewed", "needs.2.text": "stale"}
    one = reviewed(now)["needs.2.text"]
    assert one.entry is not None
    assert one.entry.at == "needs.1.text"


def test_a_key_may_be_renamed() -> None:
    """The pair of words is what was approved."""
    assert states(TEA.replace("lead:", "opening:")) == {}


def test_the_same_pair_may_stand_twice() -> None:
    """What was approved once in a file need not be read again."""
    assert states(TEA + "again: {en: Tea, es: Té}\n") == {}


def test_of_two_entries_of_one_text_the_one_that_fits_counts() -> None:
    """As after a merge of two branches that approved it both."""
    name = texts()[0]
    old = Entry("name", "Teas", "Tés", "Eva", "2026-05-05")

    for order in ((old, entry(name)), (entry(name), old)):
        assert review((name,), order)[0].state is State.APPROVED


def test_an_edited_text_is_compared_with_its_latest_approval() -> None:
    """Where the lock has several."""
    name = texts()[0]
    older, newer = (Entry("name", word, "Té", "Ana", day) for word, day in (("A", "2026-01-01"), ("B", "2026-02-01")))

    found = review((name,), (newer, older))[0].entry

    assert found == newer


def test_of_two_approvals_of_the_same_words_the_later_holds() -> None:
    """In whatever order two branches have left their lines; on one day names decide."""
    name = texts()[0]
    made = [entry(name, "Eva", "2026-05-05"), entry(name, "Zoe", "2026-05-04"), entry(name, "Ana", "2026-05-05")]

    for now in (texts(), texts(TEA.replace("en: Tea,", "en: Green tea,"))):
        for order in permutations(made):
            assert review(now, order)[0].entry == made[0]


def test_an_approval_that_another_has_replaced_is_of_no_other_text() -> None:
    """One like it is not taken for an edit of it."""
    water = next(one for one in texts() if one.key == "needs.2.title")
    twice = [entry(water), entry(water, "Eva", "2026-05-05")]
    now = texts(TEA.replace("{en: \"Shade\", es: 'Sombra'}", "{en: Water, es: Lluvia}"))

    assert {one.segment.key for one in review(now, twice) if one.entry} == {"needs.2.title"}


def test_an_entry_says_what_one_text_was_only() -> None:
    """Two items cannot both be an edit of one."""
    now = TEA.replace("{en: Water, es: Agua}", '{en: Shades, es: "Sombra"}').replace('en: "Shade"', "en: Shadow")

    found = reviewed(now)

    assert len({one.entry for one in found.values() if one.entry}) == len([one for one in found.values() if one.entry])
    assert len(entries()) == len(found)

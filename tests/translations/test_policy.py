from datetime import date

import pytest

from briefgen.brief import Language
from briefgen.reading import Pending, Tree, Words, parse
from briefgen.settings import Policy, Settings
from briefgen.translations.policy import Desk
from tests.fixtures.translations import EN, ES, FILE, TEA, lock
from tests.fixtures.world import MemoryWorld

PATH = "content/translations/sectors/tea.lock"
STALE = TEA.replace("en: Tea,", "en: Green tea,")
MISSING = TEA.replace(", es: Té}", "}")
BOTH = TEA.replace("{en: Tea, es: Té}", "{en: Leaves, es: Hojas}")


def seen(
    source: str, policy: Policy | None, source_language: Language | None = None, approved: bytes | None = None
) -> tuple[Tree, list[str]]:
    """Return the tree after the desk has seen it, and the first lines of what it says."""
    world = MemoryWorld({PATH: lock() if approved is None else approved} if approved != b"" else {})
    desk = Desk(world, Settings(date(2026, 5, 4), policy, source_language))
    tree = parse(FILE, source.encode())
    desk(tree)
    return tree, [str(one).partition("\n")[0] for one in desk.diagnostics]


def pending(words: object) -> tuple[str, str] | None:
    """Return the words and their language where they are pending."""
    return (str(words), words.language) if isinstance(words, Pending) else None


@pytest.mark.parametrize("policy", [None, *Policy])
def test_of_approved_texts_nothing_is_said(policy: Policy | None) -> None:
    """And they stay as they are."""
    tree, told = seen(TEA, policy)

    assert (tree.value, told) == (parse(FILE, TEA.encode()).value, [])
    assert pending(tree.value["name"]["es"]) is None


@pytest.mark.parametrize(
    ("policy", "severity"),
    [(None, "warning"), (Policy.BLOCK, "error"), (Policy.MARK, "warning"), (Policy.FALL_BACK, "warning")],
)
def test_a_stale_text_is_an_error_only_where_the_policy_is_to_block(policy: Policy | None, severity: str) -> None:
    """It is said at the side that is older."""
    assert seen(STALE, policy)[1] == [
        f"{FILE}:2:27: {severity}: the Spanish of `name` is older than its English [translations.stale]"
    ]


def test_a_text_edited_on_both_sides_is_said_one_by_one() -> None:
    """Somebody worked on it since."""
    (told,) = seen(BOTH, None)[1]

    assert told.endswith(
        "has changed since it was approved, and both languages wait to be read [translations.unreviewed]"
    )


def test_texts_that_were_never_approved_are_counted_where_there_is_a_policy() -> None:
    """A new project is not flooded, and without a policy it hears nothing."""
    assert seen(TEA, None, approved=b"")[1] == []
    assert seen(TEA, Policy.BLOCK, approved=b"")[1] == [
        f"{FILE}:2:1: error: 6 texts were never approved, from here [translations.unreviewed]"
    ]
    assert seen("name: {en: Tea, es: Té}\n", Policy.MARK, approved=b"")[1] == [
        f"{FILE}:1:1: warning: 1 text was never approved, from here [translations.unreviewed]"
    ]


def test_a_missing_side_is_left_to_the_strict_reader_unless_the_other_stands_in() -> None:
    """Strictness is the rule."""
    for policy in (None, Policy.BLOCK):
        tree, told = seen(MISSING, policy)
        assert ("es" in tree.value["name"], told) == (False, [])
    for policy in (Policy.MARK, Policy.FALL_BACK):
        tree, told = seen(MISSING, policy)
        assert pending(tree.value["name"]["es"]) == ("Tea", "en")
        assert [one.rpartition(" ")[2] for one in told] == ["[translations.missing]"]


def test_mark_keeps_the_words_and_fall_back_takes_the_other_ones() -> None:
    """Of the side that is older; the other is as it was."""
    marked, fallen = (seen(STALE, policy)[0].value["name"] for policy in (Policy.MARK, Policy.FALL_BACK))

    assert (pending(marked["es"]), pending(marked["en"])) == (("Té", "es"), None)
    assert (pending(fallen["es"]), pending(fallen["en"])) == (("Green tea", "en"), None)


def test_what_stands_in_knows_whether_there_is_a_translation() -> None:
    """One that is stale exists; one that is missing does not."""
    stale, missing = (seen(text, Policy.FALL_BACK)[0].value["name"]["es"] for text in (STALE, MISSING))

    assert (stale.is_translated, missing.is_translated) == (True, False)


def test_where_nobody_knows_which_side_is_right_both_are_marked() -> None:
    """Even where the policy is to fall back: there is nothing to fall back on, unless one language is the source."""
    both = seen(BOTH, Policy.FALL_BACK)[0].value["name"]
    one = seen(BOTH, Policy.FALL_BACK, ES)[0].value["name"]

    assert (pending(both["en"]), pending(both["es"])) == (("Leaves", "en"), ("Hojas", "es"))
    assert (pending(one["en"]), pending(one["es"])) == (("Hojas", "es"), None)


def test_a_lock_that_is_wrong_is_an_error_whatever_the_policy() -> None:
    """What was approved cannot be told."""
    assert seen(TEA, None, approved=b"<<<<<<< ours\n")[1][0].startswith(f"{PATH}:1:1: error: ")


def test_a_tree_without_value_is_left_alone() -> None:
    """What is wrong with it is said elsewhere."""
    desk = Desk(MemoryWorld({}), Settings(date(2026, 5, 4), Policy.BLOCK))
    desk(Tree(FILE))

    assert desk.diagnostics == ()


def test_pending_words_keep_their_place() -> None:
    """So that what is wrong with them is said where they stand."""
    tree, _ = seen(STALE, Policy.FALL_BACK)

    assert Words.place_of(tree.value["name"]["es"]) == Words.place_of(tree.value["name"]["en"])
    assert {EN, ES} == set(tree.value["name"])

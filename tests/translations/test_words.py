from hypothesis import given
from hypothesis import strategies as st

from briefgen.translations.words import Change, changes, told

WORDS = st.lists(st.sampled_from(("a", "b", "c", "{f.g}", "[@f]."))).map(" ".join)


def test_changes_are_told_word_by_word() -> None:
    """What went stands before what came."""
    assert changes("Tea wants shade.", "Tea wants much water.") == (
        Change("same", "Tea wants"),
        Change("removed", "shade."),
        Change("added", "much water."),
    )
    assert told(changes("Tea wants shade.", "Tea wants much water.")) == "Tea wants [-shade.-] {+much water.+}"


def test_of_what_stayed_only_the_words_beside_a_change_are_told() -> None:
    """However long the text is."""
    old = "zero one two three four five six seven eight nine ten eleven twelve"

    assert told(changes(old, old.replace("six", "6") + " more")) == (
        "… two three four five [-six-] {+6+} seven eight nine ten eleven twelve {+more+}"
    )
    assert told(changes(old, old + " more")) == "… nine ten eleven twelve {+more+}"


@given(WORDS, WORDS)
def test_both_texts_can_be_read_from_their_changes(old: str, new: str) -> None:
    """Nothing is lost between them."""
    found = changes(old, new)

    assert " ".join(one.text for one in found if one.kind != "added") == old
    assert " ".join(one.text for one in found if one.kind != "removed") == new

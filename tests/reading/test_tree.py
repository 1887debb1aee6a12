from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Pending, Tree, Words, leave


def test_words_are_a_string_that_knows_its_place() -> None:
    """Words can be used wherever a string can."""
    words = Words("rides", Place("a.yaml", 2, 3))

    assert (words, words.upper(), {"rides": 1}[words]) == ("rides", "RIDES", 1)
    assert Words.place_of(words) == Place("a.yaml", 2, 3)


def test_a_string_that_was_not_read_has_no_place() -> None:
    """Asking where it stands is no error."""
    assert Words.place_of("rides") == Place("")


def test_a_tree_gives_the_nearest_place_above_what_is_not_there() -> None:
    """What is missing is reported where it should have been."""
    tree = Tree("a.yaml", locate=lambda: {(): Place("a.yaml", 1, 1), ("ride",): Place("a.yaml", 2, 3)})

    assert tree.place(("ride", "text", "en")) == Place("a.yaml", 2, 3)
    assert tree.place(("walk",)) == Place("a.yaml", 1, 1)
    assert Tree("b.yaml").place(("walk",)) == Place("b.yaml", 1, 1)


def test_a_tree_gathers_what_is_reported() -> None:
    """Nothing is raised: reading goes on."""
    tree = Tree("a.yaml")
    tree.report("a.b", "c", Place("a.yaml", 1, 1), "mend it")

    assert tree.diagnostics == [Diagnostic("a.b", "c", Place("a.yaml", 1, 1), "mend it")]


def test_words_are_stripped_at_their_place() -> None:
    """White space at the ends of a text says nothing."""
    place = Place("a.yaml", 2, 3)
    words, pending = Words(" a b ", place).stripped(), Pending.of(Words(" a ", place), "en").stripped()

    assert (words, words.place) == ("a b", place)
    assert (pending, pending.place, pending.language) == ("a", place, "en")


def test_a_tree_may_be_left_as_it_is() -> None:
    """Which is what is done to it unless something else is wanted."""
    tree = Tree("a.yaml", {"a": 1})
    leave(tree)

    assert tree == Tree("a.yaml", {"a": 1})

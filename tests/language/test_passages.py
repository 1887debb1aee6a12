import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.language.passages import Lexicon, Passage, Telling, spelt
from briefgen.prose import masked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Japan’s plan in 3D, by SENER and MiPyMEs", ["Japan’s", "plan", "in", "by", "and"]),
        ("the 19th {x}th público-privado, a T-MEC", ["the", "público", "privado"]),
        ("", []),
    ],
)
def test_words_to_look_up_are_neither_initials_nor_parts_of_numbers(text: str, words: list[str]) -> None:
    """Nor single letters, nor names with capitals inside."""
    assert list(spelt(masked(text))) == words


def test_a_passage_has_its_words_in_small_letters() -> None:
    """Whatever stands around them: signs are no words, and what joins two words parts them."""
    assert Passage("The T-MEC, (origin)!").words == {"the", "t", "mec", "origin"}


def test_a_passage_can_keep_those_words_only_that_are_looked_for() -> None:
    """Which are few, where a text has many."""
    assert Passage("The rule, THE origin", Lexicon(frozenset({"origin", "the", "duty"}))).words == {"the", "origin"}


def test_a_passage_keeps_its_pieces_as_they_stand() -> None:
    """Between any spaces, also those that do not break."""
    assert Passage("one\u00a0two,  three two,").pieces == {"one", "two,", "three"}


def test_initials_of_two_letters_are_not_told() -> None:
    """`US` is said in many ways."""
    assert Passage("JETRO and the US, AAE-MX").initials == {"JETRO", "AAE-MX"}


def test_a_passage_tells_whether_there_are_digits_and_an_address() -> None:
    """Wherever they stand in a piece."""
    told = [Passage(text) for text in ("no", "(3D)", "see gob.mx")]

    assert [(one.has_digits, one.has_address) for one in told] == [(False, False), (True, False), (False, True)]


def test_words_with_a_capital_are_told_once() -> None:
    """Those that have small letters as well, and begin with the capital."""
    assert Passage("Toyota y el T-MEC, iPhone o Toyota: McKay, Él").capitalised == {"Toyota", "McKay"}


def test_what_has_nothing_telling_is_known_for_it() -> None:
    """It is not looked into again."""
    lexicon = Lexicon(frozenset({"rule"}))

    assert [lexicon.telling({"the", "rule,"}) for _ in range(2)] == [[Telling(("rule",))]] * 2


@given(st.text("aábRÑ.,;:()'-5", min_size=1, max_size=6) | st.sampled_from(["percent", "(ciento", "cent,", "gob.mx"]))
def test_of_a_plain_piece_is_told_what_is_told_of_any(piece: str) -> None:
    """It is found out sooner."""
    lexicon = Lexicon()

    assert lexicon._of_plain(piece) in (None, lexicon._of_any(piece))


def test_a_text_is_odd_where_signs_or_characters_may_be_out_of_place() -> None:
    """Two spaces are, and a quotation mark, which may stand without the other."""
    odd = ["one  two", "“so”", "12 %", "uno por ciento", "$5", "日本", "a **b**"]

    assert [text for text in odd if not Passage(text).is_odd] == []
    assert not Passage("Mexico (and Japan): 2,500 cars; 12.5%, and more.").is_odd

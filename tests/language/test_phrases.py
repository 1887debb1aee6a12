import pytest

from briefgen.brief import Language
from briefgen.language import Passage, Phrases

EN, ES = Language.EN, Language.ES


def _found(phrases: dict[str, str], text: str, language: Language | None = None) -> list[tuple[str, str]]:
    """Return what of `phrases` is found in `text`: the words as they stand, and their meaning."""
    passage = Passage(text)
    found = Phrases(phrases.items(), language).find(passage)
    return [(text[one.start : one.end], one.meaning) for one in found]


@pytest.mark.parametrize("text", ["Hace sentido.", "Eso hace sentido", "HACE SENTIDO", "no hace\u00a0sentido aquí"])
def test_a_phrase_in_small_letters_is_found_with_capitals_too(text: str) -> None:
    """It may start a sentence, or stand in a heading."""
    assert [meaning for _, meaning in _found({"hace sentido": "yes"}, text)] == ["yes"]


@pytest.mark.parametrize("text", ["deshace sentido", "hace sentidos", "hace, sentido", "hace el sentido"])
def test_a_phrase_is_found_as_whole_words_side_by_side(text: str) -> None:
    """Part of a word is another word."""
    assert _found({"hace sentido": "yes"}, text) == []


def test_a_phrase_with_capitals_is_found_only_as_it_stands() -> None:
    """`SE` is a ministry, and `se` is not."""
    assert _found({"SE": "ministry"}, "se dirige a la SE") == [("SE", "ministry")]


def test_of_a_phrase_with_capitals_small_words_bend_and_others_do_not() -> None:
    """Whichever of them it is looked for by."""
    phrases = {"Ley de minas nuevas": "law"}

    assert _found(phrases, "la Ley de mina nueva", ES) == [("Ley de mina nueva", "law")]
    assert _found(phrases, "la ley de minas nuevas y las Leyes de minas nuevas", ES) == []


def test_part_of_a_longer_phrase_is_left_out() -> None:
    """What is said is the longer one."""
    phrases = {"EPA": "short", "Mexico-Japan EPA": "long"}

    assert _found(phrases, "The Mexico-Japan EPA; an EPA") == [("Mexico-Japan EPA", "long"), ("EPA", "short")]


def test_one_phrase_may_have_two_meanings() -> None:
    """Both are found: which of them counts, the caller knows."""
    phrases = Phrases([("pie", 1), ("pie", 2)])

    assert [one.meaning for one in phrases.find(Passage("un pie"))] == [1, 2]


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [
        (EN, "rule of origin", "rules of origin"),
        (EN, "rules of origin", "the rule of origin"),
        (EN, "joint body", "joint bodies"),
        (EN, "joint bodies", "a joint body"),
        (EN, "branch", "branches"),
        (ES, "regla de origen", "reglas de origen"),
        (ES, "certificación de origen", "las certificaciones de origen"),
        (ES, "certificaciones", "una certificación"),
        (ES, "exportador autorizado", "las exportadoras autorizadas"),
        (ES, "mercancías originarias", "la mercancía originaria"),
        (ES, "interés", "intereses"),
        (ES, "capaz", "capaces"),
        (ES, "país afín", "países afines"),
        (ES, "valor", "valores"),
    ],
)
def test_words_are_found_in_plural_and_gender_where_a_language_is_given(
    language: Language, phrase: str, text: str
) -> None:
    """An editor bends a term as the sentence wants."""
    assert len(_found({phrase: "yes"}, text, language)) == 1
    assert _found({phrase: "yes"}, text) == []


@pytest.mark.parametrize(
    ("language", "phrase", "text"),
    [(EN, "process", "proces"), (ES, "de la costa", "dé las costas"), (ES, "Comité", "comités")],
)
def test_short_words_and_names_are_not_bent(language: Language, phrase: str, text: str) -> None:
    """What only looks like another form is another word."""
    assert _found({phrase: "yes"}, text, language) == []


def test_a_phrase_without_words_is_never_found() -> None:
    """An entry of signs alone says nothing."""
    assert _found({"—": "dash"}, "a — b") == []

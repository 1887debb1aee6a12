import pytest

from briefgen.brief import Language
from briefgen.content.spelling import Vocabulary, check_spelling
from briefgen.content.usage import WordList
from briefgen.language import Passage, spelling
from briefgen.language.spelling import NoDictionaryError
from briefgen.prose import masked
from briefgen.reading import Words


def _told(
    *texts: tuple[str, str], listed: dict[str, tuple[str, ...]] | None = None, names: tuple[str, ...] = ()
) -> list[str]:
    """Return what is said of texts in English and Spanish, with words listed as right."""
    vocabulary, counted = Vocabulary(), list[tuple[Language, Words]]()
    for en, es in texts:
        told = {Language.EN: Words(en), Language.ES: Words(es)}
        vocabulary.add(told, {language: Passage(masked(words)) for language, words in told.items()})
        counted.extend(told.items())
    entries = {key: tuple(map(Words, words)) for key, words in (listed or {}).items()}
    return [one.message for one in check_spelling(vocabulary, WordList.model_validate(entries), names, counted)]


def test_words_of_the_dictionaries_are_passed() -> None:
    """In either language."""
    assert _told(("The theory of the path.", "La teoría de la senda.")) == []


def test_a_word_that_no_dictionary_has_is_told_once_with_how_often_it_is_written() -> None:
    """Where it first stands, in its own language."""
    texts = (("A theorry, theorry.", "Una teoría."), ("The theorry.", "La teoria."))

    assert _told(*texts) == [
        "no es-MX dictionary has `teoria`",
        "no en-US dictionary has `theorry`, written 3 times",
    ]


def test_a_word_told_in_small_letters_is_not_told_with_a_capital_again() -> None:
    """It is the same word at the start of a sentence."""
    assert _told(("Theorry. A theorry.", "Nada.")) == ["no en-US dictionary has `theorry`"]


@pytest.mark.parametrize(
    "listed", [{"both": ("theorry",)}, {"en": ("theorry",)}, {"en": ("big theorry",)}, {"en": ("Theorry",)}]
)
def test_a_word_of_the_list_is_right(listed: dict[str, tuple[str, ...]]) -> None:
    """Of its language or of both; an entry may have several words."""
    assert _told(("Theorry’s end.", "Nada."), listed=listed) == []


@pytest.mark.parametrize("listed", [{"es": ("theorry",)}, {"en": ("Theorry",)}])
def test_a_word_of_the_list_is_right_only_where_it_is_listed(listed: dict[str, tuple[str, ...]]) -> None:
    """Not in the other language, and a name only with its capital."""
    assert _told(("A theorry.", "Nada."), listed=listed) == ["no en-US dictionary has `theorry`"]


def test_a_word_of_the_list_has_its_plural_and_its_gender() -> None:
    """It is listed once."""
    told = _told(("Gizmotrons.", "Las gizmotronas."), listed={"en": ("gizmotron",), "es": ("gizmotrono",)})

    assert told == []


def test_a_word_that_stands_in_both_languages_is_taken_for_a_name() -> None:
    """Or for a quotation; an English possessive is no other word."""
    assert _told(("Kutsari’s run faster.", "El “run faster” de Kutsari.")) == []


def test_names_of_institutions_and_sources_are_right_with_their_capital() -> None:
    """What they are made of need not be listed."""
    assert _told(("At Kutsari and kutsari.", "Nada."), names=("Centro Kutsari",)) == [
        "no en-US dictionary has `kutsari`"
    ]


def test_figures_and_citations_are_not_spelled() -> None:
    """Their names are no words of the text."""
    assert _told(("It is {theorry.x} [@theorry].", "Es {theorry.x} [@theorry].")) == []


def test_a_machine_without_dictionaries_is_told_in_one_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the check goes on."""

    def missing(asked: object) -> None:
        raise NoDictionaryError("`hunspell` is not installed")

    monkeypatch.setattr(spelling, "unknown", missing)

    assert _told(("theorry", "teoria")) == ["spelling is not checked: `hunspell` is not installed"]

import pickle

import pytest

from briefgen.brief import Language
from briefgen.content.naming import OFTEN, Naming, check_names
from briefgen.diagnostics import Place
from briefgen.language import Passage
from briefgen.reading import Words

MAKER = ("The firm Velox rides.", "Rueda la firma Velox.")


def _naming(*texts: tuple[str, str]) -> Naming:
    """Return what is counted in texts in English and Spanish, each on a line of its own."""
    naming = Naming()
    for line, text in enumerate(texts, 1):
        told = {
            language: Words(words, Place("a.yaml", line, 5))
            for language, words in zip((Language.EN, Language.ES), text, strict=True)
        }
        naming.add(told, {language: Passage(words) for language, words in told.items()})
    return naming


def _told(*texts: tuple[str, str], small: tuple[str, ...] = ()) -> list[str]:
    found = check_names(_naming(*texts), {Language.ES: {word: Words(word) for word in small}})
    return [f"{one.place.line}: {one.message}" for one in found]


@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        (
            "Velox rides.",
            "La firma rueda.",
            ["3: only the English says `Velox`, which other texts say in both languages"],
        ),
        ("It rides.", "Velox rueda.", ["3: only the Spanish says `Velox`, which other texts say in both languages"]),
        ("Velox’s plant.", "La planta de Velox.", []),
        ("The Veloxian way.", "Como Velox.", []),
        ("It rides.", "Rueda.", []),
    ],
)
def test_a_name_that_texts_say_in_both_languages_is_missed_where_one_does_not(
    en: str, es: str, told: list[str]
) -> None:
    """Bent or not."""
    assert _told(MAKER, MAKER, (en, es)) == told


def test_a_word_that_is_as_often_said_in_one_language_is_no_name_of_both() -> None:
    """As `Mexico` is not, which some titles in English say in Spanish texts."""
    assert _told(MAKER, ("Velox rides.", "La firma rueda.")) == []
    assert _told(*[MAKER] * 3, *[("Velox rides.", "La firma rueda.")] * 2) == []


def test_a_word_that_is_written_in_small_letters_too_is_no_name() -> None:
    """It stood at the start of a sentence."""
    assert _told(MAKER, MAKER, ("Velox rides.", "Rueda."), small=("velox",)) == []


def test_initials_are_left_to_their_own_rule() -> None:
    """And so is a capital within a word."""
    assert _told(*[("The VELOX rides an eVelox.", "El VELOX en un eVelox.")] * 2, ("VELOX eVelox.", "Nada.")) == []


def test_a_word_that_one_language_says_often_is_ordinary_for_good() -> None:
    """No places are kept of it."""
    naming = _naming(*[("The way.", "La vía.")] * (OFTEN + 1))

    assert naming.ordinary == {"The"}
    assert _told(*[("Velox.", "Nada.")] * (OFTEN + 1), *[MAKER] * (OFTEN + 9)) == []


def test_counts_of_two_shares_come_to_what_one_would_have_counted() -> None:
    """One of them comes from another process."""
    one, other = _naming(MAKER, MAKER), _naming(("Velox rides.", "Rueda."))
    one.join(pickle.loads(pickle.dumps(other)))  # noqa: S301  # our own bytes

    assert [(name, language) for name, language, _ in one.lost()] == [("Velox", Language.EN)]


def test_words_that_both_languages_always_share_are_names_for_finished_files() -> None:
    """More than one text must have them."""
    assert set(_naming(MAKER, MAKER, ("Bici Sur", "Bici Sur"), ("Alt", "Nada")).shared({})) == {"Velox"}


def test_a_word_that_is_written_in_small_letters_too_is_no_name_for_finished_files() -> None:
    """In either language; both texts quoted it."""
    naming = _naming(*[("By Velox: “Guidance”.", "De Velox: “Guidance”.")] * 2)

    assert set(naming.shared({Language.EN: {"guidance"}, Language.ES: set()})) == {"Velox"}
    assert set(naming.shared({Language.EN: set(), Language.ES: {"guidance"}})) == {"Velox"}

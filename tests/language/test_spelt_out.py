import pytest

from briefgen.brief import Language
from briefgen.language import Passage
from briefgen.language.spelt_out import NUMBERS, month_name, months, number_word, numbers, spells_out

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("On June 3, 2025 and in Nov. 2026", EN, {6: "June", 11: "Nov"}),
        ("El 3 de junio de 2025 y en nov 2026", ES, {6: "junio", 11: "nov"}),
        ("It may start; the march of 2025", EN, {}),
        ("En mayo empieza", ES, {}),
        ("from 3 May to 5 July", EN, {5: "May", 7: "July"}),
    ],
)
def test_a_month_is_found_beside_digits(text: str, language: Language, expected: dict[int, str]) -> None:
    """Alone it may be another word."""
    assert months(Passage(text), language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Two of seven plants", EN, {2: "Two", 7: "seven"}),
        ("Dos de las siete plantas", ES, {2: "Dos", 7: "siete"}),
        ("One of 7", EN, {}),
    ],
)
def test_a_number_in_words_is_found(text: str, language: Language, expected: dict[int, str]) -> None:
    """From two on: one is an article."""
    assert numbers(Passage(text), language) == expected


def test_a_text_with_nothing_spelt_out_is_known_at_once() -> None:
    """Of most texts nothing more is asked."""
    assert not spells_out(Passage("Three plants"), ES)
    assert spells_out(Passage("Three plants"), EN)
    assert spells_out(Passage("el 3 de mayo,"), ES)


@pytest.mark.parametrize("language", Language)
def test_what_stands_for_the_other_language_is_named(language: Language) -> None:
    """Numbers from two to twelve, and months as a calendar names them."""
    assert [number_word(number, language) for number in range(2, 13)] == list(NUMBERS[language])
    assert month_name(5, language) == {EN: "May", ES: "mayo"}[language]

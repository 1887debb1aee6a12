"""Spelt out: months beside digits and small numbers in words, by which one language may say what the other does not."""

import re
from collections.abc import Mapping

from babel.dates import get_month_names

from briefgen.brief import Language
from briefgen.language.passages import Passage

NUMBERS = {
    Language.EN: ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    Language.ES: ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
}
"""Numbers in words; `one` is an article in Spanish, and greater ones stand in digits."""

_NUMBER = {
    language: {form: number for number, word in enumerate(words, 2) for form in (word, word.capitalize())}
    for language, words in NUMBERS.items()
}


def _months(language: Language) -> dict[str, int]:
    """Return the months as `language` says and shortens them, each as the number that it has in a year."""
    named = (get_month_names(width, locale=language.value).items() for width in ("wide", "abbreviated"))
    return {name.rstrip("."): number for names in named for number, name in names}


_MONTH = {language: _months(language) for language in Language}
_BESIDE_DIGITS = {
    language: re.compile(rf"(?<!\w)({said})(?=\.?,? (?:de )?[0-9])|(?<=[0-9] )(?:de )?({said})(?!\w)")
    for language, said in ((language, "|".join(names)) for language, names in _MONTH.items())
}
"""A month with its day or its year: `may` alone is a verb."""

_TELLING = {
    language: frozenset(
        {*_NUMBER[language], *(f"{name}{sign}" for name in _MONTH[language] for sign in ("", ".", ",", ";", ")"))}
    )
    for language in Language
}
"""Pieces without which nothing is spelt out in a text."""


def spells_out(passage: Passage, language: Language) -> bool:
    """Tell whether a text may spell something out: of most nothing more need be asked."""
    return not passage.pieces.isdisjoint(_TELLING[language])


def numbers(passage: Passage, language: Language) -> Mapping[int, str]:
    """Return the numbers that stand in words in a text, each as it is said."""
    known = _NUMBER[language]
    return {known[piece]: piece for piece in sorted(passage.pieces) if piece in known}


def months(passage: Passage, language: Language) -> Mapping[int, str]:
    """Return the months that stand beside digits in a text, each as it is said."""
    found = _BESIDE_DIGITS[language].finditer(passage.text)
    said = ((one[1] or one[2]) for one in found)
    return {_MONTH[language][word]: word for word in said}


def number_word(number: int, language: Language) -> str:
    """Return `number`, from 2 to 12, in words."""
    return NUMBERS[language][number - 2]


def month_name(number: int, language: Language) -> str:
    """Return the name of the month that has `number` in a year."""
    name: str = get_month_names("wide", locale=language.value)[number]
    return name

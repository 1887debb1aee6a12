"""How numbers, dates and money read in each language (CLDR by way of Babel). One stored value, one rule per unit."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from briefgen.brief import Language
from briefgen.dates import PartialDate

NO_BREAK = "\u00a0"
SYMBOLS = ("GW", "MW", "kW", "TWh", "GWh", "MWh", "GB", "TB", "km", "m", "ha", "t", "kg", "nm", "kV")
LOCALES = {Language.EN: "en_US", Language.ES: "es_MX"}

# The long scale in Spanish: 10^9 is `mil millones`, and `billones` means 10^12 (RAE, Diccionario panhispánico).
SCALES = {
    Language.EN: {"thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion"},
    Language.ES: {"thousand": "mil", "million": "millones", "billion": "mil millones", "trillion": "billones"},
}
SINGULAR = {"millones": "millón", "billones": "billón"}
POINTS = {
    Language.EN: ("percentage point", "percentage points"),
    Language.ES: ("punto porcentual", "puntos porcentuales"),
}
NOUNS = {Language.EN: {"t": "tonnes"}, Language.ES: {"t": "toneladas"}}
"""What is written out behind a count in words."""

MONTHS = {Language.EN: "MMMM y", Language.ES: "MMMM 'de' y"}
SHORT_MONTHS = "MMM y"
QUARTERS = "QQQ y"

_KEPT = 4096
"""How many readings are kept: the same figures stand in many briefs, and CLDR is slow to ask."""


def number(value: Decimal, language: Language) -> str:
    """Return `value` grouped, with exactly the decimals it is stored with: `1,234.50`."""
    return _number(str(value), language)


@lru_cache(maxsize=_KEPT)
def _number(stored: str, language: Language) -> str:
    """Return a number as it reads; by its digits, because 1.0 and 1.00 are equal and read differently."""
    value = Decimal(stored)
    decimals = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=LOCALES[language]).replace("-", "\u2212")


def figure(value: Decimal | PartialDate, unit: str, scale: str | None, language: Language) -> str:
    """Return a figure as it reads: `2.7%`, `USD 152,137 million`, `3.9 millones`, `28 GW`, `April 1, 2005`, `2005`."""
    if isinstance(value, PartialDate):
        return partial_date(value, language)
    if unit == "year":
        return str(value)
    words = number(value, language)
    if unit == "percent":
        return f"{words}%"
    if unit == "points":
        return f"{words}{NO_BREAK}{POINTS[language][abs(value) != 1]}"
    if scale:
        words = f"{words}{NO_BREAK}{_scale(value, scale, language)}"
    if unit in SYMBOLS:
        return f"{words}{_counted(unit, scale, language)}"
    return f"{unit}{NO_BREAK}{words}" if unit else words


def _counted(unit: str, scale: str | None, language: Language) -> str:
    """Return a unit as it stands behind a count: `28 t`, `3 million tonnes`, `3 millones de toneladas`, `5 mil t`.

    A line may end before `de`, or narrow columns would part the noun.
    """
    if scale in (None, "thousand"):
        return f"{NO_BREAK}{unit}"
    noun = NOUNS[language].get(unit, unit)
    return f" de{NO_BREAK}{noun}" if language is Language.ES else f"{NO_BREAK}{noun}"


def _scale(value: Decimal, scale: str, language: Language) -> str:
    word = SCALES[language][scale]
    return (SINGULAR.get(word, word) if abs(value) == 1 else word).replace(" ", NO_BREAK)


def partial_date(value: PartialDate, language: Language) -> str:
    """Return a date as it is known: `2025`, `September 2025`, `30 de septiembre de 2025`."""
    return _dated(value, "long", MONTHS[language], language)


def short_date(value: PartialDate, language: Language) -> str:
    """Return a date as notes have it: `2025`, `Sep 2025`, `30 sep 2025`."""
    return _dated(value, "medium", SHORT_MONTHS, language)


@lru_cache(maxsize=_KEPT)
def period(stored: str, language: Language) -> str:
    """Return the time of a value, stored as `2025`, `2025-Q1` or `2025-03`, as it reads: `2025`, `T1 2025`, `mar 2025`.

    Raise `ValueError` when it is none.
    """
    year, is_quarter, quarter = stored.partition("-Q")
    if not is_quarter:
        return short_date(PartialDate.parse(stored), language)
    return format_date(date(int(year), 3 * int(quarter), 1), QUARTERS, locale=LOCALES[language])


@lru_cache(maxsize=_KEPT)
def _dated(value: PartialDate, day_style: str, month_style: str, language: Language) -> str:
    if not value.month:
        return str(value.year)
    style = day_style if value.day else month_style
    return format_date(date(value.year, value.month, value.day or 1), style, locale=LOCALES[language])

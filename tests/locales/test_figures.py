from decimal import Decimal

import pytest

from briefgen.brief import Language
from briefgen.dates import PartialDate
from briefgen.locales.figures import LOCALES, POINTS, SCALES, figure, number, partial_date, period, short_date

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("3385785", "3,385,785"),
        ("78.40", "78.40"),
        ("0.5", "0.5"),
        ("-1234.50", "\u22121,234.50"),
        ("999999999999999.123456789", "999,999,999,999,999.123456789"),
    ],
)
def test_a_number_is_grouped_and_keeps_its_decimals(stored: str, read: str) -> None:
    """Mexico and the United States group alike; nothing is rounded, and a minus sign is one."""
    assert [number(Decimal(stored), language) for language in Language] == [read, read]


@pytest.mark.parametrize(
    ("value", "unit", "scale", "english", "spanish"),
    [
        ("3385785", "", None, "3,385,785", "3,385,785"),
        ("2.7", "percent", None, "2.7%", "2.7%"),
        ("0.6", "points", None, "0.6 percentage points", "0.6 puntos porcentuales"),
        ("1", "points", None, "1 percentage point", "1 punto porcentual"),
        ("2025", "year", None, "2025", "2025"),
        ("28", "GW", None, "28 GW", "28 GW"),
        ("3", "t", "million", "3 million tonnes", "3 millones de toneladas"),
        ("1.5", "GW", "million", "1.5 million GW", "1.5 millones de GW"),
        ("3", "t", "thousand", "3 thousand t", "3 mil t"),
        ("152137", "USD", "million", "USD 152,137 million", "USD 152,137 millones"),
        ("350", "MXN", None, "MXN 350", "MXN 350"),
        ("5", "", "thousand", "5 thousand", "5 mil"),
    ],
)
def test_a_figure_reads_as_its_language_wants_it(
    value: str, unit: str, scale: str | None, english: str, spanish: str
) -> None:
    """One stored value, two ways of saying it; money bears its ISO code and never a bare dollar sign."""
    told = [figure(Decimal(value), unit, scale, language).replace("\u00a0", " ") for language in (EN, ES)]

    assert told == [english, spanish]


@pytest.mark.parametrize(
    ("value", "scale", "english", "spanish"),
    [
        ("1.5", "billion", "1.5 billion", "1.5 mil millones"),
        ("1", "billion", "1 billion", "1 mil millones"),
        ("2", "trillion", "2 trillion", "2 billones"),
        ("1", "trillion", "1 trillion", "1 billón"),
        ("1", "million", "1 million", "1 millón"),
        ("3.99", "million", "3.99 million", "3.99 millones"),
    ],
)
def test_spanish_counts_by_the_long_scale(value: str, scale: str, english: str, spanish: str) -> None:
    """A thousand million is `mil millones`: `billones` would say a thousand times as much."""
    told = [figure(Decimal(value), "", scale, language).replace("\u00a0", " ") for language in (EN, ES)]

    assert told == [english, spanish]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("value", ["1", "1.5"])
def test_a_figure_never_breaks_across_lines(value: str, language: Language) -> None:
    """A line does not end between a number and what it counts."""
    assert " " not in figure(Decimal(value), "USD", "billion", language)


@pytest.mark.parametrize(
    ("stored", "english", "spanish"),
    [
        ("2025", "2025", "2025"),
        ("2025-09", "September 2025", "septiembre de 2025"),
        ("2025-09-30", "September 30, 2025", "30 de septiembre de 2025"),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(stored: str, english: str, spanish: str) -> None:
    """A month is not made into its first day, nor a year into January."""
    value = PartialDate.parse(stored)

    assert [partial_date(value, language) for language in (EN, ES)] == [english, spanish]
    assert figure(value, "date", None, EN) == english


@pytest.mark.parametrize(
    ("stored", "english", "spanish"),
    [
        ("2025", "2025", "2025"),
        ("2025-09", "Sep 2025", "sep 2025"),
        ("2025-09-30", "Sep 30, 2025", "30 sep 2025"),
    ],
)
def test_a_note_has_a_date_in_short(stored: str, english: str, spanish: str) -> None:
    """Notes are many and narrow."""
    value = PartialDate.parse(stored)

    assert [short_date(value, language) for language in (EN, ES)] == [english, spanish]


def test_every_language_has_what_figures_need() -> None:
    """A language that is added is asked for its words here, not by a reader."""
    assert [set(table) for table in (LOCALES, SCALES, POINTS)] == [set(Language)] * 3
    assert SCALES[EN].keys() == SCALES[ES].keys()


@pytest.mark.parametrize(
    ("stored", "english", "spanish"),
    [
        ("2025", "2025", "2025"),
        ("2025-01", "Jan 2025", "ene 2025"),
        ("2025-12", "Dec 2025", "dic 2025"),
        ("2025-Q1", "Q1 2025", "T1 2025"),
        ("2024-Q4", "Q4 2024", "T4 2024"),
    ],
)
def test_a_time_of_a_series_reads_in_short(stored: str, english: str, spanish: str) -> None:
    """A quarter is a `trimestre` in Mexico; years are alike."""
    assert [period(stored, language) for language in (EN, ES)] == [english, spanish]


@pytest.mark.parametrize(
    ("stored", "message"),
    [("Q1 2025", "Q1 2025"), ("Sonora", "Sonora"), ("2025-Q5", "month must be"), ("2025-13", "month must be")],
)
def test_what_is_no_time_does_not_read_as_one(stored: str, message: str) -> None:
    """Names of things are words already."""
    with pytest.raises(ValueError, match=message):
        period(stored, EN)

from datetime import date

import pytest

from briefgen.dates import PartialDate, parse_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025", PartialDate(2025)),
        ("2025-09", PartialDate(2025, 9)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_date_is_known_to_the_year_the_month_or_the_day(text: str, expected: PartialDate) -> None:
    """A date is kept as exactly as its source gives it, and reads as it was written."""
    assert PartialDate.parse(text) == expected
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-9", "2025-13", "2025-00", "2025-02-30", "2025-09-00", "2025/09", "2025-09-30\n", "٢٠٢٥", "0000"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """No month is guessed, and no day that the calendar lacks is let through."""
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


def test_a_day_is_a_date_known_to_the_day() -> None:
    """Days are compared with the calendar, so they must be whole."""
    assert parse_day("2025-09-30") == date(2025, 9, 30)


@pytest.mark.parametrize("text", ["2025", "2025-09", "20250930", "2025-W40-2", "30/09/2025"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """Other ways of writing ISO 8601 are for machines, not for editors."""
    with pytest.raises(ValueError, match=text):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "first"), [("2025", "2025-01-01"), ("2025-09", "2025-09-01"), ("2025-09-30", "2025-09-30")]
)
def test_a_date_has_a_first_day(text: str, first: str) -> None:
    """What is known to the year may be as early as its first of January."""
    assert PartialDate.parse(text).first == date.fromisoformat(first)

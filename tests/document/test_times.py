"""Times stand as far apart on an axis as they are."""

import pytest

from briefgen.document.times import are_times, calendar_step, spread


@pytest.mark.parametrize(
    ("labels", "places"),
    [
        (["2015", "2018", "2019"], ("2015", "2016", "2017", "2018", "2019")),
        (["2019", "2015", "2017"], ("2015", "2017", "2019")),
        (["2024-Q3", "2025-Q1"], ("2024-Q3", "2025-Q1")),
        (["2024-Q3", "2024-Q4", "2025-Q2"], ("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2")),
        (["2024-11", "2024-12", "2025-02"], ("2024-11", "2024-12", "2025-01", "2025-02")),
        (["2024"], ("2024",)),
    ],
)
def test_times_without_a_value_keep_their_places(labels: list[str], places: tuple[str, ...]) -> None:
    """Years, quarters and months in order; where all are equally far apart, nothing stands between them."""
    assert spread(labels) == places


def test_what_is_no_time_stands_as_it_comes() -> None:
    """Names of things, and times of two kinds, have no distances."""
    assert spread(["Tesla", "BMW"]) == ("Tesla", "BMW")
    assert spread(["2024", "2024-Q1"]) == ("2024", "2024-Q1")
    assert not are_times(["2024", "2024-Q1"])
    assert are_times(["2024-Q1", "2024-Q2"])


def test_times_too_far_apart_stand_one_beside_the_other() -> None:
    """An axis of a thousand years for two values would have room for neither."""
    assert spread(["1000", "1999", "2001"]) == ("1000", "1999", "2001")


@pytest.mark.parametrize(
    ("first", "last", "every", "step"),
    [
        ("2024-01", "2025-12", 5, 6),
        ("2024-01", "2025-12", 7, 12),
        ("2024-01", "2027-12", 13, 24),
        ("2024-Q1", "2025-Q4", 3, 4),
        ("2024-Q1", "2025-Q4", 2, 2),
        ("2024", "2025", 5, 0),
        ("2024", "2024-Q1", 5, 0),
        ("2024-Q1", "2024-12", 5, 0),
        ("5G-1", "6G-1", 5, 0),
    ],
)
def test_steps_follow_the_calendar(first: str, last: str, every: int, step: int) -> None:
    """Every fifth month would be another each year; years and names have no calendar."""
    assert calendar_step([first, last], every) == step


def test_nothing_spreads_to_nothing() -> None:
    """A chart of names has no times."""
    assert spread([]) == ()

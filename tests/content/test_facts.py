from typing import Any

import pytest
from pydantic import ValidationError

from briefgen.content.facts import Fact, Source, TimeSeries
from briefgen.reading import Words

TEXT = {"en": Words("Rides."), "es": Words("Viajes.")}
AGE = {"sources": ({"source": Words("census")},), "as_of": 2025, "review_by": Words("2027-02-28")}


def _series(*points: dict[str, Any]) -> TimeSeries:
    return TimeSeries.model_validate({"title": TEXT, "unit": TEXT, **AGE, "points": points})


def test_a_fact_is_stated_and_certain_unless_it_says_otherwise() -> None:
    """Most facts need neither key."""
    fact = Fact.model_validate({"text": TEXT, **AGE})

    assert (fact.basis, fact.confidence, fact.figures) == ("stated", "high", {})


def test_a_fact_without_a_source_is_refused() -> None:
    """A claim that no source supports is not published."""
    with pytest.raises(ValidationError, match=r"content\.unsourced"):
        Fact.model_validate({"text": TEXT, **AGE, "sources": ()})


@pytest.mark.parametrize("is_ours", [True, False])
def test_only_a_title_that_is_ours_is_said_in_spanish(*, is_ours: bool) -> None:
    """What a publisher calls its work is found under its own name."""
    told = {"publisher": "A", "title": "B", "title_es": "C", "language": "en"}
    source = {key: Words(value) for key, value in told.items()} | {"tier": 1, "title_is_descriptive": is_ours}

    if is_ours:
        assert Source.model_validate(source).title_es == "C"
    else:
        with pytest.raises(ValidationError, match=r"content\.title-language"):
            Source.model_validate(source)


def test_a_fact_cannot_be_changed() -> None:
    """What was checked is what is printed."""
    fact = Fact.model_validate({"text": TEXT, **AGE})

    with pytest.raises(ValidationError, match="frozen"):
        fact.basis = "derived"


@pytest.mark.parametrize(
    "points",
    [
        ({"at": Words("2024"), "value": 1}, {"at": Words("2025"), "value": 2}),
        ({"label": TEXT, "value": 1},),
    ],
)
def test_a_series_goes_by_time_or_by_category(points: tuple[dict[str, Any], ...]) -> None:
    """Each point says where it stands."""
    assert len(_series(*points).points) == len(points)


@pytest.mark.parametrize(
    "points",
    [
        (),
        ({"value": 1},),
        ({"at": Words("2024"), "label": TEXT, "value": 1},),
        ({"at": Words("2024"), "value": Words("2024-05")},),
        ({"at": Words("2024"), "value": 1}, {"at": Words("2024"), "value": 2}),
        ({"at": Words("2024"), "value": 1}, {"label": TEXT, "value": 2}),
    ],
)
def test_points_that_make_no_series_are_refused(points: tuple[dict[str, Any], ...]) -> None:
    """No point, a point nowhere or in two places, twice the same place, time and category mixed."""
    with pytest.raises(ValidationError, match=r"content\.series"):
        _series(*points)


@pytest.mark.parametrize(
    ("as_of", "review_by"), [("2027", "2026-12-31"), ("2026-11", "2026-10-31"), ("2026-11-23", "2026-11-22")]
)
def test_a_review_before_the_claim_was_known_is_refused(as_of: str, review_by: str) -> None:
    """One of the two days is a slip of the finger."""
    with pytest.raises(ValidationError, match=r"content\.date.*lies before `as_of`"):
        Fact.model_validate({"text": TEXT, **AGE, "as_of": Words(as_of), "review_by": Words(review_by)})


def test_a_review_in_the_year_in_which_the_claim_is_known_is_passed() -> None:
    """A year says no day that the review could lie before."""
    aging = {"as_of": 2026, "review_by": Words("2026-01-31")}

    assert Fact.model_validate({"text": TEXT, **AGE, **aging}).review_by.year == 2026

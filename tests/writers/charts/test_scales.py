"""Axes begin and end where the values ask, and lines cross them at round values."""

from decimal import Decimal

from briefgen.writers.charts.scales import bounds, crossed, decimals_of, spoken, step_of, widest_value
from tests.fixtures.charts import chart, summed


def test_bars_start_at_zero() -> None:
    """The axis of bars holds zero, on whichever side the values are."""
    assert bounds(chart({"2024": 90.0, "2025": 100.0})) == (0, 100)
    assert bounds(chart({"2024": -90.0, "2025": -100.0})) == (-100, 0)


def test_lines_start_where_the_story_is() -> None:
    """Far from zero, or at zero where they come near it."""
    assert bounds(chart({"2024": 90.0, "2025": 100.0}, kind="line")) == (90, 100)
    assert bounds(chart({"2024": 20.0, "2025": 100.0}, kind="line")) == (0, 100)


def test_dots_start_at_zero_where_they_stand_on_it() -> None:
    """Those of one series stand on stems; those of two are joined to one another, and start where the story is."""
    one, other = {"2024": 90.0, "2025": 100.0}, {"2024": 80.0, "2025": 95.0}

    assert bounds(chart(one, kind="dot")) == (0, 100)
    assert bounds(chart(one, other, kind="dot")) == (80, 100)


def test_nothing_but_zeros_has_an_axis() -> None:
    """Zeros alone span no axis, so one is given."""
    assert bounds(chart({"2024": 0.0, "2025": 0.0})) == (0, 1)
    assert bounds(chart({"2024": 0.0, "2025": 0.0}, kind="line")) == (-1, 1)


def test_bars_that_add_up_reach_their_sums() -> None:
    """The axis is as long as the longest whole bar."""
    assert bounds(summed({"a": 2.0, "b": 1.0}, {"a": 3.0, "b": 1.0})) == (0, 5)


def test_lines_cross_at_round_values() -> None:
    """About four of them, 1, 2 or 5 times a power of ten apart."""
    assert step_of(0, 27.6) == 5 or step_of(0, 27.6) == 10
    assert step_of(-5.2, 3.3) == 2
    assert step_of(0, 0.31) == Decimal("0.1")


def test_an_axis_with_lines_has_room_for_words_at_both_ends() -> None:
    """Above the highest mark, and below the lowest where it does not begin at zero."""
    assert crossed(0, 39.9)[:2] == (0, 50)
    low, high, values = crossed(10.1, 24.9)
    assert (low, high) == (5, 30)
    assert [float(value) for value in values] == [5, 10, 15, 20, 25, 30]
    assert crossed(-9.0, 0)[1] == 0


def test_figures_of_an_axis_read_alike() -> None:
    """Grouped as the language groups them, with as many decimals as their distance needs."""
    assert spoken((Decimal(0), Decimal(50000)), "es-MX") == ["0", "50,000"]
    assert spoken((Decimal("-0.5"), Decimal(0)), "en-US") == ["\N{MINUS SIGN}0.5", "0.0"]
    assert decimals_of(Decimal("0.25")) == 2
    assert decimals_of(Decimal(100)) == 0


def test_the_widest_figure_is_measured() -> None:
    """The axis leaves room for it."""
    assert widest_value((Decimal(0), Decimal(1000)), "es-MX", 10) > widest_value((Decimal(0), Decimal(10)), "es-MX", 10)

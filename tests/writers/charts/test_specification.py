"""What Vega is asked to draw."""

from typing import Any

from briefgen.document import Chart
from briefgen.writers.charts.specification import palette, specify
from tests.helpers.samples import sample_theme
from tests.writers.charts.test_layout import chart, years


def rows(one: Chart) -> list[dict[str, Any]]:
    """Return the data of a chart's specification."""
    specification: Any = specify(one, sample_theme(), 440)
    values: list[dict[str, Any]] = specification["data"]["values"]
    return values


def test_the_highlighted_bar_alone_bears_the_accent() -> None:
    """The message stands out, the rest is neutral."""
    colours = {row["label"]: row["colour"] for row in rows(chart(years(3), highlight="1988"))}

    assert colours == {"1986": "#8a97a6", "1987": "#8a97a6", "1988": "#b4531a"}


def test_without_a_highlight_bars_have_the_colour_of_structure() -> None:
    """Nothing is quiet where nothing stands out."""
    assert {row["colour"] for row in rows(chart(years(3)))} == {"#12355b"}


def test_each_series_has_its_own_colour() -> None:
    """Two series can be told apart."""
    assert len(set(palette(chart(years(3), years(3)), sample_theme()))) == 2


def test_negative_values_are_written_on_the_low_side() -> None:
    """Words stand beyond the end of the bar."""
    assert [row["side"] for row in rows(chart({"2024": 5.0, "2025": -5.0}))] == ["high", "low"]


def test_words_in_a_valley_of_a_line_stand_below_it() -> None:
    """A line that comes down to a point and rises from it would run through words above the point."""
    line = chart({"2021": 2.0, "2022": 5.0, "2023": 1.0, "2024": 3.0, "2025": 4.0}, kind="line")

    assert [row["side"] for row in rows(line)] == ["low", "high", "low", "high", "high"]


def test_the_words_of_two_dots_stand_apart() -> None:
    """The lower of two dots has its words on the low side."""
    assert [row["side"] for row in rows(chart({"A": 5.0}, {"A": 6.0}, kind="dot"))] == ["low", "high"]


def test_vega_formats_no_number() -> None:
    """No axis of values has labels, so every number reads as the content wrote it."""
    specification: Any = specify(chart(years(40)), sample_theme(), 440)
    axes = [layer["encoding"]["y"].get("axis") for layer in specification["layer"] if "field" in layer["encoding"]["y"]]

    assert axes
    assert all(axis is None or axis["labels"] is False for axis in axes)

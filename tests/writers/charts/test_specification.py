"""What Vega is asked to draw."""

import json
import re
from typing import Any

import pytest

from briefgen.document import Chart
from briefgen.writers.charts import draw_svg
from briefgen.writers.charts.layout import lay_out, text_width
from briefgen.writers.charts.specification import palette, specify
from tests.helpers.samples import sample_theme
from tests.writers.charts.test_layout import chart, summed, years


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


def test_what_bars_come_to_is_written_once_beyond_them() -> None:
    """Each sum once, in ink, where the whole bar ends."""
    drawn = json.dumps(specify(summed({"2023": 1.0, "2024": 2.0}, {"2023": 3.0, "2024": 4.0}), sample_theme(), 440))
    told = [one for one in json.loads(drawn)["layer"] if "data" in one and one["mark"]["type"] == "text"]
    values = [(row["label"], row["value"], row["text"]) for row in told[0]["data"]["values"]]

    assert values == [("2023", 4.0, "4.0"), ("2024", 6.0, "6.0")]


@pytest.mark.parametrize(
    "one",
    [
        chart({"México": 4.0, "Japón": 1.0}, {"México": 2.0, "Japón": 3.0}, kind="dot"),
        chart({"2015": 41.0, "2018": 42.5}, kind="dot"),
        summed({"2023": 1.5, "2024": 2.5}, {"2023": 3.5, "2024": 4.25}),
    ],
)
def test_no_words_are_drawn_twice(one: Chart) -> None:
    """Who searches a page, or has it read aloud, finds each value once."""
    drawn = re.findall(r"<text[^>]*>([^<]+)</text>", draw_svg(one, sample_theme(), 440.0))
    texts = [point.text for series in one.told for point in series.points]

    assert sorted(text for text in drawn if text in texts) == sorted(texts)


def test_the_rule_of_a_row_ends_before_its_words() -> None:
    """At the first dot, or before the words beside it."""
    alone, beside = chart({"México": 4.0}, kind="dot"), chart({"México": 4.0}, {"México": 5.0}, kind="dot")

    (row,) = rows(alone)
    assert row["until"] == lay_out(alone, sample_theme(), 440).value_range[1]
    layout = lay_out(beside, sample_theme(), 440)
    assert rows(beside)[0]["until"] < layout.before + layout.length(4.0) - text_width("4.0", 8)

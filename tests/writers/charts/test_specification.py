"""What Vega is asked to draw."""

import json
import re
from typing import Any

import pytest

from briefgen.document import Chart
from briefgen.writers.charts import draw_svg
from briefgen.writers.charts.specification import specify
from tests.fixtures.charts import chart, summed, years
from tests.fixtures.samples import sample_theme


def asked(one: Chart) -> Any:
    """Return a chart's specification."""
    return specify(one, sample_theme(), 440)


def rows(one: Chart) -> list[dict[str, Any]]:
    """Return the data of a chart's specification."""
    values: list[dict[str, Any]] = asked(one)["data"]["values"]
    return values


def marks(one: Chart) -> list[str]:
    """Return the kinds of marks in the order in which they are drawn."""
    return [layer["mark"]["type"] for layer in asked(one)["layer"]]


def test_the_highlighted_bar_alone_bears_the_accent() -> None:
    """The message stands out, the rest is neutral."""
    colours = {row["label"]: row["colour"] for row in rows(chart(years(3), highlight="1988"))}

    assert colours == {"1986": "#8a97a6", "1987": "#8a97a6", "1988": "#b4531a"}


def test_vega_formats_no_number() -> None:
    """No axis of Vega's is drawn, so every number reads as the content or its language writes it."""
    encodings = [layer["encoding"] for layer in asked(chart(years(40)))["layer"]]
    axes = [place["axis"] for encoding in encodings for name, place in encoding.items() if name in "xy"]

    assert axes
    assert not any(axes)


def test_a_dot_stands_on_a_stem_and_two_are_joined() -> None:
    """From zero to each dot; between two dots of one label."""
    assert marks(chart(years(3), kind="dot"))[:3] == ["rule", "rule", "point"]
    two = asked(chart(years(3), dict.fromkeys(years(3), 2.0), kind="dot"))["layer"]
    assert [layer["encoding"]["y2"].get("aggregate") for layer in two if "y2" in layer["encoding"]] == ["max"]


@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
def test_negative_values_have_a_line_at_zero(kind: Any) -> None:
    """Who reads a value sees on which side it is."""
    layers = asked(chart({"2024": -5.0, "2025": 5.0}, kind=kind))["layer"]

    assert any(layer.get("data") == {"values": [{"value": 0}]} for layer in layers)


def test_no_words_are_drawn_twice() -> None:
    """Who searches a page, or has it read aloud, finds each value once."""
    one = summed({"2023": 1.5, "2024": 2.5}, {"2023": 3.5, "2024": 4.25})
    drawn = re.findall(r"<text[^>]*>([^<]+)</text>", draw_svg(one, sample_theme(), 440.0))

    assert sorted(drawn) == sorted(["1.5", "3.5", "Serie 1 2.5", "Serie 2 4.25", "5.0", "6.75", "2023", "2024"])


def test_the_same_chart_is_asked_for_alike() -> None:
    """Nothing of a run shows in it."""
    one = chart(years(30), years(30), kind="line")

    assert json.dumps(asked(one)) == json.dumps(asked(one))

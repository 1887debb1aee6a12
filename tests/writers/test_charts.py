"""A chart is drawn from its model alone, and says what it shows."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from briefgen.document import Chart
from briefgen.writers.charts import draw_svg, remember
from briefgen.writers.charts.arrangement import lay_out
from tests.fixtures.charts import chart, timed, years
from tests.fixtures.samples import sample_theme

SVG = "{http://www.w3.org/2000/svg}"


def drawn(one: Chart) -> ET.Element:
    """Return a chart's drawing as a tree."""
    return ET.fromstring(draw_svg(one, sample_theme(), 440))  # noqa: S314  (our own drawing)


def texts(one: Chart) -> list[str]:
    """Return the words in a drawing."""
    return ["".join(text.itertext()) for text in drawn(one).iter(f"{SVG}text")]


def test_says_its_content_in_words() -> None:
    """The title is the alternative text, the description every value."""
    picture = drawn(chart({"2024": 5.0, "2025": 6.0}))

    assert picture.findtext(f"{SVG}desc") == "Serie 1: 2024 5.0; 2025 6.0"
    assert picture.get("role") == "img"


def test_has_its_width_and_height_in_points() -> None:
    """The picture is as large as the layout said."""
    one = chart(years(5))
    picture = drawn(one)

    assert picture.get("width") == "440pt"
    assert picture.get("height") == f"{lay_out(one, sample_theme(), 440).height:g}pt"


def test_values_read_as_the_content_wrote_them() -> None:
    """The text of a point is in the picture, letter by letter."""
    assert "11.0" in texts(chart(years(3)))


def test_two_series_are_named() -> None:
    """Beside their marks, with a value: lines at their ends, bars where they begin."""
    other = {year: value + 4 for year, value in years(4).items()}

    assert {"Serie 1 13.0", "Serie 2 17.0"} <= set(texts(chart(years(4), other, kind="line")))
    assert {"Serie 1 10.0", "Serie 2 14.0"} <= set(texts(chart(years(4), other)))


@pytest.mark.parametrize(
    "one",
    [
        chart({"2025": 3.0}),
        chart({"2025": 3.0}, kind="line"),
        chart(years(40), kind="line"),
        chart({"2024": 0.0, "2025": 0.0}),
        chart({"México": -4.0, "Estados Unidos de América": 2.0}),
        chart({"México": 4.0}, {"México": 2.0}, kind="dot"),
    ],
)
def test_draws_what_is_hard_to_draw(one: Chart) -> None:
    """One point, many, zeros, negatives and two series each give marks and words."""
    assert texts(one)
    assert drawn(one).findall(f".//{SVG}path")


def test_needs_nothing_beside_it() -> None:
    """No address is in the picture but the names of namespaces."""
    svg = draw_svg(chart(years(3)), sample_theme(), 440)

    assert svg.count("http") == svg.count("http://www.w3.org/")
    assert "href" not in svg


def test_a_picture_that_is_remembered_is_not_drawn_again() -> None:
    """What another process drew is taken as it is."""
    one = replace(chart(years(3)), anchor="remembered")
    remember({(one, sample_theme(), 123.0): "<svg/>"})

    assert draw_svg(one, sample_theme(), 123.0) == "<svg/>"
    assert draw_svg(one, sample_theme(), 440.0) != "<svg/>"


def test_a_drawing_says_months_as_they_read() -> None:
    """To who sees it and to who has it read aloud."""
    svg = draw_svg(timed(chart({"2025-03": 1.0, "2025-04": 2.0})), sample_theme(), 440)

    assert "<desc>Serie 1: mar 2025 1.0; abr 2025 2.0</desc>" in svg
    assert ">mar 2025</text>" in svg
    assert "2025-0" not in svg

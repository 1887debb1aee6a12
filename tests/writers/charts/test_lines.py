"""Lines and dots have room for what they say and for their labels."""

from dataclasses import replace

import pytest

from briefgen.writers.charts.lines import height_of, lay_out_lines
from briefgen.writers.charts.measures import text_width
from tests.fixtures.charts import chart, months, quarters, timed, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()
NAMES = {"Taiwán": 41.0, "Corea del Sur": 20.0, "Estados Unidos de América": 12.0, "México": 1.0}


def test_lines_leave_room_for_their_names() -> None:
    """Two lines are named at their ends, one is not."""
    one = lay_out_lines(chart(years(5), kind="line"), THEME, 440)
    two = lay_out_lines(chart(years(5), years(5), kind="line"), THEME, 440)

    assert two.plot_width < one.plot_width - text_width("Serie 1", 9) / 2


def test_a_grid_stands_in_for_values_that_are_not_written() -> None:
    """Where every point says its own there is none."""
    assert lay_out_lines(chart(years(6), kind="line"), THEME, 440).grid == ()
    many = lay_out_lines(chart(years(60), kind="line"), THEME, 440)
    assert len(many.grid) > 2
    assert many.left > text_width(str(many.grid[-1]), THEME.sizes.caption)


def test_years_are_as_far_apart_as_they_are() -> None:
    """2018 is three years from 2015 and six from 2024; the axis says the years between, too."""
    layout = lay_out_lines(chart({"2024": 3.0, "2015": 1.0, "2018": 2.0}, kind="dot"), THEME, 440)

    assert [layout.labels.index(year) for year in ("2015", "2018", "2024")] == [0, 1, 3]
    assert layout.ticks == ("2015", "2018", "2021", "2024")


def test_years_are_thinned_and_the_ends_stay() -> None:
    """Where labels would touch, every second or third is written."""
    layout = lay_out_lines(chart(years(40), kind="line"), THEME, 440)

    assert layout.ticks[0] == "1986"
    assert layout.ticks[-1] == "2025"
    assert 5 < len(layout.ticks) < 20


def test_no_name_of_a_thing_is_left_out() -> None:
    """In a column names are set in lines, or upwards where a word is too long, with room for them."""
    whole = lay_out_lines(chart(NAMES, kind="dot"), THEME, 440)
    broken = lay_out_lines(chart(NAMES, kind="dot"), THEME, 236)
    turned = lay_out_lines(chart({f"Departamento{place}": 1.0 for place in range(8)}, kind="dot"), THEME, 200)

    assert whole.ticks == broken.ticks == tuple(NAMES)
    assert (broken.is_broken, broken.is_turned) == (True, False)
    assert (turned.is_broken, turned.is_turned) == (False, True)
    assert len(turned.ticks) == 8
    assert turned.bottom > text_width("Departamento0", THEME.sizes.caption)


def test_both_languages_leave_room_for_the_longer_labels() -> None:
    """The dots of a pair stand level."""
    one = chart({"Korea": 1.0, "Japan": 2.0, "Taiwan": 3.0}, kind="dot")
    twin = replace(one, twin_labels=("República de Corea", "Japón", "Provincia de Taiwán en el mar"))

    assert lay_out_lines(twin, THEME, 236).height >= lay_out_lines(one, THEME, 236).height


@pytest.mark.parametrize("width", [440, 236])
def test_names_without_room_go_into_a_key(width: float) -> None:
    """Ten lines over one another are named above the plot."""
    one = chart(*({"2024": 1.0, "2025": 1.0} for _ in range(24)), kind="line")

    assert lay_out_lines(one, THEME, width).has_key


def test_a_chart_is_neither_flat_nor_tall() -> None:
    """Whatever its width, and a key adds its own height."""
    assert height_of(100, 0) >= 100
    assert height_of(1000, 0) <= 200
    assert height_of(440, 20) == height_of(440, 0) + 20


def test_years_without_a_value_do_not_take_the_place_of_those_with_one() -> None:
    """Where every second year has room and some of those are empty, years that stand for dots are written."""
    values = {"2017": 3.9, "2020": 3.0, "2021": 2.9, "2022": 3.3, "2024": 3.9, "2025": 3.9}

    assert lay_out_lines(chart(values, kind="dot"), THEME, 170).ticks == ("2017", "2020", "2022", "2025")


@pytest.mark.parametrize(
    ("times", "width", "step", "is_broken"),
    [
        (months(4), 440, 1, False),
        (months(12), 440, 1, True),
        (months(24), 440, 2, True),
        (months(12), 215, 2, True),
        (months(24), 215, 3, True),
        (quarters(8), 440, 1, False),
        (quarters(8), 215, 1, True),
    ],
)
def test_the_year_of_months_stands_below_where_they_are_close(
    *, times: dict[str, float], width: float, step: int, is_broken: bool
) -> None:
    """So as many as there is room for are written, at the same months of each year, with room for both lines."""
    layout = lay_out_lines(timed(chart(times, kind="line")), THEME, width)
    flat = lay_out_lines(chart(years(3), kind="line"), THEME, width)

    assert layout.ticks == tuple(times)[::step]
    assert layout.is_broken == is_broken
    assert (layout.bottom > flat.bottom) == is_broken
    words = "2024" if is_broken else timed(chart(times)).read(layout.ticks[0])
    assert text_width(words, THEME.sizes.caption) < layout.step * step


def test_months_without_a_value_are_written_where_all_have_room() -> None:
    """A gap in the line is a gap of so many months."""
    told = {month: value for month, value in months(12).items() if month != "2024-03"}

    assert lay_out_lines(timed(chart(told, kind="line")), THEME, 440).ticks == tuple(months(12))
    assert "2024-03" not in lay_out_lines(timed(chart(told, kind="line")), THEME, 215).ticks


def test_lines_measure_times_as_they_read() -> None:
    """Were a month written out, fewer would have room in one line."""
    one = timed(chart(months(6), kind="line"))
    long = replace(one, readings=tuple((time, f"febrero de {time[:4]}") for time, _ in one.readings))

    assert not lay_out_lines(one, THEME, 440).is_broken
    assert lay_out_lines(long, THEME, 440).is_broken

"""Bars that stand say what they have room for."""

from dataclasses import replace

import pytest

from briefgen.writers.charts.columns import lay_out_columns
from tests.fixtures.charts import chart, months, quarters, summed, timed, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()


def labels(highlight: str = "", number: int = 40) -> set[str]:
    """Return the labels of years that say their values."""
    return {word.label for word in lay_out_columns(chart(years(number), highlight=highlight), THEME, 440).words}


def test_all_values_are_written_where_they_fit() -> None:
    """A few bars each say their value, and no grid repeats it."""
    assert labels(number=5) == set(years(5))
    assert lay_out_columns(chart(years(5)), THEME, 440).grid == ()


def test_the_highlight_is_written_where_few_values_fit() -> None:
    """Of forty values those that matter are written, and a grid tells the others."""
    assert labels("2010") == {"2010", "2025"}
    assert lay_out_columns(chart(years(40)), THEME, 440).grid


def test_words_do_not_run_over_higher_neighbours() -> None:
    """A low bar among high ones stays silent where its words are wider than it."""
    values = {str(1986 + place): 1000.0 if place != 20 else 500.0 for place in range(40)}
    one = chart(values, highlight="2006")

    assert "2006" not in {word.label for word in lay_out_columns(one, THEME, 236).words}


def test_the_first_bars_bear_the_names_of_series() -> None:
    """In a line of their own above the value."""
    one = chart({"2024": 1.0, "2025": 2.0}, {"2024": 2.0, "2025": 3.0}, kind="grouped-bar")
    layout = lay_out_columns(one, THEME, 440)

    assert [word.text for word in layout.words if word.has_name] == ["Serie 1\n1.0", "Serie 2\n2.0"]
    assert not layout.has_key


@pytest.mark.parametrize("width", [440, 236])
def test_pieces_are_named_beside_the_last_bar(width: float) -> None:
    """Level with their pieces, kept apart where those are thin."""
    layout = lay_out_columns(summed(years(3), dict.fromkeys(years(3), 0.1), dict.fromkeys(years(3), 0.2)), THEME, width)
    named = [word for word in layout.words if word.has_name]

    assert {(word.label, word.side) for word in named} == {("1988", "right")}
    assert min(abs(one.y - other.y) for one in named for other in named if one is not other) >= THEME.sizes.caption
    assert not layout.has_key


def test_names_without_room_go_into_a_key() -> None:
    """Two words wider than their bars."""
    one = chart({"2024": 1.0, "2025": 2.0}, {"2024": 2.0, "2025": 3.0}, kind="grouped-bar")
    named = replace(one, series=tuple(replace(s, name="Vehículos producidos en México") for s in one.series))

    assert lay_out_columns(named, THEME, 236).has_key


def test_what_bars_come_to_has_room_above() -> None:
    """Each sum once, where the whole bar ends."""
    bare = lay_out_columns(chart(years(3), years(3), kind="stacked-bar"), THEME, 440)
    total = lay_out_columns(summed(years(3), years(3)), THEME, 440)

    assert total.after > bare.after
    assert [word.text for word in total.words if word.series == 2] == ["20.0", "22.0", "24.0"]


def test_negative_values_stand_below_their_bars() -> None:
    """Words stand beyond the end of the bar."""
    layout = lay_out_columns(chart({"2024": 5.0, "2025": -5.0}), THEME, 440)

    assert [word.side for word in layout.words] == ["above", "below"]
    assert layout.words[1].y > layout.level(-5.0)


@pytest.mark.parametrize(
    ("times", "width", "step", "is_broken"),
    [
        (months(12), 440, 1, True),
        (months(24), 440, 2, True),
        (months(12), 215, 2, True),
        (quarters(8), 440, 1, False),
        (quarters(8), 215, 1, True),
    ],
)
def test_the_year_of_months_stands_below_where_bars_are_close(
    *, times: dict[str, float], width: float, step: int, is_broken: bool
) -> None:
    """The chart grows by the line that it takes, so bars stay as high."""
    layout = lay_out_columns(timed(chart(times)), THEME, width)
    flat = lay_out_columns(chart(years(3)), THEME, width)

    assert (layout.ticks, layout.is_broken) == (tuple(times)[::step], is_broken)
    assert layout.plot_height == pytest.approx(flat.plot_height, abs=1)
    assert (layout.bottom > flat.bottom) == is_broken

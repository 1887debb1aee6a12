"""Everything in a chart has its place before it is drawn."""

from dataclasses import replace

import pytest

from briefgen.document import Chart, ChartKind, Point, Series
from briefgen.writers.charts.layout import lay_out, shape_of, text_width
from tests.helpers.samples import sample_theme


def chart(*series: dict[str, float], kind: ChartKind = "bar", highlight: str = "") -> Chart:
    """Return a chart of series given as labels and values."""
    runs = (
        Series(
            language="es-MX",
            name=f"Serie {index}",
            points=tuple(
                Point(language="es-MX", label=label, value=str(value), text=str(value)) for label, value in one.items()
            ),
        )
        for index, one in enumerate(series, start=1)
    )
    return Chart(
        language="es-MX",
        anchor="exports",
        label="Gráfica",
        number=1,
        kind=kind,
        title=(),
        unit=(),
        series=tuple(runs),
        highlight=highlight,
    )


def summed(*series: dict[str, float]) -> Chart:
    """Return a chart of bars that add up, with what they come to."""
    sums = {label: sum(one[label] for one in series) for label in series[0]}
    one, total = chart(*series, kind="stacked-bar"), chart(sums).series[0]
    return replace(one, total=replace(total, name="Total"))


def years(number: int) -> dict[str, float]:
    """Return as many years, rising."""
    return {str(1986 + index): 10.0 + index for index in range(number)}


def test_years_stand_upright() -> None:
    """Bars of years run from left to right, however many."""
    assert shape_of(chart(years(40))) == "columns"


def test_long_names_lie_one_below_the_other() -> None:
    """A label too long for the foot of a bar turns the chart."""
    assert shape_of(chart({"Estados Unidos de América": 1.0, "México": 2.0})) == "rows"


def test_many_names_lie_one_below_the_other() -> None:
    """More than eight categories turn the chart."""
    assert shape_of(chart({f"País {index}": 1.0 for index in range(9)})) == "rows"


def test_forty_labels_are_thinned_and_the_last_one_stays() -> None:
    """Where labels would touch, every second or third is written, counted from the last."""
    layout = lay_out(chart(years(40)), sample_theme(), 440)

    assert layout.ticks[-1] == "2025"
    assert 5 < len(layout.ticks) < 20


def test_all_values_are_written_where_they_fit() -> None:
    """A few bars each say their value."""
    assert lay_out(chart(years(5)), sample_theme(), 440).shown == set(years(5))


def test_the_highlight_is_written_where_few_values_fit() -> None:
    """Of forty values those that matter are written, the highlight first."""
    shown = lay_out(chart(years(40), highlight="2010"), sample_theme(), 440).shown

    assert "2010" in shown
    assert len(shown) < 5


def test_bars_start_at_zero() -> None:
    """The axis of bars holds zero, on whichever side the values are."""
    assert lay_out(chart({"2024": 90.0, "2025": 100.0}), sample_theme(), 440).low == 0
    assert lay_out(chart({"2024": -90.0, "2025": -100.0}), sample_theme(), 440).high == 0


def test_nothing_but_zeros_has_an_axis() -> None:
    """Zeros alone span no axis, so one is given."""
    layout = lay_out(chart({"2024": 0.0, "2025": 0.0}), sample_theme(), 440)

    assert (layout.low, layout.high) == (0, 1)


def test_lines_leave_room_for_their_names() -> None:
    """Two lines are named at their ends, one is not."""
    one = lay_out(chart(years(5), kind="line"), sample_theme(), 440)
    two = lay_out(chart(years(5), years(5), kind="line"), sample_theme(), 440)

    assert two.right > one.right + text_width("Serie 1", 9) - 1


def test_japanese_is_measured_wider() -> None:
    """A character of East Asia takes a full em."""
    assert text_width("越南", 10) == 20
    assert text_width("ab", 10) < 12


def test_labels_that_do_not_fit_side_by_side_lie_one_below_the_other() -> None:
    """No label is left out under columns: what is not a time is a name."""
    states = {"Coahuila": 15.0, "Guanajuato": 14.0, "Nuevo León": 13.0, "Chihuahua": 8.7, "Querétaro": 8.0}

    assert shape_of(chart(states)) == "rows"
    assert shape_of(chart({"2025, in operation": 81.0, "2030, needed": 1500.0})) == "rows"
    assert shape_of(chart({"2025-Q1": 1.0, "2025-Q2": 2.0})) == "columns"


def test_names_of_rows_break_within_their_share_of_a_narrow_chart() -> None:
    """In a column the same name takes more lines instead of being cut."""
    long = chart({"Partes de computadora y accesorios (8473)": 9.2, "Baterías (8507)": 3.4})

    assert lay_out(long, sample_theme(), 240).wrap < lay_out(long, sample_theme(), 440).wrap


def test_names_of_lines_too_long_for_their_ends_go_into_a_key_above() -> None:
    """The lines keep the room they need."""
    one = chart(years(5), kind="line")
    (series,) = one.series
    named = replace(one, series=(series, replace(series, name="Participación renovable en la electricidad, Japón")))
    short = replace(one, series=(replace(series, name="México"), replace(series, name="Japón")))

    assert lay_out(named, sample_theme(), 240).has_key
    assert not lay_out(short, sample_theme(), 440).has_key


def test_bars_that_add_up_leave_room_for_what_they_come_to() -> None:
    """Above those that stand, behind those that lie."""
    for labels in (years(3), {"Nuevo León y otros estados": 1.0, "b": 2.0}):
        bare = lay_out(chart(labels, labels, kind="stacked-bar"), sample_theme(), 440)

        assert lay_out(summed(labels, labels), sample_theme(), 440).after > bare.after


@pytest.mark.parametrize("kind", ["line", "dot"])
def test_years_are_as_far_apart_as_they_are(kind: ChartKind) -> None:
    """2018 is three years from 2015 and six from 2024; years without a value have a place and no words."""
    layout = lay_out(chart({"2024": 3.0, "2015": 1.0, "2018": 2.0}, kind=kind), sample_theme(), 440)

    assert [layout.labels.index(year) for year in ("2015", "2018", "2024")] == [0, 1, 3]
    assert layout.labels[2] == "2021"
    assert layout.ticks == ("2015", "2018", "2024")
    assert layout.shape == "line"

"""Everything in a chart has its place before it is drawn."""

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

"""Bars that lie have room for names at the left and values at the right."""

from dataclasses import replace

import pytest

from briefgen.writers.charts.measures import text_width
from briefgen.writers.charts.rows import lay_out_rows, tallest
from tests.fixtures.charts import chart, quarters, summed, timed, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()
SIZE = THEME.sizes.caption
NAMES = {"Taiwán": 41.0, "Corea del Sur": 20.0, "Estados Unidos de América": 12.0}
SIGNED = {"Coahuila": -15.0, "Guanajuato": 14.0, "Querétaro": 0.0}


def test_names_of_rows_break_within_their_share_of_a_narrow_chart() -> None:
    """In a column the same name takes more lines instead of being cut."""
    long = chart({"Partes de computadora y accesorios (8473)": 9.2, "Baterías (8507)": 3.4})

    assert lay_out_rows(long, THEME, 240).wrap < lay_out_rows(long, THEME, 440).wrap


def test_rows_of_a_pair_are_level() -> None:
    """The longer labels of the two languages decide how high rows are and where bars begin."""
    one = chart({"Batteries (8507)": 3.4, "Parts (8473)": 9.2})
    long = ("Acumuladores eléctricos y sus separadores (8507)", "Partes de computadora (8473)")
    twin = chart(dict(zip(long, (3.4, 9.2), strict=True)))
    left = lay_out_rows(replace(one, twin_labels=long), THEME, 236)
    right = lay_out_rows(replace(twin, twin_labels=("Batteries (8507)", "Parts (8473)")), THEME, 236)

    assert (left.height, left.left) == (right.height, right.left)


@pytest.mark.parametrize("width", [440, 236])
@pytest.mark.parametrize("series", [(NAMES,), (NAMES, years(0) | NAMES), (SIGNED, SIGNED)])
def test_values_stay_within_the_chart(series: tuple[dict[str, float], ...], width: float) -> None:
    """Behind the longest bar and before the lowest one, with the names of series."""
    layout = lay_out_rows(chart(*series, kind="grouped-bar"), THEME, width)

    for word in layout.words:
        wide = text_width(word.text, SIZE, is_bold=word.has_name)
        left = word.x if word.align == "left" else word.x - wide
        assert left >= 0
        assert left + wide <= layout.plot_width + 1.01


def test_the_first_bars_bear_the_names_of_series() -> None:
    """Each of the first group, with its value; no key names them again."""
    layout = lay_out_rows(chart(NAMES, NAMES, kind="grouped-bar"), THEME, 440)

    assert [word.text for word in layout.words if word.has_name] == ["Serie 1 41.0", "Serie 2 41.0"]
    assert not layout.has_key


def test_shorter_bars_bear_the_names_where_the_first_would_shrink() -> None:
    """In a narrow column, the first group whose names leave bars their length."""
    one = chart(NAMES, NAMES, kind="grouped-bar")
    named = replace(one, series=tuple(replace(s, name="Con el tratado") for s in one.series))
    layout = lay_out_rows(named, THEME, 236)

    assert layout.namer == "Corea del Sur"
    assert not layout.has_key


def test_names_too_long_for_any_bar_go_into_a_key() -> None:
    """Bars keep the room they need."""
    one = chart(NAMES, NAMES, kind="grouped-bar")
    named = replace(one, series=tuple(replace(s, name="Arancel con el cupo del acuerdo bilateral") for s in one.series))

    assert lay_out_rows(named, THEME, 236).has_key


def test_pieces_bear_names_within_or_above_the_first_bar() -> None:
    """Within where each has room, above where one is thin."""
    within = lay_out_rows(summed({"Nuevo León": 8.0, "b": 6.0}, {"Nuevo León": 7.0, "b": 6.0}), THEME, 440)
    above = lay_out_rows(summed({"Nuevo León": 8.0, "b": 6.0}, {"Nuevo León": 0.1, "b": 6.0}), THEME, 440)

    assert {word.side for word in within.words if word.has_name} == {"inside"}
    assert {word.side for word in above.words if word.has_name} == {"above"}
    assert above.top > within.top


def test_bars_that_add_up_leave_room_for_what_they_come_to() -> None:
    """Behind the longest."""
    labels = {"Nuevo León y otros estados": 1.0, "b": 2.0}
    bare = lay_out_rows(chart(labels, labels, kind="stacked-bar"), THEME, 440)

    assert lay_out_rows(summed(labels, labels), THEME, 440).after > bare.after


LONG = {
    "Equipo eléctrico y electrónico para vehículos (8544)": 9.0,
    "Partes de computadora (8473)": 4.0,
    "Baterías": 0.5,
}


@pytest.mark.parametrize("width", [440, 236])
def test_each_bar_that_adds_up_says_behind_it_what_it_comes_to(width: float) -> None:
    """Also where its pieces are too thin to speak, and beside long labels, within the chart."""
    one = summed(LONG, {label: value / 2 for label, value in LONG.items()})
    layout = lay_out_rows(one, THEME, width)
    sums = [word for word in layout.words if word.series == 2]

    assert [word.text for word in sums] == ["13.5", "6.0", "0.75"]
    assert [word.label for word in sums] == list(LONG)
    for word in sums:
        assert word.x > layout.level(float(word.text))
        assert word.x + text_width(word.text, SIZE) <= layout.plot_width
    assert {word.series for word in layout.words if word.label == "Baterías"} == {2}


@pytest.mark.parametrize("width", [440, 200])
def test_many_rows_fit_on_a_page(width: float) -> None:
    """200 rows are no taller than the text, labels and values written as far as there is room."""
    layout = lay_out_rows(chart({f"Municipio {place}": float(place) for place in range(200)}), THEME, width)

    assert layout.height <= tallest(THEME) + 4
    assert layout.height / len(layout.ticks) >= SIZE
    assert {word.label for word in layout.words} == set(layout.ticks)


def test_names_stand_at_the_same_bars_in_both_languages() -> None:
    """The longer names of the two decide, so that a pair of charts is one chart."""
    one = chart(NAMES, NAMES, kind="grouped-bar")
    long, short = ("Con el tratado", "Sin el tratado"), ("With", "None")
    left = replace(
        one, series=tuple(replace(s, name=n) for s, n in zip(one.series, long, strict=True)), twin_names=short
    )
    right = replace(one, series=tuple(replace(s, name=n) for s, n in zip(one.series, short, strict=True)))

    assert lay_out_rows(right, THEME, 236).namer != lay_out_rows(left, THEME, 236).namer
    assert lay_out_rows(replace(right, twin_names=long), THEME, 236).namer == lay_out_rows(left, THEME, 236).namer


def test_rows_leave_room_for_quarters_as_they_read() -> None:
    """Not for the time that is stored, which nobody sees."""
    one = timed(chart(quarters(8), quarters(8)))
    short, long = (lay_out_rows(each, THEME, 440) for each in (one, replace(one, twin_labels=("First quarter 2024",))))

    assert long.left > short.left > text_width("T1 2024", SIZE)

"""A chart runs the way its labels need, the same in both languages."""

from dataclasses import replace

from briefgen.writers.charts.shape import shape_of
from tests.fixtures.charts import chart, years


def test_years_stand_upright() -> None:
    """Bars of years run from left to right, however many."""
    assert shape_of(chart(years(40))) == "columns"


def test_long_names_lie_one_below_the_other() -> None:
    """A label too long for the foot of a bar turns the chart."""
    assert shape_of(chart({"Estados Unidos de América": 1.0, "México": 2.0})) == "rows"


def test_many_names_lie_one_below_the_other() -> None:
    """More than eight categories turn the chart."""
    assert shape_of(chart({f"País {index}": 1.0 for index in range(9)})) == "rows"


def test_labels_that_do_not_fit_side_by_side_lie_one_below_the_other() -> None:
    """No label is left out under columns: what is not a time is a name."""
    states = {"Coahuila": 15.0, "Guanajuato": 14.0, "Nuevo León": 13.0, "Chihuahua": 8.7, "Querétaro": 8.0}

    assert shape_of(chart(states)) == "rows"
    assert shape_of(chart({"2025, in operation": 81.0, "2030, needed": 1500.0})) == "rows"
    assert shape_of(chart({"2025-Q1": 1.0, "2025-Q2": 2.0})) == "columns"


def test_the_longer_labels_of_two_languages_decide() -> None:
    """Bars that stand in one language and lie in the other would not look like one chart."""
    one = chart({"Imports": 2.0, "Exports": 1.0})

    assert shape_of(one) == "columns"
    assert shape_of(replace(one, twin_labels=("Importaciones de partes", "Exportaciones"))) == "rows"


def test_groups_stand_where_all_their_words_have_room() -> None:
    """Values above the bars, and the names of series in either language; else they lie."""
    one = chart({"2024": 1.0, "2025": 2.0}, {"2024": 2.0, "2025": 3.0}, kind="grouped-bar")

    assert shape_of(one) == "columns"
    assert shape_of(replace(one, twin_names=("Production", "Exports"))) == "rows"
    assert shape_of(chart(years(6), years(6), kind="grouped-bar")) == "rows"


def test_dots_stand_upright() -> None:
    """Of years and of names alike: Word has no markers on lying lines."""
    assert shape_of(chart(years(3), kind="dot")) == "dots"
    assert shape_of(chart({"Estados Unidos de América": 1.0, "México": 2.0}, kind="dot")) == "dots"

"""Bars that add up."""

from briefgen.document import Point
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.stacks import has_room, pieces, said_of_pieces, widest_end, widest_total
from tests.fixtures.charts import chart, summed, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()


def test_each_piece_begins_where_the_last_one_ends() -> None:
    """The whole bar is as long as the sum."""
    one = chart({"a": 2.0}, {"a": 3.0}, {"a": 4.0}, kind="stacked-bar")

    assert [(index, start) for index, _, start in pieces(one, "a")] == [(0, 0), (1, 2), (2, 5)]
    assert lay_out(one, THEME, 440).high == 9


def test_a_value_is_written_where_its_piece_is_long_enough() -> None:
    """A thin piece stays silent: words would stand on its neighbours."""
    for labels in (years(3), {"Nuevo León y otros estados": 1.0, "b": 2.0}):
        layout = lay_out(chart(labels, labels, kind="stacked-bar"), THEME, 440)
        point = _point(layout.high)

        assert has_room(layout, THEME, point, "9")
        assert not has_room(layout, THEME, _point(0.01), "9")
        assert not has_room(layout, THEME, point, "1,000,000.0" * 6)


def _point(value: float) -> Point:
    return Point(language="es-MX", label="b", value=str(value), text=str(value))


def test_a_piece_says_its_value_once() -> None:
    """Beside the name of its series, or within the piece."""
    one = summed(years(3), years(3))
    said = said_of_pieces(one, THEME, lay_out(one, THEME, 440)) or ()

    assert [(word.series, word.label) for word in said].count((0, "1988")) == 1
    assert {word.side for word in said} == {"right", "inside"}


def test_names_and_sums_are_given_their_room() -> None:
    """Nothing where nothing adds up."""
    assert widest_end(summed(years(3), years(3)), 440, 9) > widest_total(summed(years(3), years(3)), 9) > 1
    assert widest_total(chart(years(3), years(3), kind="stacked-bar"), 9) == 1

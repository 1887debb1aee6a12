"""Bars that add up."""

from briefgen.document import Point
from briefgen.theme import contrast
from briefgen.writers.charts.layout import lay_out
from briefgen.writers.charts.stacks import has_room, ink_on, pieces
from tests.helpers.samples import sample_theme
from tests.writers.charts.test_layout import chart, years

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

        assert has_room(layout, THEME, _point(layout.high, "9"))
        assert not has_room(layout, THEME, _point(0.01, "9"))
        assert not has_room(layout, THEME, _point(layout.high, "1,000,000.0" * 6))


def _point(value: float, text: str) -> Point:
    return Point(language="es-MX", label="b", value=str(value), text=text)


def test_words_can_be_read_on_every_piece() -> None:
    """Ink on pale pieces, paper on dark ones, 4.5:1 as text asks for."""
    colours = THEME.colours
    for colour in (colours.structure, colours.muted, colours.neutral, colours.rule):
        assert contrast(ink_on(THEME, colour), colour) >= 4.5
    assert (ink_on(THEME, colours.structure), ink_on(THEME, colours.rule)) == (colours.paper, colours.ink)

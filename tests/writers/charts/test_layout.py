"""Everything in a chart has its place before it is drawn."""

import pytest

from briefgen.writers.charts.arrangement import lay_out
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()


def test_values_stand_where_their_axis_has_them() -> None:
    """The lowest and the highest leave the room that words take."""
    layout = lay_out(chart(years(3)), THEME, 440)

    assert layout.level(0) == layout.plot_height
    assert layout.level(layout.high) == pytest.approx(layout.after)
    assert layout.length(layout.high) == pytest.approx(layout.plot_height - layout.after)


def test_labels_are_equally_far_apart() -> None:
    """Each has its middle in the middle of its place."""
    layout = lay_out(chart(years(4)), THEME, 440)
    middles = [layout.middle(label) for label in layout.labels]

    assert middles[0] == pytest.approx(layout.step / 2)
    assert middles[1] - middles[0] == pytest.approx(layout.plot_width / 4)


def test_a_bar_is_slim_where_there_are_few() -> None:
    """One bar does not fill the page."""
    assert lay_out(chart(years(1)), THEME, 440).share_of_bars < 0.2
    assert lay_out(chart(years(9)), THEME, 440).share_of_bars > 0.6


def test_a_point_is_asked_what_it_says() -> None:
    """By its series and its label; who is silent says nothing."""
    layout = lay_out(chart(years(40), highlight="2010"), THEME, 440)
    word = layout.word(0, "2010")

    assert word is not None
    assert word.text == "34.0"
    assert layout.word(0, "1990") is None


def test_a_line_is_drawn_at_zero_where_the_axis_has_it() -> None:
    """Not where a line is far from it."""
    assert lay_out(chart(years(3)), THEME, 440).has_zero
    assert lay_out(chart({"2024": -1.0, "2025": 2.0}, kind="dot"), THEME, 440).has_zero
    assert not lay_out(chart({"2024": 90.0, "2025": 100.0}, kind="line"), THEME, 440).has_zero

"""Each bar has its place and its words."""

import pytest

from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.bars import APART, bars
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()


def test_bars_of_a_label_stand_beside_one_another() -> None:
    """As far to one side of its middle as to the other."""
    one = chart({"2024": 1.0}, {"2024": 2.0}, kind="grouped-bar")
    layout = lay_out(one, THEME, 440)
    first, second = bars(one)

    assert first.middle(layout) + second.middle(layout) == pytest.approx(2 * layout.middle("2024"))
    assert first.box(layout).right <= second.box(layout).left
    assert first.box(layout).bottom == second.box(layout).bottom == layout.level(0)


def test_words_begin_beyond_the_end_of_a_bar() -> None:
    """On the side on which it ends."""
    one = chart({"Coahuila de Zaragoza": -1.0, "Guanajuato": 2.0})
    layout = lay_out(one, THEME, 440)
    low, high = (bar.word(layout, 9) for bar in bars(one))

    assert (low.x, low.side) == (layout.level(-1.0) - APART, "left")
    assert (high.x, high.side) == (layout.level(2.0) + APART, "right")


def test_one_series_has_no_name() -> None:
    """The title of the chart says what it is of."""
    one = chart(years(3))

    assert not any(bar.has_name(lay_out(one, THEME, 440)) for bar in bars(one))

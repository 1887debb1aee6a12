"""No words stand on others."""

import pytest

from briefgen.document import Chart, ChartKind
from briefgen.writers.charts.layout import lay_out
from briefgen.writers.charts.speech import is_told
from tests.helpers.samples import sample_theme
from tests.writers.charts.test_layout import chart, years

THEME = sample_theme()


def told(one: Chart, label: str) -> list[bool]:
    """Return whether each series says its value at `label`."""
    layout = lay_out(one, THEME, 440)
    points = [next(point for point in series.points if point.label == label) for series in one.series]
    return [is_told(one, THEME, layout, point, index) for index, point in enumerate(points)]


@pytest.mark.parametrize("kind", ["line", "dot"])
@pytest.mark.parametrize(
    ("values", "expected"),
    [((10.0, 50.0, 90.0), [True, True, True]), ((10.0, 89.0, 90.0), [True, False, True])],
)
def test_a_point_between_others_speaks_where_it_has_room(
    kind: ChartKind, values: tuple[float, ...], expected: list[bool]
) -> None:
    """The words of the lowest stand below it, those of the highest above; between them there may be none."""
    one = chart(*({"2024": 0.0, "2025": value} for value in values), kind=kind)

    assert told(one, "2025") == expected


def test_of_points_at_one_place_one_speaks() -> None:
    """The same words twice on one another are none."""
    assert told(chart({"a": 3.0, "b": 1.0}, {"a": 3.0, "b": 2.0}, kind="dot"), "a") == [True, False]


def test_bars_say_what_the_layout_has_room_for() -> None:
    """Bars part their words themselves."""
    assert told(chart(years(3), years(3), kind="grouped-bar"), "1987") == [True, True]
    assert told(chart(years(60)), "1987") == [False]

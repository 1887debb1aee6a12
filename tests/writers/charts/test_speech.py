"""No words stand on marks, on lines or on others."""

from itertools import combinations, pairwise

import pytest

from briefgen.document import Chart, ChartKind
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.layout import Layout, Word
from briefgen.writers.charts.measures import block
from briefgen.writers.charts.room import Box
from briefgen.writers.charts.speech import DOT, distance, is_valley, named
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()
SIZE = THEME.sizes.caption
UNEVEN = {"2018": -5.2, "2019": -2.1, "2020": 0.3, "2021": 1.5, "2022": -0.4, "2023": 3.3, "2024": 2.2, "2025": -1.0}
OTHER = {"2018": -1.2, "2019": -3.1, "2020": 1.3, "2021": 0.5, "2022": -2.4, "2023": 1.3, "2024": 4.2, "2025": 1.0}
STEEP = {"2018": 45.5, "2019": 41.2, "2020": 33.3, "2021": 40.5, "2022": 48.2, "2023": 57.9, "2024": 61.6, "2025": 56.2}


def box(word: Word) -> Box:
    """Return what figures of a word cover."""
    wide, high = block(word.text, SIZE, is_bold=word.has_name)
    high -= SIZE * 0.25
    left = {"center": word.x - wide / 2, "left": word.x, "right": word.x - wide}[word.align]
    return Box(left, word.y - high / 2, left + wide, word.y + high / 2)


def spots(one: Chart, layout: Layout) -> list[list[tuple[float, float]]]:
    """Return where the points of each series are."""
    return [[(layout.middle(p.label), layout.level(float(p.value))) for p in series.points] for series in one.series]


def said(one: Chart, width: float = 440) -> dict[tuple[int, str], Word]:
    """Return what the points of a chart say."""
    return {(word.series, word.label): word for word in lay_out(one, THEME, width).words}


@pytest.mark.parametrize("width", [440, 236])
@pytest.mark.parametrize("kind", ["line", "dot"])
@pytest.mark.parametrize("series", [(UNEVEN,), (STEEP,), (UNEVEN, OTHER), (STEEP, OTHER, UNEVEN), (years(60),)])
def test_words_stand_clear(series: tuple[dict[str, float], ...], kind: ChartKind, width: float) -> None:
    """Of one another, of lines, of dots, of the axis at zero, and within the chart."""
    one = chart(*series, kind=kind)
    layout = lay_out(one, THEME, width)
    boxes = [box(word) for word in layout.words]

    assert boxes
    assert not any(first.meets(second) for first, second in combinations(boxes, 2))
    assert all(-layout.left <= b.left and b.right <= layout.plot_width + layout.right for b in boxes)
    if layout.has_zero:
        zero = (0.0, layout.level(0)), (layout.plot_width, layout.level(0))
        assert not any(b.is_crossed(zero) for b in boxes)
    for points in spots(one, layout):
        if kind == "line":
            assert not any(b.is_crossed(line) for b in boxes for line in pairwise(points))
        else:
            dots = (Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points)
            assert not any(b.meets(dot) for dot in dots for b in boxes)


@pytest.mark.parametrize("values", [UNEVEN, STEEP])
@pytest.mark.parametrize("kind", ["line", "dot"])
def test_few_points_all_speak(values: dict[str, float], kind: ChartKind) -> None:
    """Up to a dozen, on lines that rise steeply and on either side of zero."""
    assert len(said(chart(values, kind=kind))) == len(values)


def test_of_many_points_those_speak_that_tell_the_story() -> None:
    """The message, the ends, the highest and the lowest."""
    values = {str(1900 + place): float(30 + abs(place - 40) + place % 3) for place in range(100)}
    low, high = (str(1900 + choose(range(100), key=lambda p: values[str(1900 + p)])) for choose in (min, max))

    labels = {label for _, label in said(chart(values, kind="line", highlight="1920"))}
    assert labels == {"1920", "1900", "1999", low, high}


def test_words_on_a_steep_line_stand_beside_it() -> None:
    """Above the point the line would run through them."""
    words = said(chart(STEEP, kind="line"))

    assert words[0, "2022"].side != "above"
    assert words[0, "2024"].side == "above"


def test_words_in_a_valley_of_a_line_stand_below_it() -> None:
    """A line that comes down to a point and rises from it would run through words above the point."""
    line = chart({"2021": 2.0, "2022": 5.0, "2023": 1.0, "2024": 3.0, "2025": 4.0}, kind="line")

    assert [said(line)[0, label].side for label in ("2022", "2023")] == ["above", "below"]
    points = line.series[0].points
    assert [is_valley(points, point) for point in points] == [True, False, True, False, False]


def test_the_words_of_two_dots_stand_apart() -> None:
    """Those of the higher above it, those of the lower below it."""
    two = said(chart({"A": 5.0, "B": 1.0}, {"A": 6.0, "B": 2.0}, kind="dot"))

    assert (two[0, "A"].side, two[1, "A"].side) == ("below", "above")


def test_of_points_at_one_place_one_speaks() -> None:
    """The same words twice on one another are none."""
    told = said(chart({"a": 3.0, "b": 1.0}, {"a": 3.0, "b": 2.0}, kind="dot"))

    assert (0, "a") in told
    assert (1, "a") not in told


@pytest.mark.parametrize("kind", ["line", "dot"])
def test_series_are_named_at_their_ends(kind: ChartKind) -> None:
    """With the value there; no key names them again."""
    layout = lay_out(chart({"2024": 1.0, "2025": 9.0}, {"2024": 1.5, "2025": 3.0}, kind=kind), THEME, 440)

    assert [(word.label, word.text, word.side) for word in layout.words if word.has_name] == [
        ("2025", "Serie 1 9.0", "right"),
        ("2025", "Serie 2 3.0", "right"),
    ]
    assert not layout.has_key


def test_names_of_lines_that_end_close_together_give_way() -> None:
    """Each stands near its end, and above or below the other."""
    layout = lay_out(chart({"2024": 1.0, "2025": 9.0}, {"2024": 2.0, "2025": 9.1}, kind="line"), THEME, 440)
    first, second = (word for word in layout.words if word.has_name)

    assert first.x == second.x
    assert abs(first.y - second.y) >= SIZE * 0.9


def test_long_names_are_broken_into_lines() -> None:
    """The lines keep the room they need."""
    one = chart(years(2)).series[0]

    assert "\n" not in named(one, one.points[0], 440, SIZE)
    assert "\n" in named(one, one.points[0], 120, SIZE)


def test_words_begin_beyond_their_mark() -> None:
    """A dot is larger than a point on a line."""
    assert distance(chart(years(2), kind="dot")) > distance(chart(years(2), kind="line"))


FALLING = {str(2000 + place): 387.0 - 165 * place / 21 for place in range(22)}


def test_the_ends_of_a_line_give_way_where_they_must_speak() -> None:
    """Words that fit at no side of a point stand a little aside, and nearer to it than to any other that speaks."""
    falling = chart(FALLING, kind="line")
    words, layout = said(falling, 200), lay_out(falling, THEME, 200)
    (points,) = spots(falling, layout)

    assert set(words) == {(0, "2000"), (0, "2021")}
    for label, own, other in (("2000", points[0], points[-1]), ("2021", points[-1], points[0])):
        assert box(words[0, label]).distance(own) < box(words[0, label]).distance(other)
    assert any(any(word.moved) for word in words.values())


def _on_the_axis(above: float) -> Chart:
    """Return a line that begins on its axis, and one that begins so far above it."""
    low = {str(2010 + place): 0.03 if place < 8 else 4.0 * (place - 7) for place in range(15)}
    return chart(low, {str(2010 + place): above + place for place in range(15)}, kind="line")


def test_values_of_marks_that_touch_stand_on_one_another_in_their_order() -> None:
    """Below the lower mark is the axis, above it the other line, whose value makes room."""
    words = said(_on_the_axis(1.2), 236)
    upper, lower = words[1, "2010"], words[0, "2010"]

    assert (upper.text, lower.text) == ("1.2", "0.03")
    assert box(upper).bottom == pytest.approx(box(lower).top)
    assert box(upper).left + box(upper).right == pytest.approx(box(lower).left + box(lower).right, abs=4)


def test_a_value_that_could_be_taken_for_that_of_another_line_is_left_out() -> None:
    """On the axis, further below another line, there is room for words only where they would name that line's point."""
    assert (0, "2010") not in said(_on_the_axis(4.0), 236)

"""A chart in Word stands where the drawing has it, as far as Word can follow."""

import pytest

from briefgen.document import Chart
from briefgen.writers.charts.layout import lay_out
from briefgen.writers.word.charts.design import Design, designed
from tests.helpers.samples import sample_theme
from tests.writers.charts.test_layout import chart, years

NAMES = {"Taiwán": 41.0, "Corea del Sur": 20.0, "Estados Unidos de América": 12.0, "México": 1.0}


def design(one: Chart, width: float = 440) -> Design:
    """Return the design of a chart."""
    return designed(one, sample_theme(), width)


@pytest.mark.parametrize("one", [chart(years(5)), chart(NAMES), chart(years(5), kind="line")])
def test_a_chart_is_as_large_as_its_drawing(one: Chart) -> None:
    """Word and PDF give a chart the same room, the same shape, the same values written out."""
    drawing = lay_out(one, sample_theme(), 440)

    assert design(one).layout == drawing
    assert design(one).width == drawing.width
    assert design(one).height == pytest.approx(drawing.height, abs=2)


def test_dots_stand_upright_from_zero() -> None:
    """Their bounds are those of the drawing, their labels stand below in their order."""
    one = chart(NAMES, kind="dot")

    assert design(one).layout.shape == "dots"
    assert design(one).bounds == (0.0, None)
    assert design(one).layout.labels == tuple(NAMES)


def test_an_edited_value_may_grow() -> None:
    """Bars start at zero and end where Word sees fit, so that no new value is cut off."""
    assert design(chart(years(5))).bounds == (0.0, None)


def test_nothing_but_negatives_ends_at_zero() -> None:
    """Word would start such bars somewhere else."""
    low, high = design(chart({"2024": -4.0, "2025": -4.1})).bounds

    assert high == 0
    assert low is not None
    assert low < -4.1


def test_a_line_starts_below_its_lowest_value() -> None:
    """Where the story is far from zero the axis does not begin there, at a round figure."""
    assert design(chart({"2024": 90.0, "2025": 100.0}, kind="line")).bounds == (85.0, None)


def test_words_below_a_line_are_clear_of_the_labels() -> None:
    """An axis that would begin at zero begins lower, so that the words of a point near zero have room."""
    low, _ = design(chart({"2024": 0.1, "2025": 9.0}, {"2024": 2.0, "2025": 5.0}, kind="line")).bounds

    assert low is not None
    assert low < 0


@pytest.mark.parametrize("value", [0.0, 3.0])
def test_a_level_line_leaves_its_axis_to_word(value: float) -> None:
    """One value has no bounds."""
    assert design(chart({"2024": value, "2025": value}, kind="line")).bounds == (None, None)


def test_lines_that_end_apart_bear_their_names() -> None:
    """Those that end close together have a key, and so have bars."""
    far, near = {"2024": 1.0, "2025": 9.0}, {"2024": 2.0, "2025": 9.1}

    assert design(chart(far, {"2024": 1.0, "2025": 3.0}, kind="line")).key == 0
    assert design(chart(far, near, kind="line")).key > 0
    assert design(chart(far, near)).key > 0
    assert design(chart(far)).key == 0


def test_lines_with_long_names_have_a_key() -> None:
    """In a narrow column a name at the end of a line would be broken and run over the next."""
    one = chart({"2024": 1.0, "2025": 9.0}, {"2024": 1.0, "2025": 3.0}, kind="line")

    assert design(one, 440).key == 0
    assert design(one, 200).key > 0


def test_a_line_that_ends_early_has_no_room_for_its_name() -> None:
    """Its end lies in the midst of the others, so that a key names it."""
    assert design(chart(years(9), {"1986": 30.0, "1988": 40.0}, kind="line")).key > 0


def test_no_name_of_a_thing_is_left_out() -> None:
    """In a column names are set in lines, or upwards where a word is too long, with room for them."""
    broken = design(chart(NAMES, kind="dot"), 200)
    turned = design(chart({f"Departamento{place}": 1.0 for place in range(8)}, kind="dot"), 200)

    assert (broken.skip, broken.is_turned) == (1, False)
    assert (turned.skip, turned.is_turned) == (1, True)
    assert broken.height - broken.inset.top - broken.inset.height > 3 * 9
    assert turned.height - turned.inset.top - turned.inset.height > 13 * 4.5


def test_of_many_labels_the_first_and_the_last_are_written() -> None:
    """The step reaches the last label where one that is not much larger does."""
    one = design(chart(years(201), kind="line"))

    assert one.skip > 1
    assert 200 % one.skip == 0


@pytest.mark.parametrize("width", [440, 200])
def test_many_rows_fit_on_a_page(width: float) -> None:
    """200 rows are no taller than the text, labels written as far as there is room."""
    one = design(chart({f"Municipio {place}": float(place) for place in range(200)}), width)

    assert one.height < (279.4 - 44) * 72 / 25.4
    assert one.skip * one.inset.height / 200 >= 9
    assert not one.is_shown(one.chart.series[0].points[0], 0)


@pytest.mark.parametrize("width", [440, 200])
@pytest.mark.parametrize(
    "one", [chart(NAMES, NAMES), chart(NAMES, NAMES, kind="line"), chart(NAMES, NAMES, kind="dot")]
)
def test_marks_stand_inside_the_chart(one: Chart, width: float) -> None:
    """However narrow the column, there is room for marks."""
    inset = design(one, width).inset

    assert inset.left >= 0
    assert inset.width > width / 3
    assert inset.left + inset.width <= width
    assert inset.height > 40

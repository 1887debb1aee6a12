"""A chart in Word stands where the drawing has it, as far as Word can follow."""

import pytest

from briefgen.document import Chart
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.word.charts.design import Design, designed, key_width
from tests.fixtures.charts import chart, months, summed, timed, years
from tests.fixtures.samples import sample_theme

NAMES = {"Taiwán": 41.0, "Corea del Sur": 20.0, "Estados Unidos de América": 12.0, "México": 1.0}


def design(one: Chart, width: float = 440) -> Design:
    """Return the design of a chart."""
    return designed(one, sample_theme(), width)


@pytest.mark.parametrize(
    "one", [chart(years(5)), chart(NAMES), chart(years(5), kind="line"), chart(NAMES, kind="dot"), summed(NAMES, NAMES)]
)
def test_a_chart_is_as_large_as_its_drawing(one: Chart) -> None:
    """Word and PDF give a chart the same room, the same shape, the same values written out."""
    drawing = lay_out(one, sample_theme(), 440)

    assert design(one).layout == drawing
    assert (design(one).width, design(one).height) == (drawing.width, drawing.height)


def test_dots_stand_upright_from_zero() -> None:
    """Their bounds are those of the drawing, their labels stand below in their order."""
    one = chart(NAMES, kind="dot")

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
    """Where the story is far from zero the axis does not begin there."""
    low, high = design(chart({"2024": 90.0, "2025": 100.0}, kind="line")).bounds

    assert low is not None
    assert 80 < low < 90
    assert high is None


def test_an_axis_with_figures_begins_at_a_round_one() -> None:
    """Word counts its lines from there."""
    one = design(chart(years(60), kind="line"))

    assert one.bounds[0] == float(one.layout.grid[0])


@pytest.mark.parametrize("value", [0.0, 3.0])
def test_a_level_line_leaves_its_axis_to_word(value: float) -> None:
    """One value has no bounds."""
    assert design(chart({"2024": value, "2025": value}, kind="line")).bounds == (None, None)


def test_marks_that_bear_their_names_have_no_key() -> None:
    """Lines, dots, bars side by side and pieces alike."""
    far, near = {"2024": 1.0, "2025": 9.0}, {"2024": 2.0, "2025": 9.1}

    assert design(chart(far, near, kind="line")).key == 0
    assert design(chart(far, near, kind="dot")).key == 0
    assert design(chart(far, near)).key == 0
    assert design(summed(far, near)).key == 0
    assert design(chart(*[{"2024": 1.0, "2025": 1.0}] * 24, kind="line")).key > 0


def test_words_are_moved_where_word_has_no_place_for_them() -> None:
    """Names beside a stacked bar, names of lines that end together, a value above higher neighbours; no others."""
    stack = design(summed(years(3), years(3)))
    lines = design(chart({"2024": 1.0, "2025": 9.0}, {"2024": 2.0, "2025": 9.1}, kind="line"))
    bars = design(chart(years(40), highlight="2010"))
    moves = [[one.moved(word) for word in one.layout.words if word.series < 2] for one in (stack, lines, bars)]

    assert sum(x > 0 for x, _ in moves[0]) == 2
    assert sum(y != 0 for _, y in moves[1]) == 1
    assert any(y < 0 for _, y in moves[2])
    assert all(
        move == (0, 0) for word in design(chart(NAMES)).layout.words for move in [design(chart(NAMES)).moved(word)]
    )


def test_a_name_above_a_lying_bar_is_moved_up() -> None:
    """From the middle of its piece."""
    one = design(summed({"Estados del norte": 8.0, "b": 6.0}, {"Estados del norte": 0.1, "b": 6.0}))
    named = [word for word in one.layout.words if word.has_name]

    assert named
    assert all(one.moved(word)[1] < 0 for word in named)


def test_of_many_labels_the_first_and_the_last_are_written() -> None:
    """The step reaches the last label where one that is not much larger does."""
    one = design(chart(years(201), kind="line"))

    assert one.skip > 1
    assert 200 % one.skip == 0
    assert design(chart(years(3), kind="line")).skip == 1


def test_only_level_labels_are_thinned() -> None:
    """Names that read upwards are not, however many are left out; nor is anything where all are written."""
    names = {f"Departamento{place}": 1.0 for place in range(40)}

    assert design(chart(years(24), kind="line")).is_thinned
    assert not design(chart(years(3), kind="line")).is_thinned
    assert design(chart(names, kind="dot"), 236).skip > 1
    assert not design(chart(names, kind="dot"), 236).is_thinned


@pytest.mark.parametrize("width", [440, 200])
@pytest.mark.parametrize(
    "one",
    [chart(NAMES, NAMES), chart(NAMES, NAMES, kind="line"), chart(NAMES, NAMES, kind="dot"), summed(NAMES, NAMES)],
)
def test_marks_stand_inside_the_chart(one: Chart, width: float) -> None:
    """However narrow the column, there is room for marks."""
    inset = design(one, width).inset

    assert inset.left >= 0
    assert inset.width > width / 5
    assert inset.left + inset.width <= width
    assert inset.height > 40


def test_a_key_is_as_wide_as_its_names() -> None:
    """Longer names take more room."""
    assert key_width(chart(years(2), years(2)), sample_theme()) > key_width(chart(years(2)), sample_theme())


def test_labels_at_uneven_distances_are_not_skipped_by_number() -> None:
    """The chart knows the written ones alone, and Word leaves out none of those."""
    values = {"2017": 3.9, "2020": 3.0, "2021": 2.9, "2022": 3.3, "2024": 3.9, "2025": 3.9}
    one = design(chart(values, kind="dot"), 170)

    assert (one.skip, one.is_thinned) == (1, True)


@pytest.mark.parametrize(("number", "words"), [(3, "ene\N{NO-BREAK SPACE}2024"), (12, "ene\n2024")])
def test_months_break_before_their_year_or_nowhere(number: int, words: str) -> None:
    """Word does not decide it label by label; names break where Word breaks them."""
    assert design(timed(chart(months(number)))).words("2024-01") == words
    assert design(chart(NAMES)).words("Corea del Sur") == "Corea del Sur"

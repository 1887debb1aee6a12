"""Words are measured before they are drawn."""

from dataclasses import replace

import pytest

from briefgen.document import ChartKind
from briefgen.writers.charts.measures import (
    block,
    broken,
    key_height,
    key_places,
    labels_of,
    marked,
    text_width,
    thinned,
    value_at,
    widest_label,
    words_of,
    wrapped,
)
from tests.fixtures.charts import chart, months, timed, years


def test_japanese_is_measured_wider() -> None:
    """A character of East Asia takes a full em."""
    assert text_width("越南", 10) == 20
    assert text_width("ab", 10) < 12


def test_bold_words_are_measured_wider() -> None:
    """Names of series are bold."""
    assert text_width("ab", 10, is_bold=True) > text_width("ab", 10)


def test_lines_of_words_are_a_block() -> None:
    """As wide as the widest line, as high as all."""
    wide, high = block("ab\nabcd", 10)

    assert wide == text_width("abcd", 10)
    assert high == 2 * block("ab", 10)[1]


def test_words_break_where_they_find_no_room() -> None:
    """Whole words where that is possible."""
    assert broken("Cupo del AAE 30.8", 60, 10).split("\n") == ["Cupo del", "AAE 30.8"]
    assert wrapped("", 10) == [""]


@pytest.mark.parametrize("kind", ["line", "dot"])
def test_times_are_in_their_own_order(kind: ChartKind) -> None:
    """A year without a value has a place; bars are as the author orders them."""
    values = {"2024": 3.0, "2015": 1.0, "2018": 2.0}

    assert labels_of(chart(values, kind=kind)) == ("2015", "2018", "2021", "2024")
    assert labels_of(chart(values)) == ("2024", "2015", "2018")


def test_thinned_labels_begin_with_the_first_and_reach_the_last() -> None:
    """Where a step that is not much larger does."""
    labels = tuple(map(str, range(40)))

    assert thinned(labels, 1) == labels
    assert thinned(labels, 2)[:2] == ("0", "3")
    assert thinned(labels, 2)[-1] == "39"
    assert thinned(labels[:24], 2)[:2] == ("0", "2")


def test_labels_are_thinned_far_rather_than_miss_the_last() -> None:
    """Fifteen years of which every third has room: the first, the middle and the last; never two alone."""
    labels = tuple(map(str, range(2010, 2025)))

    assert thinned(labels, 3) == ("2010", "2017", "2024")
    assert thinned(labels[:12], 4) == ("2010", "2014", "2018")


def test_a_label_without_a_value_adds_nothing() -> None:
    """Nothing is as much as zero where bars add up."""
    assert value_at(chart({"a": 2.0}).series[0], "b") == 0


def test_a_key_takes_as_many_lines_as_it_needs() -> None:
    """Names that find no room in one line stand in the next."""
    one = chart(years(2), years(2), years(2))

    assert [line for _, line in key_places(one, 110, 9)] == [0, 0, 1] or [
        line for _, line in key_places(one, 110, 9)
    ] == [0, 1, 2]
    assert key_height(one, 60, 9) > key_height(one, 440, 9)


def test_times_with_a_value_are_marked_rather_than_those_between() -> None:
    """Never nearer than there is room for; the first and the last in any case."""
    labels = tuple(map(str, range(2017, 2026)))

    assert marked(labels, {"2017", "2020", "2021", "2022", "2024", "2025"}, 2) == ("2017", "2020", "2022", "2025")
    assert marked(labels, {"2017", "2025"}, 2) == ("2017", "2025")


def test_labels_are_measured_as_they_read_in_both_languages() -> None:
    """The stored time takes no room."""
    one = replace(timed(chart({"2025-03": 1.0})), twin_labels=("March 2025",))

    assert words_of(one, ["2025-03"]) == ("mar 2025", "March 2025")
    assert widest_label(one, ["2025-03"], 10) == text_width("March 2025", 10)
    assert widest_label(one, ["2025-03"], 10, is_broken=True) == text_width("March", 10)


def test_months_are_thinned_by_the_calendar() -> None:
    """The same months of each year, unless only one would be left."""
    assert thinned(tuple(months(24)), 5) == ("2024-01", "2024-07", "2025-01", "2025-07")
    assert thinned(tuple(months(6)), 5) == ("2024-01", "2024-06")
    assert thinned(tuple(months(3)), 1) == tuple(months(3))

"""Words find the room that marks, lines and other words leave."""

import pytest

from briefgen.writers.charts.room import Box, Line, Room, spread

BOX = Box(0, 0, 10, 10)


def test_boxes_that_touch_do_not_meet() -> None:
    """An edge may be shared."""
    assert BOX.meets(Box(9, 9, 20, 20))
    assert not BOX.meets(Box(10, 0, 20, 10))
    assert BOX.holds(Box(0, 0, 10, 5))
    assert not BOX.holds(Box(5, 5, 11, 6))


@pytest.mark.parametrize(
    ("line", "is_crossed"),
    [
        (((-5.0, 5.0), (15.0, 5.0)), True),
        (((5.0, -5.0), (5.0, 15.0)), True),
        (((-5.0, 0.0), (5.0, 12.0)), True),
        (((-5.0, 11.0), (15.0, 11.0)), False),
        (((-5.0, 5.0), (-1.0, 5.0)), False),
        (((-5.0, 5.0), (5.0, 20.0)), False),
    ],
)
def test_a_line_crosses_a_box_that_it_runs_through(line: Line, is_crossed: bool) -> None:  # noqa: FBT001  (a value of the table)
    """One that passes by or ends before does not."""
    assert BOX.is_crossed(line) is is_crossed


def test_the_first_free_box_is_taken() -> None:
    """One that is on a faint line only where none is clear."""
    room = Room(Box(0, 0, 100, 100), taken=[BOX], lines=[((0, 50), (100, 50))], faint=[((0, 70), (100, 70))])
    faint, clear = Box(20, 65, 30, 75), Box(20, 80, 30, 90)

    assert room.first([BOX, Box(0, 45, 10, 55), faint, clear]) == clear
    assert room.first([BOX, faint]) == faint
    assert room.first([BOX, Box(95, 0, 105, 10)]) is None


def test_what_stands_too_close_is_spread() -> None:
    """In its order, moved as little as needed, within the ends."""
    assert spread([5, 50], [10, 10], (0, 100)) == [5, 50]
    assert spread([50, 52], [10, 10], (0, 100)) == [50, 60]
    assert spread([98, 99], [10, 10], (0, 100)) == [85, 95]
    assert spread([50, 52], [60, 60], (0, 100)) is None


def test_a_spot_is_as_far_from_a_box_as_from_its_nearest_edge() -> None:
    """Beside it, off its corner, and within it."""
    box = Box(0, 0, 10, 10)

    assert [box.distance(spot) for spot in ((14.0, 5.0), (-3.0, -4.0), (5.0, 5.0))] == [4.0, 5.0, 0.0]

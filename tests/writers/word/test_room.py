"""Lines of words stay readable: text in one language stands in from the margins."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.theme import MEASURE, Theme
from briefgen.writers.word.room import Room, place_of, room, small_measure, text_width
from tests.fixtures.samples import sample_theme


def test_running_text_keeps_a_readable_measure() -> None:
    """What is left of the page beside the inset is the measure, the same as in the PDF."""
    theme = sample_theme()

    assert room(theme, Mode.ES).width - room(theme, Mode.ES).inset == pytest.approx(MEASURE * theme.sizes.text)


def test_side_by_side_nothing_stands_in() -> None:
    """Columns are narrow enough, and the page is wider."""
    theme = sample_theme()

    assert room(theme, Mode.BILINGUAL).inset == 0
    assert text_width(theme.page, Mode.BILINGUAL) > text_width(theme.page, Mode.ES)


def test_a_narrow_page_has_no_inset() -> None:
    """Where lines are short already, text stands at the margin, and a panel has the least padding."""
    theme: Theme = sample_theme()
    narrow = room(replace(theme, page=replace(theme.page, margin_left=50, margin_right=50)), Mode.EN)

    assert narrow.inset == 0
    assert narrow.left("text") == narrow.right("text") == 0
    assert narrow.left("panel") == 12
    assert narrow.right("ruled", small_measure(theme)) == narrow.padding == 9


def test_a_panel_is_padded_as_far_as_word_can() -> None:
    """It is as wide as the page; its words are not, and Word knows no wider distance to an edge than 31 points."""
    assert Room(430, 60).padding == pytest.approx((60 - 3 - 20) / 2)
    assert Room(430, 120).padding == 31


def test_a_ruled_box_stands_in_as_text_does() -> None:
    """Its rule stands where lines of text begin; small print has a measure of its own."""
    around = Room(430, 80)

    assert around.left(place_of("aside")) == 80 + 12
    assert around.right("ruled", 240) == 430 - 92 - 240
    assert around.left(place_of(None)) == 80
    assert around.left(place_of("actions")) == around.padding + 3

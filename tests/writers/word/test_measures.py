"""Words have widths, and styles have lines."""

import pytest

from briefgen.writers.word.look import paragraph_styles
from briefgen.writers.word.measures import settings
from briefgen.writers.word.room import Room
from tests.fixtures.samples import sample_theme

SETTINGS = settings(paragraph_styles(sample_theme(), Room(400)), sample_theme())
WORD = "palabra"


def test_every_style_of_the_look_is_measured() -> None:
    """None is left to chance."""
    assert set(SETTINGS) == {style.identity for style in paragraph_styles(sample_theme(), Room(400))}


def test_a_style_has_what_it_does_not_say_from_its_parent() -> None:
    """Text below a table is text: only the space above is its own."""
    body, below = SETTINGS["BodyText"], SETTINGS["BodyTextSetOff"]

    assert (below.size, below.line, below.after) == (body.size, body.line, body.after)
    assert below.before > body.before


def test_a_line_is_as_high_as_its_face_at_the_least() -> None:
    """A style may ask for less, and does not get it."""
    assert SETTINGS["Normal"].line == pytest.approx(14)
    assert SETTINGS["FootnoteRule"].line > 2


def test_bold_words_are_wider() -> None:
    """A heading is measured in the face it is set in."""
    assert SETTINGS["Heading1"].widths[WORD] != SETTINGS["Unit"].widths[WORD]
    assert SETTINGS["TableHead"].widths[WORD] > SETTINGS["TableText"].widths[WORD]


def test_lines_are_broken_where_a_word_no_longer_fits() -> None:
    """Room for three words takes seven on three lines; with an indent it has room for two."""
    body = SETTINGS["BodyText"]
    three = (3 * body.widths[WORD] - 0.5 * body.widths.space) * body.size
    text = " ".join([WORD] * 7)

    assert body.lines(text, three) == 3
    assert body.lines(text, three, indent=body.size) == 4
    assert body.lines(f"{WORD}\n{WORD}", three) == 2
    assert body.lines("", three) == 1


def test_a_word_that_is_wider_than_a_line_goes_on_in_the_next() -> None:
    """120 letters in a narrow column are several lines, not one."""
    body = SETTINGS["BodyText"]

    assert body.lines("m" * 120, body.widths["m" * 20] * body.size) == 6


def test_japanese_is_as_wide_as_it_is_high() -> None:
    """Which no face of the theme's letters knows."""
    assert SETTINGS["Normal"].widths["経済安全保障"] - SETTINGS["Normal"].widths.space == pytest.approx(6)


def test_japanese_makes_a_line_higher() -> None:
    """Its face reaches further up; three lines of it add three times as much as one, and other words nothing."""
    body = SETTINGS["BodyText"]

    assert body.added("Hé", 400) == 0
    assert body.added("経済", 400) == body.taller > 0
    assert body.added("経" * 30, 10 * body.size + 1) == pytest.approx(3 * body.taller)


def test_edges_take_room() -> None:
    """In a box there is one between each paragraph and the next, which each keeps clear of; plain text has none."""
    assert SETTINGS["KeyPointsText"].edges == pytest.approx(3)
    assert SETTINGS["RunningHead"].edges == pytest.approx(4.5)
    assert SETTINGS["BodyText"].edges == 0


def test_no_space_stands_behind_a_hyphen() -> None:
    """A line may end there, and what is not broken is no wider for it."""
    widths = SETTINGS["Normal"].widths

    assert widths["a-"] + widths["b"] == pytest.approx(widths["a-b"])


def test_sizes_are_those_that_files_know() -> None:
    """They are in half points."""
    assert all(setting.size * 2 == round(setting.size * 2) for setting in SETTINGS.values())

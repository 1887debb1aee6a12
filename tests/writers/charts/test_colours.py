"""Series can be told apart, and words be read."""

from dataclasses import replace

import pytest

from briefgen.theme import contrast
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.colours import ink_on, palette, tone
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme

THEME = sample_theme()
COLOURS = THEME.colours
FOUR = chart(*(years(3) for _ in range(4)), kind="line")


@pytest.mark.parametrize("highlight", ["", "1987"])
def test_four_series_have_four_colours_that_are_seen(highlight: str) -> None:
    """Each at 3:1 on paper, as graphics need."""
    theme = replace(THEME, colours=replace(COLOURS, neutral="#7f8fa6"))
    colours = palette(replace(FOUR, highlight=highlight), theme)

    assert len(set(colours)) == 4
    assert all(contrast(colour, COLOURS.paper) >= 3 for colour in colours)


def test_one_series_is_quiet_beside_its_message() -> None:
    """Without a message it bears the colour of structure."""
    assert palette(chart(years(3)), THEME) == [COLOURS.structure]
    assert palette(chart(years(3), highlight="1987"), THEME) == [COLOURS.neutral]


def test_words_can_be_read_on_every_piece() -> None:
    """Ink on pale pieces, paper on dark ones, 4.5:1 as text asks for."""
    for colour in (COLOURS.structure, COLOURS.muted, COLOURS.neutral, COLOURS.accent):
        assert contrast(ink_on(THEME, colour), colour) >= 4.5
    assert (ink_on(THEME, COLOURS.structure), ink_on(THEME, COLOURS.rule)) == (COLOURS.paper, COLOURS.ink)


def test_words_are_as_dark_as_words_must_be() -> None:
    """The message in the accent, names in the colour of their series where that is dark enough, values in ink."""
    one = chart(years(3), years(3), kind="line", highlight="1986")
    words = lay_out(one, THEME, 440).words
    tones = {(word.series, word.has_name): tone(one, THEME, word) for word in words if word.label != "1986"}

    assert tones[0, True] == COLOURS.structure
    assert tones[1, True] == COLOURS.muted
    assert COLOURS.accent in {tone(one, THEME, word) for word in words}
    assert all(contrast(tone(one, THEME, word), COLOURS.paper) >= 4.5 for word in words)

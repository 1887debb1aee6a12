"""Markup is escaped where text enters it."""

from briefgen.writers.word.xml import emu, half_points, points, twips, w, words


def test_text_is_escaped() -> None:
    """Signs of markup do not become markup."""
    assert words("a<b & c") == '<w:t xml:space="preserve">a&lt;b &amp; c</w:t>'


def test_attributes_are_escaped() -> None:
    """Quotes stay inside their attribute."""
    assert w("lvlText", val='"<') == "<w:lvlText w:val='\"&lt;'/>"


def test_units_are_words() -> None:
    """An inch is 72 points, 1440 twentieths, 914400 English metric units."""
    assert points(25.4) == 72
    assert (twips(72), half_points(72), emu(72)) == (1440, 144, 914400)

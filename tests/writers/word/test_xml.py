"""Markup is escaped where text enters it."""

import pytest

from briefgen.writers.word.xml import CharacterError, emu, half_points, points, twips, w, words


def test_text_is_escaped() -> None:
    """Signs of markup do not become markup."""
    assert words("a<b & c") == "<w:t>a&lt;b &amp; c</w:t>"


def test_spaces_at_the_ends_of_words_are_kept() -> None:
    """Those within are in any case."""
    assert words("de ") == '<w:t xml:space="preserve">de </w:t>'
    assert words(" a b") == '<w:t xml:space="preserve"> a b</w:t>'


def test_attributes_are_escaped() -> None:
    """Quotes stay inside their attribute."""
    assert w("lvlText", val='"<') == '<w:lvlText w:val="&quot;&lt;"/>'


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_characters_that_xml_has_not_are_named(character: str) -> None:
    """An escape would not help: the file could not be opened."""
    with pytest.raises(CharacterError, match=f"U\\+{ord(character):04X}"):
        words(f"antes{character}después")


def test_spaces_of_every_kind_stay_in_an_attribute() -> None:
    """A line in a text for those who cannot see a picture stays a line."""
    assert w("tblCaption", val="a\tb\nc") == '<w:tblCaption w:val="a&#9;b&#10;c"/>'


def test_units_are_words() -> None:
    """An inch is 72 points, 1440 twentieths, 914400 English metric units."""
    assert points(25.4) == 72
    assert (twips(72), half_points(72), emu(72)) == (1440, 144, 914400)

"""Fonts travel cut down to their letters, and disguised by a key."""

from uuid import UUID

from briefgen.writers.word.embedding import LETTERS, disguised, travelling
from tests.fixtures.samples import sample_theme, travelling_faces

PLAIN, FACES = sample_theme().faces, travelling_faces()


def test_a_disguise_is_taken_off_as_it_was_put_on() -> None:
    """The key turns 32 bytes and back, last byte first; the rest stays."""
    key = UUID("00112233-4455-6677-8899-aabbccddeeff")

    assert disguised(bytes(40), key)[:16] == bytes.fromhex("ffeeddccbbaa99887766554433221100")
    assert disguised(disguised(b"abc" * 20, key), key) == b"abc" * 20


def test_a_font_is_cut_down_to_its_letters() -> None:
    """So a file stays small."""
    font = travelling(FACES.text.regular, FACES.text.family)

    assert 0 < len(font) < FACES.text.regular.stat().st_size / 5
    assert len(LETTERS) == len(set(LETTERS))


def test_a_font_does_not_travel_under_another_name() -> None:
    """What a letterhead calls its face is not what the theme's file holds."""
    assert travelling(FACES.text.regular, "Arial") == b""


def test_outlines_that_word_does_not_embed_stay_at_home() -> None:
    """PostScript outlines of letters: the face is only named."""
    assert travelling(PLAIN.text.regular, PLAIN.text.family) == b""

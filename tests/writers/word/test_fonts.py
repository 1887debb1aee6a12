"""A file brings its faces along, and says what to take for those it cannot bring."""

import re
from dataclasses import replace
from io import BytesIO
from uuid import UUID

from fontTools.ttLib import TTFont

from briefgen.brief import Mode
from briefgen.theme import Face
from briefgen.writers.word import write
from briefgen.writers.word.fonts import LETTERS, disguised, travelling
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import WordFile, written


def _travelling(face: Face) -> Face:
    """Return a face of the sample by the files that Word can embed."""
    assert face.italic
    assert face.bold
    regular, italic, bold = (path.with_suffix(".ttf") for path in (face.regular, face.italic, face.bold))
    return Face(face.family, regular, italic, None, bold)


PLAIN = sample_theme().faces
FACES = replace(PLAIN, text=_travelling(PLAIN.text), display=_travelling(PLAIN.display))


def embedding() -> WordFile:
    """Return the sample with its faces in it."""
    return WordFile(write(sample_document(Mode.ES), replace(sample_theme(), faces=FACES)))


def test_every_family_has_a_stand_in() -> None:
    """The table names the theme's three families and no others."""
    table = written(sample_document(Mode.ES)).parts["word/fontTable.xml"].decode()
    families = re.findall(r'<w:font w:name="(.+?)"><w:altName', table)

    assert families == ["Source Serif Pro", "Source Sans Pro", "Noto Sans CJK JP"]
    assert table.count("<w:font ") == 3


def test_a_font_travels_disguised_by_the_key_beside_it() -> None:
    """With the key it is a font again, of the family it stands for, with every letter of both languages."""
    file = embedding()
    (key,) = file.find("//w:font[@w:name='Source Serif Pro']/w:embedBold/@w:fontKey", "fontTable")
    (relation,) = file.find("//w:font[@w:name='Source Serif Pro']/w:embedBold/@r:id", "fontTable")
    (name,) = re.findall(rf'Id="{relation}"[^>]+Target="(.+?)"', file.parts["word/_rels/fontTable.xml.rels"].decode())

    with TTFont(BytesIO(disguised(file.parts[f"word/{name}"], UUID(key)))) as font:
        assert font["name"].getDebugName(4) == "Source Serif Pro Bold"
        assert set(map(ord, "áéíóúüñ¿¡“”–ō")) <= set(font.getBestCmap())


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
    """PostScript outlines, such as those of the Japanese face: it is only named."""
    assert travelling(FACES.japanese.regular, FACES.japanese.family) == b""
    assert travelling(PLAIN.text.regular, PLAIN.text.family) == b""


def test_slanted_letters_of_the_display_face_stay_at_home() -> None:
    """They are too few for their weight."""
    file = embedding()

    assert file.find("//w:font[@w:name='Source Sans Pro']/w:embedItalic", "fontTable") == []
    assert len(file.find("//w:font[@w:name='Source Serif Pro']/w:embedItalic", "fontTable")) == 1
    assert FACES.display.italic

"""A file brings its faces along, and says what to take for those it cannot bring."""

import re
from dataclasses import replace

from briefgen.brief import Mode
from briefgen.writers.word import write
from tests.fixtures.samples import sample_document, sample_theme, travelling_faces
from tests.fixtures.word import WordFile, written

FACES = travelling_faces()


def embedding() -> WordFile:
    """Return the sample with its faces in it."""
    return WordFile(write(sample_document(Mode.ES), replace(sample_theme(), faces=FACES)))


def test_every_family_has_a_stand_in() -> None:
    """The table names the theme's three families and no others."""
    table = written(sample_document(Mode.ES)).parts["word/fontTable.xml"].decode()
    families = re.findall(r'<w:font w:name="(.+?)"><w:altName', table)

    assert families[:2] == ["Source Serif Pro", "Source Sans Pro"]
    assert re.fullmatch(r"Noto Sans CJK JP [0-9a-f]{6}", families[2])
    assert table.count("<w:font ") == 3


def test_a_font_travels_disguised_by_the_key_beside_it() -> None:
    """With the key it is a font again, of the family it stands for, with every letter of both languages."""
    font = embedding().font("Source Serif Pro", "Bold")

    assert font["name"].getDebugName(4) == "Source Serif Pro Bold"
    assert set(map(ord, "áéíóúüñ¿¡“”–ō")) <= set(font.getBestCmap())


def test_slanted_letters_of_the_display_face_stay_at_home() -> None:
    """They are too few for their weight."""
    file = embedding()

    assert file.find("//w:font[@w:name='Source Sans Pro']/w:embedItalic", "fontTable") == []
    assert len(file.find("//w:font[@w:name='Source Serif Pro']/w:embedItalic", "fontTable")) == 1
    assert FACES.display.italic

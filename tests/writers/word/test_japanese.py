"""The Japanese characters that a file shows travel in it."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.ttLib import TTFont

from briefgen.brief import Mode
from briefgen.document import Paragraph, Text
from briefgen.theme import Face
from briefgen.writers.word import write
from briefgen.writers.word.japanese import cut
from tests.fixtures.samples import sample_document, sample_theme, travelling_faces
from tests.fixtures.word import WordFile, written

_IDEOGRAPHS = "\u4e00"
FACE = sample_theme().faces.japanese


@pytest.fixture(scope="module")
def source() -> Iterator[TTFont]:
    """Give the whole face."""
    with TTFont(FACE.regular, lazy=True) as font:
        yield font


@pytest.fixture(scope="module")
def font() -> TTFont:
    """Return the font that travels with the sample."""
    return _font(written(sample_document(Mode.ES)))


def _font(file: WordFile) -> TTFont:
    (family,) = file.find("//w:docDefaults//w:rFonts/@w:eastAsia", "styles")
    return file.font(family)


def test_the_characters_that_a_file_shows_travel_and_no_others(font: TTFont) -> None:
    """A machine without a Japanese face shows no boxes, and the file stays small; digits and signs stand among them."""
    letters = set(map(chr, font.getBestCmap()))

    assert {letter for letter in letters if not letter.isascii()} - set("–—·…‘’“”") == set("経済安全保障推進法熊本県")
    assert set(" (2025)") <= letters


@pytest.mark.parametrize("words", ["「G-QuAT」始動", "名古屋 (科学新聞)"])
def test_characters_travel_wherever_they_stand(words: str) -> None:
    """Behind a hyphen that does not break, and among words of another language."""
    document = sample_document(Mode.ES)
    paragraph = Paragraph(language="es-MX", content=(Text(language="es-MX", text=words),))
    font = _font(written(replace(document, blocks=(*document.blocks, paragraph))))

    assert set(words) - set("-GQuAT") <= set(map(chr, font.getBestCmap()))


def test_each_set_of_characters_has_a_name_of_its_own() -> None:
    """LibreOffice takes the first font of a name for all open files: those of another would have boxes."""
    document = sample_document(Mode.ES)
    paragraph = Paragraph(language="ja-JP", content=(Text(language="ja-JP", text="名"),))
    one, other = (
        written(replace(document, blocks=blocks)) for blocks in (document.blocks, (*document.blocks, paragraph))
    )
    names = [_font(file)["name"].getDebugName(1) for file in (one, other)]

    assert names[0] != names[1]
    for file, name in zip((one, other), names, strict=True):
        assert name.startswith("Noto Sans CJK JP ")
        assert file.parts["word/styles.xml"].count(b"Noto Sans CJK JP") == file.parts["word/styles.xml"].count(
            name.encode()
        )


def test_where_the_text_serves_for_japanese_it_keeps_its_name() -> None:
    """A theme need not have a Japanese face: the letters of its text are not cut down to Japanese ones."""
    faces = travelling_faces()
    theme = replace(sample_theme(), faces=replace(faces, japanese=faces.text))
    file = WordFile(write(sample_document(Mode.ES), theme))

    assert file.find("//w:docDefaults//w:rFonts/@w:ascii", "styles") == ["Source Serif Pro"]
    assert sorted(file.find("//w:font/@w:name", "fontTable")) == ["Source Sans Pro", "Source Serif Pro"]
    assert not [name for name in file.parts if "japanese" in name]


def test_the_font_says_what_windows_asks_for(font: TTFont) -> None:
    """A family, a style, a name of its own, a full and a PostScript name."""
    assert {record.nameID for record in font["name"].names if record.platformID == 3} == {1, 2, 3, 4, 6}


def test_outlines_are_those_that_word_embeds(font: TTFont) -> None:
    """Word takes TrueType."""
    assert "glyf" in font
    assert "CFF " not in font


def test_characters_look_as_in_their_face(font: TTFont, source: TTFont) -> None:
    """They are as wide, and as much of them is black: nothing is hollow or filled that should not be."""
    scale = source["head"].unitsPerEm / font["head"].unitsPerEm
    for code, name in font.getBestCmap().items():
        if chr(code) < _IDEOGRAPHS:
            continue  # small signs are rounded more
        ours, theirs = AreaPen(), AreaPen()
        font.getGlyphSet()[name].draw(ours)
        source.getGlyphSet()[source.getBestCmap()[code]].draw(theirs)

        assert ours.value < 0 < theirs.value, "the two kinds of outlines run opposite ways round"
        assert -ours.value * scale**2 == pytest.approx(theirs.value, rel=0.02)
        assert font["hmtx"][name][0] * scale == source["hmtx"][source.getBestCmap()[code]][0]


def test_lines_are_as_high_as_in_the_whole_face(font: TTFont, source: TTFont) -> None:
    """So pages end where they were planned to."""
    scale = source["head"].unitsPerEm / font["head"].unitsPerEm

    for table, names in (("hhea", ("ascent", "descent", "lineGap")), ("OS/2", ("usWinAscent", "usWinDescent"))):
        for name in names:
            assert getattr(font[table], name) * scale == getattr(source[table], name)


def test_a_character_that_the_face_has_not_stays_out() -> None:
    """The others travel."""
    assert cut(FACE, "a", "法\N{GRINNING FACE}") == cut(FACE, "a", "法")


def test_the_same_characters_give_the_same_font() -> None:
    """It bears no date of its making."""
    first = cut(FACE, "a", "法")
    cut.cache_clear()

    assert cut(FACE, "a", "法") == first


def test_outlines_that_are_truetype_already_are_kept_the_way_round() -> None:
    """A face of a theme may be either."""
    serif = sample_theme().faces.text
    face = Face(serif.family, serif.regular.with_suffix(".ttf"))
    pens = {}
    for kind in (face, serif):
        with TTFont(BytesIO(cut(kind, "a", "e"))) as font:
            pens[kind.regular.suffix] = AreaPen()
            font.getGlyphSet()["e"].draw(pens[kind.regular.suffix])

    assert pens[".ttf"].value == pytest.approx(pens[".otf"].value, rel=0.02)


def test_a_face_does_not_travel_under_another_name() -> None:
    """Neither the font nor its entry is in the file."""
    theme = sample_theme()
    faces = replace(theme.faces, japanese=replace(FACE, family="Yu Gothic"))
    file = WordFile(write(sample_document(Mode.ES), replace(theme, faces=faces)))

    assert not [name for name in file.parts if "japanese" in name]
    assert file.find("//w:font[@w:name='Yu Gothic']/w:embedRegular", "fontTable") == []

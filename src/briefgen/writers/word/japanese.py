"""Japanese: the few characters that a file shows travel in it, in outlines that Word embeds.

Without them Word and LibreOffice show boxes where no Japanese face is at hand, in lines of another height.
"""

from collections.abc import Iterator, Mapping
from copy import copy
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import ScalerVisitor
from fontTools.ttLib.tables._g_l_y_f import Glyph

from briefgen.theme import Face, Faces
from briefgen.writers.word.embedding import FONT, disguised, embedded, key_of, may_travel
from briefgen.writers.word.measures import FIRST_WIDE
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml

_PART = "word/fonts/japanese.odttf"

_AMONG = " ()[]/,.:;-–—·…‘’“”0123456789"
"""Digits and signs that stand among Japanese words and are set in their face."""

_ASCII = bytes(range(0x80))

_EM, _DEVIATION = 500, 1.0
"""In how many units outlines are drawn, half as many as faces usually have, and by how many a curve may deviate."""


def announced(table: Part, faces: Faces) -> Iterator[Xml]:
    """Yield the entry of the font table that the characters of the Japanese face travel, where they do.

    Which they are is known when the file is written: `add_japanese` puts them there.
    """
    if _travels(faces):
        yield embedded(table, "Regular", _PART, key_of(faces.japanese.family.encode()))


def _travels(faces: Faces) -> bool:
    """Tell whether the Japanese face travels: where a theme has none, the text's serves, which does so by itself."""
    face = faces.japanese
    return face.family not in (faces.text.family, faces.display.family) and may_travel(
        _opened(face.regular), face.family
    )


def add_japanese(package: Package, faces: Faces, named: Mapping[str, bytes]) -> None:
    """Put the Japanese characters that `package` shows into it, where they travel, and the parts that name their face.

    Each set of characters has a family name of its own: LibreOffice takes the first font of a name that any open file
    brings, and would show boxes for what that one has not.
    """
    face = faces.japanese
    family = face.family
    if _travels(faces):
        letters = "".join(sorted(_shown(package) | set(_AMONG)))
        family = f"{face.family} {sha256(letters.encode()).hexdigest()[:6]}"
        package.add(Part(_PART, FONT), disguised(cut(face, family, letters), key_of(face.family.encode())))
    for name, content in named.items():
        package.parts[name] = content.replace(f'"{face.family}"'.encode(), f'"{family}"'.encode())


def _shown(package: Package) -> set[str]:
    """Return the characters of East Asia in the markup of a package."""
    markup = (content for name, content in package.parts.items() if name.endswith((".xml", ".rels")))
    # Most of it is ASCII, which is quickly left out.
    foreign = {letter for content in markup for letter in content.translate(None, _ASCII).decode()}
    return {letter for letter in foreign if ord(letter) >= FIRST_WIDE}


@lru_cache(maxsize=64)
def cut(face: Face, family: str, letters: str) -> bytes:
    """Return a TrueType font called `family` with those of `letters` that `face` has; its lines are as high."""
    source = _opened(face.regular)
    known = source.getBestCmap()
    names = {ord(letter): known[ord(letter)] for letter in letters if ord(letter) in known}
    glyphs = {name: _outlined(face.regular, name) for name in (".notdef", *names.values())}
    builder = FontBuilder(_EM)
    builder.updateHead(created=0, modified=0)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: glyph for name, (glyph, _) in glyphs.items()})
    builder.setupHorizontalMetrics({name: (width, glyph.xMin) for name, (glyph, width) in glyphs.items()})
    builder.setupHorizontalHeader()
    builder.setupNameTable(_names(family), mac=False)
    builder.setupPost(keepGlyphNames=False)
    builder.font["hhea"], builder.font["OS/2"] = _scaled(source, "hhea"), _scaled(source, "OS/2")
    buffer = BytesIO()
    builder.save(buffer)
    return buffer.getvalue()


def _names(family: str) -> dict[str, str]:
    """Return what a font calls itself (OpenType, `name`): four of these Windows asks for."""
    whole = {"familyName": family, "styleName": "Regular", "fullName": family}
    return whole | {"uniqueFontIdentifier": family, "psName": f"{family.replace(' ', '')}-Regular"}


def _scale(source: TTFont) -> float:
    return float(_EM / source["head"].unitsPerEm)


def _scaled(source: TTFont, name: str) -> object:
    """Return a table of a font in units of `_EM`."""
    table = copy(source[name])
    ScalerVisitor(_scale(source)).visit(table)
    return table


@lru_cache(maxsize=2048)
def _outlined(path: Path, name: str) -> tuple[Glyph, int]:
    """Return a glyph of a font file, with quadratic curves and in units of `_EM`, and its width."""
    source = _opened(path)
    drawn, pen, scale = DecomposingRecordingPen(source.getGlyphSet()), TTGlyphPen(None), _scale(source)
    drawn.glyphSet[name].draw(drawn)
    # Outlines of PostScript run the other way round.
    quadratic = Cu2QuPen(pen, _DEVIATION, reverse_direction="glyf" not in source)
    drawn.replay(TransformPen(quadratic, (scale, 0, 0, scale, 0, 0)))
    return pen.glyph(), round(source["hmtx"][name][0] * scale)


@lru_cache(maxsize=4)
def _opened(path: Path) -> TTFont:
    """Return a font file, read once: one that stays open has one place of reading for all copies of a process."""
    return TTFont(BytesIO(path.read_bytes()), lazy=True)

"""Japanese: the few characters that a file shows travel in it, in outlines that Word embeds.

Without them Word and LibreOffice show boxes where no Japanese face is at hand, in lines of another height.
"""

from collections.abc import Iterator
from copy import copy
from functools import lru_cache
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

from briefgen.theme import Face
from briefgen.writers.word.embedding import FONT, disguised, embedded, key_of, may_travel
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml

_PART = "word/fonts/japanese.odttf"

_RUN = b'<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/></w:rPr><w:t xml:space="preserve">'
"""How Japanese words begin in the markup (`inlines.properties`)."""

_EM, _DEVIATION = 500, 1.0
"""In how many units outlines are drawn, half as many as faces usually have, and by how many a curve may deviate."""


def announced(table: Part, face: Face) -> Iterator[Xml]:
    """Yield the entry of the font table that the characters of `face` travel, where they may.

    Which they are is known when the file is written: `add_japanese` puts them there.
    """
    if may_travel(_opened(face.regular), face.family):
        yield embedded(table, "Regular", _PART, key_of(face.family.encode()))


def add_japanese(package: Package, face: Face) -> None:
    """Put the characters of `face` that the parts of `package` show into it, where they may travel."""
    if may_travel(_opened(face.regular), face.family):
        letters = "".join(sorted(set("".join(map(_japanese, package.parts.values())))))
        package.add(Part(_PART, FONT), disguised(cut(face, letters), key_of(face.family.encode())))


def _japanese(content: bytes) -> str:
    """Return the words of a part that are Japanese."""
    return b"".join(run.partition(b"<")[0] for run in content.split(_RUN)[1:]).decode()


@lru_cache(maxsize=64)
def cut(face: Face, letters: str) -> bytes:
    """Return a TrueType font with those of `letters` that `face` has, whose lines are as high as with all of it."""
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
    builder.setupNameTable({"familyName": face.family, "styleName": "Regular"}, mac=False)
    builder.setupPost(keepGlyphNames=False)
    builder.font["hhea"], builder.font["OS/2"] = _scaled(source, "hhea"), _scaled(source, "OS/2")
    buffer = BytesIO()
    builder.save(buffer)
    return buffer.getvalue()


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

"""Glyphs: a face of East Asia takes with it the few characters that a brief shows, and no room for the others.

WeasyPrint keeps the place of every glyph in a font that it cuts down, tens of thousands of empty ones, which cost more
than all the rest of a short brief. A font whose glyphs have numbers of their own (CIDs, ISO 32000-1, 9.7.4.2) needs no
empty places: pages refer to the numbers.
"""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name, Object, Pdf

_OPTIONS: dict[str, object] = {
    "glyph_names": True,
    "notdef_outline": True,
    "layout_features": [],
    "name_IDs": [],
    "drop_tables": ["hhea", "hmtx", "vhea", "vmtx"],
}
"""Glyphs keep the names that bear their numbers. How they are put in place is on the pages already, their widths are in
the file, and reading those of tens of thousands would take a third of the time.
"""


def slim(file: Pdf) -> None:
    """Cut the fonts of `file` that have numbered glyphs down to those that are shown."""
    for font in file.objects:
        if isinstance(font, Dictionary) and font.get("/Subtype") == Name.CIDFontType0:
            _cut(file, font)


def _cut(file: Pdf, font: Object) -> None:
    program = font.FontDescriptor.FontFile3
    if program.get("/Subtype") == Name.OpenType and (cut := _with_only(_shown(font), program.read_bytes())):
        font.FontDescriptor.FontFile3 = file.make_stream(cut, Subtype=Name.CIDFontType0C)


@lru_cache(maxsize=4)  # the same brief in another language mostly shows the same glyphs
def _with_only(wanted: tuple[int, ...], program: bytes) -> bytes | None:
    """Return the font `program` with the glyphs that are `wanted` alone; `None` where it does not number them."""
    with TTFont(BytesIO(program), lazy=True) as face:
        if not _are_numbered(face, wanted):
            return None
        subsetter = Subsetter(Options(**_OPTIONS))
        subsetter.populate(gids=wanted)
        subsetter.subset(face)
        return bytes(face.getTableData("CFF "))


def _shown(font: Object) -> tuple[int, ...]:
    """Return the numbers of the glyphs that are shown: those whose widths are given (ISO 32000-1, 9.7.4.3).

    Widths are told as a number and the widths from there on.
    """
    parts = list(font.W)
    runs = zip(parts[::2], parts[1::2], strict=True)
    return tuple(int(first) + place for first, widths in runs for place in range(len(widths)))


def _are_numbered(face: TTFont, glyphs: Iterable[int]) -> bool:
    """Tell whether the font numbers its glyphs, and each of `glyphs` by its place, as the pages do."""
    if "CFF " not in face or not hasattr(face["CFF "].cff.topDictIndex[0], "ROS"):
        return False
    order = face.getGlyphOrder()
    return all(glyph < len(order) and order[glyph] in (f"cid{glyph:05d}", ".notdef") for glyph in glyphs)

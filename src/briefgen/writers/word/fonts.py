"""Fonts: the faces that travel in the file, cut down to the letters of its languages, and what to take without them.

Word and LibreOffice set a brief in these faces on a machine that has none of them, and so on as many pages as planned.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from briefgen.theme import Face, Faces
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml, element, root, w

LETTERS = (
    *map(chr, range(0x20, 0x7F)),
    *map(chr, range(0xA0, 0x100)),
    *"ĀāĒēĪīŌōŪūŒœŠšŽž",
    *map(chr, (*range(0x2002, 0x200B), *range(0x2010, 0x2016), 0x202F)),
    *"‘’“”„†‡•…‰€≈≠≤≥→←↑↓",
    *map(chr, (0x201A, 0x2032, 0x2033, 0x2039, 0x203A, 0x2212)),
)
"""The characters that travel: those of Spanish, English and romanised Japanese, and the signs of their typography."""

_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

_MASK = 32
"""How many bytes of a font that travels are disguised, by a key that stands beside it (ECMA-376-4, 17.8.1)."""

_MAY_TRAVEL = (0, 8)
"""What a font says that may be installed or embedded in what is edited (OpenType, `fsType`)."""

_NO_SUBSET = 0x100


@dataclass(frozen=True, slots=True)
class Stand:
    """What a family is like, and the family to take without it: its kind, its character set, its nearest relative."""

    instead: str
    kind: str
    charset: str = "00"


_STANDS = {"text": Stand("Cambria", "roman"), "display": Stand("Calibri", "swiss")}
_JAPANESE = Stand("Yu Gothic", "swiss", "80")


def add_fonts(package: Package, faces: Faces, others: Mapping[str, Xml]) -> Part:
    """Put the font table of `faces` into `package`, with the fonts that may travel; return its part.

    `others` are entries that a letterhead has of its own, by family.
    """
    table = Part("word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE)
    families = dict(others) | {faces.japanese.family: _family(faces.japanese, _JAPANESE)}
    # Slanted letters of the display face are too few for their weight: Word and LibreOffice slant the upright ones.
    display = replace(faces.display, italic=None)
    for face, stand in ((display, _STANDS["display"]), (faces.text, _STANDS["text"])):
        embedded = tuple(_embedded(package, table, face))
        known = others.get(face.family) if not embedded else None
        families[face.family] = known or _family(face, stand, embedded)
    package.add(table, root("fonts", *reversed(families.values())))
    return table


def _family(face: Face, stand: Stand, embedded: tuple[Xml, ...] = ()) -> Xml:
    return w(
        "font",
        w("altName", val=stand.instead),
        w("charset", val=stand.charset),
        w("family", val=stand.kind),
        w("pitch", val="variable"),
        *embedded,
        name=face.family,
    )


def _embedded(package: Package, table: Part, face: Face) -> Iterator[Xml]:
    for name, path in (("embedRegular", face.regular), ("embedBold", face.bold), ("embedItalic", face.italic)):
        content = travelling(path, face.family) if path else b""
        if content:
            number = 1 + sum(one.startswith("word/fonts/") for one in package.parts)
            part, key = Part(f"word/fonts/font{number}.odttf", _FONT), _key(content)
            package.add(part, disguised(content, key))
            identity = table.relate(RELATIONSHIP_TYPE.FONT, part.name)
            yield element(f"w:{name}", {"r:id": identity, "w:fontKey": f"{{{str(key).upper()}}}"})


@lru_cache(maxsize=16)
def travelling(path: Path, family: str) -> bytes:
    """Return the font at `path` cut down to `LETTERS`.

    There is nothing where it may not travel, is of another family, or has outlines that Word does not embed.
    """
    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        permission = font["OS/2"].fsType
        may_travel = permission & 0xF in _MAY_TRAVEL and not permission & _NO_SUBSET
        if "glyf" not in font or not may_travel or font["name"].getDebugName(1) != family:
            return b""
        cutter = Subsetter(Options(hinting=False, layout_features=[], name_IDs=[1, 2, 3, 4, 5, 6]))
        cutter.populate(text="".join(LETTERS))
        cutter.subset(font)
        buffer = BytesIO()
        font.save(buffer)
    return buffer.getvalue()


def _key(content: bytes) -> uuid.UUID:
    """Return a key that depends on nothing but the font."""
    return uuid.uuid5(uuid.NAMESPACE_OID, sha256(content).hexdigest())


def disguised(content: bytes, key: uuid.UUID) -> bytes:
    """Return a font with its head disguised by `key`; a second time, as it was."""
    mask = (key.bytes[::-1] * 2)[:_MASK]
    return bytes(one ^ other for one, other in zip(content[:_MASK], mask, strict=True)) + content[_MASK:]

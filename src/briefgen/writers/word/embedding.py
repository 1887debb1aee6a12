"""Embedding: faces that travel in a file, cut down to the letters of its languages and disguised as Word wants them."""

import uuid
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from docx.opc.constants import RELATIONSHIP_TYPE
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import Xml, element

FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
"""The content type of a font that travels."""

LETTERS = (
    *map(chr, range(0x20, 0x7F)),
    *"ÁÉÍÑÓÚÜáéíñóúü¡¿ªº«»",
    *"ÀÂÃÄÇÈÊËÎÏÔÕÖÙÛàâãäçèêëîïôõöùûßŒœ",
    *"ĀĒĪŌŪāēīōū",
    *"β§°·±×÷²³µ†‡•€…−≤≥→",
    *"‘’“”–—\N{NON-BREAKING HYPHEN}\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}",
)
"""The characters that travel: of Spanish, English, their neighbours and romanised Japanese, and signs of typography."""

_MASK = 32
"""How many bytes of a font that travels are disguised, by a key that stands beside it (ECMA-376-4, 17.8.1)."""

_MAY_TRAVEL = (0, 8)
"""What a font says that may be installed or embedded in what is edited (OpenType, `fsType`)."""

_NO_SUBSET = 0x100


def embedded(table: Part, name: str, part: str, key: uuid.UUID) -> Xml:
    """Return the entry of the font table that a font travels as `part`, disguised by `key`, as its `name`: `Bold`."""
    identity = table.relate(RELATIONSHIP_TYPE.FONT, part)
    return element(f"w:embed{name}", {"r:id": identity, "w:fontKey": f"{{{str(key).upper()}}}"})


def may_travel(font: TTFont, family: str) -> bool:
    """Tell whether a font is of `family`, and says of itself that it may be cut down and embedded."""
    permission: int = font["OS/2"].fsType
    is_free = permission & 0xF in _MAY_TRAVEL and not permission & _NO_SUBSET
    return is_free and bool(font["name"].getDebugName(1) == family)


@lru_cache(maxsize=16)
def travelling(path: Path, family: str) -> bytes:
    """Return the font at `path` cut down to `LETTERS`.

    There is nothing where it may not travel, is of another family, or has outlines that Word does not embed.
    """
    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        if "glyf" not in font or not may_travel(font, family):
            return b""
        cutter = Subsetter(Options(hinting=False, layout_features=[], name_IDs=[1, 2, 3, 4, 5, 6]))
        cutter.populate(text="".join(LETTERS))
        cutter.subset(font)
        buffer = BytesIO()
        font.save(buffer)
    return buffer.getvalue()


def key_of(content: bytes) -> uuid.UUID:
    """Return a key that depends on nothing but `content`."""
    return uuid.uuid5(uuid.NAMESPACE_OID, sha256(content).hexdigest())


def disguised(content: bytes, key: uuid.UUID) -> bytes:
    """Return a font with its head disguised by `key`; a second time, as it was."""
    mask = (key.bytes[::-1] * 2)[:_MASK]
    return bytes(one ^ other for one, other in zip(content[:_MASK], mask, strict=True)) + content[_MASK:]

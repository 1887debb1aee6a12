"""Fonts: the faces that travel in the file, and what to take without them.

Word and LibreOffice set a brief in these faces on a machine that has none of them, and so on as many pages as planned.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docx.opc.constants import CONTENT_TYPE

from briefgen.theme import Face, Faces
from briefgen.writers.word.embedding import FONT, disguised, embedded, key_of, travelling
from briefgen.writers.word.japanese import announced
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml, root, w


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
    japanese = _family(faces.japanese, _JAPANESE, tuple(announced(table, faces)))
    families = dict(others) | {faces.japanese.family: japanese}
    # Slanted letters of the display face are too few for their weight: Word and LibreOffice slant the upright ones.
    display = replace(faces.display, italic=None)
    for face, stand in ((display, _STANDS["display"]), (faces.text, _STANDS["text"])):
        brought = tuple(_embedded(package, table, face))
        known = others.get(face.family) if not brought else None
        families[face.family] = known or _family(face, stand, brought)
    package.add(table, root("fonts", *reversed(families.values())))
    return table


def _family(face: Face, stand: Stand, brought: tuple[Xml, ...]) -> Xml:
    return w(
        "font",
        w("altName", val=stand.instead),
        w("charset", val=stand.charset),
        w("family", val=stand.kind),
        w("pitch", val="variable"),
        *brought,
        name=face.family,
    )


def _embedded(package: Package, table: Part, face: Face) -> Iterator[Xml]:
    for name, path in (("Regular", face.regular), ("Bold", face.bold), ("Italic", face.italic)):
        content = travelling(path, face.family) if path else b""
        if content:
            number = 1 + sum(one.startswith("word/fonts/") for one in package.parts)
            part, key = Part(f"word/fonts/font{number}.odttf", FONT), key_of(content)
            package.add(part, disguised(content, key))
            yield embedded(table, name, part.name, key)

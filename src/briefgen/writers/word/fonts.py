"""The font table: what each family is like, so that a machine without it takes the nearest it has."""

from docx.document import Document as Package
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefgen.theme import Faces
from briefgen.writers.word.xml import Xml, root, w


def list_fonts(package: Package, faces: Faces) -> None:
    """Put a font table of `faces` in the place of the package's own."""
    table = root(
        "fonts",
        _font(faces.text.family, "Cambria", "roman"),
        _font(faces.display.family, "Calibri", "swiss"),
        _font(faces.japanese.family, "Yu Gothic", "swiss", charset="80"),
    )
    rels = package.part.rels
    for identity in [key for key, rel in rels.items() if rel.reltype == RELATIONSHIP_TYPE.FONT_TABLE]:
        del rels[identity]
    name = PackURI("/word/fontTable.xml")
    part = Part(name, CONTENT_TYPE.WML_FONT_TABLE, table.encode(), package.part.package)
    package.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _font(family: str, instead: str, kind: str, charset: str = "00") -> Xml:
    return w(
        "font",
        w("altName", val=instead),
        w("charset", val=charset),
        w("family", val=kind),
        w("pitch", val="variable"),
        name=family,
    )

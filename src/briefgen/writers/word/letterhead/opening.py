"""Opening: the parts of a letterhead that a brief takes over, read and named."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefgen.writers.word.letterhead.uniting import rename, united
from briefgen.writers.word.xml import NOTHING, Xml

Kind = Literal["header", "footer"]


@dataclass(frozen=True, slots=True)
class Link:
    """What a head or a foot is related to: a part of its own by content and type, or an address."""

    identity: str
    kind: str
    target: str
    content_type: str = ""
    content: bytes = b""
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """A head or a foot, the pages it stands on (`default`, `first`, `even`), and what it is related to."""

    kind: Kind
    pages: str
    root: BaseOxmlElement
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a brief takes: styles, faces and colours behind them, fonts by name, the page, heads and feet."""

    body: BaseOxmlElement
    styles: BaseOxmlElement | None
    theme: bytes
    fonts: BaseOxmlElement | None
    section: BaseOxmlElement | None
    matters: tuple[Matter, ...]
    has_even_pages: bool


def opened(content: bytes) -> Letterhead:
    """Return what `content`, a Word file, holds, with each name left to one style.

    Raise what python-docx, zipfile and lxml do where it is no Word file.
    """
    body = OpcPackage.open(BytesIO(content)).main_document_part
    root = parse_xml(body.blob)
    sections = list(root.iter(qn("w:sectPr")))
    settings = _part(body, RELATIONSHIP_TYPE.SETTINGS)
    theme = _part(body, RELATIONSHIP_TYPE.THEME)
    styles, matters = _root(_part(body, RELATIONSHIP_TYPE.STYLES)), tuple(_matters(body, sections))
    names = united(styles) if styles is not None else {}
    for matter in matters:
        rename(matter.root, names)
    return Letterhead(
        body=root,
        styles=styles,
        theme=theme.blob if theme else b"",
        fonts=_root(_part(body, RELATIONSHIP_TYPE.FONT_TABLE)),
        section=sections[-1] if sections else None,
        matters=matters,
        has_even_pages=settings is not None and b"evenAndOddHeaders" in settings.blob,
    )


def _part(part: Part, kind: str) -> Part | None:
    """Return what `part` is related to in one way; None where it is not."""
    return next((rel.target_part for rel in part.rels.values() if rel.reltype == kind and not rel.is_external), None)


def _root(part: Part | None) -> BaseOxmlElement | None:
    return parse_xml(part.blob) if part else None


def _matters(body: Part, sections: list[BaseOxmlElement]) -> Iterator[Matter]:
    """Yield the heads and feet of the last section: what it does not say it has from those before."""
    parts: dict[tuple[Kind, str], Part] = {}
    kinds: tuple[Kind, ...] = ("header", "footer")
    for section in sections:
        for kind in kinds:
            for reference in section.iter(qn(f"w:{kind}Reference")):
                pages = reference.get(qn("w:type"), "default")
                parts[kind, pages] = body.rels[reference.get(qn("r:id"))].target_part
    for (kind, pages), part in parts.items():
        yield Matter(kind, pages, parse_xml(part.blob), tuple(_links(part)))


def _links(part: Part) -> Iterator[Link]:
    for identity, rel in part.rels.items():
        if rel.is_external:
            yield Link(identity, rel.reltype, rel.target_ref, is_outside=True)
        else:
            target = rel.target_part
            yield Link(identity, rel.reltype, str(target.partname), target.content_type, target.blob)


def sized(letterhead: Letterhead) -> Xml:
    """Return the size of a letterhead's page, its margins and its border; nothing where it says nothing of a page."""
    section = letterhead.section
    known = [section.find(qn(name)) for name in ("w:pgSz", "w:pgMar", "w:pgBorders")] if section is not None else []
    if not known or known[0] is None or known[1] is None:
        return NOTHING
    _move_in(known[1])
    return Xml("".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in known if one is not None))


def _move_in(margins: BaseOxmlElement) -> None:
    """Move a head or a foot from the very edge of the page into its margin: LibreOffice says 0 where there is none."""
    for place, side in (("header", "top"), ("footer", "bottom")):
        if margins.get(qn(f"w:{place}"), "0") == "0":
            margins.set(qn(f"w:{place}"), str(round(abs(float(margins.get(qn(f"w:{side}"), "0"))) / 2)))


def families(letterhead: Letterhead) -> dict[str, Xml]:
    """Return the entries of a letterhead's font table by family, without the fonts that travel in it."""
    found = {}
    for font in letterhead.fonts if letterhead.fonts is not None else ():
        for part in list(font):
            if "embed" in str(part.tag):
                font.remove(part)
            # LibreOffice writes character sets here that the standard does not know.
            part.attrib.pop(qn("w:characterSet"), None)
        found[str(font.get(qn("w:name")))] = Xml(etree.tostring(font, encoding="unicode", with_tail=False))
    return found

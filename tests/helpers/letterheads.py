"""Letterheads as chambers have them, made with python-docx and broken by hand."""

import struct
import zlib
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

SPANISH = {"Heading1": "Ttulo1", "Normal": "Normal", "Header": "Encabezado", "Footer": "Piedepgina", "Title": "Puesto"}
"""What Word calls its own styles in a file that was begun in Spanish."""


def picture() -> bytes:
    """Return a red picture of one dot, as PNG."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xc0\x20\x20")),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@cache
def letterhead(*, first: bool = False, counts: bool = False, margin: float = 30) -> bytes:
    """Return a letterhead: A4, Arial, red headings, a logo above and an address below.

    `first`: its first page has a head of its own. `counts`: its foot counts the pages. `margin` is in millimetres.
    """
    file = docx.Document()
    _dress(file)
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(margin)
    section.different_first_page_header_footer = first
    section.header.paragraphs[0].add_run().add_picture(BytesIO(picture()), height=Mm(10))
    section.header.paragraphs[0].add_run("Cámara de ejemplo")
    section.footer.paragraphs[0].add_run("Calle 1, Querétaro")
    if first:
        section.first_page_header.paragraphs[0].add_run("Solo en la primera")
    if counts:
        for kind, code in (("begin", ""), ("", " PAGE "), ("end", "")):
            run = section.footer.paragraphs[0].add_run()._r
            part = run.makeelement(
                qn("w:fldChar" if kind else "w:instrText"), {qn("w:fldCharType"): kind} if kind else {}
            )
            part.text = code or None
            run.append(part)
    file.add_paragraph("Texto que no se toma.")
    return _saved(file)


def _dress(file: Document) -> None:
    normal, heading = file.styles["Normal"], file.styles["Heading 1"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    heading.font.name, heading.font.size = "Arial Black", Pt(20)
    heading.font.color.rgb = RGBColor(0xA0, 0x10, 0x10)
    for element in file.styles.element.iter(qn("w:style"), qn("w:basedOn"), qn("w:next")):
        attribute = qn("w:styleId" if element.tag == qn("w:style") else "w:val")
        element.set(attribute, SPANISH.get(element.get(attribute), element.get(attribute)))
    for section in file.sections:
        for part, style in ((section.header, "Encabezado"), (section.footer, "Piedepgina")):
            part.paragraphs[0]._p.get_or_add_pPr().get_or_add_pStyle().val = style


def _saved(file: Document) -> bytes:
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """Return a letterhead with parts written anew, added, or taken away where `parts` says None."""
    buffer = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(buffer, "w") as target:
        for name in dict.fromkeys((*source.namelist(), *parts)):
            part = parts.get(name, source.read(name) if name in source.namelist() else None)
            if part is not None:
                target.writestr(name, part)
    return buffer.getvalue()


def part(content: bytes, name: str) -> bytes:
    """Return a part of a letterhead."""
    with ZipFile(BytesIO(content)) as source:
        return source.read(name)

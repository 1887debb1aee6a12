"""Artifacts: content that is no part of what a document says (PDF/UA-1, 7.1; ISO 32000-1, 14.8.2.2)."""

import re

from pikepdf import Pdf

from briefgen.writers.pdf.structure import Mark, Structure

_MARKED = re.compile(rb"/\w+\s+<<\s*/MCID (\d+)\s*>>\s+BDC")
_UNTOLD = re.compile(rb"/Artifact\s+BMC")
_LAYOUT = b"/Artifact <</Type /Layout>> BDC"
"""Rules and grounds only set the page."""


def set_apart(file: Pdf, structure: Structure) -> None:
    """Mark running heads, page numbers and what else is not read as artifacts, each with its kind."""
    for number, page in enumerate(file.pages):
        page.obj.Contents.write(_told(page.obj.Contents.read_bytes(), number, structure.furniture))


def _told(content: bytes, page: int, furniture: dict[Mark, str]) -> bytes:
    def marked(found: re.Match[bytes]) -> bytes:
        kind = furniture.get(Mark(page, int(found[1])))
        return found[0] if kind is None else f"/Artifact <</Type {kind}>> BDC".encode()

    return _UNTOLD.sub(_LAYOUT, _MARKED.sub(marked, content))

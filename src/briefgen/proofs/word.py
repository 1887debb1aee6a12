"""Word files read back: the paragraphs of the text and of the footnotes, each run in the language it is marked with."""

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

from briefgen.brief import Mode
from briefgen.proofs.blocks import Block, Draft

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT, NOTES, STYLES = "word/document.xml", "word/footnotes.xml", "word/styles.xml"
CUSTOM = "docProps/custom.xml"
"""The part with what only briefs say of themselves."""

MARK_STYLE = "FootnoteReference"
NOTE_STYLES = ("FootnoteText", "Note")
AROUND_CHARTS = ("Caption", "Unit", "Source", "SourceLast")
"""Styles of what stands around a chart or a table."""


def properties(content: bytes) -> dict[str, str]:
    """Return what a brief says of itself, by name in small letters; raise `ValueError` where it is no Word file."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _properties(package)
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise ValueError("it is no Word file that can be read") from error


def _properties(package: zipfile.ZipFile) -> dict[str, str]:
    own = _parsed(package.read(CUSTOM)) if CUSTOM in package.namelist() else ()
    return {str(one.get("name", "")).lower(): "".join(one.itertext()) for one in own}


def read(content: bytes) -> list[Block]:
    """Return the blocks of a Word file; raise `ValueError` where it is none.

    In one language, what is around charts is last: it may be elsewhere in the other one. Side by side both are level.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = {
                name: _parsed(package.read(name)) for name in package.namelist() if name in (DOCUMENT, NOTES, STYLES)
            }
            mode = _properties(package).get("mode")
        usual = next((_value(one) for one in parts[STYLES].iter(f"{W}lang")), "")
        text = list(enumerate(_outside_contents(parts[DOCUMENT]), 1))
        if mode != Mode.BILINGUAL:
            text.sort(key=lambda one: _style(one[1]) in AROUND_CHARTS)
        found = [
            block
            for number, paragraph in text
            if (block := _block(paragraph, usual, f"the text, paragraph {number}", is_note=False))
        ]
        if NOTES in parts:
            for note in parts[NOTES].iterchildren(f"{W}footnote"):
                if note.get(f"{W}type") is None:
                    where = f"note {note.get(f'{W}id')}"
                    told = (_block(paragraph, usual, where, is_note=True) for paragraph in note.iter(f"{W}p"))
                    found.extend(filter(None, told))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise ValueError("it is no Word file that can be read") from error
    return found


def _parsed(content: bytes) -> Any:
    # Nothing outside the file is looked up, whatever the file says.
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _value(element: Any) -> str:
    return str(element.get(f"{W}val", "")) if element is not None else ""


def _block(paragraph: Any, usual: str, where: str, *, is_note: bool) -> Block | None:
    draft = Draft(where, is_note or _style(paragraph) in NOTE_STYLES)
    for run in paragraph.iter(f"{W}r"):
        _add(draft, run, usual)
    return draft.block()


def _style(paragraph: Any) -> str:
    return _value(paragraph.find(f"{W}pPr/{W}pStyle"))


def _outside_contents(part: Any) -> list[Any]:
    """Return the paragraphs of `part` but those of the table of contents, whose numbers are those of pages."""
    return [one for one in part.iter(f"{W}p") if next(one.iterancestors(f"{W}sdt"), None) is None]


def _add(draft: Draft, run: Any, usual: str) -> None:
    properties = run.find(f"{W}rPr")
    marked = properties is not None and _value(properties.find(f"{W}rStyle")) == MARK_STYLE
    tag = (_value(properties.find(f"{W}lang")) if properties is not None else "") or usual
    for piece in run:
        if piece.tag == f"{W}footnoteReference":
            draft.cite(tag, str(piece.get(f"{W}id")))
        elif piece.tag == f"{W}t" and marked:
            draft.cite(tag, piece.text or "")
        elif piece.tag == f"{W}t":
            draft.add(tag, piece.text or "")
        elif piece.tag in (f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
            draft.add(tag, "-" if piece.tag == f"{W}noBreakHyphen" else " ")

"""WordprocessingML as escaped text: elements, words and the units Word measures in.

Strings, not trees: a whole body is written in a few milliseconds.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NewType
from xml.sax.saxutils import escape

Xml = NewType("Xml", str)
"""Markup that is already escaped."""

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

NOTHING = Xml("")

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]").search
_SPECIAL = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]').search
_QUOTED = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


class CharacterError(ValueError):
    """Words hold a character that XML has not."""


def element(name: str, attributes: Mapping[str, object], *children: Xml) -> Xml:
    """Return the element `name` with its attributes and children."""
    head = name
    for key, value in attributes.items():
        head += f' {key}="{escaped(str(value))}"'
    inside = "".join(children)
    return Xml(f"<{head}>{inside}</{name}>" if inside else f"<{head}/>")


def w(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """Return an element of WordprocessingML, whose attributes are of WordprocessingML too."""
    head = name
    for key, value in attributes.items():
        head += f' w:{key}="{escaped(str(value))}"'
    inside = "".join(children)
    return Xml(f"<w:{head}>{inside}</w:{name}>" if inside else f"<w:{head}/>")


def root(name: str, *children: Xml) -> Xml:
    """Return an element of WordprocessingML that declares every namespace the writer uses."""
    return element(f"w:{name}", {f"xmlns:{prefix}": uri for prefix, uri in NAMESPACES.items()}, *children)


def joined(parts: Iterable[Xml]) -> Xml:
    """Return the parts one after the other."""
    return Xml("".join(parts))


def words(text: str) -> Xml:
    """Return a `w:t` that keeps its spaces; where it has none at its ends, that need not be said."""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return Xml(f"<w:t{space}>{escaped(text)}</w:t>")


def escaped(text: str) -> str:
    """Return words as they stand in markup, also between quotation marks; raise `CharacterError` for what may not."""
    found = _SPECIAL(text)
    if found is None:
        return text
    if forbidden := _FORBIDDEN(text, found.start()):
        raise CharacterError(f"XML has no character U+{ord(forbidden[0]):04X}")
    return escape(text, _QUOTED)


def twips(points: float) -> int:
    """Return points as twentieths of a point: Word's indents, spacing and widths."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return points as half points: Word's type sizes."""
    return round(points * 2)


def emu(points: float) -> int:
    """Return points as English metric units: sizes in drawings."""
    return round(points * 12700)


def points(millimetres: float) -> float:
    """Return millimetres as points."""
    return millimetres * 72 / 25.4


def colour(token: str) -> str:
    """Return a theme colour (`#rrggbb`) as Word writes it."""
    return token.removeprefix("#").upper()


def paragraph(style: str, content: Xml, *properties: Xml) -> Xml:
    """Return a paragraph of a style; `properties` are what a style cannot say, such as its place in a list."""
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"".join(properties)}</w:pPr>{content}</w:p>')

"""WordprocessingML as escaped text: elements, words and the units Word measures in.

Strings, not trees: a whole body is written in a few milliseconds and parsed once, where it enters the package.
"""

from collections.abc import Iterable, Mapping
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

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


def element(name: str, attributes: Mapping[str, object], *children: Xml) -> Xml:
    """Return the element `name` with its attributes and children."""
    head = name + "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items())
    inside = "".join(children)
    return Xml(f"<{head}>{inside}</{name}>" if inside else f"<{head}/>")


def w(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """Return an element of WordprocessingML, whose attributes are of WordprocessingML too."""
    return element(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def root(name: str, *children: Xml) -> Xml:
    """Return an element of WordprocessingML that declares every namespace the writer uses."""
    return element(f"w:{name}", {f"xmlns:{prefix}": uri for prefix, uri in NAMESPACES.items()}, *children)


def joined(parts: Iterable[Xml]) -> Xml:
    """Return the parts one after the other."""
    return Xml("".join(parts))


def words(text: str) -> Xml:
    """Return a `w:t` that keeps its spaces."""
    return Xml(f'<w:t xml:space="preserve">{escape(text)}</w:t>')


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
    return w("p", w("pPr", w("pStyle", val=style), *properties), content)

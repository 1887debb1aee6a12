"""Roles: which structure types an element of the page becomes (ISO 32000-1, 14.8.4)."""

from typing import Any

ROOT = "Document"

_INLINE = frozenset({"span", "strong", "em", "sup"})
_KINDS = {
    "header": ("Div",),
    "h1": ("H1",),
    "h2": ("H2",),
    "h3": ("H3",),
    "h4": ("H4",),
    "p": ("P",),
    "ul": ("L",),
    "ol": ("L",),
    "li": ("LI", "LBody"),
    "table": ("Table",),
    "caption": ("Caption",),
    "thead": ("THead",),
    "tbody": ("TBody",),
    "tr": ("TR",),
    "th": ("TH",),
    "td": ("TD",),
    "figure": ("Figure",),
    "figcaption": ("Caption",),
    "aside": ("Sect",),
    "section": ("Sect",),
    "nav": ("Sect",),
    "a": ("Link",),
    "img": ("Figure",),
}
_CLASSES = {
    ("div", "pairs"): ("Sect",),
    ("div", "pair"): ("Div",),
    ("div", "left"): ("Div",),
    ("div", "right"): ("Div",),
    ("sup", "mark"): ("Reference",),
    ("a", "reference"): ("Reference", "Link"),
    ("ol", "notes"): (),
}
_LISTS = frozenset({"ul", "ol"})
_PARTS_OF_ITEM: tuple[tuple[str, ...], ...] = (("LI",), (), (), ("LBody",))
"""What a pair of items becomes, its sides, their lists and what each of these says."""

_SVG = "{http://www.w3.org/2000/svg}svg"


def kinds(element: Any, ancestors: tuple[Any, ...]) -> tuple[str, ...]:
    """Return the types of the nested structure elements that `element` becomes; none where it only sets the page.

    `ancestors` are the elements around it, the nearest first.
    """
    names = classes(element)
    parent = ancestors[0] if ancestors else None
    if any(one.tag == "nav" for one in ancestors):
        return _in_contents(element, names)
    if element.tag == _SVG:
        return () if any(one.tag == "figure" for one in ancestors) else ("Figure",)
    if element.tag == "li" and parent is not None and "notes" in classes(parent):
        return ("Note", "P")
    around = (element, *ancestors)
    for part, types in zip(around, _PARTS_OF_ITEM, strict=False):
        if item_of(part) is not None:
            return types
    for name in sorted(names):
        if (found := _CLASSES.get((element.tag, name))) is not None:
            return found
    return _KINDS.get(element.tag, ())


def _in_contents(element: Any, names: frozenset[str]) -> tuple[str, ...]:
    """Return the types in a table of contents: its entries lie flat, whatever sets them on the page."""
    if element.tag == "a":
        return ("TOCI", "Reference", "Link")
    if element.tag == "p" and "contents-title" in names:
        return ("P",)
    is_list = element.tag == "ol" or "pairs" in names
    return ("TOC",) if is_list and element.find(".//a") is not None else ()


def item_of(element: Any) -> Any:
    """Return the list that a pair is an item of, on the left: a row with an item in each language; or else `None`."""
    if "pair" not in classes(element):
        return None
    inside = element[0][0] if len(element) and len(element[0]) else None
    return inside if inside is not None and inside.tag in _LISTS and "notes" not in classes(inside) else None


def goes_on(before: Any, after: Any) -> bool:
    """Tell whether a list counts on in the next: side by side each item is a list of its own on the page."""
    is_alike = before.tag == after.tag and classes(before) == classes(after)
    return is_alike and (after.tag == "ul" or int(after.get("start", "1")) == int(before.get("start", "1")) + 1)


def classes(element: Any) -> frozenset[str]:
    """Return the classes of an element."""
    return frozenset(element.get("class", "").split())


def is_picture(element: Any) -> bool:
    """Tell whether `element` is a drawing or an image."""
    return element.tag in (_SVG, "img")


def is_outside_figure(element: Any) -> bool:
    """Tell whether a part of a figure is read after it: its words would be lost behind those that stand for it."""
    return element.tag == "p" and "source" in classes(element)


def is_inline(element: Any) -> bool:
    """Tell whether `element` stands within a line: it needs a structure element only for a language of its own."""
    return element.tag in _INLINE


def numbering(element: Any) -> str:
    """Return how the labels of a list count (PDF/UA-1, 7.6; ISO 32000-1, table 347)."""
    return "Decimal" if element.tag == "ol" else "Disc"


def scope(element: Any) -> str:
    """Return what a header cell heads (PDF/UA-1, 7.5; ISO 32000-1, table 349)."""
    return "Row" if element.get("scope") == "row" else "Column"

"""The tags, their attributes, and the judge of both: what each mistake is called, where it stands, what mends it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from briefgen.diagnostics import Diagnostic, Place

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "title": (),
    "heading": ("id", "level"),
    "paragraph": ("role",),
    "list": ("kind",),
    "item": ("see",),
    "steps": (),
    "step": (),
    "when": (),
    "who": (),
    "what": (),
    "table": ("id",),
    "caption": (),
    "column": ("align", "share"),
    "row": (),
    "cell": ("header",),
    "source": (),
    "chart": ("name",),
    "box": ("role",),
    "code": ("href",),
    "contents": ("depth",),
    "data": (),
    "notes": (),
    "strong": (),
    "emphasis": (),
    "link": ("href",),
    "reference": ("to",),
    "quantity": ("key", "value"),
    "cite": ("facts", "series"),
    "span": ("lang",),
}
INLINE = ("strong", "emphasis", "link", "reference", "quantity", "cite", "span")
ANCHOR = re.compile(r"[a-z][a-z0-9-]*\Z")
STAMP = re.compile(r"(.+):(\d+):(\d+)\Z")
Element = ET.Element


STAMPS = 10_000
"""As many stamps as are remembered: a template writes the same tags in every brief."""


@lru_cache(STAMPS)
def stamp(text: str) -> Place | None:
    """Return the place that a tag was stamped with; `None` where the text is no stamp."""
    found = STAMP.match(text)
    return Place(found[1], int(found[2]), int(found[3])) if found else None


class Judge:
    """Knows where the reading stands, and gathers what is wrong there, the anchors met and what refers to them."""

    def __init__(self, place: Place) -> None:
        self.last_place = place
        self.diagnostics: list[Diagnostic] = []
        self.anchors: list[tuple[str, Place]] = []
        self.references: list[tuple[str, Place]] = []

    def report(self, code: str, message: str, hint: str, place: Place | None = None) -> None:
        """Add a diagnostic, at the last tag met unless `place` says otherwise."""
        self.diagnostics.append(Diagnostic(code, message, place or self.last_place, hint))

    def place(self, element: Element) -> Place:
        """Return where the template wrote `element`, and judge its attributes."""
        self.last_place = stamp(element.attrib.pop("at", "")) or self.last_place
        known = ATTRIBUTES.get(element.tag, ())
        for name in list(element.attrib) if element.tag in ATTRIBUTES else ():
            if name not in known:
                del element.attrib[name]  # which is thus reported once
                hint = f"use {', '.join(f'`{one}`' for one in known)}" if known else "remove it"
                self.report("template.unknown-attribute", f"`<{element.tag}>` has no attribute `{name}`", hint)
        return self.last_place

    def unknown(self, element: Element, where: str) -> None:
        """Report a tag that is none, or that stands where it cannot."""
        self.place(element)
        if element.tag in ATTRIBUTES:
            self.report("template.misplaced-tag", f"`<{element.tag}>` cannot stand {where}", "move it where it belongs")
            return
        close = get_close_matches(element.tag, ATTRIBUTES, 1)
        hint = f"write `<{close[0]}>` if that is meant" if close else f"use one of {', '.join(ATTRIBUTES)}"
        self.report("template.unknown-tag", f"there is no tag `<{element.tag}>`", hint)

    def no_words(self, element: Element) -> None:
        """Report words that stand between the tags within `element`, where only tags may stand."""
        self._no_words(element.text)
        for child in element:
            self._no_words(child.tail, stamp(child.get("at", "")))

    def _no_words(self, text: str | None, place: Place | None = None) -> None:
        if words := (text or "").strip():
            hint = "put it into a `<paragraph>`, or into the tag it belongs to"
            self.report("template.stray-words", f"`{words[:40]}` stands outside a block", hint, place)

    def choice(self, element: Element, name: str, values: tuple[str, ...], default: str) -> Any:
        """Return attribute `name` of `element`, which is one of `values`."""
        value = element.get(name, default)
        if value not in values:
            hint = f"use one of {', '.join(values)}"
            self.report("template.attribute", f"`{value}` is no {name} of `<{element.tag}>`", hint)
            return default
        return value

    def anchor(self, element: Element) -> str:
        """Return the `id` of `element`."""
        anchor = element.get("id", "")
        if not ANCHOR.match(anchor):
            hint = "give an `id` of lower-case letters, digits and hyphens, a letter first"
            self.report("template.attribute", f"`{anchor}` is no id of `<{element.tag}>`", hint)
        self.anchors.append((anchor, self.last_place))
        return anchor

    def children(self, element: Element, *tags: str, among: tuple[str, ...] = ()) -> Iterator[Element]:
        """Yield the children of `element` with one of `tags`; report words, and tags not `among` the others."""
        if not among:
            self.no_words(element)
        for child in element:
            if child.tag in tags:
                self.place(child)
                yield child
            elif child.tag not in among:
                self.unknown(child, f"in `<{element.tag}>`")

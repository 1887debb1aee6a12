"""Tagging: the pages as they were painted become the logical structure of the file.

The tree is that of the page's elements, not of its boxes: what the page breaks apart, a paragraph, a row, a list, is
one element again, and what layout alone asks for is none (PDF/UA-1, 7.1 and 7.2).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.writers.pdf import roles
from briefgen.writers.pdf.elements import Elements
from briefgen.writers.pdf.structure import Annotation, Element, Mark, Rectangle, Structure

HEADER, FOOTER, LAYOUT = "/Pagination /Subtype /Header", "/Pagination /Subtype /Footer", "/Layout"
REPEATED = "/Pagination"
"""The kinds of artifact: running heads and feet, what only sets the page, and heads of tables said again."""

_PIXEL = 0.75
"""Points to a pixel of CSS."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A page after it was painted.

    `marks` says which number the content of a box has, `links` where each link is, of which box, and the number of
    its annotation's object.
    """

    box: Any
    height: float
    marks: Mapping[Any, int]
    links: Sequence[tuple[tuple[float, float, float, float], Any, int]]


def structure(page: Any, pages: Sequence[Painted]) -> Structure:
    """Return the structure of `page`, the parsed HTML, as it was painted on `pages`."""
    tagger = _Tagger(page)
    for number, painted in enumerate(pages):
        tagger.read(number, painted)
    return Structure(tagger.elements.root, tagger.furniture, frozenset(tagger.hidden))


class _Tagger:
    def __init__(self, page: Any) -> None:
        self.elements = Elements(page)
        self.furniture: dict[Mark, str] = {}
        self.hidden: list[int] = []
        self._heads: dict[Any, int] = {}
        self._runs: dict[int, Element] = {}

    def read(self, number: int, painted: Painted) -> None:
        """Put what is on one page where it belongs."""
        for box, artifact in _leaves(painted.box, ""):
            if box in painted.marks:
                mark = Mark(number, painted.marks[box])
                if kind := artifact or self._repeated(box.element, number):
                    self.furniture[mark] = kind
                else:
                    self._put(box, mark, painted)
        self._link(number, painted)

    def _repeated(self, element: Any, page: int) -> str:
        """Return the kind of artifact of a table's head on the pages after its first."""
        head = self.elements.around(element, "thead")
        return REPEATED if head is not None and self._heads.setdefault(head, page) != page else ""

    def _put(self, box: Any, mark: Mark, painted: Painted) -> None:
        element = box.element
        counted = element if str(box.element_tag).endswith("::marker") else self.elements.counted(element)
        if counted is not None:
            self.elements.label(counted).kids.append(mark)
            return
        slot = self.elements.slot(element)
        if roles.is_picture(element):
            slot.alternative = self.elements.alternative(element)
            slot.area = _area(box, painted)
            slot.kids.append(mark)
        else:
            self._run(slot).kids.append(mark)

    def _run(self, slot: Element) -> Element:
        """Return where the next words of `slot` go: behind an element within it they are one of their own.

        Not every reader keeps the order of elements and words that stand side by side.
        """
        if not any(isinstance(kid, Element) for kid in slot.kids):
            return slot
        last = slot.kids[-1]
        if not isinstance(last, Element) or id(last) not in self._runs:
            last = Element("Span", slot.language)
            self._runs[id(last)] = last
            slot.kids.append(last)
        return last

    def _link(self, number: int, painted: Painted) -> None:
        """Give links their annotations: one for each line, none within another (PDF/UA-1, 7.18.5)."""
        found: dict[Any, list[tuple[Rectangle, int]]] = {}
        for corners, box, annotation in painted.links:
            link = self.elements.around(box.element, "a")
            if link is not None:
                found.setdefault(link, []).append((_clickable(corners, box, painted), annotation))
        for link, annotations in found.items():
            self._annotate(number, link, annotations)

    def _annotate(self, page: int, link: Any, annotations: list[tuple[Rectangle, int]]) -> None:
        slot, words = self.elements.slot(link), self.elements.link_words(link)
        kept: list[Rectangle] = []
        for rectangle, number in sorted(annotations, key=lambda one: -_size(one[0])):
            if any(other.holds(rectangle) for other in kept):
                self.hidden.append(number)
            else:
                kept.append(rectangle)
                slot.kids.append(Annotation(page, number, rectangle, words))


def _leaves(box: Any, artifact: str) -> Iterator[tuple[Any, str]]:
    """Yield what is painted in the order in which it stands, with the kind of artifact that it is."""
    box = getattr(box, "_box", box)  # what stands for a box that is placed elsewhere
    where = getattr(box, "at_keyword", "") or ""
    if where.startswith("@"):
        artifact = HEADER if where.startswith("@top") else FOOTER
    elif box.is_leader or str(box.element_tag).startswith("sup::"):
        artifact = artifact or LAYOUT
    yield box, artifact
    for child in getattr(box, "children", ()):
        yield from _leaves(child, artifact)


def _area(box: Any, painted: Painted) -> Rectangle:
    """Return where a picture is (ISO 32000-1, table 344: its bounding box)."""
    left, top = box.content_box_x(), box.content_box_y()
    return _placed((left, top, left + box.width, top + box.height), painted)


def _clickable(corners: tuple[float, float, float, float], box: Any, painted: Painted) -> Rectangle:
    """Return where a link is clicked; a raised mark takes no height on its line, and is given that of its letters."""
    rectangle = _placed(corners, painted)
    if rectangle.top - rectangle.bottom >= 1:
        return rectangle
    half = float(box.style["font_size"]) * _PIXEL / 2
    return rectangle._replace(bottom=rectangle.bottom - half, top=rectangle.top + half)


def _placed(corners: tuple[float, float, float, float], painted: Painted) -> Rectangle:
    left, top, right, bottom = (round(value * _PIXEL, 2) for value in corners)
    height = painted.height * _PIXEL
    return Rectangle(left, round(height - bottom, 2), right, round(height - top, 2))


def _size(rectangle: Rectangle) -> float:
    return (rectangle.right - rectangle.left) * (rectangle.top - rectangle.bottom)

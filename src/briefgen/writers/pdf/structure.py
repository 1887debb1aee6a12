"""Structure: what is read of a PDF, in what order and in which language, as plain values (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Mark(NamedTuple):
    """A piece of marked content: the page it is on, counted from 0, and its number there (ISO 32000-1, 14.7.4.2)."""

    page: int
    number: int


class Rectangle(NamedTuple):
    """A rectangle on a page in points, from the left and the foot."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "Rectangle") -> bool:
        """Tell whether `other` lies within, give or take what rounding leaves."""
        near = 0.5
        return (
            self.left - near <= other.left
            and self.bottom - near <= other.bottom
            and self.right + near >= other.right
            and self.top + near >= other.top
        )


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link on a page: the number of its object in the file, where it may be clicked, what it leads to in words."""

    page: int
    number: int
    rectangle: Rectangle
    words: str


@dataclass(slots=True)
class Element:
    """A structure element (ISO 32000-1, 14.7.2): its standard type, its language, and what it is made of in order.

    `identifier` is unique in the file, `scope` is that of a table's header cell, `spans` the columns and rows a cell
    takes, `numbering` how a list counts, `alternative` the words and `area` the place of a figure.
    """

    kind: str
    language: str
    kids: list["Element | Mark | Annotation"] = field(default_factory=list)
    identifier: str = ""
    scope: str = ""
    spans: tuple[int, int] = (1, 1)
    numbering: str = ""
    alternative: str = ""
    area: Rectangle | None = None

    def walk(self) -> Iterator["Element | Mark | Annotation"]:
        """Yield this element and all below it in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
            else:
                yield kid


@dataclass(frozen=True, slots=True)
class Structure:
    """The structure of a file: its root, and the pieces of content that are not read.

    `furniture` says of each such piece the subtype of artifact that it is (ISO 32000-1, 14.8.2.2), `hidden` are the
    numbers of annotations that another one of the same link covers.
    """

    root: Element
    furniture: dict[Mark, str]
    hidden: frozenset[int]

    def order(self) -> dict[int, list[int]]:
        """Return by page the numbers of its content in the order in which it is read."""
        found: dict[int, list[int]] = {}
        for one in self.root.walk():
            if isinstance(one, Mark):
                found.setdefault(one.page, []).append(one.number)
        return found

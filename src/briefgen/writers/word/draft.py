"""Draft: what grows while a document is written: relations, drawings, bookmarks, lists."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from string import punctuation
from urllib.parse import quote

from docx.opc.constants import RELATIONSHIP_TYPE

from briefgen.document import Block, BoxRole, Chart, Document, Heading, NoteMark, Notes, Table, plain, walk, walk_blocks
from briefgen.theme import Theme
from briefgen.writers.word.footnotes import Footnotes
from briefgen.writers.word.numbering import BULLETS, Count, ListKind, numbering
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.room import Place, room
from briefgen.writers.word.xml import Xml, w


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a block stands: how wide it may be (points), in which box, how deep in lists, whether beside its twin."""

    width: float
    box: BoxRole | None = None
    depth: int = 0
    is_column: bool = False


@dataclass(slots=True)
class Draft:
    """A Word document in the making: what is told, the package it grows in, and the part that is being written."""

    document: Document
    theme: Theme
    package: Package
    part: Part
    footnotes: Footnotes = field(default_factory=dict)
    _names: dict[str, str] = field(init=False)
    _said: dict[str, tuple[str, str]] = field(init=False)
    _placed: set[str] = field(default_factory=set)
    _starts: list[tuple[Count, int]] = field(init=False)
    _drawings: int = 0

    def __post_init__(self) -> None:
        self._names, self._said = {}, {}
        self._starts = [(Count("bullets", place), 1) for place in BULLETS]
        if self.theme.numbered_headings:
            self._starts += [(Count("headings"), 1), (Count("second headings"), 1)]
        noted = ((note_anchor(number), "", "") for number in self.footnotes)
        for anchor, before, said in (
            *noted,
            *(landing for one in walk_blocks(self.document.blocks) for landing in _landings(one)),
        ):
            name = self._names.setdefault(anchor, _bookmark_name(anchor, len(self._names)))
            self._said.setdefault(name, (before, said))

    def elsewhere(self, part: Part) -> "Draft":
        """Return this draft as it goes on in another part, which has relations of its own."""
        other = copy(self)
        other.part = part
        return other

    def address(self, url: str) -> str:
        """Return the relation that leads to `url`, made at most once; letters like `ó` are encoded (RFC 3987, 3.1)."""
        return self.part.relate(RELATIONSHIP_TYPE.HYPERLINK, quote(url, safe=punctuation))

    def drawing(self) -> int:
        """Return a number no other drawing has."""
        self._drawings += 1
        return self._drawings

    def target(self, *anchors: str) -> str | None:
        """Return the bookmark of the first of `anchors` that this document has."""
        return next((self._names[anchor] for anchor in anchors if anchor in self._names), None)

    def said_at(self, bookmark: str) -> tuple[str, str]:
        """Return the label before a bookmark, and the words within; these are empty where Word may not repeat them."""
        return self._said[bookmark]

    def is_placed(self, anchor: str) -> bool:
        """Tell whether what bears `anchor` has been written."""
        return self._names.get(anchor) in self._placed

    def bookmarked(self, anchors: tuple[str, ...], content: Xml) -> Xml:
        """Return `content` within the bookmarks of `anchors`; an anchor seen before keeps its first place."""
        for anchor in anchors:
            name = self._names[anchor]
            if name not in self._placed:
                self._placed.add(name)
                identity = len(self._placed)
                content = Xml(w("bookmarkStart", id=identity, name=name) + content + w("bookmarkEnd", id=identity))
        return content

    def list_of(self, kind: ListKind, start: int = 1, place: Place = "text") -> int:
        """Return the number of a list that counts from `start`; lists of bullets in one place are all the same one."""
        if kind == "bullets":
            return BULLETS[place]
        self._starts.append((Count(kind, place), start))
        return len(self._starts)

    def numbering(self) -> Xml:
        """Return the definitions of every list given out so far."""
        return numbering(self.theme, self._starts, room(self.theme, self.document.mode))


def note_anchor(number: int, language: str = "") -> str:
    """Return the anchor of a note; without a language, of the note wherever it stands first."""
    return f"note {number} {language}".strip()


def label_anchor(anchor: str, language: str) -> str:
    """Return the anchor of the label of a table or a chart in one language: `Table 3`."""
    return f"{anchor} {language}"


def _landings(block: Block) -> Iterator[tuple[str, str, str]]:
    """Yield the anchors of a block, each with the label before its bookmark and the words within.

    A footnote in these must not be said again. A label stands outside: LibreOffice shows nothing of a field behind a
    space that does not break at the end of a line.
    """
    match block:
        case Heading(anchor=anchor, content=content):
            yield anchor, "", "" if any(isinstance(one, NoteMark) for one in walk(content)) else plain(content)
        case Chart(anchor=anchor, label=label, number=number, language=language):
            yield label_anchor(anchor, language), label, str(number)
            yield anchor, label, str(number)
        case Table(anchor=anchor, number=number):
            for line in block.label:
                yield label_anchor(anchor, line.language), plain(line.content), str(number)
            yield anchor, plain(block.label[0].content), str(number)
        case Notes():
            for note in block.notes:
                yield note_anchor(note.number, note.language), "", ""
                yield note_anchor(note.number), "", ""


def _bookmark_name(anchor: str, index: int) -> str:
    """Return a name Word accepts: letters, digits and underscores, 40 at most, unique by its index."""
    return f"b{index}_{re.sub(r'[^0-9A-Za-z]', '_', anchor)[:30]}"

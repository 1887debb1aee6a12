"""The nodes of a Document.

A closed union of inlines and one of blocks. Every node knows its language (a BCP 47 tag) and the place in the
template it came from; the place takes no part in comparison or in the digest. A writer is one `match` per union that
ends in `assert_never`.
"""

from dataclasses import dataclass, field
from typing import Literal

from briefgen.diagnostics import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node has: its language and the place in the template that made it."""

    language: str
    place: Place | None = field(default=None, compare=False, repr=False)


# Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Node):
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Node):
    """A figure as it reads in this language; `key` is `fact.figure` and `value` its one stored value."""

    text: str
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong(Node):
    """Words of weight."""

    content: "Inlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis(Node):
    """Words set apart: titles of works, foreign terms."""

    content: "Inlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Node):
    """Words that lead to an address on the web (`http` or `https`)."""

    url: str
    content: "Inlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Node):
    """Words that lead to a heading, chart or table of this document by its `anchor`."""

    anchor: str
    content: "Inlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMark(Node):
    """The numbers of the notes that support what was just said, rising; and the facts and series that they stand for.

    The latter are no part of what a document says: they tell which parts of it rest on the same.
    """

    numbers: tuple[int, ...]
    facts: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReference(Node):
    """The number of the page that a heading, chart or table of this document stands on, between two words."""

    anchor: str
    before: str
    after: str


Inline = Text | Quantity | Strong | Emphasis | Link | Reference | NoteMark | PageReference
Inlines = tuple[Inline, ...]


# Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Node):
    """One line of words in one language: in a table cell, on the cover, in a caption."""

    content: Inlines


Lines = tuple[Line, ...]
"""The same thing once per language of the document, the leading one first; once only where both read alike."""

ParagraphRole = Literal["body", "lead", "aside", "box-title", "small"]
BoxRole = Literal["key-points", "actions", "aside", "imprint"]
ChartKind = Literal["bar", "grouped-bar", "stacked-bar", "line", "dot"]
"""A chart of bars has one series; bars of several stand side by side, or add up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """A heading of level 1 to 3; the document's title stands above level 1. `anchor` is unique in the document."""

    level: int
    anchor: str
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Node):
    """A paragraph with the part it plays."""

    content: Inlines
    role: ParagraphRole = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Node):
    """Items of blocks; numbered from `start` when `ordered`."""

    items: tuple["Blocks", ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Node):
    """One thing to do: by when, by whom, and what."""

    when: Inlines
    who: Inlines
    what: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Node):
    """Numbered things to do, from `start`."""

    steps: tuple[Step, ...]
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Node):
    """A column of a table: its head, how its cells stand, and its width as a share of the table's."""

    head: Lines
    align: Literal["start", "end"] = "start"
    share: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Node):
    """A cell; a `header` cell names its row."""

    lines: Lines
    header: bool = False


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table with its numbered caption (`label` is the word for table) and, below it, where its content is from."""

    anchor: str
    label: Lines
    number: int
    caption: Lines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Lines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Node):
    """One value of a series: its label, its one stored value and how that reads."""

    label: str
    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Node):
    """A named run of points."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Node):
    """A chart: its message as the title, its unit, its data, and where they are from.

    `label` is the word for chart, `highlight` the label of the point the message is about, `alt` says it all in words,
    `total` is what series that add up come to at each label, `pending` what the note says of labels that nobody
    vouches for. `twin_labels` and `twin_names` are labels and names of series as the other language has them: the
    charts of a pair stand alike. Labels that are times are as the content has them, so that they can be compared;
    `readings` says how months and quarters read, also those between that have no value. `subject` is what is measured,
    and when, where the points are not of a time each and nothing but the message would say it.
    """

    anchor: str
    label: str
    number: int
    kind: ChartKind
    title: Inlines
    unit: Inlines
    series: tuple[Series, ...]
    highlight: str = ""
    note: Inlines = ()
    pending: Inlines = ()
    source: Inlines = ()
    alt: str = ""
    total: Series | None = None
    twin_labels: tuple[str, ...] = ()
    twin_names: tuple[str, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    subject: Inlines = ()

    @property
    def subtitle(self) -> Inlines:
        """What stands below the message: what is measured, and its unit."""
        return (*self.subject, Text(language=self.language, text=". "), *self.unit) if self.subject else self.unit

    def read(self, label: str) -> str:
        """Return a label as one reads it: `2025-03` as `Mar 2025`, most as they are."""
        return next((words for time, words in self.readings if time == label), label)

    @property
    def told(self) -> tuple[Series, ...]:
        """The series and, where they add up, what they come to."""
        return (*self.series, self.total) if self.total else self.series


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Node):
    """A panel of one idea; its first block is a paragraph of role `box-title`."""

    role: BoxRole
    blocks: "Blocks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Node):
    """A square code that a telephone reads: the address it holds, what it is in words, and the words beside it."""

    url: str
    alt: str
    lines: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents(Node):
    """Where the table of contents stands: its heading, and the deepest level of heading that it lists."""

    title: Lines
    depth: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Node):
    """A note: one per source in a document, the same number in every language."""

    number: int
    source: str
    content: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Node):
    """Where notes stand."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Node):
    """The same block in two languages, to be set level, the leading language first."""

    left: "Block"
    right: "Block"


Block = Heading | Paragraph | List | Steps | Table | Chart | Box | Code | Contents | Notes | Pair
Blocks = tuple[Block, ...]


def plain(content: Inlines) -> str:
    """Return the words of `content`, note marks and pages left out."""
    return "".join(_words(inline) for inline in content)


def _words(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Quantity(text=text):
            return text
        case Strong(content=content) | Emphasis(content=content) | Link(content=content) | Reference(content=content):
            return plain(content)
        case NoteMark() | PageReference():
            return ""

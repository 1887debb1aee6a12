"""Pieces: what is written, taken apart into what stands on pages, with the measures of its styles.

What is set is the markup itself: so nothing has to be said twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.writers.word.fields import PAGE, WIDE
from briefgen.writers.word.measures import Setting
from briefgen.writers.word.room import INDENT
from briefgen.writers.word.xml import NOTHING, Xml

_TOKEN = re.compile(
    r"<(?:/w:(?P<end>p|tc|tr|tbl)>"
    r'|wp:extent cx="\d+" cy="(?P<drawing>\d+)'
    r'|w:(?:t(?: xml:space="preserve")?>(?P<text>[^<]*)'
    r'|pStyle w:val="(?P<style>\w+)'
    r'|footnoteReference w:id="(?P<note>\d+)'
    r'|bookmarkStart w:id="\d+" w:name="(?P<bookmark>\w+)'
    r'|ilvl w:val="(?P<level>\d)'
    r"|(?P<br>br)/>"
    r"|(?P<hyphen>noBreakHyphen)/>"
    r'|gridCol w:w="(?P<column>\d+)'
    r'|tblStyle w:val="(?P<table>\w+)'
    r"|(?P<whole>cantSplit)/>"
    r"|(?P<head>tblHeader)/>"
    r"|(?P<row>tr)>))"
)
"""What of the markup takes room, or says how."""

_OF_TABLES = frozenset(("column", "row", "whole", "head"))
"""The tokens that say how a table stands, rather than the paragraph in it."""

_EMU, _TWIPS = 12700, 20
FEWEST = 2
"""How many lines of a paragraph stand together on a page at the least."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file is set with: the room of a page, styles by identifier, and what stands around cells.

    `margins` and, where there is one, the height of the rule `between` rows are known by style of table.
    """

    width: float
    height: float
    settings: Mapping[str, Setting]
    margins: Mapping[str, tuple[float, float]]
    between: Mapping[str, float]

    @property
    def rule(self) -> float:
        """The room that the rule above footnotes takes."""
        return self.settings["FootnoteRule"].line

    @property
    def note_line(self) -> float:
        """The height of a line of a footnote: as much of it stands where its mark does, the rest may run on."""
        return self.settings["FootnoteText"].line


@dataclass(slots=True)
class Piece:
    """What stands on a page: lines of equal height that may part, with the space around, and what hangs on them.

    `fewest` lines stand together at the least: one in a row, which has room above its first and below its last line. A
    paragraph knows its `style`, its `text`
    and, where it is in no table, where in the markup it stands; one that `is_overleaf` has to begin its page itself.
    """

    count: int
    line: float
    before: float = 0.0
    after: float = 0.0
    is_kept: bool = False
    notes: list[tuple[int, float]] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    head: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    fewest: int = FEWEST
    style: str = ""
    text: str = ""
    span: tuple[int, int] | None = None
    is_overleaf: bool = False

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of a table."""
        return self.fewest == 1

    @property
    def height(self) -> float:
        """The height without the space around."""
        return self.part(0, self.count)

    def part(self, first: int, end: int) -> float:
        """Return the height of the lines from `first` to before `end`."""
        top = 0.0 if first else self.top
        return top + (end - first) * self.line + (self.bottom if end == self.count else 0.0)


def stacked(pieces: Iterable[Piece], space: float = 0.0) -> tuple[float, float]:
    """Return the height of pieces one below the other, below some `space`, and the space below them."""
    total = 0.0
    for piece in pieces:
        total += max(space, piece.before) + piece.height
        space = piece.after
    return total, space


def pieces_of(markup: Xml, sheet: Sheet, notes: Mapping[int, float]) -> list[Piece]:
    """Return the pieces of markup: paragraphs, and the rows of tables."""
    return _Reading(sheet, notes).read(markup)


@dataclass(slots=True)
class _Table:
    margins: tuple[float, float]
    between: float
    columns: list[float] = field(default_factory=list)
    cell: int = 0
    cells: list[list[Piece]] = field(default_factory=lambda: [[]])
    is_whole: bool = False
    is_head: bool = False
    head: float = 0.0


class _Reading:
    """Markup being read: the paragraph and the table it is in."""

    def __init__(self, sheet: Sheet, notes: Mapping[int, float]) -> None:
        self._sheet, self._notes = sheet, notes
        self._pieces: list[Piece] = []
        self._table: _Table | None = None
        self._markup, self._at = NOTHING, 0
        self._begin()

    def _begin(self) -> None:
        self._style, self._text, self._level, self._drawing = "Normal", "", 0, 0.0
        self._marks: list[tuple[int, float]] = []
        self._bookmarks: list[str] = []

    def read(self, markup: Xml) -> list[Piece]:
        """Return the pieces of markup. A long file has ten thousand tokens, so the most frequent come first."""
        self._markup = markup
        for token in _TOKEN.finditer(markup):
            kind = token.lastgroup
            assert kind is not None
            if kind == "text":
                text = token[kind]
                self._text += WIDE if text.startswith(PAGE) else text
            elif kind == "end":
                self._end(token[kind], token.end())
            elif self._table and kind in _OF_TABLES:
                self._take_table(self._table, kind, token[kind])
            else:
                self._take_paragraph(kind, token[kind])
        return self._pieces

    def _take_paragraph(self, kind: str, value: str) -> None:
        match kind:
            case "style":
                self._style = value
            case "note":
                self._marks.append((len(self._text), self._notes.get(int(value), 0.0)))
            case "bookmark":
                self._bookmarks.append(value)
            case "level":
                self._level = int(value)
            case "br":
                self._text += "\n"
            case "hyphen":
                self._text += "\N{NON-BREAKING HYPHEN}"
            case "drawing":
                self._drawing = int(value) / _EMU
            case "table":
                self._table = _Table(self._sheet.margins.get(value, (0.0, 0.0)), self._sheet.between.get(value, 0.0))

    @staticmethod
    def _take_table(table: _Table, kind: str, value: str) -> None:
        match kind:
            case "column":
                table.columns.append(int(value) / _TWIPS)
            case "row":
                table.cells, table.cell, table.is_whole, table.is_head = [[]], 0, False, False
            case "whole":
                table.is_whole = True
            case "head":
                table.is_head = True

    def _end(self, value: str, at: int) -> None:
        table = self._table
        if value == "p" and table:
            table.cells[-1].append(self._paragraph())
        elif value == "p":
            piece = self._paragraph()
            piece.span = self._markup.index("<w:p>", self._at), at
            self._pieces.append(piece)
            self._at = at
        elif table and value == "tc":
            table.cells.append([])
            table.cell += 1
        elif table and value == "tr":
            self._pieces.append(_row(table))
        elif value == "tbl":
            self._table, self._at = None, at

    def _paragraph(self) -> Piece:
        setting = self._sheet.settings[self._style]
        width, table = self._sheet.width, self._table
        if table:
            width = table.columns[min(table.cell, len(table.columns) - 1)] - 2 * table.margins[1]
        indent = INDENT * self._level
        count = setting.lines(self._text, width, indent)
        marks = ((setting.lines(self._text[:at], width, indent), height) for at, height in self._marks)
        notes = [(min(lines, count) - 1, height) for lines, height in marks]
        line = (self._drawing or setting.line) + (setting.edges + setting.added(self._text, width)) / count
        piece = Piece(count, line, setting.before, setting.after, setting.is_kept, notes, self._bookmarks)
        piece.style, piece.text = self._style, self._text
        self._begin()
        return piece


def _row(table: _Table) -> Piece:
    """Return a row: as high as its highest cell; what is whole is one line."""
    cells = [cell for cell in table.cells if cell]
    heights = [sum(stacked(cell)) for cell in cells]
    height = max(heights, default=0.0) + 2 * table.margins[0] + table.between
    row = Piece(1, height, head=0.0 if table.is_head else table.head, fewest=1)
    if cells and not table.is_whole:
        _open(row, cells[heights.index(max(heights))], table.margins[0])
    row.is_kept = table.is_head or (bool(cells) and all(cell[-1].is_kept for cell in cells))
    row.bookmarks = [name for cell in cells for piece in cell for name in piece.bookmarks]
    row.notes = sorted(note for cell in cells for note in _notes(row, cell, table.margins[0]))
    if table.is_head:
        table.head = height
    return row


def _open(row: Piece, cell: Sequence[Piece], margin: float) -> None:
    """Let a row part between the lines of its highest cell."""
    row.top, row.bottom = margin + cell[0].before, margin + cell[-1].after
    lines, highest = row.line - row.top - row.bottom, max(cell, key=lambda piece: piece.height)
    row.count = max(1, round(lines / highest.line))
    row.line = lines / row.count


def _notes(row: Piece, cell: Sequence[Piece], margin: float) -> Iterator[tuple[int, float]]:
    """Yield the footnotes of a cell, each with the line of its row that it hangs on."""
    at = margin - row.top
    for piece in cell:
        for line, note in piece.notes:
            yield min(max(int((at + piece.before + (line + 0.5) * piece.line) / row.line), 0), row.count - 1), note
        at += piece.before + piece.height + piece.after

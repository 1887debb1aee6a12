"""Paging: on which page what is written will stand, as near as can be told without Word, and what goes first there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.writers.word.keeping import goes_overleaf, overleaf
from briefgen.writers.word.pieces import Piece, Sheet, pieces_of, stacked
from briefgen.writers.word.placing import may_pass, moved
from briefgen.writers.word.xml import Xml

SPARE = 4
"""As many lines more than they need has a page on which contents begin: footnotes are reckoned to a few lines."""


def settled(body: Xml, notes: Mapping[int, Xml], sheet: Sheet) -> tuple[Xml, dict[str, int]]:
    """Return `body` with charts where they leave little white, and the page of each bookmark in it.

    Contents that do not fit begin a page.
    Under `""` is the last page. `notes` are footnotes by number.
    """
    heights = {number: sum(stacked(pieces_of(note, sheet, {}))) for number, note in notes.items()}
    pieces = pieces_of(body, sheet, heights)
    numbers = _filled(body, pieces, sheet)
    whole = moved(body, pieces)
    return overleaf(whole) if any(piece.is_overleaf for piece in pieces) else whole, numbers


@dataclass(slots=True)
class _Page:
    """The page being filled: its number, how far it is filled from above, and by footnotes from below.

    `owed` is what is left of a footnote that runs on to the next page.
    """

    room: float
    rule: float
    note_line: float
    number: int = 1
    filled: float = 0.0
    noted: float = 0.0
    space: float = 0.0
    owed: float = 0.0

    def turn(self) -> None:
        """Begin the next page."""
        self.number, self.filled, self.noted, self.space = self.number + 1, 0.0, 0.0, 0.0
        owed, self.owed = self.owed, 0.0
        self._note(owed)

    @property
    def white(self) -> float:
        """How much of the page is left, as a share of its height."""
        return 1 - (self.filled + self.noted) / self.room

    def fits(self, height: float, notes: float, last: Sequence[float]) -> bool:
        """Tell whether there is room for more, with `notes` and those of its `last` line, one of which may run on."""
        below = notes + sum(last[:-1]) + min(last[-1], self.note_line) if last else notes
        return self.filled + height + self.noted + below + self._above(below) <= self.room

    def add(self, height: float, notes: float) -> None:
        """Fill the page further."""
        self.filled += height
        self._note(notes)

    def _note(self, height: float) -> None:
        """Set footnotes at the foot, as far as there is room."""
        wanted = height + self._above(height)
        given = min(wanted, max(self.room - self.filled - self.noted, 0.0))
        self.noted, self.owed = self.noted + given, self.owed + wanted - given

    def _above(self, notes: float) -> float:
        """Return the room that the rule above footnotes takes, where there is none yet."""
        return self.rule if notes and not self.noted else 0.0


def _filled(body: Xml, pieces: list[Piece], sheet: Sheet) -> dict[str, int]:
    """Return the page of each bookmark; pieces change places where a chart leaves too much of a page white."""
    page, found, at = _Page(sheet.height, sheet.rule, sheet.note_line), dict[str, int](), 0
    while at < len(pieces):
        end = _end_of_kept(pieces, at)
        if end > at + 1 and page.filled and not _fits(page, pieces[at:end]):
            behind = may_pass(body, pieces, at, end, page.white)
            if behind > end and _fits(page, pieces[end:behind]):
                pieces[at:behind] = pieces[end:behind] + pieces[at:end]
                continue
            page.turn()
            pieces[at].is_overleaf = goes_overleaf(pieces[at].style)
        for piece in pieces[at:end]:
            _place(page, piece, found)
        at = end
    return found | {"": page.number}


def _end_of_kept(pieces: Sequence[Piece], at: int) -> int:
    """Return where what is kept with the piece at `at` ends."""
    end = at + 1
    while end < len(pieces) and pieces[end - 1].is_kept:
        end += 1
    return end


def _fits(page: _Page, kept: Sequence[Piece]) -> bool:
    """Tell whether pieces that are kept with the next fit together with the first lines of the last."""
    *above, last = kept
    lines = min(last.fewest, last.count)
    height, space = stacked(above, page.space)
    notes = sum(note for piece in above for _, note in piece.notes) + sum(_notes(last, 0, lines - 1))
    height += max(space, last.before) + last.part(0, lines)
    # Some lines more than they need: where contents are taken to fit and do not, their title is left behind.
    height += SPARE * kept[0].line if goes_overleaf(kept[0].style) else 0.0
    return page.fits(height, notes, _notes(last, lines - 1, lines))


def _place(page: _Page, piece: Piece, found: dict[str, int]) -> None:
    """Set a piece, as many lines on each page as fit, and note the page of its bookmarks."""
    page.filled += max(page.space, piece.before) if page.filled else 0.0
    page.space, line = piece.after, 0
    while line < piece.count:
        count = _taken(page, piece, line)
        if not count and page.filled > piece.head:
            page.turn()
            page.filled = piece.head
            continue
        if not line:
            found.update((name, page.number) for name in piece.bookmarks)
        count = count or min(piece.fewest, piece.count - line)  # higher than a page with its footnotes
        page.add(piece.part(line, line + count), sum(_notes(piece, line, line + count)))
        line += count


def _taken(page: _Page, piece: Piece, first: int) -> int:
    """Return how many lines from `first` on the page takes: too few to stand together are taken to the next."""
    left, count = piece.count - first, _fitting(page, piece, first)
    if count < left:
        count = min(count, left - piece.fewest)
        return count if count >= piece.fewest and _may_part(page, piece, first) else 0
    return count


def _may_part(page: _Page, piece: Piece, first: int) -> bool:
    """Tell whether a piece that does not fit from line `first` on may stand on two pages.

    LibreOffice sets a row as a whole, with all its footnotes, before it parts it: where not one line fits above those,
    the row goes to the next page, although many would fit above their own.
    """
    notes = sum(_notes(piece, first, piece.count)) if piece.is_row else 0.0
    return page.fits(piece.part(first, first + 1), notes, ())


def _fitting(page: _Page, piece: Piece, first: int) -> int:
    """Return how many lines from `first` on there is room for."""
    count, notes = 0, 0.0
    while first + count < piece.count:
        last = _notes(piece, first + count, first + count + 1)
        if not page.fits(piece.part(first, first + count + 1), notes, last):
            break
        count, notes = count + 1, notes + sum(last)
    return count


def _notes(piece: Piece, first: int, end: int) -> list[float]:
    return [note for line, note in piece.notes if first <= line < end]

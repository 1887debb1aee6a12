"""Tables: a numbered caption, a head that repeats, rows that stay whole, and where the content is from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.brief import Mode
from briefgen.document import Column, Lines, Row, Table, plain
from briefgen.writers.ties import loosened
from briefgen.writers.word.captions import below, numbered
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import inlines
from briefgen.writers.word.keeping import is_long_written, kept_ends
from briefgen.writers.word.spacing import closed
from briefgen.writers.word.xml import Xml, joined, paragraph, twips, w

_FEWEST, _WHOLE = 2, 5
"""So many rows of a table in one language stand together, and a table of so many is not parted."""

_FOOTNOTE = "<w:footnoteReference"


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is set, and its title for those who do not see it; `indent` is from the margin, in points."""

    style: str
    title: str
    indent: float = 0
    has_row_heads: bool = False


def table(draft: Draft, one: Table, frame: Frame) -> Xml:
    """Return a table with its caption above and its source below."""
    shares = sum(column.share for column in one.columns)
    widths = [frame.width * column.share / shares for column in one.columns]
    caption = joined(_caption(draft, one))
    head = row([_cell(draft, column, column.head, "TableHead") for column in one.columns], is_head=True)
    rows = [_row(draft, one.columns, cells) for cells in one.rows]
    under = below(draft, [line.content for line in one.source])
    # Side by side a row is as high as some: what is kept leaves pages half empty above its footnotes.
    has_notes = draft.document.mode is Mode.BILINGUAL and any(_FOOTNOTE in one for one in rows)
    is_parted = has_notes or any(map(is_long_written, rows))
    parted = joined(rows) if is_parted else kept_ends(rows, _FEWEST, _WHOLE)
    has_row_heads = all(cells[0].header for cells in one.rows)
    look = Look(
        "BriefTable", title=" / ".join(plain(line.content) for line in one.caption), has_row_heads=has_row_heads
    )
    return Xml(caption + grid(look, widths, (head, parted)) + under)


def grid(look: Look, widths: Sequence[float], rows: Sequence[Xml]) -> Xml:
    """Return a plain table: columns of `widths` points, no merged cells, its first row the head."""
    total, heads = sum(twips(width) for width in widths), int(look.has_row_heads)
    bits = "04A0" if look.has_row_heads else "0420"
    properties = w(
        "tblPr",
        w("tblStyle", val=look.style),
        w("tblW", w=total, type="dxa"),
        w("tblInd", w=twips(look.indent), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val=bits, firstRow=1, lastRow=0, firstColumn=heads, lastColumn=0, noHBand=0, noVBand=1),
        w("tblCaption", val=look.title),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths)), *rows)


def row(cells: Sequence[Xml], *, is_head: bool = False, is_whole: bool = True) -> Xml:
    """Return a row; a head repeats on every page, and a row that `is_whole` is not split between two."""
    whole, head = "<w:cantSplit/>" if is_whole else "", "<w:tblHeader/>" if is_head else ""
    return Xml(f"<w:tr><w:trPr>{whole}{head}</w:trPr>{''.join(cells)}</w:tr>")


def cell(content: Xml) -> Xml:
    """Return a cell; Word wants a paragraph at its end."""
    return Xml(f"<w:tc>{closed(content)}</w:tc>")


def _caption(draft: Draft, one: Table) -> Iterator[Xml]:
    """Yield the caption once per language, the leading one as the caption proper."""
    for index, line in enumerate(one.caption):
        label = one.label[min(index, len(one.label) - 1)]
        number = numbered(draft, one.anchor, label, one.number)
        yield paragraph("CaptionSecond" if index else "Caption", Xml(number + inlines(draft, line.content)))


def _row(draft: Draft, columns: Sequence[Column], cells: Row) -> Xml:
    """Return a row that stays whole, unless it is long."""
    written = [
        _cell(draft, column, one.lines, "TableRowHead" if one.header else "TableText")
        for column, one in zip(columns, cells, strict=True)
    ]
    return row(written, is_whole=not any(map(is_long_written, written)))


def _cell(draft: Draft, column: Column, lines: Lines, style: str) -> Xml:
    """Return a cell of lines one below the other: the leading language as `style` says, the second quieter."""
    end = "End" if column.align == "end" else ""
    written = joined(
        paragraph(("TableSecond" if index else style) + end, inlines(draft, line.content))
        for index, line in enumerate(lines)
    )
    return cell(Xml(loosened(written)) if end else written)

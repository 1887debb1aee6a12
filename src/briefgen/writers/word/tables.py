"""Tables: a numbered caption, a head that repeats, rows that stay whole, and where the content is from."""

from collections.abc import Iterator, Sequence

from briefgen.document import Column, Lines, Row, Table, plain
from briefgen.writers.word.captions import below, numbered
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import inlines
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, twips, w

SEPARATOR = paragraph("Separator", NOTHING)
"""What stands after a table or a box: without a paragraph between them Word joins two into one."""


def table(draft: Draft, one: Table, frame: Frame) -> Xml:
    """Return a table with its caption above and its source below."""
    shares = sum(column.share for column in one.columns)
    widths = [frame.width * column.share / shares for column in one.columns]
    caption = joined(_caption(draft, one))
    head = row([_cell(draft, column, column.head, "TableHead") for column in one.columns], is_head=True)
    rows = [_row(draft, one.columns, cells) for cells in one.rows]
    under = below(draft, [line.content for line in one.source]) or SEPARATOR
    return Xml(caption + grid("BriefTable", widths, (head, *rows)) + under)


def grid(style: str, widths: Sequence[float], rows: Sequence[Xml], indent: float = 0) -> Xml:
    """Return a plain table: columns of `widths` points, no merged cells, its first row the head."""
    total = sum(twips(width) for width in widths)
    look = w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1)
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=total, type="dxa"),
        w("tblInd", w=twips(indent), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths)), *rows)


def row(cells: Sequence[Xml], *, is_head: bool = False, is_whole: bool = True) -> Xml:
    """Return a row; a head repeats on every page, and a row that `is_whole` is not split between two."""
    return w("tr", w("trPr", *_row_properties(is_head=is_head, is_whole=is_whole)), *cells)


def _row_properties(*, is_head: bool, is_whole: bool) -> Iterator[Xml]:
    if is_whole:
        yield w("cantSplit")
    if is_head:
        yield w("tblHeader")


def cell(content: Xml) -> Xml:
    """Return a cell; Word wants a paragraph at its end."""
    return w("tc", content or SEPARATOR)


def _caption(draft: Draft, one: Table) -> Iterator[Xml]:
    """Yield the caption once per language, the leading one as the caption proper."""
    for index, line in enumerate(one.caption):
        label = one.label[min(index, len(one.label) - 1)]
        number = numbered(plain(label.content), one.number, line.language)
        content = Xml(number + inlines(draft, line.content))
        yield paragraph("CaptionSecond" if index else "Caption", draft.bookmarked((one.anchor,), content))


def _row(draft: Draft, columns: Sequence[Column], cells: Row) -> Xml:
    return row(
        [
            _cell(draft, column, one.lines, "TableRowHead" if one.header else "TableText")
            for column, one in zip(columns, cells, strict=True)
        ]
    )


def _cell(draft: Draft, column: Column, lines: Lines, style: str) -> Xml:
    """Return a cell of lines one below the other: the leading language as `style` says, the second quieter."""
    end = "End" if column.align == "end" else ""
    return cell(
        joined(
            paragraph(("TableSecond" if index else style) + end, inlines(draft, line.content))
            for index, line in enumerate(lines)
        )
    )

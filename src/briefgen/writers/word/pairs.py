"""Pairs: two languages side by side, one row for each pair so that it stays level with its twin."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.brief import Language
from briefgen.document import Block, Chart, Contents, Pair, Paragraph
from briefgen.locales.labels import label
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import run
from briefgen.writers.word.keeping import is_long_written, kept
from briefgen.writers.word.room import TINTED
from briefgen.writers.word.tables import Look, cell, grid, row
from briefgen.writers.word.xml import Xml, paragraph, points


def column(draft: Draft, frame: Frame) -> Frame:
    """Return where a block of a pair stands that itself stands in `frame`."""
    return replace(frame, width=_width(draft, frame) - points(draft.theme.page.gutter), is_column=True)


def _width(draft: Draft, frame: Frame) -> float:
    """Return the width of a column with its half gutters, which reach beyond the margins where nothing is tinted."""
    overhang = 0.0 if frame.box in TINTED else points(draft.theme.page.gutter)
    return (frame.width + overhang) / 2


def pair_row(pair: Pair, left: Xml, right: Xml, *, is_whole: bool) -> Xml:
    """Return the row of a pair from its two sides as written; titles and charts do not split over pages either way."""
    is_whole = is_whole and not (is_long_written(left) or is_long_written(right))
    return row((cell(left), cell(right)), is_whole=is_whole or _is_whole(pair.left))


def are_points(draft: Draft, frame: Frame) -> bool:
    """Tell whether what stands in `frame` is key points that stay whole.

    They leave white at the foot of page one, for which a brief so short that it has no contents has no room.
    """
    return frame.box == "key-points" and any(isinstance(one, Contents) for one in draft.document.blocks)


def kept_small_print(pairs: Sequence[Pair], rows: Sequence[Xml]) -> list[Xml]:
    """Return the rows of `pairs` in one table, small print on one page: it has no footnotes, which would part it."""
    last = len(rows) - 1
    return [
        kept(row) if _is_small(one.left) and at < last else row
        for at, (one, row) in enumerate(zip(pairs, rows, strict=True))
    ]


def _is_small(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "small"


def columns(draft: Draft, pair: Pair, rows: Sequence[Xml], frame: Frame) -> Xml:
    """Return the table of two columns that holds `rows`; its head names the languages of `pair` on every page."""
    width = _width(draft, frame)
    head = row((_language(pair.left), _language(pair.right)), is_head=True)
    style = "ColumnsPanel" if frame.box in TINTED else "Columns"
    title = f"{_name(pair.left)} / {_name(pair.right)}"
    return grid(Look(style, title, indent=frame.width / 2 - width), (width, width), (head, *rows))


def _language(block: Block) -> Xml:
    return cell(paragraph("ColumnLanguage", run(_name(block), block.language)))


def _name(block: Block) -> str:
    return label("own-name", Language(block.language[:2]))


def _is_whole(block: Block) -> bool:
    return isinstance(block, Chart) or (isinstance(block, Paragraph) and block.role == "box-title")

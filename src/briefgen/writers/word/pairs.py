"""Pairs: two languages side by side, one row for each pair so that it stays level with its twin."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.brief import Language
from briefgen.document import Block, Chart, Heading, Pair, Paragraph
from briefgen.locales.labels import label
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import run
from briefgen.writers.word.room import TINTED
from briefgen.writers.word.tables import Look, cell, grid, row
from briefgen.writers.word.xml import Xml, joined, paragraph, points


def is_section(block: Block) -> bool:
    """Tell whether a block is the heading of a section."""
    return isinstance(block, Heading) and block.level == 1


def column(draft: Draft, frame: Frame) -> Frame:
    """Return where a block of a pair stands that itself stands in `frame`."""
    return replace(frame, width=_width(draft, frame) - points(draft.theme.page.gutter), is_column=True)


def _width(draft: Draft, frame: Frame) -> float:
    """Return the width of a column with its half gutters, which reach beyond the margins where nothing is tinted."""
    overhang = 0.0 if frame.box in TINTED else points(draft.theme.page.gutter)
    return (frame.width + overhang) / 2


def pair_row(pair: Pair, left: Xml, right: Xml) -> Xml:
    """Return the row of a pair from its two sides as written; titles and charts do not split over pages."""
    return row((cell(left), cell(right)), is_whole=_is_whole(pair.left))


def columns(draft: Draft, rows: Sequence[tuple[Pair, Xml]], frame: Frame) -> Xml:
    """Return `rows` in two columns: a table for each title or chart, the first of which names the languages.

    Nothing stands between the tables. They take turns at two styles that look alike, as Word and LibreOffice make one
    of two that bear the same; and LibreOffice leaves pages nearly empty where a table with footnotes goes over many.
    """
    width = _width(draft, frame)
    (first, _), *_ = rows
    title = f"{_name(first.left)} / {_name(first.right)}"
    styles = ("ColumnsPanel", "ColumnsPanel") if frame.box in TINTED else ("Columns", "ColumnsNext")
    parts = [[row((_language(first.left), _language(first.right)), is_head=True)]]
    for before, (pair, written) in zip((None, *rows), rows, strict=False):
        if before is not None and _is_whole(pair.left) and not _is_title(before[0].left):
            parts.append([])
        parts[-1].append(written)
    looks = (Look(styles[index % 2], title, indent=frame.width / 2 - width) for index in range(len(parts)))
    return joined(grid(look, (width, width), part) for look, part in zip(looks, parts, strict=True))


def _language(block: Block) -> Xml:
    return cell(paragraph("ColumnLanguage", run(_name(block), block.language)))


def _name(block: Block) -> str:
    return label("own-name", Language(block.language[:2]))


def _is_whole(block: Block) -> bool:
    return isinstance(block, Chart) or _is_title(block)


def _is_title(block: Block) -> bool:
    """Tell whether a block is nothing without the next."""
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role == "box-title")

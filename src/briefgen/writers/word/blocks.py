"""Blocks: one way to write each, wherever it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from briefgen.document import (
    Block,
    Blocks,
    Box,
    Chart,
    Code,
    Contents,
    Heading,
    List,
    Note,
    Notes,
    Pair,
    Paragraph,
    ParagraphRole,
    Step,
    Steps,
    Table,
)
from briefgen.writers.word.charts import chart
from briefgen.writers.word.codes import code
from briefgen.writers.word.contents import contents
from briefgen.writers.word.draft import Draft, Frame, note_anchor
from briefgen.writers.word.inlines import inlines, run, tab, title
from briefgen.writers.word.keeping import kept_box
from briefgen.writers.word.numbering import DEPTH, HEADINGS, ListKind
from briefgen.writers.word.pairs import are_points, column, columns, kept_small_print, pair_row
from briefgen.writers.word.room import TINTED, Place, place_of
from briefgen.writers.word.spacing import spaced
from briefgen.writers.word.styles import BoxPart, box_style
from briefgen.writers.word.tables import table
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, w

_STYLES: dict[ParagraphRole, str] = {
    "body": "BodyText",
    "lead": "Lead",
    "aside": "Aside",
    "box-title": "BoxTitle",
    "small": "Small",
}


def blocks(draft: Draft, content: Blocks, frame: Frame) -> Xml:
    """Return blocks one below the other; pairs that follow one another share a table, down to the next section."""
    return joined(spaced(_blocks(draft, content, frame)))


def _blocks(draft: Draft, content: Blocks, frame: Frame) -> Iterator[tuple[Xml, bool]]:
    for is_beside, run_of in groupby(_opened(content), key=_is_beside):
        if is_beside:
            yield _pairs(draft, run_of, frame), False
        else:
            yield from ((block(draft, one, frame), isinstance(one, Box)) for one in run_of)


def _is_beside(one: Block) -> bool:
    """Tell whether a block stands in columns.

    Headings stand across both: Word shows none that is in a table where one looks for them, and they part the tables.
    """
    return isinstance(one, Pair) and not isinstance(one.left, Heading)


def _opened(content: Blocks) -> Iterator[Block]:
    """Yield blocks; a box that is not tinted gives its pairs to the table around it, which has named the languages."""
    for one in content:
        if isinstance(one, Box) and one.role not in TINTED and any(isinstance(inner, Pair) for inner in one.blocks):
            yield from one.blocks
        else:
            yield one


def block(draft: Draft, one: Block, frame: Frame) -> Xml:
    """Return one block as paragraphs and tables."""
    match one:
        case Heading():
            return heading(draft, one)
        case Paragraph():
            part: BoxPart = "title" if one.role == "box-title" else "text"
            return paragraph(_style(frame, _STYLES[one.role], part), inlines(draft, one.content))
        case List():
            return list_(draft, one, frame)
        case Steps():
            return steps(draft, one, frame)
        case Table():
            return table(draft, one, frame)
        case Chart():
            return chart(draft, one, frame)
        case Box():
            return box(draft, one, frame)
        case Code():
            return code(draft, one, _style(frame, "Small", "text"))
        case Contents():
            return contents(draft, one)
        case Notes():
            return joined(notes(draft, one))
        case Pair():
            return _pair(draft, one, frame)
        case _:
            assert_never(one)


def heading(draft: Draft, one: Heading, style: str = "") -> Xml:
    """Return a heading that references and the contents can lead to; where headings count, its language for itself."""
    content = draft.bookmarked((one.anchor,), title(draft, one.content))
    is_second = draft.theme.numbered_headings and one.language != draft.document.language
    counted = (_counted(HEADINGS[True], one.level - 1),) if is_second else ()
    return paragraph(style or f"Heading{one.level}", content, *counted)


def list_(draft: Draft, one: List, frame: Frame) -> Xml:
    """Return a list; what stands in an item after its first paragraph is set below it, without a mark."""
    kind: ListKind = "numbers" if one.ordered else "bullets"
    number = draft.list_of(kind, one.start, _place(frame))
    style = _style(frame, "ListNumber" if one.ordered else "ListBullet", "list")
    counted = _counted(number, min(frame.depth, DEPTH - 1))
    return joined(_items(draft, one, replace(frame, depth=frame.depth + 1), (style, counted)))


def _items(draft: Draft, one: List, frame: Frame, mark: tuple[str, Xml]) -> Iterator[Xml]:
    style, counted = mark
    for first, *rest in one.items:
        if isinstance(first, Paragraph):
            yield paragraph(style, inlines(draft, first.content), counted)
        else:
            yield Xml(paragraph(style, NOTHING, counted) + block(draft, first, frame))
        for further in rest:
            yield _below(draft, further, frame)


def _below(draft: Draft, one: Block, frame: Frame) -> Xml:
    if not isinstance(one, Paragraph):
        return block(draft, one, frame)
    content = inlines(draft, one.content)
    if _is_boxed(frame):
        # The same indents as the item above, or the edge of the box would step in.
        return paragraph(_style(frame, "", "list"), Xml(tab(one.language) + content))
    return paragraph("ListContinue", content)


def steps(draft: Draft, one: Steps, frame: Frame) -> Xml:
    """Return numbered steps: when and who on the line of the number, what on the next."""
    counted = _counted(draft.list_of("steps", one.start, _place(frame)))
    return joined(paragraph(_style(frame, "Step", "list"), _step(draft, step), counted) for step in one.steps)


def _step(draft: Draft, one: Step) -> Xml:
    when = inlines(draft, one.when, "StepWhen")
    who = Xml(run(" · ", one.language, "StepWho") + inlines(draft, one.who, "StepWho")) if one.who else NOTHING
    return Xml(when + who + w("r", w("br")) + inlines(draft, one.what))


def notes(draft: Draft, one: Notes) -> Iterator[Xml]:
    """Yield notes as a numbered list; where a number is left out, a new list takes up the count."""
    counted, expected = NOTHING, None
    for note in one.notes:
        if note.number != expected:
            counted = _counted(draft.list_of("notes", note.number))
        expected = note.number + 1
        yield paragraph("Note", draft.bookmarked(_anchors(note), inlines(draft, note.content)), counted)


def _anchors(note: Note) -> tuple[str, str]:
    return note_anchor(note.number, note.language), note_anchor(note.number)


def box(draft: Draft, one: Box, frame: Frame) -> Xml:
    """Return a box; side by side it is a table of tinted cells, in one language a run of tinted paragraphs."""
    written = blocks(draft, one.blocks, replace(frame, box=one.role))
    return written if frame.is_column else kept_box(one.role, written)


def _pair(draft: Draft, one: Pair, frame: Frame) -> Xml:
    if isinstance(one.left, Heading) and isinstance(one.right, Heading):
        return Xml(heading(draft, one.left) + heading(draft, one.right, f"Heading{one.right.level}Second"))
    return _pairs(draft, (one,), frame)


def _pairs(draft: Draft, pairs: Iterable[Block], frame: Frame) -> Xml:
    inside = column(draft, frame)
    both = [one for one in pairs if isinstance(one, Pair)]
    sides = ((one, block(draft, one.left, inside), block(draft, one.right, inside)) for one in both)
    are_whole = frame.box == "actions" or are_points(draft, frame)
    rows = [pair_row(*one, is_whole=are_whole) for one in sides]
    return columns(draft, both[0], kept_small_print(both, rows), frame)


def _place(frame: Frame) -> Place:
    """Return where a list stands."""
    place = place_of(frame.box)
    return ("cell" if place == "panel" else "text") if frame.is_column else place


def _is_boxed(frame: Frame) -> bool:
    """Tell whether paragraphs carry the tint and the edges of a box; beside a twin the cells do."""
    return frame.box is not None and not frame.is_column


def _style(frame: Frame, plain: str, part: BoxPart) -> str:
    """Return the style of a paragraph: the plain one, or in a box that of its part."""
    return box_style(frame.box, part) if frame.box is not None and not frame.is_column else plain


def _counted(number: int, depth: int = 0) -> Xml:
    """Return a place in a list."""
    return Xml(f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

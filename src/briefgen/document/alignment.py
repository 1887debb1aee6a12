"""Side by side: two documents of one brief become one in which each block stands level with its twin."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefgen.brief import Mode
from briefgen.diagnostics import Place
from briefgen.document.facts import FactUsed, FigureUsed, SourceUsed
from briefgen.document.nodes import (
    Block,
    Blocks,
    Box,
    Cell,
    Chart,
    Code,
    Column,
    Contents,
    Heading,
    Lines,
    List,
    Node,
    Notes,
    Pair,
    Paragraph,
    Steps,
    Table,
    plain,
)
from briefgen.document.walk import parts, walk_blocks
from briefgen.document.whole import Cover, Document, Furniture


class MisalignedError(Exception):
    """The two documents differ in shape; `place` is where the template made the block that has no twin."""

    def __init__(self, message: str, place: Place | None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def align(left: Document, right: Document) -> Document:
    """Return the side-by-side document of `left` (the leading language) and `right`.

    Raise `MisalignedError` where their blocks differ in number or kind.
    """
    anchors = {node.anchor for node in walk_blocks(right.blocks) if isinstance(node, Heading | Chart)}
    right = replace(right, blocks=_renamed(right.blocks, anchors, f".{right.mode}"))
    return replace(
        left,
        mode=Mode.BILINGUAL,
        cover=_cover(left.cover, right.cover),
        furniture=_furniture(left.furniture, right.furniture),
        blocks=_blocks(left.blocks, right.blocks),
        keywords=tuple(dict.fromkeys((*left.keywords, *right.keywords))),
        subject=_both(left.subject, right.subject),
        publisher=_both(left.publisher, right.publisher),
        facts=_facts(left.facts, right.facts),
    )


def _renamed(value: Any, anchors: set[str], suffix: str) -> Any:
    """Return `value` with `suffix` behind each of `anchors`, in what bears it and in what refers to it."""
    if isinstance(value, tuple):
        items = tuple(_renamed(item, anchors, suffix) for item in value)
        return items if any(one is not other for one, other in zip(items, value, strict=True)) else value
    if not isinstance(value, Node):
        return value
    changed: dict[str, Any] = {}
    if (anchor := getattr(value, "anchor", "")) in anchors:
        changed["anchor"] = anchor + suffix
    for name in parts(type(value)):
        part = getattr(value, name)
        if (renamed := _renamed(part, anchors, suffix)) is not part:
            changed[name] = renamed
    return replace(value, **changed) if changed else value


def _both(left: str, right: str) -> str:
    return left if left == right else f"{left} / {right}"


def _cover(left: Cover, right: Cover) -> Cover:
    return Cover(
        series=_lines(left.series, right.series),
        title=_lines(left.title, right.title),
        sector=_lines(left.sector, right.sector),
        audience=_lines(left.audience, right.audience),
        date=_lines(left.date, right.date),
        also=_lines(left.also, right.also),
        number=_lines(left.number, right.number),
    )


def _furniture(left: Furniture, right: Furniture) -> Furniture:
    return Furniture(
        head=_lines(left.head, right.head), page=_lines(left.page, right.page), of=_lines(left.of, right.of)
    )


def _facts(left: tuple[FactUsed, ...], right: tuple[FactUsed, ...]) -> tuple[FactUsed, ...]:
    """Return the facts of both, each once, in both languages; the texts of a pair cite the same ones."""
    others = {one.key: one for one in right}
    both = (_fact(one, others.pop(one.key)) if one.key in others else one for one in left)
    return (*both, *others.values())


def _fact(left: FactUsed, right: FactUsed) -> FactUsed:
    figures = (_figure(*pair) for pair in zip(left.figures, right.figures, strict=True))
    sources = (_source(*pair) for pair in zip(left.sources, right.sources, strict=True))
    return replace(
        left,
        text=_lines(left.text, right.text),
        figures=tuple(figures),
        sources=tuple(sources),
        disputed=_lines(left.disputed, right.disputed),
    )


def _figure(left: FigureUsed, right: FigureUsed) -> FigureUsed:
    return replace(left, text=_lines(left.text, right.text))


def _source(left: SourceUsed, right: SourceUsed) -> SourceUsed:
    return replace(left, locator=_lines(left.locator, right.locator))


def _lines(left: Lines, right: Lines) -> Lines:
    """Return both lines, or one where both read alike: a number, a name."""
    alike = [plain(line.content) for line in left] == [plain(line.content) for line in right]
    return left if alike else (*left, *right)


def _blocks(left: Blocks, right: Blocks) -> Blocks:
    _same_number("blocks", left, right)
    return tuple(block for one, other in zip(left, right, strict=True) for block in _pairs(one, other))


def _same_number(what: str, left: tuple[object, ...], right: tuple[object, ...]) -> None:
    if len(left) != len(right):
        longer = left if len(left) > len(right) else right
        alike = [type(one) is type(other) for one, other in zip(left, right, strict=False)]
        place = getattr(longer[(*alike, False).index(False)], "place", None)
        raise MisalignedError(f"{what} differ in number: {len(left)} in one language, {len(right)} in the other", place)


def _pairs(left: Block, right: Block) -> Iterator[Block]:
    if type(left) is not type(right):
        message = f"a {type(left).__name__.lower()} stands beside a {type(right).__name__.lower()}"
        raise MisalignedError(message, left.place)
    match left, right:
        case List(), List():
            yield from _list_pairs(left, right)
        case Steps(), Steps():
            yield from _step_pairs(left, right)
        case Notes(), Notes():
            yield from _note_pairs(left, right)
        case Table(), Table():
            yield _table(left, right)
        case Box(), Box():
            yield replace(left, blocks=_blocks(left.blocks, right.blocks))
        case Code(), Code():
            yield replace(left, lines=_lines(left.lines, right.lines))
        case Contents(), Contents():
            # Every heading is listed twice: the first level is as much as helps.
            yield replace(left, title=_lines(left.title, right.title), depth=1)
        case ((Heading() | Paragraph() | Chart() | Pair()), _):
            yield _pair(left, right)
        case _:
            raise AssertionError(f"no rule pairs {left} with {right}")


def _pair(left: Block, right: Block) -> Pair:
    return Pair(language=left.language, place=left.place, left=left, right=right)


def _list_pairs(left: List, right: List) -> Iterator[Pair]:
    """Pair item by item, so that a long list stays level."""
    _same_number("items", left.items, right.items)
    for index, (one, other) in enumerate(zip(left.items, right.items, strict=True)):
        start = left.start + index
        yield _pair(replace(left, items=(one,), start=start), replace(right, items=(other,), start=start))


def _step_pairs(left: Steps, right: Steps) -> Iterator[Pair]:
    _same_number("steps", left.steps, right.steps)
    for index, (one, other) in enumerate(zip(left.steps, right.steps, strict=True)):
        start = left.start + index
        yield _pair(replace(left, steps=(one,), start=start), replace(right, steps=(other,), start=start))


def _note_pairs(left: Notes, right: Notes) -> Iterator[Pair]:
    _same_number("notes", left.notes, right.notes)
    for one, other in zip(left.notes, right.notes, strict=True):
        if (one.number, one.source) != (other.number, other.source):
            raise MisalignedError(f"note {one.number} is `{one.source}` here and `{other.source}` there", left.place)
        yield _pair(replace(left, notes=(one,)), replace(right, notes=(other,)))


def _table(left: Table, right: Table) -> Table:
    _same_number("columns", left.columns, right.columns)
    _same_number("rows", left.rows, right.rows)
    columns = (_column(one, other) for one, other in zip(left.columns, right.columns, strict=True))
    rows = (_row(one, other) for one, other in zip(left.rows, right.rows, strict=True))
    return replace(
        left,
        label=_lines(left.label, right.label),
        caption=_lines(left.caption, right.caption),
        columns=tuple(columns),
        rows=tuple(rows),
        source=_lines(left.source, right.source),
    )


def _column(left: Column, right: Column) -> Column:
    return replace(left, head=_lines(left.head, right.head))


def _row(left: tuple[Cell, ...], right: tuple[Cell, ...]) -> tuple[Cell, ...]:
    _same_number("cells", left, right)
    return tuple(replace(one, lines=_lines(one.lines, other.lines)) for one, other in zip(left, right, strict=True))

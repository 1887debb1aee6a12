"""Walking a document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Literal, get_origin, get_type_hints

from briefgen.brief import Brief
from briefgen.diagnostics import Place
from briefgen.document.facts import FactUsed
from briefgen.document.nodes import Block, Blocks, Box, List, Node, Pair


def walk(value: object) -> Iterator[Node]:
    """Yield every node below `value` (a node, a tuple of nodes or a document), parents before children."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(one[::-1])
            continue
        if isinstance(one, Node):
            yield one
        if names := parts(type(one)):
            waiting.extend([getattr(one, name) for name in names])


def walk_blocks(blocks: Blocks) -> Iterator[Block]:
    """Yield every block below, parents before children; words, most of a document, are not looked at."""
    for block in blocks:
        yield block
        match block:
            case Box():
                yield from walk_blocks(block.blocks)
            case List():
                yield from walk_blocks(tuple(inner for item in block.items for inner in item))
            case Pair():
                yield from walk_blocks((block.left, block.right))


_RUNS = (tuple[int, ...], tuple[str, ...])

_PARTS: dict[type, tuple[str, ...]] = {}
"""What `parts` found: documents are walked often, and asking a class for its fields is slow."""


def parts(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass that may hold nodes, the last one first; of another kind none."""
    known = _PARTS.get(kind)
    if known is None:
        known = _PARTS[kind] = _parts(kind)
    return known


def _parts(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind) or issubclass(kind, Place | Brief | FactUsed):
        return ()
    kinds = get_type_hints(kind)
    return tuple(part.name for part in reversed(fields(kind)) if not _is_plain(kinds[part.name]))


def _is_plain(kind: object) -> bool:
    """Tell whether what is of a kind is a plain value; most of what nodes say is, and need not be looked at."""
    return kind in (str, int, bool, Place | None, *_RUNS) or get_origin(kind) is Literal

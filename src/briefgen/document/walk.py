"""Walking a document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Literal, get_origin, get_type_hints

from briefgen.brief import Brief
from briefgen.diagnostics import Place
from briefgen.document.facts import FactUsed
from briefgen.document.nodes import Node


def walk(value: object) -> Iterator[Node]:
    """Yield every node below `value` (a node, a tuple of nodes or a document), parents before children."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
            continue
        if isinstance(one, Node):
            yield one
        waiting.extend([getattr(one, part) for part in parts(type(one))])


_RUNS = (tuple[int, ...], tuple[str, ...])

_PARTS: dict[type, tuple[str, ...]] = {}
"""What `parts` found: documents are walked often, and asking a class for its fields is slow."""


def parts(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass that may hold nodes, the last one first; of another kind none."""
    if kind not in _PARTS:
        _PARTS[kind] = _parts(kind)
    return _PARTS[kind]


def _parts(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind) or issubclass(kind, Place | Brief | FactUsed):
        return ()
    kinds = get_type_hints(kind)
    return tuple(part.name for part in reversed(fields(kind)) if not _is_plain(kinds[part.name]))


def _is_plain(kind: object) -> bool:
    """Tell whether what is of a kind is a plain value; most of what nodes say is, and need not be looked at."""
    return kind in (str, int, bool, Place | None, *_RUNS) or get_origin(kind) is Literal

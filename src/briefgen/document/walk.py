"""Walking a document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Literal, get_origin, get_type_hints

from briefgen.brief import Brief
from briefgen.diagnostics import Place
from briefgen.document.facts import FactUsed
from briefgen.document.nodes import Node

_PARTS: dict[type, tuple[str, ...]] = {}
"""What `_parts` found: documents are walked often, and asking a class for its fields is slow."""


def walk(value: object) -> Iterator[Node]:
    """Yield every node below `value` (a node, a tuple of nodes or a document), parents before children."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting.extend(reversed(one))
            continue
        kind = type(one)
        parts = _PARTS.get(kind)
        if parts is None:
            parts = _PARTS[kind] = _parts(kind)
        if isinstance(one, Node):
            yield one
        if parts:
            waiting.extend(getattr(one, part) for part in parts)


def _parts(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass that may hold nodes, the last one first."""
    if not is_dataclass(kind) or issubclass(kind, Place | Brief | FactUsed):
        return ()
    kinds = get_type_hints(kind)
    return tuple(part.name for part in reversed(fields(kind)) if not _is_plain(kinds[part.name]))


def _is_plain(kind: object) -> bool:
    """Tell whether what is of a kind is a plain value; most of what nodes say is, and need not be looked at."""
    return kind in (str, int, bool, Place | None) or get_origin(kind) is Literal

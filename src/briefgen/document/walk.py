"""Walking a document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

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
        if parts:
            if isinstance(one, Node):
                yield one
            waiting.extend(getattr(one, part) for part in parts)


def _parts(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a dataclass, the last one first; of what nobody reads there none."""
    if not is_dataclass(kind) or issubclass(kind, Place | Brief | FactUsed):
        return ()
    return tuple(part.name for part in reversed(fields(kind)))

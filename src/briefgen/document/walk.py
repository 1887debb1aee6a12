"""Walking a document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from briefgen.brief import Brief
from briefgen.diagnostics import Place
from briefgen.document.nodes import Node


def walk(value: object) -> Iterator[Node]:
    """Yield every node below `value` (a node, a tuple of nodes or a document), parents before children."""
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif is_dataclass(value) and not isinstance(value, Place | Brief):
        if isinstance(value, Node):
            yield value
        for part in fields(value):
            yield from walk(getattr(value, part.name))

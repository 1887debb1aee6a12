"""Shapes: what of a sector can make a template fail, whatever its words say.

A template chooses by what is there and what is not. Where a project has more briefs than can be told in a check, a few
of its sectors show every part both present and missing.
"""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from briefgen.content.models import Sector

NAMED = ("headings", "key_points", "steps")
"""The tables of a sector that templates ask by name; of the others they tell every entry."""

UNTOLD = ("gaps", "see")
"""What no template tells, or what is checked by itself: where key points lead."""

MANY = 2
"""How many entries are many: a template may tell one otherwise than more."""


def parts(sector: Sector) -> frozenset[str]:
    """Return which parts of a sector are there, each as a path; of a list its length, up to many."""
    return frozenset(_paths(sector, ""))


def _paths(value: object, path: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name, part in vars(value).items():
            if name not in UNTOLD:
                yield from _paths(part, f"{path}.{name}")
    elif isinstance(value, Mapping):
        is_named = path.removeprefix(".") in NAMED
        yield f"{path}:{min(len(value), MANY)}"
        for key, item in value.items():
            yield from _paths(item, f"{path}.{key}" if is_named else f"{path}.*")
    elif isinstance(value, tuple):
        yield f"{path}:{min(len(value), MANY)}"
        for item in value:
            yield from _paths(item, f"{path}.*")
    elif value is not None:
        yield path


def typical(shapes: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return a few names of sectors among which each part of a shape that some have is both present and missing."""
    every = frozenset[str]().union(*shapes.values())
    wanted = {(part, has) for shape in set(shapes.values()) for part in every for has in (part in shape,)}
    chosen = []
    for name, shape in shapes.items():
        shown = {(part, part in shape) for part in every} & wanted
        if shown:
            chosen.append(name)
            wanted -= shown
    return tuple(chosen)

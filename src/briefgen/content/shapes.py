"""Shapes: what of a sector can make a template fail, whatever its words say.

A template chooses by what is there and what is not. Where a project has more briefs than can be told in a check, a few
of its sectors show every part both present and missing.
"""

from collections.abc import Iterator, Mapping

from briefgen.content.models import Sector
from briefgen.reading import is_record

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
    if value is None:
        return
    if isinstance(value, str):
        yield path
    elif is_record(type(value)):
        for name, part in vars(value).items():
            if isinstance(part, str):  # as most parts are
                if name not in UNTOLD:
                    yield f"{path}.{name}"
            elif part is not None and name not in UNTOLD:
                yield from _paths(part, f"{path}.{name}")
    elif isinstance(value, dict):
        is_named = path.removeprefix(".") in NAMED
        yield f"{path}:{min(len(value), MANY)}"
        for key, item in value.items():
            yield from _paths(item, f"{path}.{key}" if is_named else f"{path}.*")
    elif isinstance(value, tuple):
        yield f"{path}:{min(len(value), MANY)}"
        for item in value:
            yield from _paths(item, f"{path}.*")
    else:
        yield path


def typical(shapes: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return a few names of sectors among which each part of a shape that some have is both present and missing.

    The one that shows most comes first, then the one that shows most besides; of several the first by its name.
    """
    every = frozenset[str]().union(*shapes.values())
    showing = {name: {(part, part in shapes[name]) for part in every} for name in sorted(shapes)}
    wanted = set[tuple[str, bool]]().union(*showing.values())
    chosen = []
    while wanted:
        name = max(showing, key=lambda name: len(showing[name] & wanted))
        chosen.append(name)
        wanted -= showing[name]
    return tuple(chosen)

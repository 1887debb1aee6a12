"""Unfilled: what a skeleton left to an editor, told part by part, and whom it concerns."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from briefgen import prose
from briefgen.content.reader import SECTORS, Content
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.reading import Words, is_record

STILL_TO_WRITE = "content.unfilled"


Part = tuple[str, Any]
"""What a file has under a name; that of an entry of a table knows where it was read."""


def check_filled(parts: Iterable[Part]) -> Iterator[Diagnostic]:
    """Yield each part of a file in which texts are still to be written: how many, and in which lines.

    It is told where an entry of a table begins, and elsewhere at the first text.
    """
    for name, part in parts:
        places = [words.place for words in _unfilled(part)]
        if places:
            place = name.place if isinstance(name, Words) else places[0]
            texts = "a text is" if len(places) == 1 else f"{len(places)} texts are"
            message = f"{texts} still to be written in `{name}`, {_lines(places)}"
            hint = f"write them where `{prose.UNFILLED}` stands, or take out what is not told"
            yield Diagnostic(STILL_TO_WRITE, message, place, hint)


def set_aside(
    found: Iterable[Diagnostic], content: Content, sectors: Collection[str], told: Collection[str]
) -> list[Diagnostic]:
    """Return what was `found`, with a warning for what is still to be written and does not concern `sectors`.

    That is the files of other sectors, and facts and sources that are not among the `told`.
    """
    entries = (*content.facts, *content.sources)
    elsewhere = {Words.place_of(name) for name in entries if name not in told}
    return [
        replace(one, severity=Severity.WARNING)
        if one.code == STILL_TO_WRITE and (one.place in elsewhere or _is_of_another(one.place, sectors))
        else one
        for one in found
    ]


def _is_of_another(place: Place, sectors: Collection[str]) -> bool:
    path = PurePosixPath(place.file)
    return str(path.parent) == SECTORS and path.stem not in sectors


def tables_of(content: Content) -> Iterator[Part]:
    """Yield the parts of all files but the sectors': the keys of a record, the entries of a table."""
    records: tuple[BaseModel | None, ...] = (content.publication, content.plan, content.comparison)
    for record in (*records, *content.agreements.values()):
        yield from keys_of(record)
    tables: tuple[Mapping[str, BaseModel], ...] = (content.facts, content.series, content.sources, content.glossary)
    for table in (*tables, content.organisations, content.incentives):
        yield from table.items()


def keys_of(record: BaseModel | None) -> Iterator[Part]:
    """Yield the parts of a record: its keys."""
    if record is not None:
        yield from vars(record).items()


def _unfilled(value: Any) -> list[Words]:
    found: list[Words] = []
    waiting = [value]
    for one in waiting:  # to which are added those below it
        kind = type(one)
        if kind is Words:  # as most are
            if one == prose.UNFILLED:
                found.append(one)
        elif kind is tuple:
            waiting.extend(one)
        elif kind is dict:
            waiting.extend(one.values())
        elif is_record(kind):
            waiting.extend(vars(one).values())
        elif isinstance(one, Words) and one == prose.UNFILLED:
            found.append(one)
    return found


def _lines(places: Iterable[Place]) -> str:
    """Return the lines of `places` as one reads them: `in line 7`, `in lines 26, 28–30`."""
    lines = sorted({place.line or 1 for place in places})
    runs = [[line for _, line in run] for _, run in groupby(enumerate(lines), key=lambda one: one[1] - one[0])]
    told = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}\N{EN DASH}{run[-1]}" for run in runs)
    return f"in line{'s' * (len(lines) > 1)} {told}"

"""Spots: where inside a text something stands, found in its file only when there is something to say of it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading.tree import Words


@dataclass(frozen=True, slots=True)
class Spot(Place):
    """A place known as the start of a text, with what to look for behind it: `quote`, for the `nth` time from 0."""

    quote: str = ""
    nth: int = 0
    reach: int = 0


def spot(words: Words, start: int, end: int) -> Place:
    """Return where `words[start:end]` stands, to be made exact by `sharpened`."""
    quote = words[start:end].strip()
    if not quote:
        return words.place
    nth = len(re.findall(_pattern(quote), words[:start]))
    return Spot(words.place.file, words.place.line, words.place.column, quote, nth, _reach(words))


def _reach(words: str) -> int:
    """Return how far behind its start a text may go on in its file: folded, indented, with quotation marks doubled."""
    return 2 * len(words) + 200


def _pattern(quote: str) -> str:
    return r"\s+".join(map(re.escape, quote.split()))


def sharpened(found: Iterable[Diagnostic], read: Callable[[str], bytes]) -> Iterator[Diagnostic]:
    """Yield the diagnostics with exact places in the stead of spots, as far as they are found in the files."""
    files: dict[str, str] = {}
    for diagnostic in found:
        if isinstance(at := diagnostic.place, Spot):
            if at.file not in files:
                try:
                    files[at.file] = read(at.file).decode("utf-8", "replace").removeprefix("\ufeff")
                except OSError:
                    files[at.file] = ""
            yield replace(diagnostic, place=_exact(at, files[at.file]))
        else:
            yield diagnostic


def _exact(at: Spot, text: str) -> Place:
    start = 0
    for _ in range(at.line - 1):
        start = text.find("\n", start) + 1
    start += at.column - 1
    found = re.compile(_pattern(at.quote)).finditer(text, start, start + at.reach)
    for number, match in enumerate(found):
        if number == at.nth:
            line = text.count("\n", 0, match.start()) + 1
            return Place(at.file, line, match.start() - text.rfind("\n", 0, match.start()))
    return Place(at.file, at.line, at.column)

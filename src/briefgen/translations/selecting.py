"""Selecting: which segments a command is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefgen.errors import ConfigError
from briefgen.reading import suggestion
from briefgen.translations.review import Review, State
from briefgen.translations.segments import SECTOR_FILE

FEW = 20
"""As many names as a hint lists."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Segments by sector, file and state; an empty choice means all."""

    sectors: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    states: tuple[State, ...] = ()

    def of(self, reviews: Iterable[Review]) -> tuple[Review, ...]:
        """Return those of `reviews` that are chosen; raise `ConfigError` for a sector or file that is not there."""
        reviews = tuple(reviews)
        files = dict.fromkeys(one.segment.file for one in reviews)
        sectors = sectors_of(files)
        for kind, names, known in (("sector", self.sectors, set(sectors.values())), ("file", self.files, set(files))):
            for name in names:
                _refuse_unknown(kind, name, known - {""})
        return tuple(
            one
            for one in reviews
            if (not self.sectors or sectors[one.segment.file] in self.sectors)
            and (not self.files or one.segment.file in self.files)
            and (not self.states or one.state in self.states)
        )


def sectors_of(files: Iterable[str]) -> dict[str, str]:
    """Return the sector of each file: its own, or the one of the same name, as with its facts; empty for the rest."""
    files = tuple(files)
    known = {found[1] for file in files if (found := SECTOR_FILE.match(file))}
    stems = {file: PurePosixPath(file).stem for file in files}
    return {file: stem if stem in known and file.count("/") > 1 else "" for file, stem in stems.items()}


def chosen(reviews: Iterable[Review], selectors: Iterable[str]) -> tuple[Review, ...]:
    """Return the segments that `selectors` name: `FILE`, `FILE:KEY` with all below that key, or `FILE:LINE`.

    Raise `ConfigError` for one that names none.
    """
    reviews = tuple(reviews)
    found: dict[Review, None] = {}
    for selector in selectors:
        file, _, part = selector.partition(":")
        here = [one for one in reviews if one.segment.file == file]
        if not here:
            _refuse_unknown("file", file, {one.segment.file for one in reviews})
        named = _at_line(here, int(part)) if part.isascii() and part.isdigit() else _below(here, part)
        if not named:
            known = {one.segment.key for one in here}
            hint = suggestion(part, known) or "name it as `briefgen translations status` does"
            raise ConfigError(f"there is no text `{part}` in `{file}`", hint=hint)
        found.update(dict.fromkeys(named))
    return tuple(one for one in reviews if one in found)


def _below(reviews: list[Review], key: str) -> list[Review]:
    return [one for one in reviews if not key or one.segment.key == key or one.segment.key.startswith(f"{key}.")]


def _at_line(reviews: list[Review], line: int) -> list[Review]:
    """Return the texts that begin in `line`, or else the last before it."""
    lines = {one: one.segment.place.line for one in reviews}
    at = max((found for found in lines.values() if found <= line), default=0)
    return [one for one, found in lines.items() if found == at]


def _refuse_unknown(kind: str, name: str, known: set[str]) -> None:
    if name not in known:
        folder = f"{name.rstrip('/')}/"
        if kind == "file" and any(one.startswith(folder) for one in known):
            hint = (
                "name its files one by one, or those of a sector: `content/sectors/NAME.yaml content/facts/NAME.yaml`"
            )
            raise ConfigError(f"`{name}` is a folder, and a file is wanted", hint=hint)
        hint = suggestion(name, known) or _some(sorted(known))
        raise ConfigError(f"there is no {kind} `{name}` with texts", hint=hint)


def _some(known: list[str]) -> str:
    """Return the hint that names what there is, or where it is listed when that is much."""
    return f"choose from {', '.join(known)}" if len(known) <= FEW else "`briefgen translations status` lists them"

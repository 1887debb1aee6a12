"""The settings of a project: `briefgen.yaml`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import PlainValidator

from briefgen.dates import parse_day
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ConfigError
from briefgen.reading import Record, Words, parse, refuse, validate
from briefgen.world import World

PATH = "briefgen.yaml"
MISSING = "settings.missing"
LETTERHEAD = "settings.letterhead"
MAX_LETTERHEAD = 2_000_000
"""How many bytes a letterhead may have: it is in every Word file that is sent."""


def _day(value: Any) -> date:
    try:
        return parse_day(str(value))
    except ValueError:
        raise refuse("settings.date", f"`{value}` is no day", "write it as 2026-11-23") from None


def _path(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse(LETTERHEAD, f"`{value}` is no file", "write the path of a Word file, such as `letterhead.docx`")
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or "\\" in value:
        raise refuse(LETTERHEAD, f"`{value}` is outside the project", "put the file into the project")
    return value


class _File(Record):
    edition: Annotated[date, PlainValidator(_day)]
    letterhead: Annotated[Words, PlainValidator(_path)] | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A Word file that Word files take after, with the place where it is named."""

    path: str
    content: bytes = field(repr=False)
    place: Place

    def wrong(self, message: str, hint: str) -> Diagnostic:
        """Return what is wrong with it, at the place where it is named; `message` goes on after its path."""
        return Diagnostic(LETTERHEAD, f"the letterhead `{self.path}` {message}", self.place, hint)


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator sets.

    `edition` is the date that every document bears instead of the clock's; `letterhead` is None where there is none.
    """

    edition: date
    letterhead: Letterhead | None = None


def read_settings(world: World) -> Settings:
    """Return the settings of `world`; raise `ConfigError` with diagnostics where they are wrong or missing."""
    try:
        tree = parse(PATH, world.read(PATH))
    except FileNotFoundError:
        hint = "write `edition: 2026-11-23` in it, or give the folder of a project with `--project`"
        message = "there is no project here: the file is missing"
        missing = Diagnostic(MISSING, message, Place(PATH, 1, 1), hint)
        raise ConfigError("no project found", hint=hint, diagnostics=(missing,)) from None
    record = validate(_File, tree)
    if record is None or tree.diagnostics:
        raise ConfigError(f"`{PATH}` is not valid", diagnostics=tuple(tree.diagnostics))
    letterhead = _letterhead(world, record.letterhead) if record.letterhead else None
    return Settings(edition=record.edition, letterhead=letterhead)


def _letterhead(world: World, path: Words) -> Letterhead:
    try:
        found = Letterhead(str(path), world.read(path), path.place)
    except OSError as error:
        unread = Letterhead(str(path), b"", path.place)
        reason = "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
        wrong = [unread.wrong(reason, "put a Word file there, or take the setting away")]
    else:
        wrong = list(_outsized(found))
    if wrong:
        raise ConfigError(f"`{PATH}` is not valid", diagnostics=tuple(wrong))
    return found


def _outsized(letterhead: Letterhead) -> Iterator[Diagnostic]:
    size = len(letterhead.content)
    if size > MAX_LETTERHEAD:
        message = f"has {size / 1e6:.1f} MB, and {MAX_LETTERHEAD / 1e6:g} MB is the most"
        yield letterhead.wrong(message, "take smaller pictures: it is in every Word file")

"""The settings of a project: `briefgen.yaml`."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator

from briefgen.dates import parse_day
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ConfigError
from briefgen.reading import Record, Words, parse, refuse, validate
from briefgen.world import World

PATH = "briefgen.yaml"
MISSING = "settings.missing"


def _day(value: Any) -> date:
    try:
        return parse_day(str(value))
    except ValueError:
        raise refuse("settings.date", f"`{value}` is no day", "write it as 2026-11-23") from None


def _name(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "the name of a theme is wanted here", "write it as words")
    return value


class _File(Record):
    edition: Annotated[date, PlainValidator(_day)]
    theme: Annotated[Words, PlainValidator(_name)] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator sets.

    `edition` is the date that every document bears instead of the clock's, `theme` the name of the look.
    """

    edition: date
    theme: str = "default"


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
    return Settings(record.edition) if record.theme is None else Settings(record.edition, record.theme)

"""The settings of a project: `briefgen.yaml`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainValidator

from briefgen.brief import NOWHERE, Addresses
from briefgen.dates import parse_day
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ConfigError
from briefgen.reading import Record, parse, refuse, validate
from briefgen.world import World

PATH = "briefgen.yaml"
MISSING = "settings.missing"
WEB = re.compile(r"https?://[\w.-]+(:\d+)?(/[^\s?#<>\"]*)?\Z")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+\Z")


def _day(value: Any) -> date:
    try:
        return parse_day(str(value))
    except ValueError:
        raise refuse("settings.date", f"`{value}` is no day", "write it as 2026-11-23") from None


def _web(value: Any) -> str:
    if isinstance(value, str) and WEB.match(value):
        return str(value)
    raise refuse("settings.address", f"`{value}` is no web address", "write one that starts with https://")


def _mail(value: Any) -> str:
    if isinstance(value, str) and MAIL.match(value):
        return str(value)
    raise refuse("settings.address", f"`{value}` is no mail address", "write it as name@host")


class _File(Record):
    edition: Annotated[date, PlainValidator(_day)]
    verification: Annotated[str, PlainValidator(_web)] = ""
    corrections: Annotated[str, PlainValidator(_mail)] = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator sets: the edition's date, which every document bears, not the clock's; where a reader turns."""

    edition: date
    addresses: Addresses = NOWHERE


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
    return Settings(edition=record.edition, addresses=Addresses(record.verification, record.corrections))

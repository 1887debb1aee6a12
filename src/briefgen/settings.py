"""The settings of a project: `briefgen.yaml`."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import PlainValidator

from briefgen.brief import NOWHERE, Addresses, Language
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


class Policy(StrEnum):
    """What becomes of a translation that nobody vouches for.

    Refuse to build; mark it in the document; or print the other language in its place, with a notice.
    """

    BLOCK = "block"
    MARK = "mark"
    FALL_BACK = "fall-back"


def _policy(value: Any) -> Policy:
    if isinstance(value, str) and value in set(Policy):
        return Policy(value)
    raise refuse("settings.translations", f"`{value}` is no policy", "write `block`, `mark` or `fall-back`")


def _language(value: Any) -> Language:
    if isinstance(value, str) and value in set(Language):
        return Language(value)
    raise refuse("settings.language", f"`{value}` is no language of the texts", "write `es` or `en`")


class _File(Record):
    edition: Annotated[date, PlainValidator(_day)]
    verification: Annotated[str, PlainValidator(_web)] = ""
    corrections: Annotated[str, PlainValidator(_mail)] = ""
    translations: Annotated[Policy, PlainValidator(_policy)] | None = None
    source_language: Annotated[Language, PlainValidator(_language)] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator sets.

    `edition` is the date that every document bears instead of the clock's; `translations` is the policy, if there is
    one; `source_language` the language in which texts are written first, where it is always the same;
    `addresses` where a reader turns.
    """

    edition: date
    translations: Policy | None = None
    source_language: Language | None = None
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
    addresses = Addresses(record.verification, record.corrections)
    return Settings(record.edition, record.translations, record.source_language, addresses)

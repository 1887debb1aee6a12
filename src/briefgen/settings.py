"""The settings of a project: `briefgen.yaml`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from briefgen.brief import NOWHERE, Addresses, Language
from briefgen.dates import parse_day
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ConfigError
from briefgen.reading import Kinds, Record, Words, parse, refuse, shown, validate
from briefgen.world import World

PATH = "briefgen.yaml"
MISSING = "settings.missing"
WEB = re.compile(r"https?://[\w.-]+(:\d+)?(/[^\s?#<>\"]*)?\Z")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+\Z")
DEFAULT_THEME = "default"
LETTERHEAD = "settings.letterhead"
MAX_LETTERHEAD = 2_000_000
"""How many bytes a letterhead may have: it is in every Word file that is sent."""


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


def _path(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse(LETTERHEAD, f"`{value}` is no file", "write the path of a Word file, such as `letterhead.docx`")
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or "\\" in value:
        raise refuse(LETTERHEAD, f"`{value}` is outside the project", "put the file into the project")
    return value


def _name(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "the name of a theme is wanted here", "write it as words")
    return value


def _one_of(words: type[StrEnum]) -> WithJsonSchema:
    return WithJsonSchema({"enum": [one.value for one in words]})


class SettingsFile(Record):
    """The file of settings."""

    edition: Annotated[date, PlainValidator(_day), shown("a day: 2026-11-23", r"^\d{4}-\d{2}-\d{2}$")]
    verification: Annotated[str, PlainValidator(_web), shown("where a reader verifies a brief", r"^https?://")] = ""
    corrections: Annotated[str, PlainValidator(_mail), shown("who takes corrections", r"^\S+@\S+$")] = ""
    translations: Annotated[Policy, PlainValidator(_policy), _one_of(Policy)] | None = None
    source_language: Annotated[Language, PlainValidator(_language), _one_of(Language)] | None = None
    letterhead: Annotated[Words, PlainValidator(_path), shown("a Word file of the project")] | None = None
    theme: Annotated[Words, PlainValidator(_name), shown("the name of a theme", r"\S")] | None = None


KINDS: Kinds = {"settings": (SettingsFile, PATH)}
"""The kind of file that settings are, for an editor's program."""


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

    `edition` is the date that every document bears instead of the clock's; `translations` is the policy, if there is
    one; `source_language` the language in which texts are written first, where it is always the same;
    `addresses` where a reader turns; `letterhead` is None where there is none;
    `theme` is the name of the look.
    """

    edition: date
    translations: Policy | None = None
    source_language: Language | None = None
    addresses: Addresses = NOWHERE
    letterhead: Letterhead | None = None
    theme: str = DEFAULT_THEME


def read_settings(world: World) -> Settings:
    """Return the settings of `world`; raise `ConfigError` with diagnostics where they are wrong or missing."""
    try:
        tree = parse(PATH, world.read(PATH))
    except FileNotFoundError:
        hint = "write `edition: 2026-11-23` in it, or give the folder of a project with `--project`"
        message = "there is no project here: the file is missing"
        missing = Diagnostic(MISSING, message, Place(PATH, 1, 1), hint)
        raise ConfigError("no project found", hint=hint, diagnostics=(missing,)) from None
    record = validate(SettingsFile, tree)
    if record is None or tree.diagnostics:
        raise ConfigError(f"`{PATH}` is not valid", diagnostics=tuple(tree.diagnostics))
    letterhead = _letterhead(world, record.letterhead) if record.letterhead else None
    addresses = Addresses(record.verification, record.corrections)
    return Settings(
        record.edition,
        record.translations,
        record.source_language,
        addresses,
        letterhead,
        str(record.theme or "default"),
    )


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

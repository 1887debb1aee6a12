"""The kinds of value in content files: identifiers, prose, dates, addresses, figures. Each refuses what it is not."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import PlainValidator, WithJsonSchema, model_validator

from briefgen import prose
from briefgen.dates import PartialDate, parse_day
from briefgen.locales.figures import SYMBOLS
from briefgen.reading import Record, Words, refuse, shown

IDENTIFIER = re.compile(r"[a-z][a-z0-9-]{0,79}\Z")
USUAL_ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[^\s<>\"\\`{}|^@\[\]]*)?\Z")
"""A web address without user, port or other rarities; those are taken apart to be judged."""

TIME = re.compile(r"(?!0000)[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?\Z")
CURRENCIES = ("USD", "MXN", "JPY", "EUR")
UNITS = ("percent", "points", "year", "date", *CURRENCIES, *SYMBOLS)
Scale = Literal["thousand", "million", "billion", "trillion"]


def _words(value: Any) -> Words:
    if not isinstance(value, Words):
        hint = "write words; put a number or `true` in quotation marks"
        raise refuse("yaml.wrong-type", "words are wanted here", hint)
    words = value.stripped()
    if not words:
        raise refuse("yaml.wrong-type", "the text is empty", "write the text or remove the key")
    return words


def _identifier(value: Any) -> Words:
    if isinstance(value, Words) and IDENTIFIER.match(value):
        return value
    hint = "use lower-case letters, digits and hyphens, a letter first"
    raise refuse("content.unsafe-identifier", f"`{value}` is no safe identifier", hint)


def _figure_key(value: Any) -> Words:
    if isinstance(value, Words) and all(IDENTIFIER.match(part) for part in value.split(".")) and value.count(".") <= 1:
        return value
    raise refuse("content.unsafe-identifier", f"`{value}` names no figure", "write `fact.figure`")


def _prose(value: Any) -> Words:
    words = _words(value)
    if "\n" in words:
        hint = "write one paragraph, with `>-` before it"
        raise refuse("content.paragraphs", "the text has more than one line", hint)
    prose.judge(words)
    return words


def _partial_date(value: Any) -> PartialDate:
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        raise refuse("content.date", f"`{value}` is no date", "write 2025, 2025-09 or 2025-09-30") from None


def _day(value: Any) -> date:
    try:
        return parse_day(str(value))
    except ValueError:
        raise refuse("content.date", f"`{value}` is no day", "write it as 2025-09-30") from None


def _url(value: Any) -> Words:
    words = _words(value)
    if USUAL_ADDRESS.match(words):
        return words
    hint = "write an address that starts with https:// or http://"
    try:
        parts = urlsplit(words)
        is_web = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 0) >= 0
    except ValueError:
        is_web = False
    if not is_web or re.search(r"[\s<>\"\\`{}|^]", words):
        raise refuse("content.url", f"`{words}` is no web address", hint)
    if parts.username is not None:
        raise refuse("content.url", f"`{words}` holds the name of a user", "remove what stands before the `@`")
    return words


def _time(value: Any) -> Words:
    words = Words(str(value), Words.place_of(value))
    if isinstance(value, bool) or not TIME.match(words):
        raise refuse("content.series", f"`{value}` is no time of a series", 'write "2025", "2025-Q2" or "2025-06"')
    return words


def _label(value: Any) -> Words:
    if isinstance(value, int) and not isinstance(value, bool):
        return Words(str(value))
    return _words(value)


def _number(value: Any) -> Decimal | PartialDate:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        hint = "write digits with a point for decimals: no commas, no quotation marks, no sign of a unit"
        raise refuse("content.figure", f"`{value}` is no number", hint) from None


def _unit(value: Any) -> str:
    if value in UNITS:
        return str(value)
    hint = f"use one of {', '.join(UNITS)}, or leave the unit out"
    raise refuse("content.figure", f"`{value}` is no unit", hint)


_SLUG = "[a-z][a-z0-9-]{0,79}"

Identifier = Annotated[Words, PlainValidator(_identifier), shown("an identifier", f"^{_SLUG}$")]
FigureKey = Annotated[Words, PlainValidator(_figure_key), shown("`fact.figure`", rf"^{_SLUG}(\.{_SLUG})?$")]
Plain = Annotated[Words, PlainValidator(_words), shown("words", r"\S")]
Prose = Annotated[Words, PlainValidator(_prose), shown("one paragraph, with `{fact.figure}` and `[@fact]`", r"\S")]
Label = Annotated[Words, PlainValidator(_label), shown("words or a year", "", "string", "integer")]
Url = Annotated[Words, PlainValidator(_url), shown("an address on the web", r"^https?://")]
Day = Annotated[date, PlainValidator(_day), shown("a day: 2025-09-30", r"^\d{4}-\d{2}-\d{2}$")]
Dated = Annotated[
    PartialDate,
    PlainValidator(_partial_date),
    shown("2025, 2025-09 or 2025-09-30", r"^\d{4}(-\d{2}){0,2}$", "string", "integer"),
]
Time = Annotated[Words, PlainValidator(_time), shown('"2025", "2025-Q2" or "2025-06"', "", "string", "integer")]
Number = Annotated[
    Decimal | PartialDate,
    PlainValidator(_number),
    shown("digits with a point for decimals, or a date", "", "number", "string"),
]


class Text(Record):
    """The same words in every language."""

    en: Prose
    es: Prose


class Name(Record):
    """A name in every language and, where one exists, in Japanese."""

    en: Prose
    es: Prose
    ja: Plain | None = None


class Figure(Record):
    """A number stored once. `unit` is empty for a plain count; `scale` says in what it is counted."""

    value: Number
    unit: Annotated[str, PlainValidator(_unit), WithJsonSchema({"enum": list(UNITS)})] = ""
    scale: Scale | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if isinstance(self.value, PartialDate) != (self.unit == "date"):
            hint = "give a day or a month `unit: date`, a year `unit: year`, and a number neither"
            raise refuse("content.figure", "value and unit do not fit: a date has `unit: date`, and nothing else", hint)
        if self.scale and self.unit in ("percent", "points", "year", "date"):
            raise refuse("content.figure", f"`scale` does not go with `{self.unit}`", "remove the scale")
        return self

"""The simple kinds of value in content files: identifiers, prose, dates, addresses. Each refuses what it is not."""

import re
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import PlainValidator

from briefgen import prose
from briefgen.dates import PartialDate
from briefgen.reading import Words, refuse

IDENTIFIER = re.compile(r"[a-z][a-z0-9-]*\Z")


def _words(value: Any) -> Words:
    if not isinstance(value, Words):
        raise refuse("yaml.wrong-type", "words are wanted here", "write words; put a number or `true` in quotation marks")
    if not value.strip():
        raise refuse("yaml.wrong-type", "the text is empty", "write the text or remove the key")
    return Words(value.strip(), value.place)


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
        raise refuse("content.paragraphs", "the text has more than one line", "write one paragraph, with `>-` before it")
    prose.parse(words)
    return words


def _partial_date(value: Any) -> PartialDate:
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        raise refuse("content.date", f"`{value}` is no date", "write 2025, 2025-09 or 2025-09-30") from None


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise refuse("content.date", f"`{value}` is no day", "write it as 2025-09-30") from None


def _url(value: Any) -> Words:
    words = _words(value)
    parts = urlsplit(words)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"]", words):
        raise refuse("content.url", f"`{words}` is no web address", "write an address that starts with https:// or http://")
    return words


def _label(value: Any) -> Words:
    if isinstance(value, int) and not isinstance(value, bool):
        return Words(str(value))
    return _words(value)


Identifier = Annotated[Words, PlainValidator(_identifier)]
FigureKey = Annotated[Words, PlainValidator(_figure_key)]
Plain = Annotated[Words, PlainValidator(_words)]
Prose = Annotated[Words, PlainValidator(_prose)]
Label = Annotated[Words, PlainValidator(_label)]
Url = Annotated[Words, PlainValidator(_url)]
Day = Annotated[date, PlainValidator(_day)]
Dated = Annotated[PartialDate, PlainValidator(_partial_date)]

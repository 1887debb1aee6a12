"""The lock: what was approved, a file of it beside each file of texts, one entry on each line.

    {"briefgen": "translations", "version": 2}
    {"at": "lead", "en": "…", "es": "…", "by": "Ana", "on": "2026-11-23", "edit": "meaning", "digest": "…"}

It holds the approved words, so that a change can be shown without a history; the digest of all that is before it says
that nobody typed in the line. Lines are sorted, and nothing depends on their order: two branches merge line by line. An
entry that fits no text any more does no harm and goes with the next approval.

In version 1 the words of each language had a digest, and nothing else had one. Its lines are read as they are, also
among those of version 2 where branches met, and written anew with their file.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from briefgen.brief import Language
from briefgen.dates import AHEAD
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import MAX_BYTES, Tree, decode
from briefgen.world import World

FOLDER = "content/translations"
VERSION = 2
HEADER = {"briefgen": "translations", "version": VERSION}
OLD_HEADER = HEADER | {"version": 1}
FIRST_LINE = json.dumps(HEADER)
NEWLINE = "\n"
LIMIT = 8 * MAX_BYTES  # both languages once more, with what is said of them
CONFLICT = re.compile(r"<{7}|={7}|>{7}|\|{7}")
AGAIN = "delete the line and approve the text again"
FIELDS = ("at", "en", "es", "by", "on", "edit", "digest")
OLD_FIELDS = ("at", "en", "en_digest", "es", "es_digest", "by", "on", "edit")


class Edit(StrEnum):
    """What the last change was when it was approved: one of meaning, or one that left the other language as it is."""

    MEANING = "meaning"
    EDITORIAL = "editorial"


EDITS = {edit.value: edit for edit in Edit}


class Entry(NamedTuple):
    """The words of a segment when they were approved: where it stood, by whom, on which day, after what edit."""

    at: str
    en: str
    es: str
    by: str
    on: str
    edit: Edit = Edit.MEANING

    def words(self, language: Language) -> str:
        """Return the approved words in `language`."""
        return self.en if language is Language.EN else self.es


def lock_path(file: str) -> str:
    """Return where the approvals of the texts in `file` are kept."""
    return f"{FOLDER}/{file.removeprefix('content/').removesuffix('.yaml')}.lock"


def digest(*words: str) -> str:
    """Return the digest of words: the fields of an entry, say, between which there is a character that no text has."""
    return hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


# Writing


def write_lock(entries: Iterable[Entry]) -> bytes:
    """Return the file that holds `entries`, each once, sorted."""
    lines = [HEADER, *map(_record, sorted(dict.fromkeys(entries), key=_order))]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def _record(entry: Entry) -> dict[str, str]:
    return entry._asdict() | {"digest": digest(*entry)}


def _order(entry: Entry) -> tuple[tuple[tuple[int, str], ...], Entry]:
    """Return a key that puts item 9 of a list before item 10, and leaves no order to chance."""
    at = tuple((int(part), "") if part.isascii() and part.isdigit() else (-1, part) for part in entry.at.split("."))
    return at, entry


# Reading


def read_lock(world: World, file: str) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """Return what was approved of the texts in `file`, and what is wrong with the lock; nothing where there is none.

    A line that is wrong is left out. Of a lock that a newer version wrote nothing is taken. Nearly always all is well,
    which is found out at once; line by line is read what something is to be said of.
    """
    path = lock_path(file)
    tree = Tree(path)
    try:
        text = decode(tree, world.read(path), LIMIT)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        reason = (error.strerror or "it is no file").lower()
        message, hint = f"the lock cannot be read: {reason}", "let yourself read it, or put a file in its place"
        return (), (Diagnostic("translations.unreadable", message, Place(path, 1, 1), hint),)
    latest = world.now().date() + AHEAD
    if text is not None and (entries := _sound(text, latest)) is not None:
        return entries, ()
    lines = (text or "").split("\n")
    found = [_read_line(line, Place(path, number, 1), latest) for number, line in enumerate(lines, 1) if line.strip()]
    wrong = (*tree.diagnostics, *(one for one in found if isinstance(one, Diagnostic)))
    if newer := next((one for one in wrong if one.code == "translations.newer-lock"), None):
        return (), (newer,)
    if text is not None and not isinstance(next(iter(found), None), Header):
        message, hint = "the first line does not say what this file is", f"write `{FIRST_LINE}` there"
        wrong = (Diagnostic("translations.lock-header", message, Place(path, 1, 1), hint), *wrong)
    return tuple(one for one in found if isinstance(one, Entry)), wrong


def _sound(text: str, latest: date) -> tuple[Entry, ...] | None:
    """Return the entries of a lock as `write_lock` writes it, read as one list; `None` where anything is otherwise."""
    head, _, body = text.partition("\n")
    if head != FIRST_LINE:
        return None
    try:
        records = json.loads(f"[{body.removesuffix(NEWLINE).replace(NEWLINE, ',')}]")
    except (ValueError, RecursionError):
        return None
    if len(records) != body.count(NEWLINE) or any(type(one) is not dict or tuple(one) != FIELDS for one in records):
        return None
    rows = [tuple(one.values()) for one in records]
    if not (all(type(words) is str for words in chain.from_iterable(rows)) and all(map(all, rows))):
        return None
    approvals = {row[3:6]: one for row, one in zip(rows, records, strict=True)}  # by whom, when, of what: few
    if any(True for one in approvals.values() for _ in _wrong(one, latest)):
        return None
    if any(digest(*row[:-1]) != row[-1] for row in rows):
        return None
    return tuple(Entry(at, en, es, by, on, EDITS[edit]) for at, en, es, by, on, edit, _ in rows)


@dataclass(frozen=True, slots=True)
class Header:
    """The line that says what the file is."""


def _read_line(line: str, place: Place, latest: date) -> Entry | Header | Diagnostic:
    if CONFLICT.match(line):
        hint = "delete the lines of `<`, `=` and `>` and keep those between them: entries of both sides may stand"
        return Diagnostic("translations.conflict", "two versions of the lock stand here unmerged", place, hint)
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return Diagnostic("translations.lock-line", "the line is no entry of a lock", place, AGAIN)
    if isinstance(value, dict) and "briefgen" in value:
        return _read_header(value, place)
    return _read_entry(value, place, latest)


def _read_header(value: dict[str, Any], place: Place) -> Header | Diagnostic:
    if value in (HEADER, OLD_HEADER):
        return Header()
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        message = f"the lock is of version {version}; this briefgen reads up to version {VERSION}"
        return Diagnostic("translations.newer-lock", message, place, "install the newer briefgen that wrote it")
    hint = f"write `{FIRST_LINE}` there"
    return Diagnostic("translations.lock-header", "the first line does not say what this file is", place, hint)


def _read_entry(value: Any, place: Place, latest: date) -> Entry | Diagnostic:
    wrong = next(_wrong(value, latest), None)
    if wrong is not None:
        return Diagnostic("translations.lock-line", wrong, place, AGAIN)
    entry = Entry(value["at"], value["en"], value["es"], value["by"], value["on"], EDITS[value["edit"]])
    if (edited := _edited(value, entry)) is not None:
        return Diagnostic("translations.lock-digest", edited, place, AGAIN)
    return entry


def _edited(value: dict[str, str], entry: Entry) -> str | None:
    """Return how a line is not as it was written: of the new version no more can be told than that it is not."""
    if _is_old(value):
        edited = next((one for one in Language if digest(entry.words(one)) != value[f"{one}_digest"]), None)
        return edited and f"the words in `{edited}` of `{entry.at}` are not those that were approved"
    if digest(*entry) != value["digest"]:
        return f"the line of `{entry.at}` is not the one that was approved: somebody has edited it"
    return None


def _is_old(value: dict[str, Any]) -> bool:
    return "en_digest" in value


def _wrong(value: Any, latest: date) -> Iterator[str]:
    if not isinstance(value, dict):
        yield "the line is no entry of a lock"
        return
    fields = OLD_FIELDS if _is_old(value) else FIELDS
    if len(value) > len(fields):
        yield f"unknown key `{min(value.keys() - set(fields))}`"
    for field in fields:
        if not isinstance(value.get(field), str) or not value[field]:
            yield f"`{field}` is missing or no words"
            return
    if value["edit"] not in EDITS:
        yield f"`edit` cannot be `{value['edit']}`"
    try:
        if date.fromisoformat(value["on"]) > latest:
            yield f"`{value['on']}` lies in the future"
    except ValueError:
        yield f"`{value['on']}` is no day"

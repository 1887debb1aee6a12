"""The lock: what was approved, a file of it beside each file of texts, one entry on each line.

    {"briefgen": "translations", "version": 1}
    {"at": "lead", "en": "…", "en_digest": "…", "es": "…", "es_digest": "…", "by": "Ana", "on": "2026-11-23",
     "edit": "meaning"}                                                                      (all of it on one line)

It holds the approved words, so that a change can be shown without a history; the digest of each says that nobody typed
in it. Lines are sorted, and nothing depends on their order: two branches merge line by line. An entry that fits no text
any more does no harm and goes when the file is next written.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import MAX_BYTES, Tree, decode
from briefgen.world import World

FOLDER = "content/translations"
VERSION = 1
HEADER = {"briefgen": "translations", "version": VERSION}
FIRST_LINE = json.dumps(HEADER)
NEWLINE = "\n"
LIMIT = 8 * MAX_BYTES  # both languages once more, with what is said of them
CONFLICT = re.compile(r"<{7}|={7}|>{7}|\|{7}")
AHEAD = timedelta(days=1)  # as far as the day of who approves may be ahead of the world's, which is in UTC
AGAIN = "delete the line and approve the text again"
FIELDS = ("at", "en", "en_digest", "es", "es_digest", "by", "on", "edit")


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


def digest(words: str) -> str:
    """Return the digest of words."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


# Writing


def write_lock(entries: Iterable[Entry]) -> bytes:
    """Return the file that holds `entries`, each once, sorted."""
    lines = [HEADER, *map(_record, sorted(dict.fromkeys(entries), key=_order))]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def _record(entry: Entry) -> dict[str, str]:
    return {
        "at": entry.at,
        "en": entry.en,
        "en_digest": digest(entry.en),
        "es": entry.es,
        "es_digest": digest(entry.es),
        "by": entry.by,
        "on": entry.on,
        "edit": entry.edit,
    }


def _order(entry: Entry) -> tuple[tuple[tuple[int, str], ...], str, str, str]:
    """Return a key that puts item 9 of a list before item 10."""
    at = tuple((int(part), "") if part.isascii() and part.isdigit() else (-1, part) for part in entry.at.split("."))
    return at, entry.en, entry.es, entry.on


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
    approvals = {row[-3:]: one for row, one in zip(rows, records, strict=True)}  # by whom, when, of what: few
    if any(True for one in approvals.values() for _ in _wrong(one, latest)):
        return None
    if any(digest(row[1]) != row[2] or digest(row[3]) != row[4] for row in rows):
        return None
    return tuple(Entry(at, en, es, by, on, EDITS[edit]) for at, en, _, es, _, by, on, edit in rows)


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
    if value == HEADER:
        return Header()
    version = value.get("version")
    if isinstance(version, int) and version > VERSION:
        message = f"the lock is of version {version}; this briefgen reads version {VERSION}"
        return Diagnostic("translations.newer-lock", message, place, "install the newer briefgen that wrote it")
    hint = f"write `{FIRST_LINE}` there"
    return Diagnostic("translations.lock-header", "the first line does not say what this file is", place, hint)


def _read_entry(value: Any, place: Place, latest: date) -> Entry | Diagnostic:
    wrong = next(_wrong(value, latest), None)
    if wrong is not None:
        return Diagnostic("translations.lock-line", wrong, place, AGAIN)
    for language in ("en", "es"):
        if digest(value[language]) != value[f"{language}_digest"]:
            message = f"the words in `{language}` of `{value['at']}` are not those that were approved"
            return Diagnostic("translations.lock-digest", message, place, AGAIN)
    return Entry(value["at"], value["en"], value["es"], value["by"], value["on"], EDITS[value["edit"]])


def _wrong(value: Any, latest: date) -> Iterator[str]:
    if not isinstance(value, dict):
        yield "the line is no entry of a lock"
        return
    if len(value) > len(FIELDS):
        yield f"unknown key `{min(value.keys() - set(FIELDS))}`"
    for field in FIELDS:
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

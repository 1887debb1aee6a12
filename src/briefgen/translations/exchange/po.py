"""PO: the same units as messages, each with its name as context; marks stand in the words as they are."""

import re
from collections.abc import Iterator
from textwrap import shorten

import polib

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Tree, decode
from briefgen.translations.exchange.units import PLACE, Parcel, Return, Returned, Unit, folded
from briefgen.translations.review import State

LIMIT = 64_000_000
COUNT = "X-Briefgen-Texts"
SOURCE = "X-Source-Language"
FUZZY = "fuzzy"
NUMBER = re.compile(r"[0-9]{1,9}")
LINE = re.compile(r"\(line (\d+)\)")
# What a line of PO may be; polib takes others too, and loses of them what it does not know.
KNOWN = re.compile(
    r'\s*(?:\Z|#|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\["\\abfnrtv])*"\s*\Z)', re.ASCII
)
RESTORE = "restore the file from the one that was exported"


def write_po(parcel: Parcel) -> bytes:
    """Return `parcel` as PO: approved texts as they are, others that have words as fuzzy, the rest empty."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "briefgen",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "MIME-Version": "1.0",
        "Language": parcel.target.tag.replace("-", "_"),
        SOURCE: parcel.source.value,
        COUNT: str(len(parcel.units)),
    }
    file.extend(map(_entry, parcel.units))
    return (str(file) + "\n").encode()


def _entry(unit: Unit) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=f"{unit.file}:{unit.key}",
        msgid=unit.source,
        msgstr=unit.target,
        comment="\n".join(f"{note.category}: {note.text}" for note in unit.notes if note.category != PLACE),
        occurrences=[(unit.file, str(unit.line))],
        flags=[FUZZY] if unit.target and unit.state is not State.APPROVED else [],
    )


def read_po(name: str, content: bytes) -> Return:
    """Return what came back in the PO file `name`."""
    tree = Tree(name)
    text = decode(tree, content, LIMIT)
    if text is None:
        return Return(None, (), tuple(tree.diagnostics))
    for number, line in enumerate(text.split("\n"), 1):
        if not KNOWN.match(line):
            return _refused("translations.po", "the line is none of a PO file", Place(name, number, 1), RESTORE)
    try:
        file = polib.pofile(text, check_for_duplicates=False)
    except (OSError, ValueError) as error:
        at = int(found[1]) if (found := LINE.search(str(error))) else 1
        return _refused("translations.po", "the file is no PO", Place(name, at, 1), RESTORE)
    source = next((one for one in Language if file.metadata.get(SOURCE) == one.value), None)
    if source is None or file.metadata.get("Language", "")[:2].lower() != source.other.value:
        pair = [file.metadata.get(name) for name in (SOURCE, "Language")]
        message = f"`{pair[0]}` into `{pair[1]}` is no pair of the project"
        if None in pair:
            message = "the header that names both languages is missing"
        hint = f"keep the header that was exported, with `{SOURCE}:` and `Language:`"
        return _refused("translations.languages", message, Place(name, 1, 1), hint)
    entries = [entry for entry in file if not entry.obsolete]
    wrong = (*_wrong(name, entries), *_missing(name, file, entries))
    return Return(source, tuple(_returned(name, entry) for entry in entries if entry.msgctxt), wrong)


def _refused(code: str, message: str, place: Place, hint: str) -> Return:
    return Return(None, (), (Diagnostic(code, message, place, hint),))


def _wrong(name: str, entries: list[polib.POEntry]) -> Iterator[Diagnostic]:
    """Yield what is wrong with messages by themselves."""
    seen: dict[str, int] = {}
    for entry in entries:
        place = Place(name, entry.linenum or 1, 1)
        if not entry.msgctxt or entry.msgid_plural:
            message = "the message has no context, or a plural: it is none of those that were exported"
            yield Diagnostic("translations.unknown-unit", message, place, "delete the message")
        elif entry.msgctxt in seen:
            hint = f"keep one of the two; the first stands in line {seen[entry.msgctxt]}"
            yield Diagnostic("translations.duplicate-unit", f"`{entry.msgctxt}` stands twice", place, hint)
        seen.setdefault(entry.msgctxt or "", entry.linenum or 1)


def _missing(name: str, file: polib.POFile, entries: list[polib.POEntry]) -> Iterator[Diagnostic]:
    """Yield the messages that a tool has put aside as obsolete, and how many others did not come back."""
    there = {key for entry in entries for key in (entry.msgctxt, _words(entry))}
    obsolete = [entry for entry in file if entry.obsolete]
    aside = {called: entry for entry in obsolete if (called := entry.msgctxt or _words(entry)) not in there}
    for called, entry in aside.items():
        message, hint = f"`{called}` came back as obsolete", f"take the `#~` away from its lines, or {RESTORE}"
        if not entry.msgctxt:
            message, hint = f"{message} and without its context", RESTORE
        yield Diagnostic("translations.missing-unit", message, Place(name, entry.linenum or 1, 1), hint)
    sent, back = file.metadata.get(COUNT, ""), len(entries) + len(aside)
    if NUMBER.fullmatch(sent) and back < int(sent):
        message = f"the file was sent with {int(sent):,} texts and came back with {back:,}"
        yield Diagnostic("translations.missing-unit", message, Place(name, 1, 1), RESTORE)


def _words(entry: polib.POEntry) -> str:
    """Return the first words of a message, to call it by where nothing else names it."""
    return shorten(folded(entry.msgid), 60, placeholder="…")


def _returned(name: str, entry: polib.POEntry) -> Returned:
    file, _, key = entry.msgctxt.partition(":")
    return Returned(
        file=file,
        key=key,
        source=folded(entry.msgid),
        target=folded(entry.msgstr),
        is_reviewed=bool(entry.msgstr) and FUZZY not in entry.flags,
        remarks=(folded(entry.tcomment),) if entry.tcomment else (),
        place=Place(name, entry.linenum or 1, 1),
    )

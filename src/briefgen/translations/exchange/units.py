"""Units: what goes to a translator and what comes back, whatever the format."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.prose import MARK
from briefgen.reading import Tree, Words
from briefgen.translations.lock import Entry
from briefgen.translations.review import Review, State
from briefgen.translations.words import changes, told

PLACE, SECTOR, KIND, TERM, CHANGE = "place", "sector", "kind", "term", "change"
OWN_NOTES = (PLACE, SECTOR, KIND, TERM, CHANGE)


@dataclass(frozen=True, slots=True)
class Note:
    """Something a translator should know: what it is about, and what it says."""

    category: str
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A text to translate: its name, the words of both languages (those to come may be empty), and what to know."""

    file: str
    key: str
    line: int
    source: str
    target: str
    state: State
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent: units from one language into the other."""

    source: Language
    units: tuple[Unit, ...]

    @property
    def target(self) -> Language:
        """The language to translate into."""
        return self.source.other


@dataclass(frozen=True, slots=True)
class Returned:
    """A text that came back: its name and words, whether it was reviewed, what the translator notes, and where.

    `went_empty` says that it was sent without words in the target, as far as the file still tells.
    """

    file: str
    key: str
    source: str
    target: str
    is_reviewed: bool
    remarks: tuple[str, ...]
    place: Place
    went_empty: bool = False


@dataclass(frozen=True, slots=True)
class Return:
    """What came back in one file, and what is wrong with the file; no units where it cannot be read."""

    source: Language | None
    units: tuple[Returned, ...]
    diagnostics: tuple[Diagnostic, ...]


def by_file(sent: Parcel) -> Iterator[tuple[str, Parcel]]:
    """Yield the part of a parcel that belongs to each file of texts."""
    for file, units in groupby(sent.units, key=lambda unit: unit.file):
        yield file, Parcel(sent.source, tuple(units))


def pieces(words: str) -> tuple[tuple[str, bool], ...]:
    """Return `words` in pieces, each with whether it is a mark: `{figure}` or `[@fact]`."""
    found: list[tuple[str, bool]] = []
    end = 0
    for mark in MARK.finditer(words):
        if mark.start() > end:
            found.append((words[end : mark.start()], False))
        found.append((mark.group(), True))
        end = mark.end()
    if end < len(words):
        found.append((words[end:], False))
    return tuple(found)


def folded(words: str) -> str:
    """Return `words` on one line, as they print: tools break and indent lines as they like."""
    return re.sub(r"[ \t\r\n]+", " ", words).strip(" ")


# What a translator should know


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of the glossary in one language, what they are in the other, and what not to write for them."""

    found: re.Pattern[str] | None
    notes: dict[str, str]

    @classmethod
    def of(cls, glossary: Tree | None, source: Language) -> "Terms":
        """Return the terms of a glossary, as far as it can be read."""
        notes: dict[str, str] = {}
        entries = glossary.value if glossary and isinstance(glossary.value, dict) else {}
        for entry in (entry for entry in entries.values() if isinstance(entry, dict)):
            word, wanted = entry.get(source.value), entry.get(source.other.value)
            if isinstance(word, Words) and isinstance(wanted, Words):
                notes[word.lower()] = f"{word} = {wanted}{_shunned(entry, source.other)}"
        words = "|".join(re.escape(word) for word in sorted(notes, key=len, reverse=True))
        return cls(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None, notes)

    def in_words(self, words: str) -> tuple[str, ...]:
        """Return a note for each term that occurs in `words`."""
        found = self.found.findall(words) if self.found else ()
        return tuple(dict.fromkeys(self.notes[word.lower()] for word in found if word.lower() in self.notes))


def _shunned(entry: dict[Any, Any], language: Language) -> str:
    forbidden = entry.get("forbidden")
    words = forbidden.get(language.value) if isinstance(forbidden, dict) else None
    return f" (not: {', '.join(map(str, words))})" if isinstance(words, tuple) and words else ""


def parcel(
    reviews: Iterable[Review], source: Language, glossary: Tree | None, sectors: dict[str, str]
) -> tuple[Parcel, tuple[Review, ...]]:
    """Return what to send to be translated from `source`, and what cannot be: it has no words in that language.

    `sectors` says to which sector a file belongs, if to one.
    """
    reviews = tuple(reviews)
    terms = Terms.of(glossary, source)
    sendable = [one for one in reviews if one.segment.words(source)]
    units = tuple(_unit(one, source, terms, sectors.get(one.segment.file, "")) for one in sendable)
    return Parcel(source, units), tuple(one for one in reviews if not one.segment.words(source))


def _unit(one: Review, source: Language, terms: Terms, sector: str) -> Unit:
    segment = one.segment
    line = segment.where(source).line
    notes = [Note(PLACE, f"{segment.file}:{line}")]
    if sector:
        notes.append(Note(SECTOR, sector))
    notes.append(Note(KIND, " / ".join(str(part) for part in segment.path if isinstance(part, str))))
    notes.extend(Note(TERM, term) for term in terms.in_words(segment.words(source)))
    if one.entry and source in one.changed:
        notes.append(Note(CHANGE, _changed(one.entry, one, source)))
    return Unit(
        file=segment.file,
        key=segment.key,
        line=line,
        source=str(segment.words(source)),
        target=str(segment.words(source.other)),
        state=one.state,
        notes=tuple(notes),
    )


def _changed(entry: Entry, one: Review, language: Language) -> str:
    return told(changes(entry.words(language), one.segment.words(language)))

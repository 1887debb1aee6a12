"""Review: each segment beside what was approved of it, and the state that follows.

A segment is known by its words first and by its place second, so that items of a list may move, keys be renamed and
entries of two branches meet without anything going stale.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefgen.brief import Language
from briefgen.translations.lock import Entry
from briefgen.translations.segments import Segment, shape_of


class State(StrEnum):
    """Where a translation stands.

    Missing: one language has no words. Stale: one side changed since both were approved. Unreviewed: never approved,
    or changed on both sides (or, where the project has a source language, in the translation). Approved: as approved.
    """

    MISSING = "missing"
    STALE = "stale"
    UNREVIEWED = "unreviewed"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Review:
    """A segment, what was last approved of it, its state, and the languages whose words nobody vouches for."""

    segment: Segment
    entry: Entry | None
    state: State
    behind: tuple[Language, ...]

    @property
    def changed(self) -> tuple[Language, ...]:
        """The languages whose words are not those that were approved; none where nothing ever was."""
        if self.entry is None:
            return ()
        return tuple(one for one in Language if self.segment.words(one) != self.entry.words(one))


def review(found: Collection[Segment], entries: Iterable[Entry], source: Language | None = None) -> tuple[Review, ...]:
    """Return the state of each segment of one file, by the entries of its lock.

    Texts are written in `source` and translated from it; without one, either side may be edited.
    """
    known = _matched(tuple(found), _by_day(entries))
    return tuple(_judged(segment, known.get(segment), source) for segment in found)


def _judged(segment: Segment, entry: Entry | None, source: Language | None) -> Review:
    if missing := tuple(one for one in Language if not segment.words(one)):
        return Review(segment, entry, State.MISSING, missing)
    nobodys = (source.other,) if source else tuple(Language)
    changed = Review(segment, entry, State.APPROVED, ()).changed
    if entry is None or len(changed) > 1:
        return Review(segment, entry, State.UNREVIEWED, nobodys)
    if not changed:
        return Review(segment, entry, State.APPROVED, ())
    (one,) = changed
    if source in (None, one):
        return Review(segment, entry, State.STALE, (one.other,))
    return Review(segment, entry, State.UNREVIEWED, nobodys)


# Which entry is whose

Key = tuple[str, ...]
Mark = Callable[[str, str, str], Key]

# The same pair of words is approved wherever in the file it stands; the last three say what an edited one was.
SAME: tuple[Mark, ...] = (lambda at, en, es: (at, en, es), lambda _, en, es: (en, es))
EDITED: tuple[Mark, ...] = (
    lambda at, en, _: (at, "en", en),
    lambda at, _, es: (at, "es", es),
    lambda at, en, _: (shape_of(at), "en", en),
    lambda at, _, es: (shape_of(at), "es", es),
    lambda at, _en, _es: (at,),
)


def _by_day(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return `entries` by their days, whatever their order; of those that differ only in who or when, the latest.

    Two branches may have approved the same words. On one day the names decide, so that it is always the same one.
    """
    latest = {(one.at, one.en, one.es): one for one in sorted(entries, key=_day)}
    return tuple(sorted(latest.values(), key=_day))


def _day(entry: Entry) -> tuple[str, Entry]:
    return entry.on, entry


def _matched(found: tuple[Segment, ...], entries: tuple[Entry, ...]) -> dict[Segment, Entry]:
    known: dict[Segment, Entry] = {}
    for mark in SAME:
        by_mark = {mark(entry.at, entry.en, entry.es): entry for entry in entries}
        for segment in found:
            key = mark(segment.key, segment.en, segment.es)
            if segment not in known and key in by_mark:
                known[segment] = by_mark[key]
    free = dict.fromkeys(entries)
    for entry in known.values():
        free.pop(entry, None)
    for mark in EDITED:
        _match_edited(mark, found, free, known)
    return known


def _match_edited(mark: Mark, found: tuple[Segment, ...], free: dict[Entry, None], known: dict[Segment, Entry]) -> None:
    """Give each segment that has no entry yet one of the `free` ones with the same mark, the latest first."""
    by_mark: dict[Key, list[Entry]] = {}
    for entry in free:
        by_mark.setdefault(mark(entry.at, entry.en, entry.es), []).append(entry)
    for segment in found:
        if segment in known:
            continue
        if fitting := by_mark.get(mark(segment.key, segment.en, segment.es)):
            known[segment] = fitting.pop()
            del free[known[segment]]

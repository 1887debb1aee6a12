"""Approving: a person says that both languages of a text say the same, and the lock keeps it."""

from collections.abc import Collection, Iterable
from datetime import date

from briefgen.translations.lock import Edit, Entry, lock_path, write_lock
from briefgen.translations.review import Review, State


def can_be_approved(one: Review, edit: Edit) -> bool:
    """Tell whether a segment waits for approval and may have it: both languages are there.

    An edit is editorial where it is one: of one side, of a text that was approved before.
    """
    if edit is Edit.EDITORIAL:
        return one.state in (State.STALE, State.UNREVIEWED) and len(one.changed) == 1
    return one.state in (State.STALE, State.UNREVIEWED)


def approved(one: Review, by: str, on: date, edit: Edit = Edit.MEANING) -> Entry:
    """Return the entry that says that `by` approved the segment as it stands."""
    segment = one.segment
    return Entry(segment.key, str(segment.en), str(segment.es), by, on.isoformat(), edit)


def locks(
    reviews: Iterable[Review], new: Collection[tuple[Review, Entry]], untidy: Collection[str] = ()
) -> dict[str, bytes]:
    """Return the lock of each file in which there are `new` entries, by path: these, and those that still hold.

    `reviews` are all of the project. Lines of texts that are not approved anew stay as they are. The lock of each
    of the files `untidy` is written too, so that lines go that hold no more.
    """
    touched = {*untidy, *(one.segment.file for one, _ in new)}
    replaced = {one.segment.name: entry for one, entry in new}
    kept: dict[str, list[Entry]] = {file: [] for file in touched}
    for one in reviews:
        if one.segment.file in touched and (entry := replaced.get(one.segment.name, one.entry)):
            kept[one.segment.file].append(entry)
    return {lock_path(file): write_lock(entries) for file, entries in sorted(kept.items())}

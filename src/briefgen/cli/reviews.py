"""Showing the translation desk: states and changes on standard output, the rest beside it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.brief import Language
from briefgen.cli import show

if TYPE_CHECKING:
    from briefgen.translations import Ledger, Received, Review

STATES = ("missing", "stale", "unreviewed", "approved")


def status(ledger: "Ledger", chosen: "Sequence[Review]", *, approved_too: bool, as_json: bool) -> None:
    """Show texts that are not approved (or all) with what has changed, and how many are in which state."""
    if as_json:
        show.document(_status(ledger, chosen))
        return
    file = ""
    for one in chosen:
        if one.state == "approved" and not approved_too:
            continue
        if one.segment.file != file:
            file = one.segment.file
            print(file)
        for line in _lines(one):
            print(f"  {line}")
    _counts(ledger, chosen)


def _counts(ledger: "Ledger", chosen: "Sequence[Review]") -> None:
    """Show how many texts are in which state, by file, by sector and in all."""
    files = Counter((one.segment.file, str(one.state)) for one in chosen)
    sectors = Counter((name, str(one.state)) for one in chosen if (name := ledger.sectors[one.segment.file]))
    every = Counter(("all", str(one.state)) for one in chosen)
    width = max(len(name) for name, _ in (*files, *sectors, ("sector", ""), *every))
    for title, counts in (("file", files), ("sector", sectors)):
        names = dict.fromkeys(name for name, _ in counts)
        if names:
            print(f"{title:{width}}  {'  '.join(f'{state:>10}' for state in STATES)}")
        for name in names:
            print(f"{name:{width}}  {_row(counts, name)}")
    print(f"{'all':{width}}  {_row(every, 'all')}")


def _row(counts: Counter[tuple[str, str]], name: str) -> str:
    return "  ".join(f"{counts[name, state]:>10,}" for state in STATES)


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count:,} texts"


def _lines(one: "Review") -> "Iterable[str]":
    from briefgen.translations.words import changes, told

    segment = one.segment
    line = segment.where(one.behind[0] if one.behind else Language.ES).line
    says = {
        "missing": lambda: f"no {' and no '.join(one.behind)}",
        "stale": lambda: f"{one.behind[0]} is older than {one.changed[0]}",
        "unreviewed": lambda: "never approved" if one.entry is None else f"{' and '.join(one.changed)} changed",
        "approved": lambda: f"by {one.entry.by}, {one.entry.edit}" if one.entry else "",
    }
    beside = f" (approved by {one.entry.by})" if one.entry and one.state != "approved" else ""
    yield f"{line}: {one.state}: {segment.key}: {says[one.state]()}{beside}"
    if one.entry and one.state != "approved":
        for language in one.changed:
            yield f"    {language}: {told(changes(one.entry.words(language), segment.words(language)))}"


def _status(ledger: "Ledger", chosen: "Sequence[Review]") -> dict[str, Any]:
    return {
        "counts": dict(Counter(str(one.state) for one in chosen)),
        "texts": [_text(one, ledger.sectors[one.segment.file]) for one in chosen],
    }


def _text(one: "Review", sector: str) -> dict[str, Any]:
    from briefgen.translations.words import changes

    segment, entry = one.segment, one.entry
    return {
        "file": segment.file,
        "line": segment.where(one.behind[0] if one.behind else Language.ES).line,
        "key": segment.key,
        "sector": sector,
        "state": one.state,
        "behind": list(one.behind),
        "words": {language: segment.words(language) for language in Language},
        "approved": {
            "words": {language: entry.words(language) for language in Language},
            "by": entry.by,
            "on": entry.on,
            "edit": entry.edit,
        }
        if entry
        else None,
        "changes": {
            language: [[change.kind, change.text] for change in changes(entry.words(language), segment.words(language))]
            for language in (one.changed if entry else ())
        }
        if entry
        else {},
    }


def _names(reviews: "Iterable[Review]") -> list[str]:
    return [one.segment.name for one in reviews]


def approved(done: "Sequence[Review]", chosen: "Sequence[Review]", files: Collection[str], *, as_json: bool) -> None:
    """Show which texts of those chosen were approved, how many were not, and how many of `files` were only cleaned."""
    names = set(_names(done))
    waiting = [one for one in chosen if one.state != "approved" and one.segment.name not in names]
    if as_json:
        show.document({"approved": _names(done), "left": _names(waiting), "files": sorted(files)})
        return
    for name in _names(done):
        print(name)
    already = len(chosen) - len(waiting) - len(done)
    show.say(f"briefgen: {len(done):,} approved, {already:,} approved before, {len(waiting):,} left as they are")
    for state in STATES[:3]:
        if count := sum(one.state == state for one in waiting):
            show.say(f"    {count:,} {state}")
    if cleaned := len(files) - len({one.segment.file for one in done}):
        locks = "1 other lock" if cleaned == 1 else f"{cleaned:,} other locks"
        show.say(f"    lines that fit no text any more dropped from {locks}")


def exported(
    files: Sequence[Path], count: int, left_out: "Sequence[Review]", source: Language, *, as_json: bool
) -> None:
    """Show the files that were written for a translator, and what could not be sent."""
    if as_json:
        show.document({"files": [str(file) for file in files], "texts": count, "left_out": _names(left_out)})
        return
    for file in files:
        print(file)
    show.say(f"briefgen: {_texts(count)} exported")
    if left_out:
        show.say(f"    {_texts(len(left_out))} without words in {source} left out: export them from the other language")


def received(done: "Received", *, as_json: bool) -> None:
    """Show which texts an import changed and approved, and which files it wrote."""
    show.diagnostics(done.diagnostics)
    if as_json:
        changed = [f"{one.review.segment.name}.{one.language}" for one in done.changed]
        told = {"changed": changed, "approved": _names(done.approved), "files": sorted(done.files)}
        show.document({**told, "diagnostics": show.records(done.diagnostics)})
        return
    for file in sorted(done.files):
        print(file)
    show.say(f"briefgen: {_texts(len(done.changed))} changed, {len(done.approved):,} approved")

"""Verification: are finished files ours, unchanged and current, and do both languages of them say the same?"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefgen import content, output, pipeline, proofs
from briefgen.artefact import artefact_path
from briefgen.brief import Brief, Format, Language, Mode
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import ContentError, OutputError
from briefgen.language import Names
from briefgen.output import Entry
from briefgen.world import World

SPOKEN = {Language.ES: "Spanish", Language.EN: "English"}
AGAIN = "build it again with `briefgen build`"
NOT_OURS = Diagnostic("output.foreign", "the file was not made here", Place(""), "ask whoever gave it to you")
CHANGED = Diagnostic("output.changed", "the file was changed after it was written", Place(""), f"{AGAIN} --force")
MISSING_FILE = Diagnostic("output.missing", "the file is not there", Place(""), AGAIN)
OUTDATED = Diagnostic("output.outdated", "content, templates or program have changed since", Place(""), AGAIN)


def verify(world: World, folder: Path, paths: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Return the files at `paths`, or all of `folder`, when each of them is ours, unchanged and current.

    Ours is what the manifest of `folder` lists, by its bytes and not by its name. Raise `OutputError` with a diagnostic
    for each file that is not so; `ContentError` or `TemplateError` where it cannot be told what is current.
    """
    store = output.Store(folder)
    entries = _entries(store)
    project, documents, _ = pipeline.opened(world)
    every = pipeline.Selection(formats=tuple(Format))
    recipes = {job.path: job.recipe for job in pipeline.jobs_of(documents, every, project.theme)}
    files = paths or tuple(folder / path for path in entries)
    wrong = [replace(found, place=Place(str(file))) for file in files if (found := _judged(file, store, recipes))]
    if wrong:
        raise OutputError("not every file is ours, unchanged and current", diagnostics=tuple(wrong))
    return tuple(map(str, files))


def _entries(store: output.Store) -> Mapping[str, Entry]:
    entries = store.manifest().entries
    if not entries:
        hint = "build first, or give a folder with `--output`"
        raise OutputError(f"nothing was built in `{store.folder}`", hint=hint)
    return entries


def _judged(file: Path, store: output.Store, recipes: Mapping[str, str]) -> Diagnostic | None:
    """Return what is wrong with `file`, if anything is."""
    entries = store.manifest().entries
    listed = next((entry for path, entry in entries.items() if _same(store.folder / path, file)), None)
    if not file.is_file():
        return MISSING_FILE
    digest_now = hashlib.sha256(file.read_bytes()).hexdigest()
    ours = next((entry for entry in entries.values() if entry.sha256 == digest_now), None)
    if ours is None:
        return CHANGED if listed else NOT_OURS
    return None if recipes.get(ours.path) == ours.recipe else OUTDATED


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def verify_parity(world: World, folder: Path, paths: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Read the finished files of `folder` back, and return those in which both languages say the same.

    With `paths`, only the briefs they belong to are read. A brief in Spanish is held to the one in English, of either
    format; a side-by-side one to itself. Raise `OutputError` with a diagnostic for each thing that only one says.
    """
    store = output.Store(folder)
    entries = _entries(store)
    if unlisted := [str(path) for path in paths if not any(_same(folder / one, path) for one in entries)]:
        raise OutputError(f"`{unlisted[0]}` was not built in `{folder}`", hint="name files of the output folder")
    wanted = {
        (entry.sector, entry.audience, entry.format)
        for entry in entries.values()
        if entry.format in proofs.READERS and (not paths or any(_same(folder / entry.path, path) for path in paths))
    }
    known, wrong = content.read(world)
    if known is None:
        raise ContentError("the content cannot be read", diagnostics=wrong)
    names = content.names_of(known)
    read: list[str] = []
    found: list[Diagnostic] = []
    for sector, audience, format in sorted(wanted):
        paths_of = {mode: artefact_path(Brief(sector, audience), mode, format) for mode in Mode}
        built = {mode: path for mode, path in paths_of.items() if path in entries}
        found.extend(_differences(folder, built, format, names))
        read.extend(str(folder / path) for path in built.values())
    if found:
        raise OutputError("the languages of finished files do not say the same", diagnostics=tuple(found))
    return tuple(read)


def _differences(folder: Path, built: Mapping[Mode, str], format: Format, names: Names) -> Iterator[Diagnostic]:
    """Yield what only one language of the files of a brief says."""
    read = {mode: proofs.read(folder / path, format) for mode, path in built.items()}
    if Mode.ES in read and Mode.EN in read:
        for one in proofs.compare_files({Language.ES: read[Mode.ES], Language.EN: read[Mode.EN]}, names):
            yield _told_once(one, folder / built[Mode(one.language)])
    if Mode.BILINGUAL in read:
        for one in proofs.compare_sides(read[Mode.BILINGUAL], names):
            yield _told_once(one, folder / built[Mode.BILINGUAL])


def _told_once(one: proofs.Mismatch, file: Path) -> Diagnostic:
    message = f"only the {SPOKEN[one.language]} says {one.said} ({one.where})"
    hint = "mend the text or the template that says it, and build again"
    return Diagnostic("output.languages-differ", message, Place(str(file)), hint)

"""Verification: are finished files ours, unchanged and current?"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefgen import output, pipeline
from briefgen.brief import Format
from briefgen.diagnostics import Diagnostic, Place
from briefgen.errors import OutputError
from briefgen.output import Entry
from briefgen.world import World

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
    entries = entries_of(store)
    project, documents, _ = pipeline.opened(world)
    every = pipeline.Selection(formats=tuple(Format))
    recipes = {job.path: job.recipe for job in pipeline.jobs_of(documents, every, project.theme)}
    files = paths or tuple(folder / path for path in entries)
    wrong = [replace(found, place=Place(str(file))) for file in files if (found := _judged(file, store, recipes))]
    if wrong:
        raise OutputError("not every file is ours, unchanged and current", diagnostics=tuple(wrong))
    return tuple(map(str, files))


def entries_of(store: output.Store) -> Mapping[str, Entry]:
    """Return what was built in a folder; raise `OutputError` where nothing was."""
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

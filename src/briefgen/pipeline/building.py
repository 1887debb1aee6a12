"""Building: the files of a selection are written, and put in the place of the old ones all at once."""

import hashlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import as_completed
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefgen import output, templates, writers
from briefgen.artefact import Artefact, artefact_path
from briefgen.brief import Catalogue, Format
from briefgen.diagnostics import Diagnostic
from briefgen.document import Chart, Document, walk_blocks
from briefgen.errors import ContentError, TemplateError
from briefgen.output import Entry
from briefgen.pipeline.checking import opened
from briefgen.pipeline.project import EVERYTHING, Documents, Project, Selection, names
from briefgen.pool import processes
from briefgen.theme import Theme
from briefgen.world import World


@dataclass(frozen=True, slots=True)
class Job:
    """One file to write: its document, its format, and the digests that say whether it must be."""

    document: Document
    format: Format
    document_digest: str
    recipe: str

    @property
    def path(self) -> str:
        """Where it will be saved, relative to the output folder."""
        return artefact_path(self.document.brief, self.document.mode, self.format)


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: entries written and left as they were, paths removed, the warnings met.

    `reserved` are the addresses in the settings that nobody can reach: they hold the place of real ones.
    """

    edition: str
    written: tuple[Entry, ...]
    unchanged: tuple[Entry, ...]
    removed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    reserved: tuple[str, ...] = ()


Progress = Callable[[int, int], None]


def build(
    world: World,
    folder: Path,
    selection: Selection = EVERYTHING,
    *,
    jobs: int = 0,
    force: bool = False,
    strict: bool = False,
    progress: Progress = lambda done, of: None,
) -> Report:
    """Build the selected briefs of `world` into `folder`, writing only what changed unless `force`.

    `jobs` processes write (0: one per processor). Nothing in `folder` changes until all are written. Raises
    `ConfigError`, `ContentError`, `TemplateError`, `WriterError` or `OutputError`.
    """
    with suppress(ContentError, TemplateError):  # which come with all the others when the project is opened
        names(world).require(selection.sectors, selection.audiences)
    project, documents, warnings = opened(world, selection, strict=strict)
    chosen = jobs_of(documents, selection, project.theme)
    store = output.Store(folder)
    written: dict[str, Entry] = {}
    with store.staging() as staging:
        kept = {} if force else {job.path: entry for job in chosen if (entry := store.current(job.path, job.recipe))}
        waiting = [job for job in chosen if job.path not in kept]
        for artefact in _write(waiting, project, jobs):
            written[artefact.path] = staging.add(artefact)
            progress(len(written), len(waiting))
        removed = (
            () if any(one.code == templates.STILL_TO_WRITE for one in warnings) else _gone(store, project.catalogue())
        )
        for path in removed:
            staging.remove(path)
    return Report(
        edition=project.settings.edition.isoformat(),
        written=tuple(written[job.path] for job in chosen if job.path in written),
        unchanged=tuple(kept.values()),
        removed=removed,
        diagnostics=warnings,
        reserved=project.settings.addresses.reserved(),
    )


def _gone(store: output.Store, known: Catalogue) -> tuple[str, ...]:
    """Return the paths of briefs that the project no longer has: whoever opens the folder must not find them."""
    entries = store.manifest().entries.items()
    return tuple(
        path for path, entry in entries if entry.sector not in known.sectors or entry.audience not in known.audiences
    )


def jobs_of(documents: Documents, selection: Selection, theme: Theme) -> list[Job]:
    """Return the files that the selection asks for."""
    recipes = {format: writers.recipe(format, theme) for format in selection.formats}
    return [
        Job(document, format, said, hashlib.sha256(f"{said} {recipe}".encode()).hexdigest())
        for (brief, mode), document in documents.items()
        if mode in selection.modes
        for said in (document.digest,)
        for format, recipe in recipes.items()
    ]


def _write(waiting: list[Job], project: Project, jobs: int) -> Iterator[Artefact]:
    """Yield the artefacts as they are finished."""
    theme, edition = project.theme, project.settings.edition.isoformat()
    count = min(jobs or len(os.sched_getaffinity(0)), len(waiting))
    if count <= 1:
        for job in waiting:
            yield _artefact(job, writers.write(job.document, job.format, theme), edition)
        return
    # The longest first, so that no process is left with a long file at the end.
    longest_first = sorted(waiting, key=_effort, reverse=True)
    with processes(count, writers.remember, _draw(waiting, theme)) as pool:
        running = {pool.submit(writers.write, job.document, job.format, theme): job for job in longest_first}
        for done in as_completed(running):
            yield _artefact(running[done], done.result(), edition)


def _draw(waiting: list[Job], theme: Theme) -> writers.Drawings:
    """Return the pictures of all pages, drawn once, in a process that takes what drawing needs away with it."""
    documents = [job.document for job in waiting if job.format is not Format.DOCX and _has_chart(job.document)]
    if not documents:
        return {}
    with processes(1) as pool:
        return pool.submit(writers.draw, documents, theme).result()


def _has_chart(document: Document) -> bool:
    return any(isinstance(node, Chart) for node in walk_blocks(document.blocks))


def _effort(job: Job) -> tuple[bool, int]:
    return job.format is Format.PDF, len(job.document.blocks)


def _artefact(job: Job, written: bytes, edition: str) -> Artefact:
    document = job.document
    return Artefact(document.brief, document.mode, job.format, written, job.document_digest, job.recipe, edition)

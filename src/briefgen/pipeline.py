"""The pipeline: the only module that knows all rooms. Read, compose, align, write, save."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import as_completed
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefgen import content, output, templates, writers
from briefgen.artefact import Artefact, artefact_path
from briefgen.brief import Brief, Catalogue, Format, Mode, by_language
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, Place, ordered
from briefgen.document import Chart, Document, MisalignedError, align, digest, walk
from briefgen.errors import ConfigError, ContentError, TemplateError
from briefgen.output import Entry
from briefgen.pool import processes
from briefgen.reading import suggestion
from briefgen.settings import MISSING, Settings, read_settings
from briefgen.templates import Workshop
from briefgen.theme import Theme
from briefgen.world import World

# What may be wrong with a template only because content behind it is missing or wrong.
FOLLOWING = (
    "template.empty",
    "template.failed",
    "template.misaligned",
    "template.unknown-reference",
    "template.unprintable",
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What to build; an empty choice means all of the catalogue, and both PDF and Word."""

    sectors: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = tuple(Mode)
    formats: tuple[Format, ...] = (Format.PDF, Format.DOCX)


@dataclass(frozen=True, slots=True)
class Project:
    """A project that has been read: settings, content, templates."""

    settings: Settings
    content: Content
    workshop: Workshop

    def catalogue(self) -> Catalogue:
        """Return all that can be made of this project."""
        sectors = {sector: by_language(record.name) for sector, record in self.content.sectors.items()}
        return Catalogue(sectors, templates.audience_names(self.workshop.audiences))


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
    """What a build did: entries written and left as they were, paths removed, and the warnings met."""

    edition: str
    written: tuple[Entry, ...]
    unchanged: tuple[Entry, ...]
    removed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


Progress = Callable[[int, int], None]


@dataclass(slots=True)
class _Found:
    """Diagnostics by the room they belong to."""

    settings: list[Diagnostic] = field(default_factory=list)
    content: list[Diagnostic] = field(default_factory=list)
    templates: list[Diagnostic] = field(default_factory=list)


def catalogue(world: World) -> Catalogue:
    """Return what `world` can make, reading no more than the names; raise where even those cannot be read."""
    read_settings(world)
    return _names(world)


def _names(world: World) -> Catalogue:
    sectors, wrong = content.read_names(world)
    if wrong:
        raise ContentError("the sectors cannot be listed", diagnostics=ordered(wrong))
    audiences, wrong = templates.read_audiences(world)
    if wrong:
        raise TemplateError("the audiences cannot be listed", diagnostics=ordered(wrong))
    return Catalogue(sectors, templates.audience_names(audiences))


def check(world: World, *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """Return the warnings about a project that can be built; raise with everything that is wrong where it cannot."""
    return _open(world, Selection(), strict=strict)[2]


def build(
    world: World,
    folder: Path,
    selection: Selection = Selection(),
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
        _refuse_unknown(_names(world), selection)
    project, documents, warnings = _open(world, selection, strict=strict)
    chosen = _jobs(documents, selection, project.workshop.theme)
    store = output.Store(folder)
    written: dict[str, Entry] = {}
    with store.staging() as staging:
        kept = {} if force else {job.path: entry for job in chosen if (entry := store.current(job.path, job.recipe))}
        waiting = [job for job in chosen if job.path not in kept]
        for artefact in _write(waiting, project, jobs):
            written[artefact.path] = staging.add(artefact)
            progress(len(written), len(waiting))
        removed = _gone(store, project.catalogue())
        for path in removed:
            staging.remove(path)
    return Report(
        edition=project.settings.edition.isoformat(),
        written=tuple(written[job.path] for job in chosen if job.path in written),
        unchanged=tuple(kept.values()),
        removed=removed,
        diagnostics=warnings,
    )


def _gone(store: output.Store, known: Catalogue) -> tuple[str, ...]:
    """Return the paths of briefs that the project no longer has: whoever opens the folder must not find them."""
    entries = store.manifest().entries.items()
    return tuple(
        path for path, entry in entries if entry.sector not in known.sectors or entry.audience not in known.audiences
    )


def _refuse_unknown(known: Catalogue, selection: Selection) -> None:
    for kind, names, table in (
        ("sector", selection.sectors, known.sectors),
        ("audience", selection.audiences, known.audiences),
    ):
        for name in names:
            if name not in table:
                hint = suggestion(name, table) or f"choose from {', '.join(table)}"
                raise ConfigError(f"there is no {kind} `{name}`", hint=hint)


# Reading and composing

Documents = dict[tuple[Brief, Mode], Document]


def _open(world: World, selection: Selection, *, strict: bool) -> tuple[Project, Documents, tuple[Diagnostic, ...]]:
    """Return the project, the documents of the briefs selected and the warnings; raise with all that is wrong."""
    found = _Found()
    settings = _settings(world, found)
    known, wrong = content.read(world)
    found.content.extend(wrong)
    workshop, wrong_templates = templates.read(world, *([settings.theme] if settings else []))
    found.templates.extend(wrong_templates)
    documents: Documents = {}
    if known and workshop and settings:
        project = Project(settings, known, workshop)
        briefs = project.catalogue().briefs(selection.sectors, selection.audiences)
        documents, wrong_telling = _compose(project, briefs)
        unsound = any(one.is_error for one in found.content) or any(
            one.place.file in templates.WORDS for one in found.templates
        )
        found.templates.extend(one for one in wrong_telling if not (unsound and one.code in FOLLOWING))
    _raise_for(found, strict=strict)
    if known is None or workshop is None or settings is None:
        raise AssertionError("a project without content or templates has diagnostics")
    return project, documents, ordered((*found.content, *found.templates))


def _settings(world: World, found: _Found) -> Settings | None:
    try:
        return read_settings(world)
    except ConfigError as error:
        if any(one.code == MISSING for one in error.diagnostics):
            raise  # no project at all: the rest would only say so again
        found.settings.extend(error.diagnostics)
        return None


def _raise_for(found: _Found, *, strict: bool) -> None:
    everything = ordered((*found.settings, *found.content, *found.templates))
    if found.settings:
        raise ConfigError("the settings are not valid", diagnostics=everything)
    if any(one.is_error or strict for one in found.content):
        raise ContentError("the content cannot be published as it stands", diagnostics=everything)
    if any(one.is_error or strict for one in found.templates):
        raise TemplateError("the templates cannot tell every brief", diagnostics=everything)


def _compose(project: Project, briefs: Iterable[Brief]) -> tuple[Documents, list[Diagnostic]]:
    """Return the documents of `briefs` in every mode, and what is wrong with their templates."""
    documents: Documents = {}
    diagnostics: list[Diagnostic] = []
    for brief in briefs:
        for mode in (Mode.ES, Mode.EN):
            told = templates.compose(project.workshop, project.content, brief, mode, project.settings.edition)
            diagnostics.extend(told.diagnostics)
            if told.document:
                documents[brief, mode] = told.document
        if (brief, Mode.ES) in documents and (brief, Mode.EN) in documents:
            try:
                documents[brief, Mode.BILINGUAL] = align(documents[brief, Mode.ES], documents[brief, Mode.EN])
            except MisalignedError as error:
                diagnostics.append(_misaligned(error, brief))
    return documents, diagnostics


def _misaligned(error: MisalignedError, brief: Brief) -> Diagnostic:
    place = error.place or Place(f"templates/{brief.audience}.jinja", 1, 1)
    message = f"{brief.sector}: {error.message}"
    hint = "tell the same blocks in both languages, in the same order"
    return Diagnostic("template.misaligned", message, place, hint)


# Writing


def _jobs(documents: Documents, selection: Selection, theme: Theme) -> list[Job]:
    recipes = {format: writers.recipe(format, theme) for format in selection.formats}
    return [
        Job(document, format, said, hashlib.sha256(f"{said} {recipe}".encode()).hexdigest())
        for (brief, mode), document in documents.items()
        if mode in selection.modes
        for said in (digest(document),)
        for format, recipe in recipes.items()
    ]


def _write(waiting: list[Job], project: Project, jobs: int) -> Iterator[Artefact]:
    """Yield the artefacts as they are finished."""
    theme, edition = project.workshop.theme, project.settings.edition.isoformat()
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
    return any(isinstance(node, Chart) for node in walk(document.blocks))


def _effort(job: Job) -> tuple[bool, int]:
    return job.format is Format.PDF, len(job.document.blocks)


def _artefact(job: Job, written: bytes, edition: str) -> Artefact:
    document = job.document
    return Artefact(document.brief, document.mode, job.format, written, job.document_digest, job.recipe, edition)

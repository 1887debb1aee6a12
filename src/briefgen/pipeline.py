"""The pipeline: the only module that knows all rooms. Read, compose, align, write, save."""

import hashlib
import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import as_completed
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from briefgen import content, output, templates, translations, writers
from briefgen.artefact import Artefact, artefact_path
from briefgen.brief import Brief, Catalogue, Format, Mode, by_language
from briefgen.collector import undisturbed
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, Place, ordered
from briefgen.document import Chart, Document, MisalignedError, Note, align, walk, walk_blocks
from briefgen.errors import ConfigError, ContentError, TemplateError
from briefgen.output import Entry
from briefgen.pool import beside, processes
from briefgen.reading import Amend, Tree, leave
from briefgen.settings import MISSING, Settings, read_settings
from briefgen.templates import DEFAULT, Workshop
from briefgen.theme import Theme
from briefgen.translations.exchange import Return
from briefgen.world import Changed, World

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
    """What to build; an empty choice means all of the catalogue, and both PDF and Word.

    With `drafts`, what is still to be written is told as the mark that stands for it.
    """

    sectors: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = tuple(Mode)
    formats: tuple[Format, ...] = (Format.PDF, Format.DOCX)
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Project:
    """A project that has been read: settings, content, templates."""

    settings: Settings
    content: Content
    workshop: Workshop

    @property
    def theme(self) -> Theme:
        """The look of all files, with the letterhead of the project."""
        letterhead = self.settings.letterhead
        return replace(self.workshop.theme, letterhead=letterhead.content if letterhead else b"")

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


@dataclass(slots=True)
class _Found:
    """Diagnostics by the room they belong to."""

    settings: list[Diagnostic] = field(default_factory=list)
    content: list[Diagnostic] = field(default_factory=list)
    templates: list[Diagnostic] = field(default_factory=list)

    def add(self, checked: Iterable[Diagnostic]) -> None:
        """Add what a check of content says, which reads the words of templates too."""
        for one in checked:
            (self.templates if one.place.file in templates.WORDS else self.content).append(one)


def catalogue(world: World) -> Catalogue:
    """Return what `world` can make, reading no more than the names; raise where even those cannot be read."""
    read_settings(world)
    return _names(world)


def _names(world: World) -> Catalogue:
    amend = _amend(world)
    sectors, wrong = content.read_names(world, amend)
    if wrong:
        raise ContentError("the sectors cannot be listed", diagnostics=ordered(wrong))
    audiences, wrong = templates.read_audiences(world, amend)
    if wrong:
        raise TemplateError("the audiences cannot be listed", diagnostics=ordered(wrong))
    return Catalogue(sectors, templates.audience_names(audiences))


def check(world: World, *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """Return the warnings about a project that can be built; raise with everything that is wrong where it cannot.

    Of many sectors, the briefs of typical ones are told, and all where something is past its review; a build tells
    every brief that it writes.
    """
    first, *others = content.shares(world)
    with undisturbed(), ExitStack() as processes:
        running = [processes.enter_context(beside(partial(_examined, world, share))) for share in others]
        examined, drafts = _examine(world, first)
        for done in running:
            examined.join(done())
        found = examined.found
        if examined.vocabulary:
            found.add(content.misspelt(drafts, examined.vocabulary, world))
        _add_telling(found, examined.telling)
        if examined.is_told and any(one.code == content.PAST_REVIEW for one in found.content):
            _name_overdue(found, *told(world), world)
    _raise_for(found, strict=strict)
    return ordered((*found.content, *found.templates))


@dataclass(slots=True)
class _Examined:
    """What is wrong with a share of a project, and with telling its briefs if they could be; the words of its texts."""

    found: _Found
    is_told: bool
    telling: list[Diagnostic]
    vocabulary: content.Vocabulary | None

    def join(self, other: "_Examined") -> None:
        """Add what is wrong with another share."""
        self.found.settings.extend(other.found.settings)
        self.found.content.extend(other.found.content)
        self.found.templates.extend(other.found.templates)
        self.telling.extend(other.telling)
        if self.vocabulary and other.vocabulary:
            self.vocabulary.join(other.vocabulary)


def _examined(world: World, share: content.Share) -> _Examined:
    """Return what of `_examine` can be sent from one process to another."""
    return _examine(world, share)[0]


def _examine(world: World, share: content.Share) -> tuple[_Examined, Content]:
    """Return what is wrong with a share of a project, and the tables of its content as far as they can be read."""
    found, telling = _Found(), list[Diagnostic]()
    settings, desk, workshop = _prepare(world, found)
    surveyed = content.survey(world, desk or leave, share, workshop.said() if workshop else ())
    found.add(surveyed.diagnostics)
    found.content.extend(desk.diagnostics if desk else ())
    project = _project(settings, surveyed.content, workshop)
    if project:
        documents, telling = _compose(project, project.catalogue().briefs())
        if doubtful := _doubtful(surveyed, documents):
            more = replace(project, content=content.further(project.content, doubtful, world, desk or leave))
            telling += _compose(more, more.catalogue().briefs())[1]
    return _Examined(found, project is not None, telling, surveyed.vocabulary), surveyed.drafts


def _project(settings: Settings | None, known: Content | None, workshop: Workshop | None) -> Project | None:
    """Return the project, if all of it could be read."""
    return Project(settings, known, workshop) if settings and known and workshop else None


def _prepare(world: World, found: _Found) -> tuple[Settings | None, translations.Desk | None, Workshop | None]:
    """Return the settings, the desk that looks at each tree, and the templates; and add to `found` what is wrong."""
    settings = _settings(world, found)
    desk = translations.Desk(world, settings) if settings else None
    workshop, wrong = templates.read(world, settings.theme if settings else DEFAULT, desk or leave)
    found.templates.extend(wrong)
    return settings, desk, workshop


def read(world: World) -> Project:
    """Return the project of `world` with what is right of it; raise as `check` does where too little can be read."""
    amend = _amend(world)
    known, (workshop, _) = content.opened(world, amend).content, templates.read(world, amend=amend)
    project = _project(read_settings(world), known, workshop)
    return project or opened(world)[0]


def told(world: World) -> tuple[Project, "Documents"]:
    """Return what is right of the project of `world` (see `read`), and the documents of the briefs that can be told."""
    project = read(world)
    return project, _compose(project, project.catalogue().briefs())[0]


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
        _names(world).require(selection.sectors, selection.audiences)
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


# Reading and composing

Documents = dict[tuple[Brief, Mode], Document]


def opened(
    world: World, selection: Selection = Selection(), *, strict: bool = False
) -> tuple[Project, Documents, tuple[Diagnostic, ...]]:
    """Return the project, the documents of the briefs selected and the warnings; raise with all that is wrong."""
    with undisturbed():
        return _opened(world, selection, strict=strict)


def _opened(world: World, selection: Selection, *, strict: bool) -> tuple[Project, Documents, tuple[Diagnostic, ...]]:
    found = _Found()
    settings, desk, workshop = _prepare(world, found)
    reading = content.opened(world, desk or leave)
    found.content.extend(desk.diagnostics if desk else ())
    project = _project(settings, reading.content, workshop)
    documents, telling = Documents(), list[Diagnostic]()
    said = workshop.said() if workshop else ()
    with beside(partial(reading.check, said), is_worth=reading.is_large) as checked:
        if project:
            documents, telling = _compose(project, project.catalogue().briefs(selection.sectors, selection.audiences))
        found.add(checked())
    _add_telling(found, telling)
    if project:
        _set_aside(found, project, selection, documents)
    if project and any(one.code == content.PAST_REVIEW for one in found.content):
        _name_overdue(found, project, documents, world)
    _raise_for(found, strict=strict)
    if project is None:
        raise AssertionError("a project without content or templates has diagnostics")
    return project, documents, ordered((*found.content, *found.templates))


def _set_aside(found: _Found, project: Project, selection: Selection, documents: Documents) -> None:
    """Let what is still to be written be a warning where no selected brief tells it, or drafts are asked for."""
    if selection.sectors and any(one.code == content.STILL_TO_WRITE for one in found.content):
        sectors = () if selection.drafts else selection.sectors
        facts = (fact for document in documents.values() for fact in document.facts)
        notes = (block for document in documents.values() for block in walk(document.blocks) if isinstance(block, Note))
        told = {fact.key for fact in facts} | {note.source for note in notes}
        found.content = content.set_aside(found.content, project.content, sectors, () if selection.drafts else told)
    if selection.audiences and set(selection.audiences) <= project.workshop.audiences.keys():
        found.templates = templates.set_aside(found.templates)


def _doubtful(surveyed: content.Survey, documents: Documents) -> set[str]:
    """Return the files of sectors in which a key point leads to what no brief that was told of its audience has."""
    anchors: dict[str, set[str]] = {}
    for (brief, _), document in documents.items():
        anchors.setdefault(brief.audience, set()).update(templates.destinations(document.blocks))
    leads = surveyed.leads.items()
    return {path for (audience, see), path in leads if audience in anchors and see not in anchors[audience]}


def _add_telling(found: _Found, wrong: list[Diagnostic]) -> None:
    """Add what is wrong with telling, but for what only follows from content or words that are wrong."""
    unsound = any(one.is_error for one in found.content) or any(
        one.is_error and one.place.file in templates.WORDS for one in found.templates
    )
    for one in wrong:
        if not (unsound and one.code in FOLLOWING):
            (found.content if one.code.startswith("content.") else found.templates).append(one)


def _name_overdue(found: _Found, project: Project, documents: Documents, world: World) -> None:
    """Let each diagnostic of what is past its review name the briefs that it stands in."""
    briefs_of = {fact: [brief.name for brief in briefs] for fact, briefs in standing(documents).items()}
    found.content = [one for one in found.content if one.code != content.PAST_REVIEW]
    found.content.extend(content.overdue(project.content, world.now().date(), briefs_of))


def standing(documents: Documents) -> dict[str, tuple[Brief, ...]]:
    """Return the briefs that each fact stands in, whatever the language."""
    briefs: dict[str, dict[Brief, None]] = {}
    for (brief, mode), document in documents.items():
        for fact in document.facts if mode is not Mode.BILINGUAL else ():
            briefs.setdefault(fact.key, {})[brief] = None
    return {fact: tuple(found) for fact, found in briefs.items()}


def _settings(world: World, found: _Found) -> Settings | None:
    try:
        settings = read_settings(world)
    except ConfigError as error:
        if any(one.code == MISSING for one in error.diagnostics):
            raise  # no project at all: the rest would only say so again
        found.settings.extend(error.diagnostics)
        return None
    if letterhead := settings.letterhead:
        found.settings.extend(letterhead.wrong(*finding) for finding in writers.judge(letterhead.content))
    return settings


def _amend(world: World) -> Amend:
    """Return what the project's policy does to a tree: nothing where its settings cannot be read."""
    try:
        return translations.Desk(world, read_settings(world))
    except ConfigError:
        return leave


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
            told = templates.compose(
                project.workshop,
                project.content,
                brief,
                mode,
                project.settings.edition,
                addresses=project.settings.addresses,
            )
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


# Translations


def ledger(world: World) -> translations.Ledger:
    """Return the texts of a project with their states; raise `ConfigError` or `ContentError` if they cannot be read."""
    settings = read_settings(world)
    return translations.Ledger(world, _trees(world), settings.source_language)


def _trees(world: World) -> tuple[Tree, ...]:
    return (*content.read_trees(world), *templates.read_trees(world))


def receive(world: World, project: Path, returns: Iterable[Return], by: str = "") -> translations.Received:
    """Write what came back from translators into the files of `project`, all of it or nothing, and return what it was.

    With a name in `by`, what came back as reviewed is approved. Raises `ContentError` with all that does not fit, what
    would be wrong with the content afterwards included, or `OutputError`.
    """
    received = ledger(world).receive(returns, by, world.now().date())
    is_wrong = any(one.is_error for one in received.diagnostics)
    worse = [] if is_wrong else _worse(world, received)
    if is_wrong or worse:
        found = ordered((*received.diagnostics, *worse))
        raise ContentError("nothing was imported", diagnostics=found)
    translations.save(project, received.files)
    return received


def _worse(world: World, received: translations.Received) -> list[Diagnostic]:
    """Return what would be wrong with the project after an import and is not now, at the places in what came back."""
    if not received.changed:
        return []
    after = Changed(world, received.files)
    units = {one.review.segment.name: one.unit.place for one in received.changed}
    pairs = [pair for tree in _trees(after) for pair in translations.segments(tree)]
    texts = sorted((words.place, units.get(pair.name)) for pair in pairs for words in (pair.en, pair.es) if words)
    known = {(one.place.file, one.code, one.message) for one in _errors(world)}
    return [
        replace(one, place=_came_back(one.place, texts) or one.place)
        for one in _errors(after)
        if (one.place.file, one.code, one.message) not in known
    ]


def _came_back(place: Place, texts: list[tuple[Place, Place | None]]) -> Place | None:
    """Return where the text came back that `place` is within; `texts` are all, each with where it came back, if so."""
    found = bisect_right(texts, place, key=lambda one: one[0]) - 1
    within, back = texts[found] if found >= 0 else (place, None)
    return back if within.file == place.file else None


def _errors(world: World) -> tuple[Diagnostic, ...]:
    return tuple(one for one in (*content.read(world)[1], *templates.read(world)[1]) if one.is_error)

"""Checking: everything that is wrong with a project, found before anything is written of it."""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial

from briefgen import content, templates, translations, writers
from briefgen.collector import undisturbed
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.document import Note, walk
from briefgen.errors import ConfigError, ContentError, TemplateError
from briefgen.pipeline.project import EVERYTHING, Documents, Project, Selection, amend_of, compose, standing, whole
from briefgen.pool import beside
from briefgen.reading import leave
from briefgen.settings import MISSING, Settings, read_settings
from briefgen.templates import DEFAULT, Workshop
from briefgen.world import World

# What may be wrong with a template only because content behind it is missing or wrong.
FOLLOWING = (
    "template.empty",
    "template.failed",
    "template.misaligned",
    "template.unknown-reference",
    "template.unprintable",
)


@dataclass(slots=True)
class _Found:
    """Diagnostics by the room they belong to."""

    settings: list[Diagnostic] = field(default_factory=list)
    content: list[Diagnostic] = field(default_factory=list)
    templates: list[Diagnostic] = field(default_factory=list)

    def join(self, other: "_Found") -> None:
        """Add what else was found."""
        self.settings.extend(other.settings)
        self.content.extend(other.content)
        self.templates.extend(other.templates)

    def add(self, checked: Iterable[Diagnostic]) -> None:
        """Add what a check of content says, which reads the words of templates too."""
        for one in checked:
            (self.templates if one.place.file in templates.WORDS else self.content).append(one)


def check(world: World, *, strict: bool = False) -> tuple[Diagnostic, ...]:
    """Return the warnings about a project that can be built; raise with everything that is wrong where it cannot.

    Of many sectors, the briefs of typical ones are told, and all where something is past its review; a build tells
    every brief that it writes.
    """
    found = _Found()
    first, *others = content.shares(world)
    with undisturbed(is_lasting=True), ExitStack() as processes:
        prepared = _prepare(world, found)
        tables = content.Tables(world, prepared.desk or leave)
        running = [processes.enter_context(beside(partial(_examine, prepared, tables, share))) for share in others]
        examined = _examine(prepared, tables, first)
        for done in running:
            examined.join(done())
        found.join(examined.found)
        if examined.vocabulary:
            found.add(tables.misspelt(examined.vocabulary, prepared.said()))
        _add_telling(found, examined.telling)
        if examined.is_told and any(one.code == content.PAST_REVIEW for one in found.content):
            _name_overdue(found, *told(world), world)
    _raise_for(found, strict=strict)
    return ordered((*found.content, *found.templates))


def read(world: World) -> Project:
    """Return the project of `world` with what is right of it; raise as `check` does where too little can be read."""
    amend = amend_of(world)
    known, (workshop, _) = content.opened(world, amend).content, templates.read(world, amend=amend)
    project = whole(read_settings(world), known, workshop)
    return project or opened(world)[0]


def told(world: World) -> tuple[Project, Documents]:
    """Return what is right of the project of `world` (see `read`), and the documents of the briefs that can be told."""
    project = read(world)
    return project, compose(project, project.catalogue().briefs())[0]


@dataclass(slots=True)
class _Examined:
    """What is wrong with a share of a project, and with telling its briefs if they could be; the words of its texts."""

    found: _Found
    is_told: bool
    telling: list[Diagnostic]
    vocabulary: content.Vocabulary | None

    def join(self, other: "_Examined") -> None:
        """Add what is wrong with another share."""
        self.found.join(other.found)
        self.telling.extend(other.telling)
        if self.vocabulary and other.vocabulary:
            self.vocabulary.join(other.vocabulary)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What there is of a project beside its content: settings, the desk that looks at each tree, and templates."""

    settings: Settings | None
    desk: translations.Desk | None
    workshop: Workshop | None

    def said(self) -> tuple[content.Bilingual, ...]:
        """Return the texts that templates say themselves."""
        return tuple(self.workshop.said()) if self.workshop else ()

    def project(self, known: Content | None) -> Project | None:
        """Return the project with that content, if all of it could be read."""
        return whole(self.settings, known, self.workshop)


def _prepare(world: World, found: _Found) -> _Prepared:
    """Return what there is of a project beside its content, and add to `found` what is wrong with it."""
    settings = _settings(world, found)
    desk = translations.Desk(world, settings) if settings else None
    workshop, wrong = templates.read(world, settings.theme if settings else DEFAULT, desk or leave)
    found.templates.extend(wrong)
    found.content.extend(translations.strays(world))
    return _Prepared(settings, desk, workshop)


def _examine(prepared: _Prepared, tables: content.Tables, share: content.Share) -> _Examined:
    """Return what is wrong with a share of a project."""
    found, telling = _Found(), list[Diagnostic]()
    surveyed = tables.survey(share, prepared.said())
    found.add(surveyed.diagnostics)
    found.content.extend(prepared.desk.diagnostics if prepared.desk else ())
    project = prepared.project(surveyed.content)
    if project:
        anchors, telling = _tell(project)
        if doubtful := _doubtful(surveyed, anchors):
            telling += _tell(replace(project, content=tables.further(doubtful)))[1]
    return _Examined(found, project is not None, telling, surveyed.vocabulary)


def opened(
    world: World, selection: Selection = EVERYTHING, *, strict: bool = False
) -> tuple[Project, Documents, tuple[Diagnostic, ...]]:
    """Return the project, the documents of the briefs selected and the warnings; raise with all that is wrong."""
    with undisturbed(is_lasting=True):
        return _opened(world, selection, strict=strict)


def _opened(world: World, selection: Selection, *, strict: bool) -> tuple[Project, Documents, tuple[Diagnostic, ...]]:
    found = _Found()
    prepared = _prepare(world, found)
    reading = content.opened(world, prepared.desk or leave)
    found.content.extend(prepared.desk.diagnostics if prepared.desk else ())
    project = prepared.project(reading.content)
    documents, telling = Documents(), list[Diagnostic]()
    with beside(partial(reading.check, prepared.said()), is_worth=reading.is_large) as checked:
        if project:
            documents, telling = compose(project, project.catalogue().briefs(selection.sectors, selection.audiences))
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


def _tell(project: Project) -> tuple[dict[str, set[str]], list[Diagnostic]]:
    """Tell all briefs, a sector at a time, and keep none; return what the briefs of each audience have to lead to.

    And what is wrong with telling them.
    """
    anchors, telling = dict[str, set[str]](), list[Diagnostic]()
    catalogue = project.catalogue()
    for sector in project.content.sectors:
        documents, wrong = compose(project, catalogue.briefs((sector,)))
        telling.extend(wrong)
        for (brief, _), document in documents.items():
            anchors.setdefault(brief.audience, set()).update(templates.destinations(document.blocks))
    return anchors, telling


def _doubtful(surveyed: content.Survey, anchors: Mapping[str, set[str]]) -> set[str]:
    """Return the files of sectors in which a key point leads to what no brief that was told of its audience has."""
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


def _raise_for(found: _Found, *, strict: bool) -> None:
    everything = ordered((*found.settings, *found.content, *found.templates))
    if found.settings:
        raise ConfigError("the settings are not valid", diagnostics=everything)
    if any(one.is_error or strict for one in found.content):
        raise ContentError("the content cannot be published as it stands", diagnostics=everything)
    if any(one.is_error or strict for one in found.templates):
        raise TemplateError("the templates cannot tell every brief", diagnostics=everything)

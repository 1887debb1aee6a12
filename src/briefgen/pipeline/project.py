"""Project: settings, content and templates, read, and the documents that they tell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen import content, templates, translations
from briefgen.brief import Brief, Catalogue, Format, Mode, by_language
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic, Place, ordered
from briefgen.document import Document, MisalignedError, align
from briefgen.errors import ConfigError, ContentError, TemplateError
from briefgen.reading import Amend, leave
from briefgen.settings import Settings, read_settings
from briefgen.templates import Workshop
from briefgen.theme import Theme
from briefgen.world import World


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


EVERYTHING = Selection()


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


Documents = dict[tuple[Brief, Mode], Document]
"""The document of each brief in each mode."""


def catalogue(world: World) -> Catalogue:
    """Return what `world` can make, reading no more than the names; raise where even those cannot be read."""
    read_settings(world)
    return names(world)


def names(world: World) -> Catalogue:
    """Return what `catalogue` does, whatever is wrong with the settings."""
    amend = amend_of(world)
    sectors, wrong = content.read_names(world, amend)
    if wrong:
        raise ContentError("the sectors cannot be listed", diagnostics=ordered(wrong))
    audiences, wrong = templates.read_audiences(world, amend)
    if wrong:
        raise TemplateError("the audiences cannot be listed", diagnostics=ordered(wrong))
    return Catalogue(sectors, templates.audience_names(audiences))


def whole(settings: Settings | None, known: Content | None, workshop: Workshop | None) -> Project | None:
    """Return the project, if all of it could be read."""
    return Project(settings, known, workshop) if settings and known and workshop else None


def amend_of(world: World) -> Amend:
    """Return what the project's policy does to a tree: nothing where its settings cannot be read."""
    try:
        return translations.Desk(world, read_settings(world))
    except ConfigError:
        return leave


def compose(project: Project, briefs: Iterable[Brief]) -> tuple[Documents, list[Diagnostic]]:
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


def standing(documents: Documents) -> dict[str, tuple[Brief, ...]]:
    """Return the briefs that each fact stands in, whatever the language."""
    briefs: dict[str, dict[Brief, None]] = {}
    for (brief, mode), document in documents.items():
        for fact in document.facts if mode is not Mode.BILINGUAL else ():
            briefs.setdefault(fact.key, {})[brief] = None
    return {fact: tuple(found) for fact, found in briefs.items()}

"""Composing: content and a template become a Document in one language."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import TemplateError as JinjaError

from briefgen.brief import Brief, Language, Mode
from briefgen.dates import PartialDate
from briefgen.diagnostics import Diagnostic, Place, ordered
from briefgen.document import Cover, Document, Furniture, Inlines, Line, Lines, Text
from briefgen.locales.figures import partial_date
from briefgen.locales.labels import label
from briefgen.templates import vocabulary
from briefgen.templates.apparatus import Apparatus
from briefgen.templates.environment import FOLDER, TooLong, diagnose
from briefgen.templates.views import Lens, Library, Shelf
from briefgen.templates.workshop import Workshop

FAILURES = (JinjaError, TooLong, RecursionError, OverflowError, MemoryError, TypeError, ValueError, KeyError, AttributeError)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, or why there is none; and the facts that it cites."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    facts: tuple[str, ...] = ()


def compose(workshop: Workshop, library: Library, brief: Brief, mode: Mode, edition: date) -> Composed:
    """Return the document of `brief` in one language; `mode` is not `bilingual` (see `document.align`)."""
    (language,) = mode.languages
    template = f"{brief.audience}.jinja"
    apparatus = Apparatus(library, library.sectors[brief.sector], language)
    try:
        markup = workshop.environment.tell(template, _values(workshop, library, brief, language))
    except FAILURES as error:
        return Composed(None, (diagnose(error, template, workshop.world),))
    told = vocabulary.read(markup, language, apparatus, f"{FOLDER}/{template}")
    if not told.title and not told.diagnostics:
        place = Place(f"{FOLDER}/{template}", 1, 1)
        told.diagnostics.append(Diagnostic("template.title", "there is no title", place, "emit a `<title>` first"))
    if told.diagnostics:
        return Composed(None, ordered(told.diagnostics))
    document = _document(workshop, library, brief, language, told, edition)
    return Composed(document, (), tuple(apparatus.facts))


def _values(workshop: Workshop, library: Library, brief: Brief, language: Language) -> dict[str, Any]:
    lens = Lens(library, language)

    def terms(names: Iterable[str]) -> list[Any]:
        """Return the terms of `names`, each once, by their names in the leading language."""
        found = {name: library.glossary[name] for name in names}
        return [lens.show(term) for term in sorted(found.values(), key=lambda term: _sorting(term.es))]

    def fact(name: str) -> Any:
        return lens.show(library.facts[name])

    return {
        "sector": lens.show(library.sectors[brief.sector]),
        "plan": lens.show(library.plan),
        "comparison": lens.show(library.comparison) if library.comparison else None,
        "publication": lens.show(library.publication),
        "agreements": lens.show(library.agreements),
        "organisations": Shelf(lens, library.organisations, {}),
        "labels": lens.show(workshop.labels),
        "audience": lens.show(workshop.audiences[brief.audience]),
        "figure": lens.figure,
        "fact": fact,
        "terms": terms,
    }


def _sorting(word: str) -> str:
    """Return `word` as a dictionary orders it: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _document(
    workshop: Workshop, library: Library, brief: Brief, language: Language, told: vocabulary.Told, edition: date
) -> Document:
    sector = str(getattr(library.sectors[brief.sector].name, language))
    audience = str(getattr(workshop.audiences[brief.audience].name, language))
    series = str(getattr(library.publication.series, language))
    day = partial_date(PartialDate(edition.year, edition.month, edition.day), language)
    lines = _Lines(language)
    cover = Cover(
        series=lines.of(series),
        title=lines.of_inlines(told.title),
        sector=lines.of(sector),
        audience=lines.of(audience),
        date=lines.of(label("edition", language, date=day)),
        also=lines.of(label(f"also-{language}", language)),
    )
    furniture = Furniture(
        head=lines.of(f"{sector} \u00b7 {audience} \u00b7 {day}"),
        page=lines.of(label("page", language)),
        of=lines.of(label("of", language)),
    )
    return Document(
        brief=brief,
        mode=Mode(language.value),
        date=edition.isoformat(),
        cover=cover,
        furniture=furniture,
        blocks=told.blocks,
        publisher=str(getattr(library.publication.citation, language)),
        subject=f"{series}: {sector}",
        keywords=_keywords(library, sector, audience, language),
    )


def _keywords(library: Library, sector: str, audience: str, language: Language) -> tuple[str, ...]:
    shorts = (str(getattr(agreement.short, language)) for agreement in library.agreements.values())
    return (sector, audience, *shorts)


class _Lines:
    """Makes lines of one language."""

    def __init__(self, language: Language) -> None:
        self.tag = language.tag

    def of(self, words: str) -> Lines:
        return self.of_inlines((Text(language=self.tag, text=words),))

    def of_inlines(self, content: Inlines) -> Lines:
        return (Line(language=self.tag, content=content),)

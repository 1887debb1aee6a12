"""Composing: content and a template become a Document in one language."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from briefgen.brief import NOWHERE, Addresses, Brief, Language, Mode
from briefgen.dates import PartialDate
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.document import Cover, Document, Furniture, Inlines, Line, Lines, Text
from briefgen.locales.figures import partial_date
from briefgen.locales.labels import label
from briefgen.templates import vocabulary
from briefgen.templates.apparatus import Apparatus
from briefgen.templates.failures import FAILURES, diagnose
from briefgen.templates.loader import FOLDER
from briefgen.templates.pages import astray, with_pages
from briefgen.templates.pending import inlines, joined, said
from briefgen.templates.views import Library
from briefgen.templates.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, or why there is none."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def compose(
    workshop: Workshop,
    library: Library,
    brief: Brief,
    mode: Mode,
    edition: date,
    *,
    addresses: Addresses = NOWHERE,
) -> Composed:
    """Return the document of `brief` in one language; `mode` is not `bilingual` (see `document.align`)."""
    (language,) = mode.languages
    template = f"{brief.audience}.jinja"
    apparatus = Apparatus(library, library.sectors[brief.sector], language)
    telling = _Telling(workshop, library, brief, language, edition, addresses)
    try:
        markup = workshop.environment.tell(template, telling.values())
    except FAILURES as error:
        return Composed(None, (diagnose(error, template, workshop.world),))
    told = vocabulary.read(markup, language, apparatus, f"{FOLDER}/{template}")
    points = library.sectors[brief.sector].key_points.get(brief.audience, ())
    told.diagnostics.extend(astray(told.blocks, points))
    if told.diagnostics:
        return Composed(None, ordered(told.diagnostics))
    try:
        facts = workshop.memory.evidence(library, language).facts(apparatus.facts)
    except LookupError as error:  # a fact prints a figure that there is not: a check of the content says which
        return Composed(None, (diagnose(error, template, workshop.world),))
    told.blocks = with_pages(told.blocks, language)
    return Composed(replace(telling.document(told), facts=facts), ())


@dataclass(frozen=True, slots=True)
class _Telling:
    """One brief told in one language: what its template is given, and the document around what it says."""

    workshop: Workshop
    library: Library
    brief: Brief
    language: Language
    edition: date
    addresses: Addresses

    def values(self) -> dict[str, Any]:
        library = self.library
        sector = library.sectors[self.brief.sector]
        lens = self.workshop.memory.lens(library, self.language)

        def term(name: str) -> Any:
            return lens.entry("term", name, library.glossary)

        def terms(names: Iterable[str]) -> list[Any]:
            """Return the terms of `names` and those that they build on, by their names in the leading language."""
            found = {name: term(name) for name in _with_basis(names, library.glossary)}
            return [found[name] for name in sorted(found, key=lambda name: _sorting(library.glossary[name].es))]

        def fact(name: str) -> Any:
            return lens.entry("fact", name, library.facts)

        def publishers(name: str) -> str:
            """Return who published the sources of a fact, each once."""
            sources = (library.sources[one.source] for one in known(name).sources)
            return "; ".join(dict.fromkeys(lens.publisher(source) for source in sources))

        def known(name: str) -> Any:
            lens.entry("fact", name, library.facts)
            return library.facts[name]

        return {
            "sector": lens.show(sector),
            "plan": lens.show(library.plan),
            "comparison": lens.show(library.comparison) if library.comparison else None,
            "publication": lens.show(library.publication),
            "agreements": lens.show(library.agreements),
            "organisations": lens.show(library.organisations),
            "incentives": lens.show(library.incentives),
            "labels": lens.show(self.workshop.labels),
            "audience": lens.show(self.workshop.audiences[self.brief.audience]),
            "edition": {
                "day": self._day(),
                "year": str(self.edition.year),
                "number": self._number(),
                "verification": self.addresses.verifying(self.brief, self.edition.isoformat()),
                "corrections": self.addresses.corrections,
            },
            "figure": lens.figure,
            "fact": fact,
            "publishers": publishers,
            "term": term,
            "terms": terms,
            "unclaimed": partial(_unclaimed, sector),
        }

    def _day(self) -> str:
        return partial_date(PartialDate(self.edition.year, self.edition.month, self.edition.day), self.language)

    def _number(self) -> str:
        """Return the number of the brief in the series: the sector's and the audience's; nothing where one has none."""
        of_sector = self.library.sectors[self.brief.sector].number
        of_audience = self.workshop.audiences[self.brief.audience].number
        if of_sector is None or of_audience is None:
            return ""
        return label("number", self.language, number=f"{of_sector}.{of_audience}")

    def document(self, told: vocabulary.Told) -> Document:
        names = (
            self.library.publication.series,
            self.library.sectors[self.brief.sector].name,
            self.workshop.audiences[self.brief.audience].name,
        )
        _, sector, audience = map(self._words, names)
        series_line, sector_line, audience_line = map(self._named, names)
        day, number = self._day(), self._number()
        cover = Cover(
            series=series_line,
            title=(Line(language=self.language.tag, content=told.title),),
            sector=sector_line,
            audience=audience_line,
            date=self._line(label("edition", self.language, date=day)),
            also=self._line(label(f"also-{self.language}", self.language)),
            number=self._line(number) if number else (),
        )
        furniture = Furniture(
            head=(Line(language=self.language.tag, content=self._head(names[1], day)),),
            page=self._line(label("page", self.language)),
            of=self._line(label("of", self.language)),
        )
        shorts = (self._words(agreement.short) for agreement in self.library.agreements.values())
        return Document(
            brief=self.brief,
            mode=Mode(self.language.value),
            date=self.edition.isoformat(),
            cover=cover,
            furniture=furniture,
            blocks=told.blocks,
            publisher=said(self.library.publication.citation, self.language),
            subject=": ".join(said(name, self.language) for name in names[:2]),
            keywords=(sector, audience, *shorts),
        )

    def _words(self, text: Any) -> str:
        return str(getattr(text, self.language))

    def _head(self, sector: Any, day: str) -> Inlines:
        words = Text(language=self.language.tag, text=f" \u00b7 {day}")
        return joined((*inlines(sector, self.language), words))

    def _named(self, text: Any) -> Lines:
        return (Line(language=self.language.tag, content=inlines(text, self.language)),)

    def _line(self, words: str) -> Lines:
        tag = self.language.tag
        return (Line(language=tag, content=(Text(language=tag, text=words),)),)


def _unclaimed(sector: Any, *parts: Iterable[Any]) -> list[str]:
    """Return the charts of a sector that no claim of these parts names."""
    claimed = {claim.chart for claims in parts for claim in claims}
    return [name for name in sector.charts if name not in claimed]


def _with_basis(names: Iterable[str], glossary: Mapping[str, Any]) -> dict[str, None]:
    """Return `names` and those of the terms that they build on, each once; names of no term among them."""
    found: dict[str, None] = {}
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in found and name in glossary:
            waiting.extend(glossary[name].see_also)
        found[name] = None
    return found


def _sorting(word: str) -> str:
    """Return `word` as a dictionary orders it: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))

"""Evidence: the facts that a brief cites, as they travel with it: in words, figures and sources."""

from collections.abc import Iterable
from typing import Any

from briefgen import prose
from briefgen.brief import Language
from briefgen.document import FactUsed, FigureUsed, Line, Lines, SourceUsed, Text
from briefgen.locales.figures import figure
from briefgen.templates.pending import beside, inlines, spoken
from briefgen.templates.views import TAGS, Library


class Evidence:
    """Tells the facts of a library in one language, each once however many briefs cite it."""

    def __init__(self, library: Library, language: Language) -> None:
        self.library = library
        self._language = language
        self._facts: dict[str, FactUsed] = {}

    def facts(self, names: Iterable[str]) -> tuple[FactUsed, ...]:
        """Return the facts of `names`, in that order."""
        return tuple(self._facts.get(name) or self._facts.setdefault(name, self._fact(name)) for name in names)

    def _fact(self, name: str) -> FactUsed:
        fact = self.library.facts[name]
        return FactUsed(
            key=name,
            text=self._claim(fact),
            figures=tuple(self._figure(key, stored) for key, stored in fact.figures.items()),
            sources=tuple(self._source(sourced) for sourced in fact.sources),
            as_of=str(fact.as_of),
            disputed=self._plain(fact.disputed) if fact.disputed else (),
        )

    def _claim(self, fact: Any) -> Lines:
        tag = self._language.tag
        told = Text(language=spoken(fact.text, self._language).tag, text=self._words(fact))
        return (Line(language=tag, content=(told, *beside(getattr(fact.text, self._language), self._language))),)

    def _words(self, fact: Any) -> str:
        """Return the claim as one reads it: figures printed, citations of other facts left out."""
        return "".join(self._segment(segment, fact) for segment in prose.parse(getattr(fact.text, self._language)))

    def _segment(self, segment: prose.Segment, fact: Any) -> str:
        match segment:
            case prose.FigureMark(fact=other, figure=name):
                return self._read((self.library.facts[other] if other else fact).figures[name])
            case prose.Citation():
                return ""
            case str(words):
                return words

    def _figure(self, name: str, stored: Any) -> FigureUsed:
        text = self._line(self._read(stored))
        return FigureUsed(
            name=name, value=str(stored.value), unit=str(stored.unit), scale=str(stored.scale or ""), text=text
        )

    def _read(self, stored: Any) -> str:
        return figure(stored.value, stored.unit, stored.scale, self._language)

    def _source(self, sourced: Any) -> SourceUsed:
        source = self.library.sources[sourced.source]
        return SourceUsed(
            key=str(sourced.source),
            publisher=str(source.publisher),
            via=str(source.via or ""),
            title=str(source.title),
            language=TAGS.get(source.language, str(source.language)),
            url=str(source.url or ""),
            published=str(source.published or ""),
            retrieved=str(source.retrieved or ""),
            locator=self._plain(sourced.locator) if sourced.locator else (),
        )

    def _plain(self, text: Any) -> Lines:
        return (Line(language=self._language.tag, content=inlines(text, self._language)),)

    def _line(self, words: str) -> Lines:
        tag = self._language.tag
        return (Line(language=tag, content=(Text(language=tag, text=words),)),)

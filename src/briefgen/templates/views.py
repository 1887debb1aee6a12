"""Views: content as a template sees it in one language. Texts arrive as markup, figures formatted, Japanese marked."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, Self

from markupsafe import Markup, escape

from briefgen import prose
from briefgen.brief import Language
from briefgen.dates import PartialDate
from briefgen.locales.figures import figure, partial_date
from briefgen.locales.labels import MARK_AFTER_PUNCTUATION, label
from briefgen.reading import Pending, Record, Words, suggestion
from briefgen.templates.pending import notice

PUNCTUATION = ".,;:!?"
TAGS = {"en": "en-US", "es": "es-MX", "ja": "ja"}


LANGUAGES = frozenset(str(language) for language in Language)
LED = LANGUAGES | {"see"}
FIGURE = frozenset(("unit", "scale"))


_FIELDS: dict[type, frozenset[str]] = {}


def fields_of(kind: type[Record]) -> frozenset[str]:
    """Return the names of the fields of a kind of record."""
    if kind not in _FIELDS:
        _FIELDS[kind] = frozenset(kind.model_fields)
    return _FIELDS[kind]


class UnknownError(LookupError):
    """A template asks for an entry by an identifier that the content does not have."""

    def __init__(self, kind: str, name: object, known: Iterable[str]) -> None:
        super().__init__(f"there is no {kind} `{name}`")
        self.hint = suggestion(str(name), known) or f"name a {kind} of the content"


class Library(Protocol):
    """What a template is told from: the tables of the content, by identifier."""

    @property
    def publication(self) -> Any:
        """What the series says of itself."""

    @property
    def plan(self) -> Any:
        """The plan that the briefs are about."""

    @property
    def comparison(self) -> Any:
        """What agreements are compared on, where they are."""

    @property
    def agreements(self) -> Mapping[str, Any]:
        """The agreements."""

    @property
    def sectors(self) -> Mapping[str, Any]:
        """The sectors."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts."""

    @property
    def series(self) -> Mapping[str, Any]:
        """The series."""

    @property
    def sources(self) -> Mapping[str, Any]:
        """The sources."""

    @property
    def glossary(self) -> Mapping[str, Any]:
        """The terms."""

    @property
    def organisations(self) -> Mapping[str, Any]:
        """The organisations."""

    @property
    def incentives(self) -> Mapping[str, Any]:
        """The incentives."""


class Led(Markup):
    """Words that know where they lead: `see` is the anchor, empty where nobody named one."""

    see = ""

    def to(self, anchor: str | None) -> Self:
        """Return the words, which now lead to `anchor`."""
        self.see = anchor or ""
        return self


class Lens:
    """Shows values of the content in one language."""

    def __init__(self, library: Library, language: Language) -> None:
        self.library = library
        self.language = language
        self._texts: dict[str, Markup] = {}
        self._foreign = foreign(library.glossary, language)

    def show(self, value: Any, figures: Mapping[str, Any] | None = None) -> Any:
        """Return `value` as a template may use it; `figures` are those that stand beside its texts."""
        if isinstance(value, PartialDate):
            return partial_date(value, self.language)
        if isinstance(value, date):
            return partial_date(PartialDate(value.year, value.month, value.day), self.language)
        if isinstance(value, Mapping):
            return Shelf(self, value, figures or {})
        if isinstance(value, tuple):
            return [self.show(item, figures) for item in value]
        if not isinstance(value, Record):
            return value
        fields = fields_of(type(value))
        if fields == LANGUAGES:
            return self.text(getattr(value, self.language), figures or {})
        if fields == LED:
            return self._led(value, figures or {})
        if fields >= FIGURE:
            return self.quantity(value, "")
        return View(self, value, getattr(value, "figures", figures or {}))

    def _led(self, point: Any, figures: Mapping[str, Any]) -> Led:
        return Led(self.text(getattr(point, self.language), figures)).to(point.see)

    def text(self, words: str, figures: Mapping[str, Any]) -> Markup:
        """Return prose as markup: figures as `<quantity>`, citations as `<cite>`, a notice where it is pending."""
        if not isinstance(words, Pending):
            if figures:
                return self._prose(words, figures)
            return self._texts.get(words) or self._texts.setdefault(words, self._prose(words, figures))
        spoken = Language(words.language)
        told = Lens(self.library, spoken).text(Words(words), figures)
        return _noticed(self._marked(told, spoken), notice(words, self.language))

    def _prose(self, words: str, figures: Mapping[str, Any]) -> Markup:
        segments = _closed_up(prose.parse(words))
        if MARK_AFTER_PUNCTUATION[self.language]:
            segments = list(_marks_after_punctuation(segments))
        return Markup("").join(self._segment(segment, figures) for segment in segments)

    def _segment(self, segment: prose.Segment, figures: Mapping[str, Any]) -> Markup:
        match segment:
            case prose.FigureMark(fact=fact, figure=name):
                known = self.library.facts[fact].figures if fact else figures
                return self.quantity(known[name], f"{fact}.{name}")
            case prose.Citation(facts=facts):
                return Markup('<cite facts="{}"/>').format(" ".join(facts))
            case str(words):
                return self._words(words)

    def _words(self, words: str) -> Markup:
        """Return plain words, those of the other language marked."""
        if self._foreign is None:
            return escape(words)
        other = next(language for language in Language if language is not self.language)
        parts = [escape(part) for part in self._foreign.split(words)]
        parts[1::2] = [self._marked(part, other) for part in parts[1::2]]
        return Markup("").join(parts)

    def quantity(self, stored: Any, key: str) -> Markup:
        """Return a stored figure as a `<quantity>` tag."""
        words = figure(stored.value, stored.unit, stored.scale, self.language)
        return Markup('<quantity key="{}" value="{}">{}</quantity>').format(key, stored.value, words)

    def figure(self, key: str) -> Markup:
        """Return the figure that `fact.figure` names; raise `UnknownError` when it names none."""
        fact, _, name = str(key).partition(".")
        entry = self.library.facts.get(fact)
        if entry is None or name not in entry.figures:
            known = (f"{known}.{figure}" for known, entry in self.library.facts.items() for figure in entry.figures)
            raise UnknownError("figure", key, known)
        return self.quantity(entry.figures[name], key)

    def entry(self, kind: str, name: str, table: Mapping[str, Any]) -> Any:
        """Return entry `name` of `table` as a template may use it; raise `UnknownError` when there is none."""
        if name not in table:
            raise UnknownError(kind, name, table)
        return self.show(table[name])

    def publisher(self, source: Any) -> str:
        """Return who published `source` and, where it was read through another, through whom."""
        name = str((self.language is Language.ES and source.publisher_es) or source.publisher)
        return label("via", self.language, publisher=name, via=str(source.via)) if source.via else name

    def title(self, source: Any) -> tuple[str, str]:
        """Return the title of `source` as a note in this language says it, and the tag of the language it is in."""
        if self.language is Language.ES and source.title_es:
            return str(source.title_es), self.language.tag
        spoken = source.title_language or source.language
        return str(source.title), TAGS.get(spoken, str(spoken))

    def spoken(self, words: str, language: str) -> Markup:
        """Return words asked for in one language, marked where theirs is not the one being told."""
        if not isinstance(words, Pending):
            return self._marked(escape(words), language)
        told = self._marked(escape(words), words.language)
        return _noticed(told, notice(words, self.language)) if language == self.language else told

    def _marked(self, words: Markup, language: str) -> Markup:
        if language == self.language:
            return words
        return Markup('<span lang="{}">{}</span>').format(TAGS[language], words)


def foreign(glossary: Mapping[str, Any], language: Language) -> re.Pattern[str] | None:
    """Return what finds the phrases that texts in `language` say in the other one; nothing where there are none."""
    phrases = {phrase for term in glossary.values() for phrase in term.foreign.get(language, ())}
    if language is Language.ES:
        phrases |= {term.en for term in glossary.values() if term.never_translate}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b") if phrases else None


def _noticed(told: Markup, words: str) -> Markup:
    return told + Markup(" <emphasis>{}</emphasis>").format(words)


def _closed_up(segments: tuple[prose.Segment, ...]) -> list[prose.Segment]:
    """Close the space before each citation."""
    followers: tuple[prose.Segment, ...] = (*segments[1:], "")
    return [
        segment.rstrip() if isinstance(segment, str) and isinstance(follower, prose.Citation) else segment
        for segment, follower in zip(segments, followers, strict=True)
    ]


def _marks_after_punctuation(segments: list[prose.Segment]) -> Iterator[prose.Segment]:
    """Move each citation behind the punctuation that follows it."""
    for index, segment in enumerate(segments):
        if isinstance(segment, str):
            before = index > 0 and isinstance(segments[index - 1], prose.Citation)
            yield segment[1:] if before and segment[0] in PUNCTUATION else segment
        elif isinstance(segment, prose.Citation):
            follower = segments[index + 1] if index + 1 < len(segments) else ""
            if isinstance(follower, str) and follower[:1] and follower[0] in PUNCTUATION:
                yield follower[0]
            yield segment
        else:
            yield segment


class View:
    """One record, field by field."""

    def __init__(self, lens: Lens, record: Any, figures: Mapping[str, Any]) -> None:
        self._lens = lens
        self._record = record
        self._figures = figures

    def __getattr__(self, name: str) -> Any:
        lens, record = self._lens, self._record
        fields = fields_of(type(record))
        if name == "here" and fields >= LANGUAGES:
            return lens.spoken(getattr(record, lens.language), lens.language)
        if name not in fields:
            raise AttributeError(name)
        value = getattr(record, name)
        if name in TAGS and isinstance(value, str):
            return lens.spoken(value, name)
        return lens.show(value, self._figures)

    def __dir__(self) -> list[str]:
        return list(type(self._record).model_fields)


class Shelf:
    """A table of the content by identifier, in order. No `Mapping`: its methods would hide identifiers like `items`."""

    def __init__(self, lens: Lens, table: Mapping[str, Any], figures: Mapping[str, Any]) -> None:
        self._lens = lens
        self._table = table
        self._figures = figures

    def __getitem__(self, key: str) -> Any:
        return self._lens.show(self._table[key], self._figures)

    def __contains__(self, key: object) -> bool:
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)

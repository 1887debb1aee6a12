"""Texts: marks that lead somewhere, characters that belong, and languages that say the same."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Protocol

from briefgen import prose
from briefgen.brief import Language
from briefgen.content.facts import UNCITABLE, Fact, Sourced
from briefgen.content.kinds import Figure, Name, Text
from briefgen.content.naming import check_names
from briefgen.content.reader import Content
from briefgen.content.references import missing
from briefgen.content.spelling import Vocabulary, check_spelling
from briefgen.content.wording import Usage, names_in
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.language import Name as Called
from briefgen.language import Names, Passage, characters, typography
from briefgen.reading import Pending, Words, is_record, spot, suggestion

PAIRS = (Text, Name)
BOTH = len(Language)

SHORT = 80
"""Texts of so many letters, such as labels and where a fact stands in its source, are often said more than once."""

Kinds = tuple[type, ...]
"""Kinds of records."""

Also = Callable[[Words, Mapping[str, Figure]], Iterator[Diagnostic]]
"""What is asked of words and of the figures beside them."""


class Bilingual(Protocol):
    """Words in every language, which may be missing (`None`) in a draft."""

    @property
    def en(self) -> Words:
        """The words in English."""

    @property
    def es(self) -> Words:
        """The words in Spanish."""


class Proofreading:
    """Everything that texts of `content` are held to; names among the `unread` may be defined after all.

    `vocabulary` gathers the words of all that was read; there is none without a list of words.
    """

    def __init__(self, content: Content, unread: Collection[str] = ()) -> None:
        self.usage = Usage(content)
        self.vocabulary = Vocabulary() if content.words else None
        self._facts = content.facts
        self._sound: set[tuple[Words | None, Words | None]] = set()
        self.unread = unread

    def check(
        self, texts: Iterable[tuple[Bilingual, Mapping[str, Figure]]], also: Also | None = None
    ) -> Iterator[Diagnostic]:
        """Yield everything wrong with `texts`, each with the figures that stand beside it (see `texts_in`).

        And what is `also` wrong with the English words of those that type digits.
        """
        for text, figures in texts:
            if (text.en, text.es) in self._sound:
                continue
            found = list(self._check(text, figures, also))
            yield from found
            if not (found or figures) and len(text.en or "") <= SHORT:
                self._sound.add((text.en, text.es))

    def _check(self, text: Bilingual, figures: Mapping[str, Figure], also: Also | None) -> Iterator[Diagnostic]:
        yield from self._check_marks(text.en, text.es, figures)
        told, passages = self._read(text)
        for language, words in ((Language.EN, text.en), (Language.ES, text.es)):
            if words is not None and (language not in told or passages[language].is_odd):
                yield from _check_characters(words)
        if also and text.en is not None and (Language.EN not in told or passages[Language.EN].has_digits):
            yield from also(text.en, figures)
        yield from self._check_language(told, passages)

    def check_language(self, text: Bilingual) -> Iterator[Diagnostic]:
        """Yield what is wrong with the language of a text, wherever it comes from."""
        yield from self._check_language(*self._read(text))

    def _check_marks(self, en: Words | None, es: Words | None, figures: Mapping[str, Figure]) -> Iterator[Diagnostic]:
        """Yield the marks of a text that lead nowhere, and those that only one language has.

        As a rule both have the same, and what leads nowhere in neither need not be looked up twice.
        """
        marks = [prose.marks(words) if words is not None else [] for words in (en, es)]
        wrong = list(_check_marks(self._facts, en, figures, self.unread)) if en is not None and marks[0] else []
        yield from wrong
        if es is not None and marks[1] and (wrong or marks[0] != marks[1]):
            yield from _check_marks(self._facts, es, figures, self.unread)
        if en is not None and es is not None and marks[0] != marks[1]:
            yield from _check_agreement(en, es)

    def _read(self, text: Bilingual) -> tuple[dict[Language, Words], dict[Language, Passage]]:
        """Return the words of a text by language, and what there is to look up in them."""
        told = dict(_spoken(text))
        return told, {language: self.usage.passage(words) for language, words in told.items()}

    def _check_language(
        self, told: Mapping[Language, Words], passages: Mapping[Language, Passage]
    ) -> Iterator[Diagnostic]:
        for language, words in told.items():
            passage = passages[language]
            if passage.words:
                yield from self.usage.check(words, language, passage)
            for found in typography.check(passage.text, language) if passage.is_odd else ():
                place = spot(words, found.start, found.end)
                yield Diagnostic("content.typography", found.message, place, found.hint, Severity.WARNING)
        if len(told) == BOTH:
            yield from self.usage.compare(told[Language.EN], told[Language.ES], passages)
        if self.vocabulary:
            self.vocabulary.add(told, passages)


def spelt(content: Content, vocabulary: Vocabulary, texts: Iterable[Bilingual]) -> Iterator[Diagnostic]:
    """Yield names that one language of a text says alone, and what is misspelt, counted in `texts` if anything is."""
    yield from check_names(vocabulary.naming, vocabulary.first)
    if content.words:
        told = (words for text in texts for words in _spoken(text))
        yield from check_spelling(vocabulary, content.words, _names(content), told)


def _spoken(text: Bilingual) -> Iterator[tuple[Language, Words]]:
    """Yield the words that there are in each language, without those of the other that stand in for them."""
    for language, words in ((Language.EN, text.en), (Language.ES, text.es)):
        if words is not None and not (isinstance(words, Pending) and words.language != language):
            yield language, words


def _names(content: Content) -> Iterator[str]:
    """Yield names that are right as they stand, though no dictionary has them."""
    for one in content.organisations.values():
        yield from (name for name in (one.name and one.name.en, one.name and one.name.es, one.city) if name)
    for source in content.sources.values():
        yield from (name for name in (source.publisher, source.via) if name)
    yield from (term.en for term in content.glossary.values() if term.never_translate and term.en)


def names_said(content: Content) -> Names:
    """Return the names that a reader of one language must meet when one of the other does, learnt ones included.

    None is learnt from a locator: it quotes the heading of a source, in whatever language that has.
    """
    vocabulary = Vocabulary()
    for text, _ in texts_of(content, without=(Sourced,)):
        told = dict(_spoken(text))
        vocabulary.add(told, {language: Passage(prose.masked(words)) for language, words in told.items()})
    learnt = vocabulary.naming.shared(vocabulary.first)
    return Names((*names_in(content), *(Called((word,), (word,), kind="words") for word in learnt)))


def texts_of(content: Content, without: Kinds = ()) -> Iterator[tuple[Bilingual, Mapping[str, Figure]]]:
    """Yield each text of `content` with the figures that stand beside it, those of the sectors last.

    Records of the kinds `without` are passed over.
    """
    yield from texts_of_tables(content, without)
    yield from texts_in(content.sectors, {}, without)


def texts_of_tables(content: Content, without: Kinds = ()) -> Iterator[tuple[Bilingual, Mapping[str, Figure]]]:
    """Yield each text of `content` but those of the sectors (see `texts_of`)."""
    for part in (content.publication, content.plan, content.comparison):
        yield from texts_in(part, {}, without)
    tables = (content.agreements, content.facts, content.series, content.glossary, content.organisations)
    for table in (*tables, content.incentives):
        yield from texts_in(table, {}, without)


def texts_in(
    value: Any, figures: Mapping[str, Figure], without: Kinds = ()
) -> list[tuple[Bilingual, Mapping[str, Figure]]]:
    """Return each text of `value` with the figures that stand beside it: those of its record, or else `figures`."""
    found: list[tuple[Bilingual, Mapping[str, Figure]]] = []
    _gather(value, figures, found, without)
    return found


def _gather(
    value: Any,
    figures: Mapping[str, Figure],
    found: list[tuple[Bilingual, Mapping[str, Figure]]],
    without: Kinds,
) -> None:
    kind = type(value)
    if is_record(kind):
        if issubclass(kind, without):
            return
        if isinstance(value, PAIRS):
            found.append((value, figures))
            return
        own = getattr(value, "figures", figures) or {}
        for item in vars(value).values():
            if item and not isinstance(item, str):
                _gather(item, own, found, without)
    elif kind is dict:
        for item in value.values():
            _gather(item, figures, found, without)
    elif kind is tuple:
        for item in value:
            _gather(item, figures, found, without)


def _check_marks(
    facts: Mapping[str, Fact], words: Words, figures: Mapping[str, Figure], unread: Collection[str]
) -> Iterator[Diagnostic]:
    cited, marks = prose.citations(words), prose.figures(words)
    for name in dict.fromkeys((*cited, *(mark.fact for mark in marks if mark.fact))):
        if name not in unread and (found := missing(name, "fact", facts, words.place)):
            yield found
    for name in dict.fromkeys(cited):
        if name in facts and facts[name].confidence in UNCITABLE:
            message = f"`{name}` is cited but its confidence is `{facts[name].confidence}`"
            hint = "find a source that supports it, or leave it out"
            yield Diagnostic("content.unverified", message, words.place, hint)
    for mark in dict.fromkeys(marks):
        known = _figures_of(facts, mark.fact) if mark.fact else figures
        if known is not None and mark.figure not in known and mark.figure not in unread:
            yield _unknown_figure(words, mark, known)
        if mark.fact in facts and mark.fact not in cited:
            message = f"`{{{mark.fact}.{mark.figure}}}` is printed but its fact is not cited"
            hint = f"add `[@{mark.fact}]` after the words it supports"
            yield Diagnostic("content.uncited", message, words.place, hint)


def _figures_of(facts: Mapping[str, Fact], name: str) -> Mapping[Any, Figure] | None:
    return (facts[name].figures or {}) if name in facts else None


def _unknown_figure(words: Words, mark: prose.FigureMark, known: Mapping[Any, Any]) -> Diagnostic:
    of = f" in fact `{mark.fact}`" if mark.fact else " beside this text"
    hint = suggestion(mark.figure, known) or f"add `{mark.figure}:` under `figures:`"
    return Diagnostic("content.unknown-figure", f"there is no figure `{mark.figure}`{of}", words.place, hint)


def _check_characters(words: Words) -> Iterator[Diagnostic]:
    if (found := characters.JAPANESE.search(words)) is not None:
        message = f"`{found.group()}` is neither Spanish nor English"
        hint = "move Japanese words to a `ja:` key, or romanise them"
        yield Diagnostic("content.script", message, spot(words, *found.span()), hint)
    if (found := characters.BARE_DOLLAR.search(words)) is not None:
        message = "a bare `$` means dollars to one reader and pesos to the other"
        hint = "write USD or MXN by giving the figure a unit"
        yield Diagnostic("content.bare-dollar", message, spot(words, *found.span()), hint)
    if (found := characters.GARBLED.search(words)) is not None:
        hint = "type the word anew; an accent was lost when the file was saved in another encoding"
        message = f"`{found.group()}` is a garbled character"
        yield Diagnostic("content.garbled", message, spot(words, *found.span()), hint)
    if (found := characters.MARKUP.search(words)) is not None:
        message = f"`{found.group().replace('`', 'a backquote')}` would be printed as it stands"
        hint = "remove it: the only marks are `{figure}`, `{fact.figure}` and `[@fact]`"
        yield Diagnostic("content.markup", message, spot(words, *found.span()), hint)


def _check_agreement(en: Words, es: Words) -> Iterator[Diagnostic]:
    marks = [Counter(mark.key for mark in prose.figures(words)) for words in (en, es)]
    if differing := _differing(*marks):
        message = f"the languages do not print the same figures: {differing}"
        hint = "use the same `{figure}` marks in both languages"
        yield Diagnostic("content.languages-differ", message, es.place, hint)
    if prose.citations(en) != prose.citations(es):
        differing = _differing(Counter(prose.citations(en)), Counter(prose.citations(es)))
        message = "the languages do not cite the same facts" + (f": {differing}" if differing else " in the same order")
        hint = "put the same `[@fact]` marks in the same order"
        yield Diagnostic("content.languages-differ", message, es.place, hint)


def _differing(en: Counter[str], es: Counter[str]) -> str:
    return ", ".join(f"`{word}`" for word in sorted(((en - es) + (es - en)).keys()))

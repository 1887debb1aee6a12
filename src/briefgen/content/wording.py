"""Wording: texts held to the glossary and the style rules, and what one language says held to the other."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefgen import prose
from briefgen.brief import Language
from briefgen.content.reader import Content
from briefgen.content.usage import Former, StyleRule, Term
from briefgen.dates import PartialDate
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.language import Difference, Found, Lexicon, Name, Names, Passage, Phrases, differences
from briefgen.reading import Words, spot

Passages = Mapping[Language, Passage]

YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Shunned:
    """What not to write: the word for it, and whose rule that is; no rule for a longer phrase that is in order."""

    write: str
    rule: Term | StyleRule | Former | None


class Usage:
    """The glossary, the style rules and the names of `content`, made ready to be looked up in every text."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.shunned = {language: Phrases(_shunned(content, language)) for language in Language}
        required = [term for term in content.glossary.values() if term.required]
        self.required = {
            language: Phrases(((word, term) for term in required for word in _ways(term, language)), language)
            for language in Language
        }
        self.names = Names(names_in(content))
        self._paired = {str(term.en): term for term in content.glossary.values() if term.paired and term.en and term.es}
        self._spanish = {term.es for term in self._paired.values()}
        phrases: tuple[Phrases[Any] | Names, ...] = (*self.shunned.values(), *self.required.values(), self.names)
        self._lexicon = Lexicon(frozenset[str]().union(*(one.heads for one in phrases)))

    def wanted(self, language: Language) -> Iterator[tuple[Term | StyleRule, Words]]:
        """Yield the words that the glossary and the style rules ask for in `language`, each with who asks."""
        for term in self.content.glossary.values():
            yield from ((term, word) for word in _ways(term, language))
        for rule in getattr(self.content.style, language, None) or ():
            if rule.write:
                yield rule, rule.write

    @cached_property
    def _contradicted(self) -> frozenset[int]:
        """What one rule shuns and asks for, by identity: that is told where it stands, and not of every text."""
        return frozenset(
            id(found.meaning)
            for language in Language
            for rule, word in self.wanted(language)
            for found in self.shunned[language].find(Passage(word))
            if found.meaning.rule is rule
        )

    def passage(self, words: str) -> Passage:
        """Return the text of `words`, marks masked, to look all of this up in."""
        return Passage(prose.masked(words), self._lexicon)

    def check(self, words: Words, language: Language, passage: Passage) -> Iterator[Diagnostic]:
        """Yield what the glossary and the style rules ask not to write in `words`, whose words alone are `passage`.

        The glossary is law, and a style rule advice. What is quoted is the word of others, and stays as they said it; a
        rule that contradicts itself holds for no text.
        """
        for found in self.shunned[language].find(passage):
            if _is_quoted(passage.text, found.start, found.end) or id(found.meaning) in self._contradicted:
                continue
            said, rule, write = words[found.start : found.end], found.meaning.rule, found.meaning.write
            message, hint = f"the glossary asks not to write `{said}`", f"write `{write}`"
            if isinstance(rule, Former):
                if self._speaks_of_before(words, passage, rule, write):
                    continue
                message, hint = f"{message} of {rule.until} and later", f"{hint}, or name the earlier year"
            elif isinstance(rule, StyleRule):
                message = f"the style rules ask not to write `{said}`: {rule.why}"
            if rule:
                advice = ("content.style", Severity.WARNING) if isinstance(rule, StyleRule) else None
                code, severity = advice or ("content.forbidden-variant", Severity.ERROR)
                yield Diagnostic(code, message, spot(words, found.start, found.end), hint, severity)

    def compare(self, en: Words, es: Words, passages: Passages) -> Iterator[Diagnostic]:
        """Yield what one language says and the other does not, and required terms that the Spanish does not use."""
        if found := differences(passages, self.names):
            yield from self._differing(found, en, es)
        if wanted := self.required[Language.EN].find(passages[Language.EN]):
            yield from self._unanswered(wanted, en, es, passages)

    def _differing(self, found: list[Difference], en: Words, es: Words) -> Iterator[Diagnostic]:
        if numbers := [one.said for one in found if one.kind == "numbers"]:
            message = f"typed numbers differ between the languages: {_listed(numbers)}"
            hint = "write the same digits, or make each a figure"
            yield Diagnostic("content.languages-differ", message, es.place, hint)
        if mistaken := self._mistaken(found):
            yield self._not_the_same(*mistaken, es)
        for one in found:
            if one.kind != "numbers" and one not in (mistaken or ()):
                yield _only_in_one(one, {Language.EN: en, Language.ES: es})

    def _mistaken(self, found: list[Difference]) -> tuple[Difference, Difference] | None:
        """Return what the English says and what the Spanish says in its place, where both are terms that are paired."""
        english = [one for one in found if one.language is Language.EN and one.expected in self._spanish]
        spanish = [one for one in found if one.language is Language.ES and one.expected in self._paired]
        return (english[0], spanish[0]) if english and spanish else None

    def _not_the_same(self, english: Difference, spanish: Difference, es: Words) -> Diagnostic:
        """Return that a text says one term in English and another one in Spanish (`billion`, `billones`)."""
        term = self._paired[spanish.expected]
        message = f"the English says `{english.said}`, and the Spanish `{spanish.said}`, which is `{term.en}`"
        meaning = term.definition.en if term.definition else ""
        hint = f"write `{english.expected}` in Spanish; `{term.es}` is {meaning[:1].lower()}{meaning[1:].rstrip('.')}"
        start = max(es.find(spanish.said), 0)
        return Diagnostic("content.languages-differ", message, spot(es, start, start + len(spanish.said)), hint)

    def _unanswered(self, wanted: list[Found[Term]], en: Words, es: Words, passages: Passages) -> Iterator[Diagnostic]:
        """Yield each of the terms `wanted`, as the English says them, that the Spanish does not use."""
        first = {id(one.meaning): one for one in reversed(wanted)}
        used = {id(one.meaning) for one in self.required[Language.ES].find(passages[Language.ES])}
        for one in (one for term, one in first.items() if term not in used):
            word = one.meaning.es
            message = f"the English says `{en[one.start : one.end]}`, the Spanish not `{word}`"
            hint = f"write `{word}`, or add what stands for it to the `variants:` of the term"
            yield Diagnostic("content.required-term", message, es.place, hint)

    def _speaks_of_before(self, words: Words, passage: Passage, former: Former, present: str) -> bool:
        """Tell whether a text may use a former name: an earlier year, or the present name and no later year."""
        years = [*(int(year) for year in YEAR.findall(passage.text)), *self._years(words)]
        if any(year < former.until for year in years):
            return True
        return present in passage.text and not any(year > former.until for year in years)

    def _years(self, words: Words) -> Iterator[int]:
        for mark in prose.figures(words):
            fact = self.content.facts.get(mark.fact)
            figure = (fact.figures or {}).get(Words(mark.figure)) if fact else None
            if figure and figure.unit in ("date", "year"):
                yield figure.value.year if isinstance(figure.value, PartialDate) else int(figure.value)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether what stands from `start` to `end` of a text is within quotation marks."""
    return text.rfind("“", 0, start) > text.rfind("”", 0, start) and "”" in text[end:]


def _only_in_one(one: Difference, texts: Mapping[Language, Words]) -> Diagnostic:
    other = one.language.other
    message = f"only the {one.language.spoken} says `{one.said}`"
    hint = f"say `{one.expected}` in {other.spoken} too, or leave it out of both"
    severity = Severity.ERROR
    if one.kind == "words":
        severity = Severity.WARNING
        if one.said == one.expected:
            hint = f"{hint}; initials that differ stand in `names:` of content/style.yaml"
    return Diagnostic("content.languages-differ", message, texts[other].place, hint, severity)


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in sorted(words))


def _ways(term: Term, language: Language) -> tuple[Words, ...]:
    """Return the words that stand for `term` in `language`."""
    word = term.word(language)
    return (*([word] if word else ()), *(term.variants or {}).get(language.value, ()))


def _shunned(content: Content, language: Language) -> Iterator[tuple[str, Shunned]]:
    for term in content.glossary.values():
        word = term.word(language) or ""
        for variant in (term.forbidden or {}).get(language.value, ()):
            yield variant, Shunned(word, term)
        for phrase in (term.unless or {}).get(language.value, ()):
            yield phrase, Shunned("", None)
        for variant in getattr(term.former, language, None) or ():
            yield variant, Shunned(word, term.former)
    for rule in getattr(content.style, language, None) or ():
        for phrase in rule.avoid or ():
            yield phrase, Shunned(rule.write or "", rule)
        for phrase in rule.unless or ():
            yield phrase, Shunned("", None)


def names_in(content: Content) -> Iterator[Name]:
    """Yield what must stand in both languages: agreements, paired terms, names never translated; other words should."""
    for agreement in content.agreements.values():
        called = [name for name in (agreement.short, agreement.names) if name and name.en and name.es]
        if called:
            yield Name(tuple(name.en for name in called), tuple(name.es for name in called))
    for term in content.glossary.values():
        if term.never_translate and term.en:
            yield Name((term.en,), (term.en,), (term.variants or {}).get("es", ()))
        elif term.paired and term.en and term.es:
            yield Name(_ways(term, Language.EN), _ways(term, Language.ES))
        if term.former and term.former.en and term.former.es:
            yield Name(term.former.en, term.former.es, kind="words")
    for pair in (content.style.names or ()) if content.style else ():
        if pair.en and pair.es:
            yield Name(pair.en, pair.es, kind="words")
    for one in content.organisations.values():
        if one.acronym and one.acronym.isupper():
            full = (one.name.en, one.name.es) if one.name else ()
            yield Name((one.acronym,), (one.acronym,), tuple(name for name in full if name), "words")
        if one.name and one.name.en and one.name.es:
            yield Name((one.name.en,), (one.name.es,), (one.acronym,) if one.acronym else (), "institutions")

"""The glossary, which must not contradict itself: what one entry asks to write, another must not ask to avoid.

Nor may its entries lead in a circle: each term builds on others, and some on none.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.brief import Language
from briefgen.content.usage import StyleRule, Term
from briefgen.content.wording import Shunned, Usage
from briefgen.diagnostics import Diagnostic
from briefgen.language import Passage
from briefgen.reading import Words, spot

CODE = "content.glossary"


def check_glossary(usage: Usage) -> Iterator[Diagnostic]:
    """Yield where glossary and style rules contradict each other or themselves."""
    content = usage.content
    for term in content.glossary.values():
        if term.never_translate and term.en and term.es and term.en != term.es:
            message = f"`{term.en}` is never translated, and is `{term.es}` in Spanish"
            yield Diagnostic(CODE, message, term.es.place, "write the same in both languages")
    for language in Language:
        yield from _translated_twice(content.glossary.values(), language)
        for _, word in usage.wanted(language):
            yield from _shunned(usage, word, language)
    yield from _circles(content.glossary)


def _shunned(usage: Usage, word: Words, language: Language) -> Iterator[Diagnostic]:
    for found in usage.shunned[language].find(Passage(word)):
        if found.meaning.rule:
            said = word[found.start : found.end]
            message = f"`{word}` is asked for here, and {_by_whom(found.meaning)} asks not to write `{said}`"
            yield Diagnostic(CODE, message, spot(word, found.start, found.end), "change one of the two")


def _by_whom(meaning: Shunned) -> str:
    if isinstance(meaning.rule, StyleRule):
        return "a style rule"
    return f"the entry of `{meaning.write}`"


def _translated_twice(terms: Iterable[Term], language: Language) -> Iterator[Diagnostic]:
    """Yield each word of `language` that stands for two different ones of the other language."""
    known: dict[str, Words] = {}
    for term in terms:
        word, translation = term.word(language), term.word(language.other)
        if word and translation:
            first = known.setdefault(word.casefold(), translation)
            if first.casefold() != translation.casefold():
                message = f"`{word}` is `{translation}` here and `{first}` at {first.place}"
                yield Diagnostic(CODE, message, translation.place, "give it one translation, or join the two entries")


def _circles(terms: Mapping[str, Term]) -> Iterator[Diagnostic]:
    """Yield each reference by which a term leads back to itself, once for each circle."""
    done: set[str] = set()
    for start in terms:
        way: list[tuple[str, Iterator[Words]]] = [] if start in done else [(start, _next(terms, start))]
        while way:
            name = next(way[-1][1], None)
            on_way = [one for one, _ in way]
            if name is None:
                done.add(way.pop()[0])
            elif name in on_way:
                around = " → ".join(f"`{one}`" for one in (*on_way[on_way.index(name) :], name))
                hint = "take one of them away: let the term that explains more see no other"
                yield Diagnostic(CODE, f"the entries lead in a circle: {around}", name.place, hint)
            elif name in terms and name not in done:
                way.append((name, _next(terms, name)))


def _next(terms: Mapping[str, Term], name: str) -> Iterator[Words]:
    return iter(terms[name].see_also or ())

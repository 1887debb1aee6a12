"""Parity: what a text in one language says that its other language does not: numbers, dates, addresses, names.

Institutions, months and numbers in words are told where each language says one that the other does not: what one alone
says may stand in the other in other words (“both”, “the ministry”).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.brief import Language
from briefgen.language.passages import INITIALS, Passage
from briefgen.language.phrases import Phrases
from briefgen.language.spelt_out import month_name, months, number_word, numbers, spells_out

Kind = Literal["numbers", "addresses", "names", "institutions", "dates", "words"]
Passages = Mapping[Language, Passage]

NUMBER = re.compile(r"[0-9](?:[.,]?[0-9])*(?:\s?(?:%|per ?cent\b|por\sciento\b))?")
PERCENT = re.compile(r"\s?(?:%|per ?cent|por\sciento)$")
ADDRESS = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+(?:com|org|net|gob|gov|go|mx|jp)\b(?:/[\w./%?=&-]*[\w/])?")
NOTHING: tuple[Mapping["Name", str], set["Name"]] = ({}, set())
BOTH_WAYS = ((Language.EN, Language.ES), (Language.ES, Language.EN))


@dataclass(frozen=True, slots=True)
class Name:
    """What must stand in both languages of a text or in neither: as it is called in English and in Spanish.

    The first form is the usual one. `accepted` are forms that answer to it in either language but ask for no answer.
    Its `kind` is that of the difference when one language lacks it.
    """

    en: tuple[str, ...]
    es: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    kind: Kind = "names"

    def forms(self, language: Language) -> tuple[str, ...]:
        """Return what it is called in `language`."""
        return self.es if language is Language.ES else self.en


class Names:
    """The names that are known, to be found in texts all at once; `heads` are the words by which they are."""

    def __init__(self, names: Iterable[Name]) -> None:
        known = tuple(names)
        self._phrases = {
            language: Phrases(
                (form, (name, form in name.forms(language)))
                for name in known
                for form in dict.fromkeys((*name.forms(language), *name.accepted))
            )
            for language in Language
        }
        self.heads = frozenset[str]().union(*(phrases.heads for phrases in self._phrases.values()))
        self.initials = {form for name in known for form in (*name.en, *name.es) if INITIALS.fullmatch(form)}

    def of(self, passage: Passage, language: Language) -> tuple[Mapping[Name, str], set[Name]]:
        """Return the names that `passage` says, with the form it says first; and those that it answers to."""
        found = self._phrases[language].find(passage)
        if not found:
            return NOTHING
        said = {one.meaning[0]: passage.text[one.start : one.end] for one in reversed(found) if one.meaning[1]}
        return said, {one.meaning[0] for one in found}


@dataclass(frozen=True, slots=True)
class Difference:
    """What one language says and the other does not: `said` in `language`, where `expected` is wanted in the other."""

    kind: Kind
    language: Language
    said: str
    expected: str


def differences(passages: Passages, names: Names) -> list[Difference]:
    """Return what one of the two `passages` says and the other does not."""
    found: list[Difference] = []
    en, es = passages[Language.EN], passages[Language.ES]
    if (en.has_digits or es.has_digits) and NUMBER.findall(en.text) != NUMBER.findall(es.text):
        found.extend(_counted("numbers", passages, _numbers))
    if en.has_address or es.has_address:
        found.extend(_counted("addresses", passages, ADDRESS.findall))
    if en.words or es.words:
        found.extend(_names(passages, names))
    if en.initials != es.initials:
        found.extend(_initials(passages, names))
    if all(spells_out(passage, language) for language, passage in passages.items()):
        said = {language: months(passage, language) for language, passage in passages.items()}
        found.extend(_contrary(_spelt_out("dates", said, month_name)))
        said = {language: numbers(passage, language) for language, passage in passages.items()}
        found.extend(_contrary(_spelt_out("words", said, number_word)))
    return found


def _contrary(found: Iterable[Difference]) -> list[Difference]:
    """Return differences of which each language has one; none where one alone says more."""
    differing = list(found)
    return differing if len({one.language for one in differing}) == len(Language) else []


def _spelt_out(
    kind: Kind, said: Mapping[Language, Mapping[int, str]], word: Callable[[int, Language], str]
) -> Iterator[Difference]:
    for language, other in BOTH_WAYS:
        for number in sorted(said[language].keys() - said[other].keys()):
            yield Difference(kind, language, said[language][number], word(number, other))


def _counted(kind: Kind, passages: Passages, what: Callable[[str], list[str]]) -> Iterator[Difference]:
    counts = {language: Counter(what(passage.text)) for language, passage in passages.items()}
    for language, other in BOTH_WAYS:
        for word in sorted(counts[language] - counts[other]):
            yield Difference(kind, language, word, word)


def _numbers(text: str) -> list[str]:
    """Return the numbers of `text`; what follows digits as percent is `%` in either language."""
    return [PERCENT.sub("%", number) for number in NUMBER.findall(text)]


def _names(passages: Passages, names: Names) -> Iterator[Difference]:
    found = {language: names.of(passage, language) for language, passage in passages.items()}
    if found[Language.EN] is found[Language.ES] is NOTHING:
        return
    differing = [
        Difference(name.kind, language, said, name.forms(other)[0])
        for language, other in BOTH_WAYS
        for name, said in found[language][0].items()
        if name not in found[other][1]
    ]
    yield from (one for one in differing if one.kind != "institutions")
    yield from _contrary(one for one in differing if one.kind == "institutions")


def _initials(passages: Passages, names: Names) -> Iterator[Difference]:
    for language, other in BOTH_WAYS:
        for one in sorted(passages[language].initials - passages[other].initials - names.initials):
            yield Difference("words", language, one, one)

"""Naming: names that both languages spell alike (`Toyota`), learnt from the texts, and the texts that lose one.

A name is a word with a capital that clearly more texts say in both of their languages than in one, and that none says
in small letters. So nobody has to list names, and `Mexico`, which Spanish spells otherwise, is none.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.language import Passage
from briefgen.reading import Words

FEW = 3
"""As many texts as are told of one name."""

OFTEN = 20
"""A word that so many texts say in one language is none that both spell alike, unless as many say it in both."""

Small = Mapping[Language, Collection[str]]
"""The words of texts, those in small letters among them, by language."""


class Naming:
    """Counts in how many texts each word with a capital stands in both languages, and in one alone, and where."""

    def __init__(self) -> None:
        self.both: Counter[str] = Counter()
        self.alone: Counter[str] = Counter()
        self.places: dict[str, list[tuple[Language, Place]]] = {}
        self.ordinary: set[str] = set()

    def add(self, texts: Mapping[Language, Words], passages: Mapping[Language, Passage]) -> None:
        """Count the words of a text that is there in both languages."""
        if len(passages) < len(Language):
            return
        english, spanish = passages[Language.EN], passages[Language.ES]
        en, es = english.capitalised, spanish.capitalised
        for word in en & es:
            self.both[word] += 1
        for word in (en ^ es) - self.ordinary:
            language, other = (Language.EN, spanish) if word in en else (Language.ES, english)
            if word not in other.text:  # `India` is answered by `Indian`
                self._stands_alone(word, language, texts)

    def _stands_alone(self, word: str, language: Language, texts: Mapping[Language, Words]) -> None:
        self.alone[word] = times = self.alone[word] + 1
        if times <= FEW:
            self.places.setdefault(word, []).append((language, texts[language.other].place))
        elif times > OFTEN and times > self.both[word]:
            self.ordinary.add(word)

    def join(self, other: "Naming") -> None:
        """Add what was counted in other texts."""
        self.both.update(other.both)
        self.alone.update(other.alone)
        self.ordinary |= other.ordinary
        for word, places in other.places.items():
            self.places[word] = [*self.places.get(word, ()), *places][:FEW]

    def shared(self, small: Small) -> Iterator[str]:
        """Yield the names that stand in both languages of every text that has them, and of more than one.

        None is a word that is written in `small` letters too.
        """
        for word, times in self.both.items():
            if times > 1 and word not in self.alone and not _is_written(word, small):
                yield word

    def lost(self) -> Iterator[tuple[str, Language, Place]]:
        """Yield each name that one language of a text says alone, the language, and where the other one stands."""
        for word, places in self.places.items():
            if 2 * self.both[word] > 3 * self.alone[word] and word not in self.ordinary:
                yield from ((word, language, place) for language, place in places)


def check_names(naming: Naming, small: Small) -> Iterator[Diagnostic]:
    """Yield the names that one language of a text says alone; none is a word that is written in `small` letters too."""
    for word, language, place in naming.lost():
        if not _is_written(word, small):
            message = f"only the {language.spoken} says `{word}`, which other texts say in both languages"
            hint = f"say `{word}` in {language.other.spoken} too, or leave it out of both"
            yield Diagnostic("content.languages-differ", message, place, hint, Severity.WARNING)


def _is_written(word: str, small: Small) -> bool:
    """Tell whether a text of either language has `word` in `small` letters."""
    return any(word.lower() in words for words in small.values())

"""Spelling of all texts: each word is asked once, and told where it first stands."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from briefgen import prose
from briefgen.brief import Language
from briefgen.content.naming import Naming
from briefgen.content.usage import WordList
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.language import Passage, forms, spelling
from briefgen.language.passages import spelt, stem, stems
from briefgen.reading import Words, spot

FILE = "content/words.yaml"


class Vocabulary:
    """The words of all texts: in which text each stands first. Of pieces that are `known` every word has been met.

    Which of the words are names is found out with them (see `Naming`).
    """

    def __init__(self) -> None:
        self.first: dict[Language, dict[str, Words]] = {language: {} for language in Language}
        self.known: dict[Language, set[str]] = {language: set() for language in Language}
        self.naming = Naming()

    def add(self, texts: Mapping[Language, Words], passages: Mapping[Language, Passage]) -> None:
        """Add the words of a text. One that stands in both its languages is taken for a name, or for quoted."""
        self.naming.add(texts, passages)
        for language, passage in passages.items():
            others = [one for one in passages.values() if one is not passage]
            if new := passage.pieces.difference(self.known[language], *(one.pieces for one in others)):
                in_order = (piece for piece in dict.fromkeys(passage.text.split()) if piece in new)
                self._learn(language, in_order, others, texts[language])

    def _learn(self, language: Language, pieces: Iterable[str], others: Iterable[Passage], words: Words) -> None:
        for piece in pieces:
            told = [word for word in spelt(piece) if not any(_stands_in(stem(word), one) for one in others)]
            for word in told:
                self.first[language].setdefault(word, words)
            if len(told) == len(spelt(piece)):
                self.known[language].add(piece)

    def join(self, other: "Vocabulary") -> None:
        """Add the words of other texts, read elsewhere."""
        self.naming.join(other.naming)
        for language in Language:
            self.first[language] = other.first[language] | self.first[language]
            self.known[language] |= other.known[language]


def _stands_in(word: str, passage: Passage) -> bool:
    """Tell whether `word`, without an ending, is one of those in `passage`."""
    return word in passage.text and any(word in stems(piece) for piece in passage.pieces if word in piece)


def check_spelling(
    vocabulary: Vocabulary, listed: WordList, names: Iterable[str], texts: Iterable[tuple[Language, Words]]
) -> Iterator[Diagnostic]:
    """Yield the words that no dictionary has, nor the list, nor the `names`; or that they cannot be looked up.

    How often each is written is counted in `texts`, which are asked for only then.
    """
    also = {word for name in names for word in spelt(name) if not word.islower()}
    right = {
        language: also | _right((*(listed.both or ()), *(getattr(listed, language) or ())), language)
        for language in Language
    }
    asked = {
        language: [word for word in words if not _ways(word) & right[language]]
        for language, words in vocabulary.first.items()
    }
    try:
        wrong = spelling.unknown(asked)
    except spelling.NoDictionaryError as error:
        hint = f"install {spelling.PACKAGES}: `make setup` does"
        message = f"spelling is not checked: {error}"
        yield Diagnostic("content.no-dictionary", message, Place(FILE), hint, Severity.WARNING)
        return
    times = _times(wrong, texts) if any(wrong.values()) else Counter()
    for language, words in wrong.items():
        for word, meant in words.items():
            # With a capital it says no more where it is told of in small letters.
            if word.islower() or word.lower() not in words:
                yield _misspelt(vocabulary, language, word, meant, times[language, word])


def _times(
    wrong: Mapping[Language, Collection[str]], texts: Iterable[tuple[Language, Words]]
) -> Counter[tuple[Language, str]]:
    """Return how often each word that is wrong in a language is written in `texts`."""
    return Counter(
        (language, word)
        for language, words in texts
        for piece in prose.masked(words).split()
        for word in spelt(piece)
        if word in wrong.get(language, ())
    )


def _ways(word: str) -> set[str]:
    """Return what stands for `word` in the list."""
    return {form for one in (word, stem(word)) for form in (one, one.lower())}


def _right(entries: Iterable[str], language: Language) -> set[str]:
    """Return the words of the list's entries, some of which have several, in their plural and gender as well."""
    return {form for entry in entries for word in spelt(entry) for form in forms(word, language)}


def _misspelt(vocabulary: Vocabulary, language: Language, word: str, meant: tuple[str, ...], times: int) -> Diagnostic:
    words = vocabulary.first[language][word]
    start = prose.masked(words).find(word)
    message = f"no {language.tag} dictionary has `{word}`" + (f", written {times} times" if times > 1 else "")
    instead = f"write {' or '.join(f'`{one}`' for one in meant)}, or add" if meant else "correct it, or add"
    hint = f"{instead} it to {FILE} if it is right"
    return Diagnostic("content.spelling", message, spot(words, start, start + len(word)), hint, Severity.WARNING)

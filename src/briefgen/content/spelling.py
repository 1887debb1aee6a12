"""Spelling of all texts: each word is asked once, and told where it first stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.brief import Language
from briefgen.content.usage import WordList
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.language import Passage, spelling
from briefgen.reading import Words, spot

FILE = "content/words.yaml"


@dataclass(slots=True)
class Vocabulary:
    """The words of all texts: where each first stands, and how often it is written."""

    first: dict[Language, dict[str, tuple[Words, int]]] = field(default_factory=lambda: {one: {} for one in Language})
    counts: dict[Language, dict[str, int]] = field(default_factory=lambda: {one: {} for one in Language})

    def add(self, texts: Mapping[Language, tuple[Words, Passage]]) -> None:
        """Add the words of a text; one with a capital that stands in both its languages is taken for a name."""
        found = {
            language: [(match.group(), match.start()) for match in spelling.words(passage.text)]
            for language, (_, passage) in texts.items()
        }
        stems = [{spelling.stem(word) for word, _ in words} for words in found.values()]
        names = {word for word in set.intersection(*stems) if not word.islower()} if len(stems) > 1 else set()
        for language, words in found.items():
            for word, start in words:
                if spelling.stem(word) not in names:
                    self.first[language].setdefault(word, (texts[language][0], start))
                    self.counts[language][word] = self.counts[language].get(word, 0) + 1


def check_spelling(vocabulary: Vocabulary, listed: WordList, names: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield the words that no dictionary has, nor the list, nor the `names`; or that they cannot be looked up."""
    also = {found.group() for name in names for found in spelling.words(name) if not found.group().islower()}
    right = {language: {*also, *(listed.both or ()), *(getattr(listed, language) or ())} for language in Language}
    asked = {
        language: [word for word in words if not {word, word.lower(), spelling.stem(word)} & right[language]]
        for language, words in vocabulary.first.items()
    }
    try:
        wrong = spelling.unknown(asked)
    except spelling.NoDictionaryError as error:
        hint = f"install {spelling.PACKAGES}: `make setup` does"
        yield Diagnostic("content.no-dictionary", f"spelling is not checked: {error}", Place(FILE), hint, Severity.WARNING)
        return
    for language, words in wrong.items():
        for word, meant in words.items():
            yield _misspelt(vocabulary, language, word, meant)


def _misspelt(vocabulary: Vocabulary, language: Language, word: str, meant: tuple[str, ...]) -> Diagnostic:
    words, start = vocabulary.first[language][word]
    times = vocabulary.counts[language][word]
    message = f"no {language.tag} dictionary has `{word}`" + (f", written {times} times" if times > 1 else "")
    instead = f"write {' or '.join(f'`{one}`' for one in meant)}, or add" if meant else "correct it, or add"
    hint = f"{instead} it to {FILE} if it is right"
    return Diagnostic("content.spelling", message, spot(words, start, start + len(word)), hint, Severity.WARNING)

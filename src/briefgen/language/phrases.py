"""Phrases: a table of expressions that is looked up in a text at once, however many there are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from briefgen.brief import Language
from briefgen.language.passages import WORD, Passage

ACCENTED = dict(zip("áéíóú", "aeiou", strict=True))

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase in a text, from `start` to `end`, and what it stands for."""

    start: int
    end: int
    meaning: T


class Phrases(Generic[T]):
    """Expressions and what each stands for.

    A phrase in small letters is found with capitals too (it may start a sentence); one with capitals only as it stands.
    With `language`, its words are found in their plural and gender as well.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], language: Language | None = None) -> None:
        self._language = language
        # By one word of each phrase, the longest: a text without that word, or another, need not be searched.
        self._by_word: dict[str, list[tuple[str, str, T]]] = {}
        for phrase, meaning in entries:
            head = max(WORD.findall(phrase) or [""], key=len)
            other = _unchanging(phrase, head, language)
            for form in forms(head, language):
                self._by_word.setdefault(form.casefold(), []).append((phrase, other, meaning))

    @property
    def heads(self) -> AbstractSet[str]:
        """The words, in small letters, of which a text has one where it has any phrase: one word of each."""
        return self._by_word.keys()

    def find(self, passage: Passage) -> list[Found[T]]:
        """Return what of the phrases is in `passage`, in order.

        What is part of a longer one that was found (`EPA` in `Mexico-Japan EPA`) is left out.
        """
        if self._by_word.keys().isdisjoint(passage.words):  # as nearly always
            return []
        found = [
            Found(match.start(), match.end(), meaning)
            for word in self._by_word.keys() & passage.words
            for phrase, other, meaning in self._by_word[word]
            if other in passage.text
            for match in _pattern(phrase, self._language).finditer(passage.text)
        ]
        if len(found) <= 1:
            return found
        return list(_outermost(sorted(found, key=lambda one: (one.start, -one.end))))


def _unchanging(phrase: str, head: str, language: Language | None) -> str:
    """Return the longest word beside `head` that stands just so wherever the phrase is found; empty without one."""
    if phrase.islower():  # and found with capitals too
        return ""
    others = (word for word in WORD.findall(phrase) if word != head and forms(word, language) == (word,))
    return max(others, key=len, default="")


def _outermost(found: list[Found[T]]) -> Iterator[Found[T]]:
    start, end = -1, -1
    for one in found:
        if one.end > end or (one.start, one.end) == (start, end):
            yield one
            start, end = one.start, one.end


@lru_cache(maxsize=10_000)
def _pattern(phrase: str, language: Language | None) -> re.Pattern[str]:
    """Return the pattern of whole words. Its first sign stands first, so that most of a text is passed over at once."""
    pieces = re.findall(r"[^\W_]+|\s+|[\W_]", phrase.strip())
    body = "".join(r"\s+" if piece.isspace() else _any_of(forms(piece, language)) for piece in pieces[1:])
    first = [form[1:] for form in forms(pieces[0], language)]
    sign, flag = pieces[0][0], ""
    if phrase.islower():
        sign, flag = sign + sign.upper(), "i"
    return re.compile(rf"[{re.escape(sign)}](?<!\w.)(?{flag}:{_any_of(first)}{body})(?!\w)")


def _any_of(forms: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, forms))})" if len(forms) > 1 else re.escape(forms[0])


@lru_cache(maxsize=10_000)
def forms(word: str, language: Language | None) -> tuple[str, ...]:
    """Return `word` with its plural, its singular and its other gender, as far as endings tell; never fewer."""
    if language is None or len(word) < 4 or not word.islower():  # noqa: PLR2004  # short words do not bend: `de`, `las`
        return (word,)
    return tuple(dict.fromkeys((word, *(_of_english(word) if language is Language.EN else _of_spanish(word)))))


def _of_english(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    elif word.endswith("y") and word[-2] not in "aeiou":
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _of_spanish(word: str) -> Iterator[str]:
    singular = _singular(word)
    other = {"o": f"{singular[:-1]}a", "a": f"{singular[:-1]}o"}.get(singular[-1], "")
    if singular.endswith("or"):
        other = f"{singular}a"
    for one in filter(None, (singular, other)):
        yield one
        yield from _plurals(one)


def _singular(word: str) -> str:
    if word.endswith("iones"):
        return f"{word[:-4]}ón"
    if word.endswith("es") and word[-3] in "lrndz":
        return word[:-2]
    return word[:-1] if word.endswith("s") and word[-2] in "aeiou" else word


def _plurals(word: str) -> Iterator[str]:
    """Yield the plural, or both where an accent may be lost in it: `interés`, `intereses`; `país`, `países`."""
    if word[-1] in "aeiouáéó":
        yield f"{word}s"
    elif word[-1] == "z":
        yield f"{word[:-1]}ces"
    else:
        yield f"{word}es"
        if word[-2] in ACCENTED:
            yield f"{word[:-2]}{ACCENTED[word[-2]]}{word[-1]}es"

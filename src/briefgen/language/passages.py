"""Passages: a text to look phrases up in, with the pieces between its spaces.

Nearly all pieces of a text stand in others too: what is in a piece is found out once, however often it is written.
"""

import re
from functools import lru_cache
from itertools import chain

from briefgen.prose import FIGURE

WORD = re.compile(r"[^\W_]+")
# Words to be looked up: none of one letter, of capitals or of mixed ones, nor what follows digits.
SPELT = re.compile(rf"(?<![\w{FIGURE}])[^\W\d_][^\W\d_A-ZÁÉÍÓÚÑ]+(?:’[^\W\d_A-ZÁÉÍÓÚÑ]+)*(?!\w)")
MANY = 65_536
"""Of how many pieces is kept what is in them: more than two languages have in a project."""


class Passage:
    """A text, the pieces between its spaces, and its words in small letters: those `among` some, or else all."""

    __slots__ = ("pieces", "text", "words")

    def __init__(self, text: str, among: frozenset[str] | None = None) -> None:
        self.text = text
        self.pieces = text.split()
        words = chain.from_iterable(map(_words, self.pieces))
        self.words = frozenset(words) if among is None else among.intersection(words)


@lru_cache(maxsize=MANY)
def _words(piece: str) -> tuple[str, ...]:
    return tuple(WORD.findall(piece.casefold()))


@lru_cache(maxsize=MANY)
def spelt(piece: str) -> tuple[str, ...]:
    """Return the words whose spelling counts in a piece, or in any text that is not asked for often."""
    return tuple(SPELT.findall(piece))


def stem(word: str) -> str:
    """Return `word` without an English possessive."""
    return word.removesuffix("’s")


@lru_cache(maxsize=MANY)
def stems(piece: str) -> tuple[str, ...]:
    """Return the stems of the words whose spelling counts in a piece."""
    return tuple(map(stem, spelt(piece)))

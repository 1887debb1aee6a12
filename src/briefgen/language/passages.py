"""Passages: a text to look phrases up in, with what is telling in the pieces between its spaces.

Nearly all pieces of a text stand in others too: what is in a piece is found out once, however often it is written.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefgen.prose import FIGURE

WORD = re.compile(r"[^\W_]+")
# Words to be looked up: none of one letter, of capitals or of mixed ones, nor what follows digits.
SPELT = re.compile(rf"(?<![\w{FIGURE}])[^\W\d_][^\W\d_A-ZÁÉÍÓÚÑ]+(?:’[^\W\d_A-ZÁÉÍÓÚÑ]+)*(?!\w)")
INITIALS = re.compile(r"[A-Z](?<![\w&-].)[A-Z0-9]*(?:[-&][A-Z0-9]+)*[A-Z0-9](?![\w-])")
CAPITALISED = re.compile(r"[A-ZÁÉÍÓÚÑ](?<![\w’'-].)(?=[A-Z]*[a-záéíóúñü])\w{2,}")
"""A word with a capital and small letters, which may be a name."""

SHORTEST = 3
"""Initials of fewer letters are left to the editors: `US` is said in many ways."""

DIGIT = re.compile(r"\d")
DOMAIN = re.compile(r"[:.](?:(?<=:)//|(?<=\.)(?:com|org|net|gob|gov|go|mx|jp)\b)")
MANY = 65_536
"""Of how many pieces is kept what is spelt in them: more than two languages have in a project."""


class Telling(NamedTuple):
    """What is telling in a piece: its words in small letters, its initials, those of its words that have a capital.

    And whether there are digits, or an address.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    capitalised: tuple[str, ...]
    has_digits: bool
    has_address: bool


class Lexicon(dict[str, Telling | None]):
    """What is telling in each piece, or nothing; of its words those `among` some, or else all."""

    def __init__(self, among: frozenset[str] | None = None) -> None:
        super().__init__()
        self._among = among

    def __missing__(self, piece: str) -> Telling | None:
        """Find out what is telling in `piece`, which is asked for the first time."""
        words, among = WORD.findall(piece.casefold()), self._among
        told = Telling(
            words=tuple(word for word in words if among is None or word in among),
            initials=tuple(one for one in INITIALS.findall(piece) if len(one) >= SHORTEST),
            capitalised=tuple(CAPITALISED.findall(piece)),
            has_digits=DIGIT.search(piece) is not None,
            has_address=DOMAIN.search(piece) is not None,
        )
        self[piece] = told if any(told) else None
        return self[piece]


class Passage:
    """A text, the pieces between its spaces, what is telling in them, and the words among that, in small letters."""

    __slots__ = ("pieces", "telling", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon | None = None) -> None:
        self.text = text
        self.pieces = text.split()
        known = Lexicon() if lexicon is None else lexicon
        self.telling = [told for told in map(known.__getitem__, self.pieces) if told]
        self.words = {word for told in self.telling for word in told.words}

    @property
    def initials(self) -> list[str]:
        """The initials in the text, in order."""
        return [one for told in self.telling for one in told.initials]

    @property
    def capitalised(self) -> set[str]:
        """The words in the text that have a capital and small letters."""
        return {word for told in self.telling for word in told.capitalised}


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

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


class Lexicon:
    """What is telling in each piece that was met, and which have nothing; of its words those `among` some, or all."""

    def __init__(self, among: frozenset[str] | None = None) -> None:
        self._among = among
        self._telling: dict[str, Telling] = {}
        self._mute: set[str] = set()

    def telling(self, pieces: set[str]) -> list[Telling]:
        """Return what is telling in `pieces`, in no order; most have nothing."""
        return [told for piece in pieces - self._mute if (told := self._telling.get(piece) or self._met(piece))]

    def _met(self, piece: str) -> Telling | None:
        """Find out what is telling in `piece`, which is asked for the first time."""
        words, among = WORD.findall(piece.casefold()), self._among
        told = Telling(
            words=tuple(word for word in words if among is None or word in among),
            initials=tuple(one for one in INITIALS.findall(piece) if len(one) >= SHORTEST),
            capitalised=tuple(CAPITALISED.findall(piece)),
            has_digits=DIGIT.search(piece) is not None,
            has_address=DOMAIN.search(piece) is not None,
        )
        if not any(told):
            self._mute.add(piece)
            return None
        self._telling[piece] = told
        return told


class Passage:
    """A text, the pieces between its spaces, each once, and what is telling in them, in no order.

    That is words to look up, in small letters, initials, words that have a capital and small letters, whether there
    are digits, and whether there is an address.
    """

    __slots__ = ("capitalised", "has_address", "has_digits", "initials", "pieces", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon | None = None) -> None:
        self.text = text
        self.pieces = set(text.split())
        self.words: set[str] = set()
        self.initials: set[str] = set()
        self.capitalised: set[str] = set()
        self.has_digits = self.has_address = False
        for words, initials, capitalised, has_digits, has_address in (lexicon or Lexicon()).telling(self.pieces):
            self.words.update(words)
            self.initials.update(initials)
            self.capitalised.update(capitalised)
            self.has_digits |= has_digits
            self.has_address |= has_address


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

"""Passages: a text to look phrases up in, with what is telling in the pieces between its spaces.

Nearly all pieces of a text stand in others too: what is in a piece is found out once, however often it is written.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefgen.language import characters, typography
from briefgen.prose import FIGURE

WORD = re.compile(r"[^\W_]+")
# Words to be looked up: none of one letter, of capitals or of mixed ones, nor what follows digits.
SPELT = re.compile(rf"(?<![\w{FIGURE}])[^\W\d_][^\W\d_A-ZÁÉÍÓÚÑ]+(?:’[^\W\d_A-ZÁÉÍÓÚÑ]+)*(?!\w)")
INITIALS = re.compile(r"[A-Z](?<![\w&-].)[A-Z0-9]*(?:[-&][A-Z0-9]+)*[A-Z0-9](?![\w-])")
CAPITALISED = re.compile(r"[A-ZÁÉÍÓÚÑ](?<![\w’'-].)(?=[A-Z]*[a-záéíóúñü])\w{2,}")
"""A word with a capital and small letters, which may be a name."""

SHORTEST = 3
"""Initials of fewer letters are left to the editors: `US` is said in many ways."""

PLAIN = re.compile(r"\(?([a-záéíóúñü]+)[.,;:)]?\Z")
"""A piece that is nothing but a word in small letters, as nearly all are."""

BEHIND_DIGITS = {"percent", "cent", "ciento"}
"""Words in which a sign is out of place behind digits (see `typography`)."""

DIGIT = re.compile(r"\d")
DOMAIN = re.compile(r"[:.](?:(?<=:)//|(?<=\.)(?:com|org|net|gob|gov|go|mx|jp)\b)")
MANY = 65_536
"""Of how many pieces is kept what is spelt in them: more than two languages have in a project."""


class Telling(NamedTuple):
    """What is telling in a piece: its words in small letters, its initials, those of its words that have a capital.

    And whether there are digits, an address, or signs and characters that may be out of place.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    capitalised: tuple[str, ...] = ()
    has_digits: bool = False
    has_address: bool = False
    is_odd: bool = False


class Lexicon:
    """What is telling in each piece that was met, and which have nothing; of its words those `among` some, or all."""

    def __init__(self, among: frozenset[str] | None = None) -> None:
        self._among = among
        self._telling: dict[str, Telling] = {}
        self._mute: set[str] = set()

    def telling(self, pieces: set[str]) -> list[Telling]:
        """Return what is telling in `pieces`, in no order; most have nothing."""
        known = self._telling
        return [told for piece in pieces - self._mute if (told := known.get(piece) or self._met(piece))]

    def _met(self, piece: str) -> Telling | None:
        """Find out what is telling in `piece`, which is asked for the first time."""
        told = self._of_plain(piece) or self._of_any(piece)
        if not any(told):
            self._mute.add(piece)
            return None
        self._telling[piece] = told
        return told

    def _of_plain(self, piece: str) -> Telling | None:
        """Return what is telling in a plain piece; `None` where it is none."""
        found = PLAIN.match(piece)
        if found is None or found[1] in BEHIND_DIGITS:
            return None
        return Telling((found[1],) if self._among is None or found[1] in self._among else ())

    def _of_any(self, piece: str) -> Telling:
        words, among = WORD.findall(piece.casefold()), self._among
        return Telling(
            words=tuple(word for word in words if among is None or word in among),
            initials=tuple(one for one in INITIALS.findall(piece) if len(one) >= SHORTEST),
            capitalised=tuple(CAPITALISED.findall(piece)),
            has_digits=DIGIT.search(piece) is not None,
            has_address=DOMAIN.search(piece) is not None,
            is_odd=typography.is_odd(piece) or characters.is_odd(piece),
        )


class Passage:
    """A text, the pieces between its spaces, each once, and what is telling in them, in no order.

    That is words to look up, in small letters, initials, words that have a capital and small letters, whether there
    are digits, whether there is an address, and whether signs or characters may be out of place.
    """

    __slots__ = ("capitalised", "has_address", "has_digits", "initials", "is_odd", "pieces", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon | None = None) -> None:
        self.text = text
        self.pieces = set(text.split())
        words, initials, capitalised = set[str](), set[str](), set[str]()
        has_digits, has_address, is_odd = False, False, "  " in text
        for told in (lexicon or Lexicon()).telling(self.pieces):
            if told.words:
                words.update(told.words)
            if told.initials:
                initials.update(told.initials)
            if told.capitalised:
                capitalised.update(told.capitalised)
            has_digits |= told.has_digits
            has_address |= told.has_address
            is_odd |= told.is_odd
        self.words, self.initials, self.capitalised = words, initials, capitalised
        self.has_digits, self.has_address, self.is_odd = has_digits, has_address, is_odd


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

"""Passages: a text with what every check asks of it: its words, its initials, whether it holds digits or addresses.

Nearly all of a text are words that others have too. So what stands between spaces is looked into once, however often it
is written.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen.prose import FIGURE

WORD = re.compile(r"[^\W_]+")
# Words to be looked up: none of one letter, of capitals or of mixed ones, nor what follows digits.
SPELT = re.compile(rf"(?<![\w{FIGURE}])[^\W\d_][^\W\d_A-ZÁÉÍÓÚÑ]+(?:’[^\W\d_A-ZÁÉÍÓÚÑ]+)*(?!\w)")
INITIALS = re.compile(r"[A-Z](?<![\w&-].)[A-Z0-9]*(?:[-&][A-Z0-9]+)*[A-Z0-9](?![\w-])")
SHORTEST = 3
"""Initials of fewer letters are left to the editors: `US` is said in many ways."""

DIGIT = re.compile(r"\d")
DOMAIN = re.compile(r"://|\.(?:com|org|net|gob|gov|go|mx|jp)\b")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two spaces: its words in small letters, those whose spelling counts, and its initials."""

    text: str
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    initials: tuple[str, ...]
    has_digits: bool
    has_address: bool


@lru_cache(maxsize=65_536)
def stretch(text: str) -> Stretch:
    """Return what is in `text`, which has no spaces."""
    return Stretch(
        text,
        words=tuple(WORD.findall(text.casefold())),
        spelt=tuple(SPELT.findall(text)),
        initials=tuple(one for one in INITIALS.findall(text) if len(one) >= SHORTEST),
        has_digits=DIGIT.search(text) is not None,
        has_address=DOMAIN.search(text) is not None,
    )


class Passage:
    """A text to look phrases up in, the pieces between its spaces and what is in them, its words in small letters."""

    __slots__ = ("pieces", "stretches", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = text.split()
        self.stretches = list(map(stretch, self.pieces))
        self.words = {word for one in self.stretches for word in one.words}

"""Trees: what a file holds, and where each part of it stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from briefgen.diagnostics import Diagnostic, Place

NOWHERE = Place("")
Path = tuple[object, ...]


class Words(str):
    """A string that remembers where it was read."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place = NOWHERE) -> Self:
        """Return `text` as read at `place`."""
        words = super().__new__(cls, text)
        words.place = place
        return words

    def stripped(self) -> Self:
        """Return the words without white space at their ends, read at the same place."""
        return type(self)(self.strip(), self.place)

    @staticmethod
    def place_of(text: str) -> Place:
        """Return where `text` was read; nowhere when it was not read from a file."""
        return getattr(text, "place", NOWHERE)


class Pending(Words):
    """Words of a translation that nobody vouches for: `language` says in which language they are.

    Where that is not the language they stand for, they stand in for words that are missing or out of date.
    """

    __slots__ = ("language",)
    language: str

    @classmethod
    def of(cls, words: Words, language: str) -> Self:
        """Return `words`, which are in `language`, as pending."""
        pending = cls(words, words.place)
        pending.language = language
        return pending

    def stripped(self) -> Self:
        """Return the words without white space at their ends, as pending as before."""
        return self.of(Words(self.strip(), self.place), self.language)


@dataclass(slots=True)
class Tree:
    """A parsed file: plain values (`dict`, `tuple`, `Words`, `int`, `Decimal`, `bool`, `None`) and their places.

    `names` are the keys that a file seems to hold which cannot be read.
    """

    file: str
    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    names: frozenset[str] = frozenset()

    def place(self, path: Path) -> Place:
        """Return where `path` stands, or the nearest part above it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(self.file, 1, 1)

    def report(self, code: str, message: str, place: Place, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, place, hint))


Amend = Callable[[Tree], None]
"""What is done to a tree that has been parsed, before it is validated."""


def leave(tree: Tree) -> None:
    """Leave `tree` as it is."""

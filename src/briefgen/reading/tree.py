"""Trees: what a file holds, and where each part of it stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from briefgen.diagnostics import Diagnostic, Place

NOWHERE = Place("")
Path = tuple[object, ...]


class Words(str):
    """A string that remembers where it was read."""

    __slots__ = ("column", "file", "line")
    file: str
    line: int
    column: int

    def __new__(cls, text: str, place: Place = NOWHERE) -> Self:
        """Return `text` as read at `place`."""
        return cls.at(text, place.file, place.line, place.column)

    @classmethod
    def at(cls, text: str, file: str, line: int, column: int) -> Self:
        """Return `text` as read in `file`; of all words few are ever asked for their place."""
        words = str.__new__(cls, text)
        words.file = file
        words.line = line
        words.column = column
        return words

    @property
    def place(self) -> Place:
        """Where the words were read."""
        return Place(self.file, self.line, self.column)

    def stripped(self) -> Self:
        """Return the words without white space at their ends, read at the same place."""
        bare = self.strip()
        return self if len(bare) == len(self) else type(self)(bare, self.place)

    @staticmethod
    def place_of(text: str) -> Place:
        """Return where `text` was read; nowhere when it was not read from a file."""
        return getattr(text, "place", NOWHERE)


class Pending(Words):
    """Words of a translation that nobody vouches for: `language` says in which language they are.

    Where that is not the language they stand for, they stand in for words that are missing or, where the text
    `is_translated`, for words that are not approved.
    """

    __slots__ = ("is_translated", "language")
    language: str
    is_translated: bool

    @classmethod
    def of(cls, words: Words, language: str, *, is_translated: bool = False) -> Self:
        """Return `words`, which are in `language`, as pending."""
        pending = cls(words, words.place)
        pending.language = language
        pending.is_translated = is_translated
        return pending

    def stripped(self) -> Self:
        """Return the words without white space at their ends, as pending as before."""
        return self.of(Words(self.strip(), self.place), self.language, is_translated=self.is_translated)


@dataclass(slots=True)
class Tree:
    """A parsed file: plain values (`dict`, `tuple`, `Words`, `int`, `Decimal`, `bool`, `None`) and their places.

    `bilingual` are the mappings with a key `en` or `es`. `names` are the keys that a file seems to hold which cannot be
    read. `locate` finds the places, when asked for.
    """

    file: str
    value: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    bilingual: list[dict[Words, Any]] = field(default_factory=list, compare=False, repr=False)
    names: frozenset[str] = frozenset()
    locate: Callable[[], dict[Path, Place]] = field(default=dict, compare=False, repr=False)
    _places: dict[Path, Place] | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def places(self) -> dict[Path, Place]:
        """Where each value stands, by its path, and each key, by the path of its value with an empty end."""
        if self._places is None:
            self._places = self.locate()
        return self._places

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

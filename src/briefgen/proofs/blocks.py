"""Blocks: a finished file as a row of paragraphs, each with its words by language and the notes that it cites."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.brief import Language

LANGUAGES = {language.tag: language for language in Language}

SAYING = re.compile(r"\w")
# A hyphen at the end of a line, as it comes out of a PDF. Between capitals it belongs to a name: `T-MEC`.
BROKEN = re.compile("[\u00ad\u2010\x02\ufffe]\\s*")
# Where a key point leads is another page in each language.
PAGE = re.compile(r" ?\((?:pág|p)\. \d+\)")
IN_NAME = re.compile(rf"(?<=[A-Z]){BROKEN.pattern}(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a cell or a heading as it stands in a file: `where` says to a person in which part of it.

    `words` and the `marks` of notes that it cites are by language; `text` is all of it, titles in a third one too.
    """

    words: Mapping[Language, str]
    marks: Mapping[Language, tuple[str, ...]]
    text: str
    where: str
    is_note: bool = False


@dataclass(slots=True)
class Draft:
    """A block while it is read, piece by piece."""

    where: str
    is_note: bool = False
    pieces: list[tuple[str, str]] = field(default_factory=list)
    marks: dict[Language, list[str]] = field(default_factory=dict)

    def add(self, tag: str, text: str) -> None:
        """Add words that are tagged as a language."""
        self.pieces.append((tag, text))

    def cite(self, tag: str, note: str) -> None:
        """Add the mark of a note."""
        if (language := LANGUAGES.get(tag)) and note.strip():
            self.marks.setdefault(language, []).append(note.strip())

    def block(self) -> Block | None:
        """Return the block, unless there is nothing in it."""
        self._take_in()
        words = {language: self._words(tag) for tag, language in LANGUAGES.items()}
        words = {language: text for language, text in words.items() if SAYING.search(text)}
        if not words and not self.marks:
            return None
        marks = {language: tuple(marks) for language, marks in self.marks.items()}
        return Block(words, marks, _line(text for _, text in self.pieces), self.where, self.is_note)

    def _take_in(self) -> None:
        """Count words of the other language within a text as said in it; told in both it is Spanish, then English."""
        said = [
            (index, LANGUAGES[tag])
            for index, (tag, text) in enumerate(self.pieces)
            if tag in LANGUAGES and text.strip()
        ]
        if not said or len({language for _, language in said}) == 1:
            return
        begins, ends = said[0][1], said[-1][1]
        spanish = len(self.pieces) if ends is Language.ES else 0
        if begins is Language.ES and ends is Language.EN:
            spanish = 1 + max(index for index, language in said if language is Language.ES)
        self.pieces = [
            ((Language.ES if index < spanish else Language.EN).tag if tag in LANGUAGES else tag, text)
            for index, (tag, text) in enumerate(self.pieces)
        ]

    def _words(self, tag: str) -> str:
        """Return what is tagged so; space between words is of every language."""
        return _line(text for known, text in self.pieces if known == tag or text.isspace())


def _line(pieces: Iterable[str]) -> str:
    return PAGE.sub("", " ".join(BROKEN.sub("", IN_NAME.sub("-", "".join(pieces))).split()))

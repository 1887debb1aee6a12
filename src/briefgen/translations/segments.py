"""Segments: every pair of texts in a file, Spanish beside English, by file and path of keys."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.reading import Path, Tree, Words

SECTOR_FILE = re.compile(r"content/sectors/([^/]+)\.yaml\Z")


@dataclass(frozen=True, slots=True)
class Segment:
    """A text in both languages, somewhere in a tree: the words of each, empty where they are missing."""

    file: str
    path: Path
    en: Words
    es: Words
    tree: Tree = field(compare=False, repr=False)

    @property
    def key(self) -> str:
        """The path as an editor reads it, items of a list counted from 1: `needs.2.title`."""
        return ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in self.path)

    @property
    def shape(self) -> str:
        """The path without the places of items in their lists: `needs.*.title`."""
        return shape_of(self.key)

    @property
    def name(self) -> str:
        """What names the segment in the whole project: `content/plan.yaml:short`."""
        return f"{self.file}:{self.key}"

    @property
    def place(self) -> Place:
        """Where its key stands, or the pair itself where it is an item of a list."""
        return self.tree.places.get((*self.path, "")) or self.tree.place(self.path)

    def words(self, language: Language) -> Words:
        """Return the words in `language`; empty where they are missing."""
        return self.en if language is Language.EN else self.es

    def where(self, language: Language) -> Place:
        """Return where the words in `language` stand; where they are missing, where the pair does."""
        words = self.words(language)
        return words.place if words else self.place


def shape_of(key: str) -> str:
    """Return `key` with `*` for each place in a list."""
    return re.sub(r"(?<![^.])\d+(?![^.])", "*", key)


def segments(tree: Tree) -> Iterator[Segment]:
    """Yield the segments of `tree` in the order of the file: each mapping with words in one language at least."""
    yield from _below(tree, tree.value, ())


def pairs(tree: Tree) -> Iterator[tuple[Words, Words]]:
    """Yield the words of each segment, English and Spanish, in no order: to tell where each stands takes longer."""
    for value in tree.bilingual:
        if _is_pair(value):
            yield _words(value, Language.EN), _words(value, Language.ES)


def _below(tree: Tree, value: Any, path: Path) -> Iterator[Segment]:
    if isinstance(value, dict):
        if _is_pair(value):
            yield Segment(tree.file, path, _words(value, Language.EN), _words(value, Language.ES), tree)
        for key, item in value.items():
            if isinstance(item, dict | tuple):
                yield from _below(tree, item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _below(tree, item, (*path, index))


def _is_pair(value: Mapping[Any, Any]) -> bool:
    en, es = value.get("en"), value.get("es")
    if en is None and es is None:
        return False
    if not ((en is None or isinstance(en, Words)) and (es is None or isinstance(es, Words))):
        return False
    return bool((en and en.strip()) or (es and es.strip()))


def _words(value: Mapping[Any, Any], language: Language) -> Words:
    held = value.get(language)
    return held.stripped() if held is not None else Words("")

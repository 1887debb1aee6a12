"""Pages: each key point says on which page of the brief the reader finds what it rests on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from briefgen.brief import Language
from briefgen.document import (
    Block,
    Blocks,
    Box,
    Contents,
    Heading,
    Inlines,
    List,
    NoteMark,
    Notes,
    PageReference,
    Paragraph,
    Text,
    walk,
)
from briefgen.locales.labels import label

BESIDE = ("notes",)
"""Sections that repeat what is said elsewhere: no key point leads there."""


def with_pages(blocks: Blocks, language: Language) -> Blocks:
    """Return `blocks` with, behind each key point, the page of the section that cites most of the same notes.

    A key point that shares no note with any section leads nowhere.
    """
    sections = tuple(_sections(blocks))
    return tuple(_pointing(one, sections, language) for one in blocks)


Sections = tuple[tuple[str, Counter[int]], ...]


def _sections(blocks: Blocks) -> Iterator[tuple[str, Counter[int]]]:
    """Yield the anchor of each section, from one first-level heading to the next, with the notes it cites."""
    anchor, cited = "", Counter[int]()
    for one in blocks:
        if isinstance(one, Heading) and one.level == 1:
            yield anchor, cited
            anchor, cited = one.anchor, Counter()
        elif not isinstance(one, Heading | Notes | Contents) and not _is_key_points(one):
            cited.update(_notes(one))
    yield anchor, cited


def _is_key_points(one: Block) -> TypeGuard[Box]:
    return isinstance(one, Box) and one.role == "key-points"


def _notes(value: object) -> Iterator[int]:
    for node in walk(value):
        if isinstance(node, NoteMark):
            yield from node.numbers


def _pointing(one: Block, sections: Sections, language: Language) -> Block:
    if not _is_key_points(one):
        return one
    inside = (_listed(inner, sections, language) if isinstance(inner, List) else inner for inner in one.blocks)
    return replace(one, blocks=tuple(inside))


def _listed(one: List, sections: Sections, language: Language) -> List:
    return replace(one, items=tuple(_item(item, sections, language) for item in one.items))


def _item(item: Blocks, sections: Sections, language: Language) -> Blocks:
    *before, last = item
    anchor = _nearest(set(_notes(item)), sections)
    if not anchor or not isinstance(last, Paragraph):
        return item
    return (*before, replace(last, content=(*last.content, *_page(last, anchor, language))))


def _nearest(notes: set[int], sections: Sections) -> str:
    """Return the anchor of the section that cites most of `notes`; the first of several; none that cites none."""
    shared = {anchor: len(notes & cited.keys()) for anchor, cited in sections if anchor and anchor not in BESIDE}
    best = max(shared, key=lambda anchor: shared[anchor], default="")
    return best if best and shared[best] else ""


def _page(around: Paragraph, anchor: str, language: Language) -> Inlines:
    before, after = label("on-page", language, page="\0").split("\0")
    tag, place = around.language, around.place
    page = PageReference(language=tag, place=place, anchor=anchor, before=before, after=after)
    return Text(language=tag, place=place, text=" "), page

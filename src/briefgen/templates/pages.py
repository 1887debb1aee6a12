"""Pages: each key point says on which page of the brief the reader finds what it rests on.

An author names the section (`see`), or the section is found: the one that cites most of the facts that the point
cites, and of several the one that speaks most of the same things.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeGuard

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.document import (
    Block,
    Blocks,
    Box,
    Contents,
    Heading,
    Inlines,
    List,
    PageReference,
    Paragraph,
    Text,
    walk,
    walk_blocks,
)
from briefgen.locales.labels import label
from briefgen.reading import suggestion
from briefgen.templates.annex import ANCHOR
from briefgen.templates.loader import FOLDER
from briefgen.templates.sections import Section, frequencies, nearest, section, sections

NEVER = ("notes", ANCHOR)
"""Sections that hold the evidence of all the others: no key point leads there."""

SUMMARIES = ("numbers", "talking-points", "organisations", "glossary")
"""Sections that list what others speak of: a key point leads there only where no other section fits at all."""


def with_pages(blocks: Blocks, language: Language) -> Blocks:
    """Return `blocks` with, behind each key point that has none, the page of the section that it rests on.

    A brief without contents is short enough to be leafed through: in it only points with `see` say a page.
    """
    if not any(isinstance(one, Contents) for one in blocks):
        return blocks
    told = [one for one in sections(blocks, apart=_is_key_points) if one.anchor not in NEVER]
    found = _Finder(told, _around_key_points(blocks))
    return tuple(_pointing(one, found, language) for one in blocks)


def destinations(blocks: Blocks) -> frozenset[str]:
    """Return the anchors that a key point may lead to."""
    anchors = {block.anchor for block in walk_blocks(blocks) if isinstance(block, Heading)}
    return frozenset(anchors - {*NEVER, _around_key_points(blocks)})


def astray(blocks: Blocks, points: Sequence[Any]) -> Iterator[Diagnostic]:
    """Yield what is wrong with where key points are told to lead, at the `see` of the content where it stands there."""
    known = destinations(blocks)
    told = (node for box in filter(_is_key_points, blocks) for node in walk(box) if isinstance(node, PageReference))
    for page in (one for one in told if one.anchor not in known):
        author = next((one.see.place for one in points if one.see == page.anchor), None)
        is_circular = page.anchor in (*NEVER, _around_key_points(blocks))
        code = f"{'content' if author else 'template'}.{'circular-see' if is_circular else 'unknown-section'}"
        said = "leads back to what the key point stands on" if is_circular else "is no section of this brief"
        close = "" if is_circular else suggestion(page.anchor, known)
        hint = close or f"name a section, one of {', '.join(sorted(known))}"
        yield Diagnostic(code, f"`{page.anchor}` {said}", author or page.place or Place(FOLDER), hint)


def led(item: Blocks, anchor: str, language: Language) -> Blocks:
    """Return the blocks of an item with the page of `anchor` behind the last of its paragraphs."""
    for index in reversed(range(len(item))):
        last = item[index]
        if isinstance(last, Paragraph):
            content = (*last.content, *_page(last, anchor, language))
            return (*item[:index], replace(last, content=content), *item[index + 1 :])
    return item


class _Finder:
    """Finds the section that a key point rests on."""

    def __init__(self, told: list[Section], around: str) -> None:
        told = [one for one in told if one.anchor != around]
        self.texts = [one for one in told if one.anchor not in SUMMARIES]
        self.summaries = [one for one in told if one.anchor in SUMMARIES]
        self.usual = frequencies(told)

    def anchor(self, item: Blocks) -> str:
        """Return the anchor of the section, or of the part of it that holds all that the point shares with it."""
        point = section("", item)
        found = self._citing(point, self.texts) or nearest(point, self.texts, self.usual)
        found = found or self._citing(point, self.summaries)
        return found.anchor if found else ""

    def _citing(self, point: Section, among: list[Section]) -> Section | None:
        citing = [one for one in among if one.facts & point.facts]
        return self._within(point, self._most(point, citing)) if citing else None

    def _most(self, point: Section, citing: list[Section]) -> Section:
        """Return the section that cites most of the facts of `point`; of several the nearest in words."""
        most = max(len(one.facts & point.facts) for one in citing)
        best = [one for one in citing if len(one.facts & point.facts) == most]
        return nearest(point, best, self.usual) or best[0]

    def _within(self, point: Section, whole: Section) -> Section:
        shared = whole.facts & point.facts
        parts = [one for one in whole.parts if one.facts >= shared]
        return (nearest(point, parts, self.usual) or parts[0]) if parts else whole


def _is_key_points(one: Block) -> TypeGuard[Box]:
    return isinstance(one, Box) and one.role == "key-points"


def _around_key_points(blocks: Blocks) -> str:
    """Return the anchor of the section in which key points stand; none where they stand before all of them."""
    anchor = ""
    for one in blocks:
        if isinstance(one, Heading):
            anchor = one.anchor
        elif _is_key_points(one):
            return anchor
    return ""


def _pointing(one: Block, found: _Finder, language: Language) -> Block:
    if not _is_key_points(one):
        return one
    inside = (_listed(inner, found, language) if isinstance(inner, List) else inner for inner in one.blocks)
    return replace(one, blocks=tuple(inside))


def _listed(one: List, found: _Finder, language: Language) -> List:
    return replace(one, items=tuple(_item(item, found, language) for item in one.items))


def _item(item: Blocks, found: _Finder, language: Language) -> Blocks:
    if any(isinstance(node, PageReference) for node in walk(item)):
        return item
    anchor = found.anchor(item)
    return led(item, anchor, language) if anchor else item


def _page(around: Paragraph, anchor: str, language: Language) -> Inlines:
    before, after = label("on-page", language, page="\0").split("\0")
    tag, place = around.language, around.place
    page = PageReference(language=tag, place=place, anchor=anchor, before=before, after=after)
    return Text(language=tag, place=place, text="\N{NO-BREAK SPACE}"), page

"""Footnotes: which notes Word sets at the foot of the page, what each says there, and what is left of their section.

Word numbers footnotes itself, by order. A note becomes one where that gives it the number it has in the document;
any other stays in the list of notes, so that no number is ever wrong.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from briefgen.document import (
    Block,
    Blocks,
    Box,
    Chart,
    Contents,
    Document,
    Heading,
    Inline,
    Inlines,
    List,
    Note,
    NoteMark,
    Notes,
    Pair,
    Paragraph,
    Steps,
    Table,
    Text,
    plain,
    walk,
)

Footnotes = Mapping[int, tuple[Note, ...]]
"""The notes at the foot of pages by number, each once per language of the document."""

_TELLING = (Heading, List, Steps, Table, Chart, Contents, Notes)
"""What a heading is needed for."""

_LEADS, _ENDS = " ,;.", " ,"
"""What may stand between a part of a note and the one before, and between it and the next."""

_WORD = re.compile(r"[^\W_]")

_Twins = tuple[Inline, Inline, bool]
"""What the two languages of a note say in one place, and whether they share it."""


def footnotes(document: Document) -> Footnotes:
    """Return the notes that Word will number as `document` does, in that order."""
    cited: dict[int, None] = {}
    notes: dict[int, tuple[Note, ...]] = {}
    for node in walk((document.cover, document.blocks)):
        if isinstance(node, NoteMark):
            cited.update(dict.fromkeys(node.numbers))
        elif isinstance(node, Note):
            notes[node.number] = (*notes.get(node.number, ()), node)
    chosen: dict[int, tuple[Note, ...]] = {}
    for number in cited:
        if number == len(chosen) + 1 and number in notes:
            chosen[number] = notes[number]
    return chosen


def without(blocks: Blocks, chosen: Footnotes) -> Blocks:
    """Return `blocks` without the notes in `chosen` and without a heading that this leaves with small print only."""
    return tuple(block for section in _sections(blocks) for block in _told(section, chosen))


def _sections(blocks: Blocks) -> Iterator[list[Block]]:
    """Yield blocks from heading to heading."""
    section: list[Block] = []
    for block in blocks:
        if _is_heading(block) and section:
            yield section
            section = []
        section.append(block)
    yield section


def _told(section: list[Block], chosen: Footnotes) -> list[Block]:
    left = [rest for block in section if (rest := _rest(block, chosen)) is not None]
    if left and len(left) < len(section) and _is_heading(left[0]) and all(map(_is_small_print, left[1:])):
        return left[1:]
    return left


def _rest(block: Block, chosen: Footnotes) -> Block | None:
    """Return what is left of a block; None where all of it stands at the foot of pages."""
    if isinstance(block, Pair) and isinstance(block.left, Notes):
        return block if _rest(block.left, chosen) else None
    if not isinstance(block, Notes):
        return block
    notes = tuple(note for note in block.notes if note.number not in chosen)
    return replace(block, notes=notes) if notes else None


def _is_heading(block: Block) -> bool:
    return isinstance(block.left if isinstance(block, Pair) else block, Heading)


def _is_small_print(block: Block) -> bool:
    one = block.left if isinstance(block, Pair) else block
    match one:
        case Paragraph():
            return one.role == "small"
        case Box():
            return one.role == "imprint"
        case _:
            # Whatever else goes with the imprint is as small: a code that leads to the brief's page.
            return not isinstance(one, _TELLING)


def said(notes: tuple[Note, ...]) -> tuple[Inlines, ...]:
    """Return what a footnote says, paragraph by paragraph.

    Two languages that name the same title or address share it, and only words that differ stand twice:
    `Aduana de Japón / Japan Customs, 関税率, 17 mar 2026 / Mar 17, 2026`.
    """
    contents = tuple(note.content for note in notes)
    match contents:
        case (left, right) if [type(one) for one in left] == [type(one) for one in right]:
            twins = [(one, other, _words(one) == _words(other)) for one, other in zip(left, right, strict=True)]
            if _are_level(twins):
                return (tuple(_both(twins)),)
    return contents


def _words(one: Inline) -> str:
    return one.text if isinstance(one, Text) else plain((one,))


def _are_level(twins: list[_Twins]) -> bool:
    """Tell whether two languages share words, and differ in nothing but plain ones."""
    differs_plainly = all(are_shared or isinstance(one, Text) for one, _, are_shared in twins)
    return differs_plainly and any(are_shared and _WORD.search(_words(one)) for one, _, are_shared in twins)


def _both(twins: list[_Twins]) -> Iterator[Inline]:
    """Yield once what both say, and one behind the other what they say differently."""
    for are_shared, run in groupby(twins, key=itemgetter(2)):
        ours, theirs, _ = zip(*run, strict=True)
        yield from ours if are_shared else (*_trimmed(ours), *_led(theirs))


def _trimmed(content: Inlines) -> Iterator[Inline]:
    """Yield words with a stroke for what ends them: what follows them is behind those of the other language."""
    *before, last = content
    yield from before
    if isinstance(last, Text):
        yield replace(last, text=last.text.rstrip(_ENDS))
        yield replace(last, text=" / ")


def _led(content: Inlines) -> Iterator[Inline]:
    """Yield words that go on behind a stroke."""
    first, *rest = content
    if isinstance(first, Text):
        yield replace(first, text=first.text.lstrip(_LEADS))
    yield from rest

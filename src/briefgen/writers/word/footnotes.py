"""Footnotes: which notes Word sets at the foot of the page, what each says there, and what is left of their section.

Word numbers footnotes itself, by order. A note becomes one where that gives it the number it has in the document;
any other stays in the list of notes, so that no number is ever wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

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
        case (left, right) if _are_level(left, right):
            return (tuple(_both(left, right)),)
    return contents


def _are_level(left: Inlines, right: Inlines) -> bool:
    """Tell whether two languages share words, and differ in nothing but plain ones."""
    twins = list(zip(left, right, strict=False))
    shared = [one for one in twins if _is_shared(*one)]
    is_level = [type(one) for one in left] == [type(one) for one in right]
    is_level = is_level and all(isinstance(one[0], Text) for one in twins if one not in shared)
    return is_level and any(letter.isalnum() for one, _ in shared for letter in plain((one,)))


def _is_shared(one: Inline, other: Inline) -> bool:
    return plain((one,)) == plain((other,))


def _both(left: Inlines, right: Inlines) -> Iterator[Inline]:
    """Yield once what both say, and one behind the other what they say differently."""
    for are_shared, twins in groupby(zip(left, right, strict=True), key=lambda both: _is_shared(*both)):
        ours, theirs = zip(*twins, strict=True)
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

"""Reading markup: its title and blocks in order, the notes where they belong, and every mistake at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.document import Block, Blocks, Heading, Inlines, NoteMark, plain, walk
from briefgen.reading import suggestion
from briefgen.templates.annex import annex
from briefgen.templates.vocabulary.blocks import BlockReader
from briefgen.templates.vocabulary.inlines import Apparatus
from briefgen.templates.vocabulary.markup import parse
from briefgen.templates.vocabulary.tags import Element, Judge


@dataclass(slots=True)
class Told:
    """What a template told: its title and blocks, and what is wrong with its tags."""

    title: Inlines = ()
    blocks: Blocks = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read(markup: str, language: Language, apparatus: Apparatus, file: str) -> Told:
    """Return what `markup` says, with every mistake in it."""
    root = parse(markup, file)
    if isinstance(root, Diagnostic):
        return Told(diagnostics=[root])
    judge = Judge(Place(file, 1, 1))
    judge.no_words(root)
    title, notes, data = (_once(root, tag, judge) for tag in ("title", "notes", "data"))
    reader = BlockReader(judge, language, apparatus)
    blocks: list[Block] = []
    words: Inlines = ()
    before_notes, before_data = 0, None
    for element in root:
        if element is title:
            words = reader.words.wanted(element)
        elif element is notes:
            before_notes = len(blocks)
        elif element is data:
            before_data = len(blocks)
        elif element.tag not in ("title", "notes", "data") and (block := reader.block(element)) is not None:
            blocks.append(block)
    if title is None:
        judge.report("template.title", "there is no title", "emit a `<title>` first", Place(file, 1, 1))
    told_data = annex(
        reader.charts, language, reader.tables + 1, judge.last_place if data is None else judge.place(data)
    )
    # Notes and data may stand before what refers to them, and are complete only now.
    later = [(len(blocks) if before_data is None else before_data, told_data)]
    if notes is not None:
        later.append((before_notes, apparatus.notes(judge.place(notes))))
    elif any(isinstance(node, NoteMark) for node in walk(tuple(blocks))):
        judge.report("template.notes", "facts are cited and there are no notes", "emit `<notes/>`", Place(file, 1, 1))
    for place, told in sorted(later, key=lambda one: one[0], reverse=True):
        blocks[place:place] = told
    if not judge.diagnostics:  # or what stands under a heading may be what is wrong
        _judge_headings(judge, blocks)
    _judge_anchors(judge)
    return Told(words, tuple(blocks), judge.diagnostics)


def _once(root: Element, tag: str, judge: Judge) -> Element | None:
    """Return the child of `root` with `tag`, and report any after the first."""
    found = root.findall(tag)
    for extra in found[1:]:
        judge.report("template.duplicate", f"`<{tag}>` stands twice", "keep one of the two", judge.place(extra))
    return found[0] if found else None


def _judge_headings(judge: Judge, blocks: Sequence[Block]) -> None:
    """Report headings under which nothing stands: the next is not below them, or there is none."""
    for block, under in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Heading) or (
            under and not (isinstance(under, Heading) and under.level <= block.level)
        ):
            continue
        hint = "write what stands there, or leave the heading out with `{% if %}`"
        judge.report("template.empty", f"nothing stands under `{plain(block.content)}`", hint, block.place)


def _judge_anchors(judge: Judge) -> None:
    """Report anchors that stand twice and references that lead nowhere."""
    anchors: set[str] = set()
    for anchor, place in judge.anchors:
        if anchor in anchors:
            judge.report("template.duplicate-id", f"`{anchor}` stands twice", "give each its own `id`", place)
        anchors.add(anchor)
    for anchor, place in judge.references:
        if anchor not in anchors:
            hint = suggestion(anchor, anchors) or "name the `id` of a heading, table or chart of this template"
            judge.report("template.unknown-reference", f"`{anchor}` is no id of this brief", hint, place)

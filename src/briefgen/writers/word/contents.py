"""Contents: a field that Word can renew, already filled with its entries and a best estimate of their pages."""

from collections.abc import Iterator

from briefgen.document import (
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Node,
    NoteMark,
    Paragraph,
    Quantity,
    Step,
    Table,
    Text,
    plain,
    walk,
)
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.fields import closed, field, opened
from briefgen.writers.word.inlines import inlines, properties, run, tab
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, w, words

_CHARACTERS_PER_PAGE = 4200
_COVER = 900.0
_SPACE: dict[type[Node], int] = {Heading: 300, Paragraph: 60, Step: 60, Chart: 1500, Cell: 20, Contents: 700}
"""What nodes take beside their words: the space around them, or a picture, as so many characters of text."""


def contents(draft: Draft, one: Contents) -> Xml:
    """Return the table of contents under its title."""
    parting = run(" · ", one.language)
    title = paragraph("TOCHeading", Xml(parting.join(inlines(draft, line.content) for line in one.title)))
    return w("sdt", w("sdtPr", _gallery()), w("sdtContent", title, *_entries(draft, one.depth)))


def _gallery() -> Xml:
    return w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))


def _entries(draft: Draft, depth: int) -> Iterator[Xml]:
    headings = listed(draft.document, depth)
    look = properties(draft.document.language)
    for index, heading in enumerate(headings):
        before = opened(rf'TOC \o "1-{depth}" \h \z \u', look) if index == 0 else NOTHING
        after = closed(look) if index == len(headings) - 1 else NOTHING
        entry = _entry(draft, heading, draft.pages[heading.anchor])
        yield paragraph(f"Toc{heading.level}", Xml(before + entry + after))


def _entry(draft: Draft, heading: Heading, page: int) -> Xml:
    target = draft.target(heading.anchor) or ""
    title = joined(run(one.text, one.language) for one in walk(heading.content) if isinstance(one, Text | Quantity))
    look = properties(heading.language)
    number = field(rf"PAGEREF {target} \h", w("r", look, words(str(page))), look)
    return w("hyperlink", title, tab(heading.language), number, anchor=target, history=1)


def listed(document: Document, depth: int) -> list[Heading]:
    """Return the headings down to level `depth`, in order."""
    return [node for node in walk(document) if isinstance(node, Heading) and node.level <= depth]


def pages_of(draft: Draft) -> dict[str, int]:
    """Return an estimate of the page that each heading, table and chart stands on, and under `""` of the last page.

    Word puts the true numbers when the fields are renewed.
    """
    return {anchor: 1 + int(before / _CHARACTERS_PER_PAGE) for anchor, before in _distances(draft)}


def _distances(draft: Draft) -> Iterator[tuple[str, float]]:
    """Yield how much is set before each heading, in characters of text, and at last how much there is in all."""
    before, sides = _COVER, len(draft.document.mode.languages)
    notes = {number: sum(len(plain(one.content)) for one in twins) for number, twins in draft.footnotes.items()}
    for node in walk(draft.document.blocks):
        if isinstance(node, Heading | Table | Chart):
            yield node.anchor, before
        if isinstance(node, NoteMark):
            before += sum(notes.pop(number, 0) for number in node.numbers)
        before += len(node.text) if isinstance(node, Text | Quantity) else _SPACE.get(type(node), 0) / sides
    yield "", before

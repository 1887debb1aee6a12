"""Contents: a field that Word can renew, already filled with its entries and their pages."""

from collections.abc import Iterator

from briefgen.brief import Mode
from briefgen.document import Contents, Heading, Quantity, Text, heading_numbers, walk, walk_blocks
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.fields import closed, field, opened, page_of
from briefgen.writers.word.inlines import inlines, properties, run, tab
from briefgen.writers.word.keeping import kept_ends
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, w

_FEW_ENTRIES = 3
"""So many entries of the contents stand together at the least, where they part."""


def contents(draft: Draft, one: Contents) -> Xml:
    """Return the table of contents under its title."""
    parting = run(" · ", one.language)
    title = paragraph("TOCHeading", Xml(parting.join(inlines(draft, line.content) for line in one.title)))
    entries = list(_entries(draft, one.depth))
    # In one language their style keeps all of them together.
    is_long = draft.document.mode is Mode.BILINGUAL
    content = w("sdtContent", kept_ends(entries, _FEW_ENTRIES) if is_long else joined(entries))
    return Xml(title + w("sdt", w("sdtPr", _gallery()), content))


def _gallery() -> Xml:
    return w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))


def _entries(draft: Draft, depth: int) -> Iterator[Xml]:
    headings = [one for one in walk_blocks(draft.document.blocks) if isinstance(one, Heading)]
    listed = [one for one in zip(headings, heading_numbers(headings), strict=True) if one[0].level <= depth]
    look = properties(draft.document.language)
    for index, (heading, number) in enumerate(listed):
        before = opened(rf'TOC \o "1-{depth}" \h \z \u', look) if index == 0 else NOTHING
        after = closed(look) if index == len(listed) - 1 else NOTHING
        entry = _entry(draft, heading, number if draft.theme.numbered_headings else "")
        yield paragraph(f"Toc{heading.level}", Xml(before + entry + after))


def _entry(draft: Draft, heading: Heading, number: str) -> Xml:
    target, language = draft.target(heading.anchor) or "", heading.language
    title = joined(run(one.text, one.language) for one in walk(heading.content) if isinstance(one, Text | Quantity))
    counted = Xml(run(number, language) + tab(language)) if number else NOTHING
    look = properties(language)
    page = field(rf"PAGEREF {target} \h", w("r", look, page_of(target)))
    return w("hyperlink", counted, title, tab(language), page, anchor=target, history=1)

"""Furniture: the running head and the foot of every page."""

from collections.abc import Iterator

from briefgen.document import Document, plain
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.fields import field
from briefgen.writers.word.inlines import inlines, properties, run, tab
from briefgen.writers.word.xml import Xml, joined, paragraph, w, words


def head(draft: Draft) -> Xml:
    """Return the running head: the leading language at the left, the second at the right."""
    parts = [inlines(draft, line.content) for line in draft.document.furniture.head]
    return paragraph("Header", Xml(tab(draft.document.language).join(parts)))


def foot(draft: Draft) -> Xml:
    """Return the foot: the publisher at the left, the page at the right."""
    document = draft.document
    publisher = run(document.publisher, document.language)
    return paragraph("Footer", joined((publisher, tab(document.language), *_pages(document, draft.pages[""]))))


def _pages(document: Document, last: int) -> Iterator[Xml]:
    """Yield `Page 1 of 4` once per language."""
    for index, (page, of) in enumerate(zip(document.furniture.page, document.furniture.of, strict=True)):
        language = page.language
        parting = " · " if index else ""
        yield run(f"{parting}{plain(page.content)} ", language)
        yield _count("PAGE", 1, language)
        yield run(f" {plain(of.content)} ", language)
        yield _count("NUMPAGES", last, language)


def _count(code: str, number: int, language: str) -> Xml:
    look = properties(language)
    return field(code, w("r", look, words(str(number))), look)

"""Furniture: the running head and the foot of every page."""

from collections.abc import Iterator, Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.document import Document, plain
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.fields import field, page_of, paged
from briefgen.writers.word.inlines import inlines, properties, run, tab
from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import NOTHING, Xml, element, joined, paragraph, root, w, words


def furniture(draft: Draft, pages: Mapping[str, int]) -> tuple[Xml, ...]:
    """Put heads and feet into the package of `draft`; return what refers to them. Page one has the cover for a head."""
    below = paged(foot(draft), pages)
    return (
        _placed(draft, "header", "default", head(draft)),
        _placed(draft, "header", "first", paragraph("Normal", NOTHING)),
        _placed(draft, "footer", "default", below),
        _placed(draft, "footer", "first", below),
    )


def _placed(draft: Draft, kind: str, pages: str, content: Xml) -> Xml:
    number = 2 if pages == "first" else 1
    types = {"header": CONTENT_TYPE.WML_HEADER, "footer": CONTENT_TYPE.WML_FOOTER}
    relations = {"header": RELATIONSHIP_TYPE.HEADER, "footer": RELATIONSHIP_TYPE.FOOTER}
    part = Part(f"word/{kind}{number}.xml", types[kind])
    draft.package.add(part, root({"header": "hdr", "footer": "ftr"}[kind], content))
    identity = draft.part.relate(relations[kind], part.name)
    return element(f"w:{kind}Reference", {"w:type": pages, "r:id": identity})


def head(draft: Draft) -> Xml:
    """Return the running head: the leading language at the left, the second at the right."""
    parts = [inlines(draft, line.content) for line in draft.document.furniture.head]
    return paragraph("Header", Xml(tab(draft.document.language).join(parts)))


def foot(draft: Draft) -> Xml:
    """Return the foot: the publisher at the left, the page at the right."""
    document = draft.document
    publisher = run(document.publisher, document.language)
    return paragraph("Footer", joined((publisher, tab(document.language), *_pages(document))))


def _pages(document: Document) -> Iterator[Xml]:
    """Yield `Page 1 of 4` once per language."""
    for index, (page, of) in enumerate(zip(document.furniture.page, document.furniture.of, strict=True)):
        language = page.language
        parting = " · " if index else ""
        yield run(f"{parting}{plain(page.content)} ", language)
        yield _count("PAGE", words("1"), language)
        yield run(f" {plain(of.content)} ", language)
        yield _count("NUMPAGES", page_of(""), language)


def _count(code: str, number: Xml, language: str) -> Xml:
    look = properties(language)
    return field(code, w("r", look, number), look)

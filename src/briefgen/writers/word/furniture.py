"""Furniture: the running head and the foot of every page."""

from collections.abc import Iterable, Iterator, Mapping

from docx.opc.constants import RELATIONSHIP_TYPE

from briefgen.document import Document, plain
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.fields import field, page_of, paged
from briefgen.writers.word.inlines import inlines, properties, run, tab
from briefgen.writers.word.runnings import Running
from briefgen.writers.word.xml import NOTHING, Xml, element, joined, paragraph, w, words

_RELATIONS = {"header": RELATIONSHIP_TYPE.HEADER, "footer": RELATIONSHIP_TYPE.FOOTER}


def furniture(draft: Draft, runnings: Iterable[Running], pages: Mapping[str, int]) -> tuple[Xml, ...]:
    """Put heads and feet into the package of `draft`, with its own lines in them; return what refers to them."""
    lines = {"header": head(draft), "footer": paged(foot(draft), pages)}
    return tuple(_placed(draft, running, lines[running.kind]) for running in runnings)


def _placed(draft: Draft, running: Running, line: Xml) -> Xml:
    part, told = running.part(), line if running.is_told else NOTHING
    if not told and running.before.endswith(">") and "<w:p" not in running.before:
        told = paragraph("Normal", NOTHING)  # a head without a paragraph is none
    draft.package.add(part, Xml(running.before + told + running.after))
    identity = draft.part.relate(_RELATIONS[running.kind], part.name)
    return element(f"w:{running.kind}Reference", {"w:type": running.pages, "r:id": identity})


def head(draft: Draft) -> Xml:
    """Return the running head: the leading language at the left, the second at the right."""
    parts = [inlines(draft, line.content) for line in draft.document.furniture.head]
    return paragraph("RunningHead", Xml(tab(draft.document.language).join(parts)))


def foot(draft: Draft) -> Xml:
    """Return the foot: the publisher at the left, the page at the right."""
    document = draft.document
    publisher = run(document.publisher, document.language)
    return paragraph("RunningFoot", joined((publisher, tab(document.language), *_pages(document))))


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
    return field(code, w("r", properties(language), number))

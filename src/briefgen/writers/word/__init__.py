"""Word: a `Document` as an Office Open XML package. python-docx keeps the package, the markup is written here."""

from dataclasses import replace

from docx.document import Document as Package

from briefgen.document import Document
from briefgen.errors import WriterError
from briefgen.theme import Theme
from briefgen.writers.word.blocks import blocks
from briefgen.writers.word.contents import pages_of
from briefgen.writers.word.cover import cover
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.footnote_part import attach
from briefgen.writers.word.footnotes import footnotes, without
from briefgen.writers.word.furniture import foot, head
from briefgen.writers.word.package import opened, packed, parsed, refill, text_width
from briefgen.writers.word.spacing import closed
from briefgen.writers.word.xml import NOTHING, Xml, paragraph

__all__ = ["write"]


def write(document: Document, theme: Theme) -> bytes:
    """Return `document` as a Word file in the look of `theme`; the same document gives the same bytes."""
    package = opened(theme, document)
    notes = footnotes(document)
    body = replace(document, blocks=without(document.blocks, notes))
    draft = Draft(body, theme, package.part, notes)
    draft.pages.update(pages_of(draft))
    try:
        _fill(package, draft)
    except SyntaxError as error:
        hint = "remove control characters from the content"
        raise WriterError(f"`{document.title}` cannot be written as XML: {error}", hint=hint) from error
    return packed(package)


def _fill(package: Package, draft: Draft) -> None:
    section = package.sections[0]
    frame = Frame(width=text_width(draft.theme.page, draft.document.mode))
    # The last element of the body is the section: its page, its head and its foot.
    package.element.body[:-1] = parsed(closed(Xml(cover(draft) + blocks(draft, draft.document.blocks, frame))))
    attach(draft)
    refill(package.part.numbering_part.element, draft.numbering())
    refill(section.header.part.element, head(draft))
    refill(section.first_page_header.part.element, paragraph("Normal", NOTHING))
    refill(section.footer.part.element, foot(draft))
    refill(section.first_page_footer.part.element, foot(draft))

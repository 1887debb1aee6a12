"""Word: a `Document` as an Office Open XML package, whose markup is written here."""

from dataclasses import replace

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.document import Document
from briefgen.errors import WriterError
from briefgen.theme import Theme
from briefgen.writers.word.blank import DOCUMENT, blank
from briefgen.writers.word.blocks import blocks
from briefgen.writers.word.cover import cover
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.fields import paged
from briefgen.writers.word.footnote_part import attach
from briefgen.writers.word.footnotes import footnotes, without
from briefgen.writers.word.furniture import furniture
from briefgen.writers.word.japanese import add_japanese
from briefgen.writers.word.letterhead import judge
from briefgen.writers.word.package import Package, Part, archived, content_types, declared
from briefgen.writers.word.paging import settled
from briefgen.writers.word.pieces import Sheet
from briefgen.writers.word.properties import describe
from briefgen.writers.word.spacing import closed
from briefgen.writers.word.xml import CharacterError, Xml, root, w

__all__ = ["judge", "write"]


def write(document: Document, theme: Theme) -> bytes:
    """Return `document` as a Word file in the look of `theme`; the same document gives the same bytes."""
    try:
        return _written(document, theme)
    except CharacterError as error:
        hint = "remove control characters from the content"
        raise WriterError(f"`{document.title}` cannot be written as XML: {error}", hint=hint) from error


def _written(document: Document, theme: Theme) -> bytes:
    empty, notes = blank(theme, document.mode), footnotes(document)
    package, body = Package(types=dict(empty.types)), Part(DOCUMENT, CONTENT_TYPE.WML_DOCUMENT_MAIN)
    for kind, target in empty.relations:
        body.relate(kind, target)
    draft = Draft(replace(document, blocks=without(document.blocks, notes)), empty.theme, package, body, notes)
    text, numbers = settled(_body(draft, empty.sheet), attach(draft), empty.sheet)
    _number(draft)
    page = w("sectPr", *furniture(draft, empty.runnings, numbers), empty.page)
    package.add(body, root("document", w("body", paged(text, numbers), page)))
    describe(package, document)
    add_japanese(package, empty.theme.faces, dict(empty.named))
    package.parts["[Content_Types].xml"] = declared(content_types(package.types))
    return archived(package.parts, empty.archive)


def _body(draft: Draft, sheet: Sheet) -> Xml:
    return closed(Xml(cover(draft, sheet) + blocks(draft, draft.document.blocks, Frame(sheet.width))))


def _number(draft: Draft) -> None:
    """Put the definitions of the lists of `draft` into its package."""
    part = Part("word/numbering.xml", CONTENT_TYPE.WML_NUMBERING)
    draft.package.add(part, root("numbering", draft.numbering()))
    draft.part.relate(RELATIONSHIP_TYPE.NUMBERING, part.name)

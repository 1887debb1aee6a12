"""PDF: the HTML page set on paper, tagged for everybody (PDF/UA-1), with the facts that it rests on attached."""

from briefgen.document import Document
from briefgen.theme import Theme
from briefgen.writers.html import page
from briefgen.writers.pdf.finishing import finish
from briefgen.writers.pdf.press import typeset


def write(document: Document, theme: Theme) -> bytes:
    """Return `document` as a PDF; the same document gives the same bytes in any process, on any day."""
    printed = typeset(page(document, theme, style=""), theme)
    return finish(printed.content, printed.structure, document)

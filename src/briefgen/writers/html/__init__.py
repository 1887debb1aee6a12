"""HTML: one page that needs nothing but itself."""

from briefgen.document import Document
from briefgen.theme import Theme
from briefgen.writers.html.page import page
from briefgen.writers.stylesheet import stylesheet


def write(document: Document, theme: Theme) -> bytes:
    """Return the page of `document` with its stylesheet and its charts in it."""
    return page(document, theme, stylesheet(theme)).encode()


__all__ = ["page", "write"]

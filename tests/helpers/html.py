"""Reading a page back: its elements and its words."""

from typing import Any

from lxml import html

from briefgen.brief import Mode
from briefgen.document import Document, Text
from briefgen.writers.html import write
from briefgen.writers.html.frame import Frame, frame
from briefgen.writers.html.markup import Markup
from tests.helpers.samples import sample_document, sample_theme


def sample_page(mode: Mode) -> Any:
    """Return the parsed page of the sample document."""
    return parsed(write(sample_document(mode), sample_theme()).decode())


def parsed(markup: str) -> Any:
    """Return markup as a tree."""
    return html.fromstring(markup)


def sample_frame(document: Document | None = None) -> Frame:
    """Return where blocks stand in `document`; in the Spanish sample if there is none."""
    return frame(document or sample_document(Mode.ES), sample_theme())


def words(tree: Any) -> str:
    """Return the words of a tree as a reader meets them."""
    return " ".join(tree.text_content().split())


def text(said: str, language: str = "es-MX") -> Text:
    """Return plain words."""
    return Text(language=language, text=said)


def tree(markup: Markup) -> Any:
    """Return markup within a `div`."""
    return html.fragment_fromstring(markup, create_parent="div")

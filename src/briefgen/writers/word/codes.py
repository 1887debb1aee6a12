"""Codes: a square that a telephone reads as a picture, and the words that go with it below."""

from briefgen.document import Code
from briefgen.writers.codes import SIDE, code_png
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.inlines import inlines
from briefgen.writers.word.keeping import kept
from briefgen.writers.word.pictures import picture
from briefgen.writers.word.xml import Xml, joined, paragraph


def code(draft: Draft, one: Code, style: str) -> Xml:
    """Return a code with its alternative text, and its words, in paragraphs of `style` that stay on one page."""
    shown = paragraph(style, picture(draft, code_png(one.url), (SIDE, SIDE), one.alt))
    *before, last = (shown, *(paragraph(style, inlines(draft, line.content)) for line in one.lines))
    return joined((*map(kept, before), last))

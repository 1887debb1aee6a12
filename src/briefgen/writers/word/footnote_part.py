"""The part of the package that holds footnotes, with the two rules that part them from the text."""

from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.document import Note
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.footnotes import said
from briefgen.writers.word.inlines import MARK, inlines, properties, tab
from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, root, w

_RULES = {-1: "separator", 0: "continuationSeparator"}
"""The footnotes that are rules, by their identity: above footnotes, and above what runs on from the page before."""


def settings() -> Xml:
    """Return the setting that names the rules."""
    return w("footnotePr", *(w("footnote", id=identity) for identity in _RULES))


def attach(draft: Draft) -> dict[int, Xml]:
    """Put the footnotes of `draft` into its package; return them by number.

    Their links are relations of this part, not of the body's.
    """
    part = Part("word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES)
    inside = draft.elsewhere(part)
    told = {number: _footnote(inside, number, notes) for number, notes in draft.footnotes.items()}
    draft.package.add(part, root("footnotes", *map(_rule, _RULES), *told.values()))
    draft.part.relate(RELATIONSHIP_TYPE.FOOTNOTES, part.name)
    return told


def _rule(identity: int) -> Xml:
    name = _RULES[identity]
    return w("footnote", paragraph("FootnoteRule", w("r", w(name))), type=name, id=identity)


def _footnote(draft: Draft, number: int, notes: tuple[Note, ...]) -> Xml:
    return w("footnote", joined(_paragraphs(draft, notes)), id=number)


def _paragraphs(draft: Draft, notes: tuple[Note, ...]) -> Iterator[Xml]:
    """Yield the paragraphs of a footnote, its own number before the first."""
    language = notes[0].language
    mark = w("r", properties(language, MARK), w("footnoteRef"))
    for index, content in enumerate(said(notes)):
        yield paragraph("FootnoteText", Xml((NOTHING if index else mark) + tab(language) + inlines(draft, content)))

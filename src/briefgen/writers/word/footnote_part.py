"""The part of the package that holds footnotes, with the two rules that part them from the text."""

from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml

from briefgen.document import Note
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.footnotes import said
from briefgen.writers.word.inlines import MARK, inlines, properties, tab
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph, root, w

_RULES = {-1: "separator", 0: "continuationSeparator"}
"""The footnotes that are rules, by their identity: above footnotes, and above what runs on from the page before."""


def settings() -> Xml:
    """Return the setting that names the rules."""
    return w("footnotePr", *(w("footnote", id=identity) for identity in _RULES))


def attach(draft: Draft) -> None:
    """Put the footnotes of `draft` into its package. Their links are relations of this part, not of the body's."""
    package = draft.part.package
    assert package is not None
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, parse_xml(root("footnotes")), package)
    draft.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    part.element[:] = parse_xml(footnotes(draft, part))


def footnotes(draft: Draft, part: Part) -> Xml:
    """Return the footnotes of `draft` as they stand in `part`."""
    inside = draft.elsewhere(part)
    return root("footnotes", *map(_rule, _RULES), *(_footnote(inside, *one) for one in draft.footnotes.items()))


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

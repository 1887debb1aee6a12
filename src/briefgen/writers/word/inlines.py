"""Inlines: words with their language, links, note marks."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from briefgen.document import (
    Emphasis,
    Inline,
    Inlines,
    Link,
    NoteMark,
    PageReference,
    Quantity,
    Reference,
    Strong,
    Text,
    plain,
)
from briefgen.writers.scripts import parted
from briefgen.writers.ties import NO_BREAK, closed, compounds, tied
from briefgen.writers.word.draft import Draft, label_anchor, note_anchor
from briefgen.writers.word.fields import field, page_of
from briefgen.writers.word.xml import NOTHING, Xml, element, joined, w, words

MARK = "FootnoteReference"
"""The style of the numbers of notes."""

_HYPHEN = "\N{NON-BREAKING HYPHEN}"
"""A hyphen that does not break: a mark of its own in Word, as few faces have the character."""


def inlines(draft: Draft, content: Inlines, style: str = "") -> Xml:
    """Return `content` as runs; `style` is the character style of words that have none of their own."""
    return joined(_runs(draft, content, style))


def _runs(draft: Draft, content: Inlines, style: str) -> Iterator[Xml]:
    """Yield runs, one for all the plain words of one language that stand one behind the other."""
    text, language = "", ""
    for one in content:
        match one:
            case Text() | Quantity():
                if text and one.language != language:
                    yield run(text, language, style)
                    text = ""
                text, language = text + one.text, one.language
            case _:
                if text:
                    yield run(text, language, style)
                    text = ""
                yield inline(draft, one, style)
    if text:
        yield run(text, language, style)


def title(draft: Draft, content: Inlines) -> Xml:
    """Return the words of a title as runs, the last of which is not left alone on a line where it is short."""
    match content:
        case (*before, Text() as last):
            return inlines(draft, (*before, replace(last, text=closed(last.text))))
    return inlines(draft, content)


def inline(draft: Draft, one: Inline, style: str = "") -> Xml:
    """Return one inline as runs."""
    match one:
        case Text(text=text, language=language) | Quantity(text=text, language=language):
            return run(text, language, style)
        case Strong(content=content):
            return inlines(draft, content, "Strong")
        case Emphasis(content=content):
            return inlines(draft, content, "Emphasis")
        case Link(content=content, url=url):
            return element("w:hyperlink", {"r:id": draft.address(url)}, inlines(draft, content, "Hyperlink"))
        case Reference():
            return _reference(draft, one)
        case PageReference():
            return _page(draft, one)
        case NoteMark():
            return joined(_numbers(draft, one))
        case _:
            assert_never(one)


@lru_cache(maxsize=8192)
def run(text: str, language: str, style: str = "") -> Xml:
    """Return a run of plain words that knows its language; Japanese words among them have runs of their own."""
    return joined(Xml(f"<w:r>{properties(tag, style)}{_spoken(part)}</w:r>") for part, tag in parted(text, language))


def _spoken(text: str) -> Xml:
    """Return words whose lines do not end within what is read in one go; a code has hyphens that do not break."""
    told = text = tied(text)
    for code in compounds(text):
        told = told[: code.start()] + code[0].replace("-", _HYPHEN) + told[code.end() :]
    return Xml(words(told).replace(_HYPHEN, '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'))


@lru_cache(maxsize=256)
def properties(language: str, style: str = "") -> Xml:
    """Return the `w:rPr` of a run: its style and its language, nothing else."""
    if language.startswith("ja"):
        # Japanese has no italics, and its one face thickened is a blot; the hint gives shared punctuation to it.
        named = NOTHING if style in ("", "Emphasis", "Strong") else w("rStyle", val=style)
        return w("rPr", named, w("rFonts", hint="eastAsia"), w("lang", val="ja-JP", eastAsia="ja-JP"))
    return w("rPr", w("rStyle", val=style) if style else NOTHING, w("lang", val=language))


def tab(language: str) -> Xml:
    """Return a run that moves to the next tab stop."""
    return w("r", properties(language), w("tab"))


def _reference(draft: Draft, one: Reference) -> Xml:
    """Return a reference: a field that repeats what it refers to where it says the same, or else a link."""
    target = draft.target(label_anchor(one.anchor, one.language), one.anchor)
    content, said = inlines(draft, one.content, "Reference"), plain(one.content)
    label, repeated = draft.said_at(target) if target else ("", "")
    if not repeated or said != f"{label} {repeated}".strip():
        return _leading_to(target, content)
    code = rf"REF {target} \h \* MERGEFORMAT"
    if not label:
        return field(code, content)
    number = field(code, run(repeated, one.language, "Reference"))
    return _leading_to(target, Xml(run(f"{label}{NO_BREAK}", one.language, "Reference") + number))


def _page(draft: Draft, one: PageReference) -> Xml:
    """Return the number of a page as a field, already filled."""
    target, look = draft.target(one.anchor) or "", properties(one.language, "PageReference")
    number = field(rf"PAGEREF {target} \h", w("r", look, page_of(target)))
    before, after = (run(text, one.language, "PageReference") for text in (one.before, one.after))
    return Xml(before + number + after)


def _numbers(draft: Draft, mark: NoteMark) -> Iterator[Xml]:
    for index, number in enumerate(mark.numbers):
        if index:
            yield run(",\N{NO-BREAK SPACE}", mark.language, MARK)
        if number in draft.footnotes:
            yield _footnote(draft, number, mark.language)
        else:
            target = draft.target(note_anchor(number, mark.language), note_anchor(number))
            yield _leading_to(target, run(str(number), mark.language, MARK))


def _footnote(draft: Draft, number: int, language: str) -> Xml:
    """Return the mark of a footnote: its own the first time, then a reference to that one."""
    anchor = note_anchor(number)
    if draft.is_placed(anchor):
        return field(rf"NOTEREF {draft.target(anchor)} \f \h", run(str(number), language, MARK))
    return draft.bookmarked((anchor,), w("r", properties(language, MARK), w("footnoteReference", id=number)))


def _leading_to(target: str | None, content: Xml) -> Xml:
    return w("hyperlink", content, anchor=target, history=1) if target else content

"""Inlines: words with their language, links, note marks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from briefgen.document import (
    Emphasis,
    Inline,
    Inlines,
    Line,
    Lines,
    Link,
    NoteMark,
    PageReference,
    Quantity,
    Reference,
    Strong,
    Text,
    plain,
)
from briefgen.writers.html.frame import Frame, note_anchor
from briefgen.writers.html.markup import Attributes, Markup, element, joined, words
from briefgen.writers.scripts import parted
from briefgen.writers.ties import closed, compounds, tied

SHORT = 20
"""The most letters of an address that is not broken: `gob.mx/se` would be read as two words."""


def inlines(content: Inlines, frame: Frame) -> Markup:
    """Return `content` as phrasing markup."""
    return joined(inline(one, frame) for one in content)


def inline(one: Inline, frame: Frame) -> Markup:
    """Return one inline as phrasing markup."""
    lang, inside = frame.lang(one.language), frame.within(one.language)
    match one:
        case Text(text=text) | Quantity(text=text):
            written = joined(_part(*each, one.language) for each in parted(text, one.language))
            return written if lang is None else element("span", {"lang": lang}, written)
        case Strong(content=content):
            return element("strong", {"lang": lang}, inlines(content, inside))
        case Emphasis(content=content):
            return element("em", {"lang": lang}, inlines(content, inside))
        case Link(content=content, url=url):
            kind = "whole" if len(plain(content)) <= SHORT else None
            return element("a", {"href": url, "class": kind, "lang": lang}, inlines(content, inside))
        case Reference(content=content, anchor=anchor):
            if anchor not in frame.anchors:
                return element("span", {"lang": lang}, inlines(content, inside))
            return element("a", {"href": f"#{anchor}", "class": "reference", "lang": lang}, inlines(content, inside))
        case PageReference(anchor=anchor, before=before, after=after):
            leads: Attributes = {"href": f"#{anchor}", "class": "page", "lang": lang}
            return element("a", {**leads, "data-before": before, "data-after": after})
        case NoteMark():
            return element("sup", {"class": "mark", "lang": lang}, joined(_numbers(one, frame)))
        case _:
            assert_never(one)


def _part(text: str, language: str, around: str) -> Markup:
    return spoken(text) if language == around else element("span", {"lang": language}, spoken(text))


def spoken(text: str) -> Markup:
    """Return plain words; a compound with a short part, such as `T-MEC` or `0203.12-022`, is not broken within."""
    parts: list[Markup] = []
    end, text = 0, tied(text)
    for found in compounds(text):
        parts += [words(text[end : found.start()]), element("span", {"class": "whole"}, words(found[0]))]
        end = found.end()
    return joined((*parts, words(text[end:])))


def title(content: Inlines, frame: Frame) -> Markup:
    """Return the words of a title, the last of which is not left alone on a line where it is short."""
    match content:
        case (*before, Text() as last):
            return inlines((*before, replace(last, text=closed(last.text))), frame)
    return inlines(content, frame)


def line(one: Line, frame: Frame, name: str = "span", role: str | None = None) -> Markup:
    """Return a line of words as an element of its own."""
    content = inlines(one.content, frame.within(one.language))
    return element(name, {"class": role, "lang": frame.lang(one.language)}, content)


def stacked(lines: Lines, frame: Frame, name: str = "span") -> Markup:
    """Return lines one below the other, the leading language first; a single one needs no element of its own."""
    if len(lines) == 1 and lines[0].language == frame.language and name == "span":
        return inlines(lines[0].content, frame)
    return joined(line(one, frame, name, "second" if index else "first") for index, one in enumerate(lines))


def _numbers(mark: NoteMark, frame: Frame) -> Iterator[Markup]:
    for index, number in enumerate(mark.numbers):
        if index:
            yield words(",\N{NO-BREAK SPACE}")
        anchor = note_anchor(number, mark.language)
        leads = anchor in frame.anchors
        yield element("a", {"href": f"#{anchor}"}, words(str(number))) if leads else words(str(number))

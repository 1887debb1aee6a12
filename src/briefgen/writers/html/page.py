"""The page: what stands around the blocks."""

from collections.abc import Iterator

from briefgen.document import Cover, Document, Line, Lines, plain
from briefgen.theme import Logo, Theme
from briefgen.writers.html.blocks import blocks
from briefgen.writers.html.frame import Frame, frame
from briefgen.writers.html.inlines import inlines, line, title
from briefgen.writers.html.markup import NOTHING, Attributes, Markup, element, joined, words
from briefgen.writers.logo import address

LOGO_GAP = 3
"""Millimetres between a logo and the words beside it."""


def page(document: Document, theme: Theme, style: str) -> str:
    """Return the whole page of `document`; `style` is its stylesheet, which must not hold `</style`."""
    around = frame(document, theme)
    mode = "side-by-side" if len(document.mode.languages) > 1 else "single"
    head = element("head", {}, joined(_head(document)), Markup(f"<style>{style}</style>") if style else NOTHING)
    main = element("main", {}, cover(document.cover, around), blocks(document.blocks, around))
    body = element("body", _furniture(document) | {"class": mode}, main)
    return f"<!DOCTYPE html>\n{element('html', {'lang': document.language}, head, body)}\n"


def _head(document: Document) -> Iterator[Markup]:
    yield element("meta", {"charset": "utf-8"})
    yield element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"})
    yield element("title", {}, words(document.title))
    named = {
        "author": document.publisher,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "generator": "briefgen",
        "dcterms.created": document.date,
        "dcterms.modified": document.date,
    }
    for name, content in named.items():
        yield element("meta", {"name": name, "content": content})


def _furniture(document: Document) -> Attributes:
    """Return what the margins of paper repeat, as attributes that the stylesheet reads."""
    furniture = document.furniture
    named = {"head": furniture.head, "page": furniture.page, "of": furniture.of}
    told: Attributes = {"data-publisher": document.publisher}
    for name, lines in named.items():
        told[f"data-{name}"] = _words(lines[0])
        told[f"data-second-{name}"] = _words(lines[1] if len(lines) > 1 else lines[0]) if _is_double(document) else None
    return told


def _is_double(document: Document) -> bool:
    return len(document.mode.languages) > 1


def _words(one: Line) -> str:
    return plain(one.content)


def cover(strip: Cover, around: Frame) -> Markup:
    """Return the strip at the head of page one: series and date, title, readers, other editions."""
    return element(
        "header",
        {"class": "cover"},
        _row(strip.series, strip.date, around),
        element("h1", {}, joined(_titles(strip, around))),
        joined(_readers(strip, around)),
        joined(line(one, around, "p", "also") for one in strip.also if one.content),
    )


def _titles(strip: Cover, around: Frame) -> Iterator[Markup]:
    for index, one in enumerate(strip.title):
        named: Attributes = {"class": "second" if index else "first", "lang": around.lang(one.language)}
        yield element("span", named, title(one.content, around.within(one.language)))


def _row(series: Lines, dates: Lines, around: Frame) -> Markup:
    """Return the series at the left and the date at the right."""
    badge = _badge(around.theme.logo, around)
    left = joined(line(one, around, "p", "series") for one in series)
    right = joined(line(one, around, "p", "date") for one in dates)
    sides = (element("div", {"class": "issue"}, left), element("div", {"class": "dated"}, right))
    return element("div", {"class": "strip"}, badge, *sides)


def _badge(logo: Logo | None, around: Frame) -> Markup:
    """Return the publisher's logo, as high as the theme says."""
    if logo is None:
        return NOTHING
    shown: Attributes = {"src": address(logo), "alt": logo.says(around.language), "style": f"height: {logo.height:g}mm"}
    wide: Attributes = {"class": "badge", "style": f"width: {logo.width + LOGO_GAP:g}mm"}
    return element("div", wide, element("img", shown))


def _readers(strip: Cover, around: Frame) -> Iterator[Markup]:
    for index in range(max(len(strip.sector), len(strip.audience))):
        sector, audience = _at(strip.sector, index), _at(strip.audience, index)
        inside = around.within(sector.language)
        number = (words(" · "), inlines(_at(strip.number, index).content, inside)) if strip.number else ()
        parts = (inlines(sector.content, inside), words(" · "), inlines(audience.content, inside), *number)
        yield element("p", {"class": "readers", "lang": around.lang(sector.language)}, *parts)


def _at(lines: Lines, index: int) -> Line:
    """Return a language's line; the last one where both languages read alike."""
    return lines[min(index, len(lines) - 1)]

"""The cover: a strip at the head of page one. It stands in the body, where its title is read and found."""

from collections.abc import Iterator
from itertools import zip_longest

from briefgen.document import Cover, Line, Lines
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.inlines import inlines, run, tab, title
from briefgen.writers.word.logo import shown
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph


def cover(draft: Draft) -> Xml:
    """Return series and date, title, sector and audience, and where else the brief is to be had."""
    strip = draft.document.cover
    return joined(
        (
            *_series(draft, strip.series, strip.date),
            *(_title(draft, line, "Subtitle" if index else "Title") for index, line in enumerate(strip.title)),
            *_readers(draft, strip),
            *_also(draft, strip.also),
        )
    )


def _series(draft: Draft, series: Lines, dates: Lines) -> Iterator[Xml]:
    logo = draft.theme.logo
    if logo is not None:
        yield paragraph("CoverSeriesFirst", shown(draft, logo))
    for index, (name, date) in enumerate(zip_longest(series, dates)):
        left = inlines(draft, name.content, "Quiet" if index else "") if name else NOTHING
        right = Xml(tab(date.language) + inlines(draft, date.content, "Quiet")) if date else NOTHING
        yield paragraph("CoverSeries" if index or logo else "CoverSeriesFirst", Xml(left + right))


def _readers(draft: Draft, strip: Cover) -> Iterator[Xml]:
    for index in range(max(len(strip.sector), len(strip.audience))):
        sector, audience = _at(strip.sector, index), _at(strip.audience, index)
        numbers = (_at(strip.number, index),) if strip.number else ()
        parting = run(" · ", sector.language)
        yield paragraph(
            "CoverReadersSecond" if index else "CoverReaders",
            Xml(parting.join(inlines(draft, one.content) for one in (sector, audience, *numbers))),
        )


def _also(draft: Draft, lines: Lines) -> Iterator[Xml]:
    for index, line in enumerate(lines):
        yield _paragraph(draft, line, "CoverAlsoLast" if index == len(lines) - 1 else "CoverAlso")


def _title(draft: Draft, line: Line, style: str) -> Xml:
    return paragraph(style, title(draft, line.content))


def _paragraph(draft: Draft, line: Line, style: str) -> Xml:
    return paragraph(style, inlines(draft, line.content))


def _at(lines: Lines, index: int) -> Line:
    """Return a language's line; the last one where both languages read alike."""
    return lines[min(index, len(lines) - 1)]

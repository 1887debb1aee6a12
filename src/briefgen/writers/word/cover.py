"""The cover: a strip at the head of page one. It stands in the body, where its title is read and found."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefgen.document import Cover, Line, Lines, plain
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.inlines import inlines, run, tab, title
from briefgen.writers.word.logo import shown
from briefgen.writers.word.pieces import Sheet
from briefgen.writers.word.xml import NOTHING, Xml, joined, paragraph

_SURE = 0.8
"""How much of a line words may take on a letterhead, whose faces are not there to measure them by."""


def cover(draft: Draft, sheet: Sheet) -> Xml:
    """Return series and date, title, sector and audience, and where else the brief is to be had, set on `sheet`."""
    strip = draft.document.cover
    return joined(
        (
            *_series(draft, sheet, strip.series, strip.date),
            *(_title(draft, line, "Subtitle" if index else "Title") for index, line in enumerate(strip.title)),
            *_readers(draft, strip),
            *_also(draft, strip.also),
        )
    )


def _series(draft: Draft, sheet: Sheet, series: Lines, dates: Lines) -> Iterator[Xml]:
    logo, pairs = draft.theme.logo, tuple(zip_longest(series, dates))
    style = "CoverSeriesFirst"
    if logo is not None:
        yield paragraph(style, shown(draft, logo))
        style = "CoverSeries"
    is_one = all(_fit(draft, sheet, pair) for pair in pairs)
    for index, (name, date) in enumerate(pairs):
        left = inlines(draft, name.content, "Quiet" if index else "") if name else NOTHING
        right = inlines(draft, date.content, "Quiet") if date else NOTHING
        parting = Xml(run(" ", date.language) + tab(date.language)) if date else NOTHING
        for line in (Xml(left + parting + right),) if is_one else filter(None, (left, right)):
            yield paragraph(style, line)
            style = "CoverSeries"


def _fit(draft: Draft, sheet: Sheet, pair: Sequence[Line | None]) -> bool:
    """Tell whether what stands at the left and at the right has room on one line, with a gap between."""
    words = "    ".join(plain(line.content) for line in pair if line)
    width = sheet.width * (_SURE if draft.theme.letterhead else 1)
    return sheet.settings["CoverSeries"].lines(words, width) == 1


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

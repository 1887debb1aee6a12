"""The apparatus of one brief: notes numbered once per source, charts numbered once each, in the order they are met."""

import re
from collections import Counter
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

from briefgen.brief import Language
from briefgen.dates import PartialDate
from briefgen.diagnostics import Place
from briefgen.document import (
    Blocks,
    Chart,
    ChartKind,
    Emphasis,
    Inlines,
    Link,
    Note,
    NoteMark,
    Notes,
    Paragraph,
    Point,
    Reference,
    Series,
    Text,
)
from briefgen.locales.figures import number, short_date
from briefgen.locales.labels import label
from briefgen.templates.annex import annex_anchor
from briefgen.templates.pending import inlines, joined, spoken
from briefgen.templates.views import TAGS, Lens, Library

FEW = 3
"""As many values of a course in time as one can listen to."""

MANY = 12
"""As many values of things."""


class Apparatus:
    """Notes and charts of the brief on `sector`, told in `language`."""

    def __init__(self, library: Library, sector: Any, language: Language) -> None:
        self.library = library
        self.sector = sector
        self.language = language
        self.lens = Lens(library, language)
        self.locators: dict[str, list[str]] = {}
        self.charts = 0
        self.facts: dict[str, None] = {}
        self.remarks: dict[str, dict[str, None]] = {}

    # Notes

    def note_mark(self, facts: tuple[str, ...], series: tuple[str, ...]) -> tuple[int, ...]:
        """Return the rising numbers of the notes that support `facts` and `series`."""
        self.facts.update(dict.fromkeys(facts))
        for fact in (self.library.facts[name] for name in facts):
            if fact.disputed:
                remarks = self.remarks.setdefault(str(fact.sources[0].source), {})
                remarks[self._words(fact.disputed)] = None
        entries = [self.library.facts[name] for name in facts] + [self.library.series[name] for name in series]
        return self._numbers(tuple(sourced for entry in entries for sourced in entry.sources))

    def _numbers(self, sources: tuple[Any, ...]) -> tuple[int, ...]:
        for sourced in sources:
            known = self.locators.setdefault(str(sourced.source), [])
            locator = getattr(sourced.locator, self.language) if sourced.locator else ""
            if locator and locator not in known:
                known.append(locator)
        order = list(self.locators)
        return tuple(sorted({order.index(sourced.source) + 1 for sourced in sources}))

    def notes(self, place: Place) -> Blocks:
        """Return when addresses were looked up, and all notes: publisher, title, places in the source, date, link."""
        usual = self._usual_retrieval()
        tag = self.language.tag
        notes = tuple(
            Note(language=tag, place=place, number=count, source=name, content=self._note(name, usual))
            for count, name in enumerate(self.locators, start=1)
        )
        shown = Notes(language=tag, place=place, notes=notes)
        if usual is None:
            return (shown,)
        words = label("retrievals", self.language, date=short_date(usual, self.language))
        return Paragraph(language=tag, place=place, content=(self._text(words),), role="small"), shown

    def _usual_retrieval(self) -> PartialDate | None:
        """Return when most of the sources were looked up, so that only the others need say it."""
        dates = Counter(source.retrieved for source in map(self._source, self.locators) if source.retrieved)
        return max(dates, key=lambda date: (dates[date], str(date)), default=None)

    def _source(self, name: str) -> Any:
        return self.library.sources[name]

    def _note(self, name: str, usual: PartialDate | None) -> Inlines:
        source = self._source(name)
        language = TAGS.get(source.language, source.language)
        title = Text(language=language, text=str(source.title))
        titled = title if source.title_is_descriptive else Emphasis(language=language, content=(title,))
        after = [f" ({label('described', self.language)})"] if source.title_is_descriptive else []
        after.append(", " + self._published(source))
        after.extend("; " + locator for locator in sorted(self.locators[name], key=_by_number))
        content: list[Any] = [self._text(f"{self.lens.publisher(source)}, "), titled, self._text("".join(after))]
        if source.url:
            content.extend((self._text(", "), self._link(source.url)))
        if source.retrieved and source.retrieved != usual:
            date = short_date(source.retrieved, self.language)
            content.append(self._text(f" ({label('retrieved', self.language, date=date)})"))
        remarks = "".join(f" {label('disputed', self.language)} {words}" for words in self.remarks.get(name, ()))
        return (*content, self._text(f".{remarks}"))

    def _published(self, source: Any) -> str:
        return short_date(source.published, self.language) if source.published else label("undated", self.language)

    def _link(self, url: str) -> Link:
        """Return a link that reads as an address is written by hand: without scheme and `www.`, in its own script."""
        bare = str(url).partition("://")[2].removeprefix("www.").rstrip("/")
        readable = unquote(bare)
        shown = readable if readable.isprintable() and " " not in readable else bare
        return Link(language=self.language.tag, url=str(url), content=(self._text(shown),))

    def _text(self, words: str) -> Text:
        return Text(language=self.language.tag, text=words)

    # Charts

    def chart(self, name: str, place: Place) -> Chart:
        """Return chart `name` of the sector; raise `KeyError` when there is none."""
        chart = self.sector.charts[name]
        shown = [self.library.series[str(series)] for series in chart.series]
        self.charts += 1
        kind: ChartKind = "grouped-bar" if chart.kind == "bar" and len(shown) > 1 else chart.kind
        title = self._words(chart.title)
        unit = self._words(shown[0].unit)
        series = tuple(self._series(one, place, alone=len(shown) == 1) for one in shown)
        return Chart(
            language=self.language.tag,
            place=place,
            anchor=f"chart-{name}",
            label=label("figure", self.language),
            number=self.charts,
            kind=kind,
            title=inlines(chart.title, self.language),
            unit=(Text(language=self._spoken(shown[0].unit), text=unit[:1].upper() + unit[1:]),),
            series=series,
            highlight=self._highlight(chart, shown),
            note=self._chart_note(chart, shown),
            source=(*self._chart_source(chart, shown), *self._way_to_annex(name)),
            alt=self._words(chart.alt) if chart.alt else self._said(title, kind, unit, series),
        )

    def _words(self, text: Any) -> str:
        return str(getattr(text, self.language))

    def _spoken(self, text: Any) -> str:
        return spoken(text, self.language).tag

    def _series(self, series: Any, place: Place, *, alone: bool) -> Series:
        name = series.title if alone or not series.short else series.short
        points = tuple(
            Point(
                language=self._spoken(point.label) if point.label else self.language.tag,
                label=str(point.at) if point.at else self._words(point.label),
                value=str(point.value),
                text=number(point.value, self.language),
            )
            for point in series.points
        )
        return Series(language=self._spoken(name), place=place, name=self._words(name), points=points)

    def _said(self, title: str, kind: str, unit: str, series: tuple[Series, ...]) -> str:
        """Return a chart in words: every value of a few, of many where they begin, turn and end."""
        told = "; ".join(f"{one.name}: {self._told(one.points)}" for one in series) + "."
        rest = "" if all(map(_is_short, series)) else f" {label('data-all', self.language)}"
        named = label(f"kind-{kind}", self.language)
        return label("chart-alt", self.language, title=title, kind=named, unit=unit, data=told) + rest

    def _told(self, points: tuple[Point, ...]) -> str:
        if _are_few(points):
            return ", ".join(map(self._value, points))
        first, last = points[0], points[-1]
        words = label("chart-run", self.language, first=self._value(first), last=self._value(last))
        low, high = (choose(points, key=lambda point: Decimal(point.value)) for choose in (min, max))
        turns = (("chart-low", low), ("chart-high", high))
        told = (label(key, self.language, point=self._value(one)) for key, one in turns if one not in (first, last))
        return ", ".join((words, *told))

    def _value(self, point: Point) -> str:
        """Return the value of a time or of a name, as one says it."""
        if point.label[:1].isdigit():
            return label("chart-point", self.language, value=point.text, time=point.label)
        return f"{point.label} {point.text}"

    def _way_to_annex(self, name: str) -> Inlines:
        words = (self._text(label("data-there", self.language)),)
        anchor = annex_anchor(f"chart-{name}")
        return self._text(" "), Reference(language=self.language.tag, anchor=anchor, content=words)

    def _highlight(self, chart: Any, shown: list[Any]) -> str:
        for point in (point for series in shown for point in series.points):
            if chart.highlight and point.label and chart.highlight in (point.label.en, point.label.es):
                return self._words(point.label)
        return str(chart.highlight or "")

    def _chart_note(self, chart: Any, shown: list[Any]) -> Inlines:
        notes = {self._words(text): text for text in (chart.note, *(series.note for series in shown)) if text}
        if not notes:
            return ()
        told = ((self._text(" "), *inlines(text, self.language)) for text in notes.values())
        return joined((self._text(label("note", self.language)), *(inline for parts in told for inline in parts)))

    def _chart_source(self, chart: Any, shown: list[Any]) -> Inlines:
        sources = tuple(sourced for series in shown for sourced in series.sources)
        names = list(dict.fromkeys(self.lens.publisher(self._source(str(one.source))) for one in sources))
        word = label("sources" if len(names) > 1 else "source", self.language)
        mark = NoteMark(language=self.language.tag, numbers=self._numbers(sources))
        return (self._text(f"{word} {'; '.join(names)}."), mark)


def _is_short(series: Series) -> bool:
    return _are_few(series.points)


def _are_few(points: tuple[Point, ...]) -> bool:
    """Tell whether one can listen to every value: a few times, or names of things, which have no course."""
    return len(points) <= FEW or (len(points) <= MANY and not points[0].label[:1].isdigit())


def _by_number(locator: str) -> tuple[tuple[bool, int, str], ...]:
    """Return a key that puts article 9 before article 10."""
    parts = re.findall(r"\d+|\D+", locator)
    return tuple((part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts)

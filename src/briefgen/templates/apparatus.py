"""The apparatus of one brief: notes numbered once per source, charts numbered once each, in the order they are met."""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
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
from briefgen.document.times import spread
from briefgen.locales.figures import number, period, short_date
from briefgen.locales.labels import label
from briefgen.locales.locators import in_order
from briefgen.templates.annex import annex_anchor
from briefgen.templates.pending import inlines, joined, notices, said, spoken
from briefgen.templates.views import Lens, Library

FEW = 3
"""As many values of a course in time as one can listen to."""

MANY = 12
"""As many values of things."""

Readings = Mapping[str, str]
"""How months and quarters read, by how they are stored."""

_SYMBOL = 2
"""The most letters of a unit that is a symbol rather than a word."""


class Apparatus:
    """Notes and charts of the brief on `sector`, told in `language`."""

    def __init__(self, library: Library, sector: Any, language: Language) -> None:
        self.library = library
        self.sector = sector
        self.language = language
        self.lens = Lens(library, language)
        self.locators: dict[str, list[str]] = {}
        self.numbers: dict[str, int] = {}
        self.facts: dict[str, None] = {}
        self.data: set[PartialDate] = set()
        self.remarks: dict[str, dict[str, None]] = {}

    # Notes

    def note_mark(self, facts: tuple[str, ...], series: tuple[str, ...]) -> tuple[int, ...]:
        """Return the rising numbers of the notes that support `facts` and `series`."""
        self.facts.update(dict.fromkeys(facts))
        for fact in (self.library.facts[name] for name in facts):
            if fact.disputed:
                remarks = self.remarks.setdefault(str(fact.sources[0].source), {})
                remarks[said(fact.disputed, self.language)] = None
        entries = [self.library.facts[name] for name in facts] + [self.library.series[name] for name in series]
        self._date(entries)
        return self._numbers(tuple(sourced for entry in entries for sourced in entry.sources))

    def _date(self, entries: list[Any]) -> None:
        """Note the dates of the data that are used; a page without one is of the day on which it was looked up."""
        for entry in entries:
            sources = (self._source(str(sourced.source)) for sourced in entry.sources)
            if any(source.published or not source.retrieved for source in sources):
                self.data.add(entry.as_of)

    def _numbers(self, sources: tuple[Any, ...]) -> tuple[int, ...]:
        for sourced in sources:
            known = self.locators.setdefault(str(sourced.source), [])
            locator = said(sourced.locator, self.language) if sourced.locator else ""
            if locator and locator not in known:
                known.append(locator)
        order = list(self.locators)
        return tuple(sorted({order.index(sourced.source) + 1 for sourced in sources}))

    def notes(self, place: Place) -> Blocks:
        """Return as of when data and sources stand, and the notes: publisher, title, places in it, date, link."""
        tag, usual = self.language.tag, self._usual_retrieval()
        notes = tuple(
            Note(language=tag, place=place, number=count, source=name, content=self._note(name, usual))
            for count, name in enumerate(self.locators, start=1)
        )
        shown = Notes(language=tag, place=place, notes=notes)
        words = " ".join(self._closing(usual))
        if not words:
            return (shown,)
        return Paragraph(language=tag, place=place, content=(self._text(words),), role="small"), shown

    def _closing(self, usual: PartialDate | None) -> Iterator[str]:
        """Yield when the data that are used close, and when the sources that are used were looked up.

        What is known today of a later day, when a rule takes effect say, is no data of that day.
        """
        last = max(filter(None, map(self._retrieved, self.locators)), key=str, default=None)
        latest = max((date for date in self.data if not last or str(date) <= str(last)), key=str, default=None)
        if latest:
            yield label("latest-data", self.language, date=short_date(latest, self.language))
        if last and last != usual:
            yield label("last-consulted", self.language, date=short_date(last, self.language))
        if usual:
            yield label("retrievals", self.language, date=short_date(usual, self.language))

    def _retrieved(self, source: str) -> PartialDate | None:
        date: PartialDate | None = self._source(source).retrieved
        return date

    def _usual_retrieval(self) -> PartialDate | None:
        """Return when most of the sources were looked up, so that only the others need say it."""
        dates = Counter(filter(None, map(self._retrieved, self.locators)))
        return max(dates, key=lambda date: (dates[date], str(date)), default=None)

    def _source(self, name: str) -> Any:
        return self.library.sources[name]

    def _note(self, name: str, usual: PartialDate | None) -> Inlines:
        source = self._source(name)
        words, language = self.lens.title(source)
        title = Text(language=language, text=words)
        titled = title if source.title_is_descriptive else Emphasis(language=language, content=(title,))
        after = [f" ({label('described', self.language)})"] if source.title_is_descriptive else []
        after.append(", " + self._published(source))
        after.extend("; " + locator for locator in in_order(self.locators[name], self.language))
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

    def chart_label(self, name: str) -> str:
        """Return what chart `name` of the sector goes by, `Figure 2`; raise `KeyError` when there is none."""
        return f"{label('figure', self.language)} {self._number(name)}"

    def _number(self, name: str) -> int:
        """Return the number of a chart, which it gets as soon as it is spoken of."""
        if name not in self.sector.charts:
            raise KeyError(name)
        return self.numbers.setdefault(name, len(self.numbers) + 1)

    def chart(self, name: str, place: Place) -> Chart:
        """Return chart `name` of the sector; raise `KeyError` when there is none."""
        chart = self.sector.charts[name]
        shown = [self.library.series[str(series)] for series in chart.series]
        kind: ChartKind = "grouped-bar" if chart.kind == "bar" and len(shown) > 1 else chart.kind
        unit = self._words(shown[0].unit)
        series = tuple(self._series(one, place, alone=len(shown) == 1) for one in shown)
        total = self._total(series) if kind == "stacked-bar" else None
        told = (*series, total) if total else series
        readings = _readings(shown, self.language)
        pending = self._pending(shown)
        return Chart(
            language=self.language.tag,
            place=place,
            anchor=f"chart-{name}",
            label=label("figure", self.language),
            number=self._number(name),
            kind=kind,
            title=inlines(chart.title, self.language),
            unit=(Text(language=self._spoken(shown[0].unit), text=_headed(unit)),),
            series=series,
            highlight=self._highlight(chart, shown),
            note=self._chart_note(chart, shown, pending),
            pending=pending,
            source=(*self._chart_source(chart, shown), *self._way_to_annex(name)),
            alt=self._alt(chart, kind, unit, told, dict(readings)),
            total=total,
            twin_labels=self._twin_labels(shown),
            twin_names=tuple(self._twin(_name(one, alone=len(shown) == 1)) for one in shown),
            readings=readings,
            subject=self._subject(shown),
        )

    def _subject(self, shown: list[Any]) -> Inlines:
        """Return what the one series of a chart of names measures: its title has the time, and stands nowhere else."""
        if len(shown) > 1 or any(point.at for point in shown[0].points):
            return ()
        title = shown[0].title
        return (Text(language=self._spoken(title), text=self._words(title)),)

    def _words(self, text: Any) -> str:
        return str(getattr(text, self.language))

    def _twin(self, text: Any) -> str:
        return str(getattr(text, self.language.other))

    def _twin_labels(self, shown: list[Any]) -> tuple[str, ...]:
        """Return labels that are words, or read as words, as the other language has them; years read alike in both."""
        points = (point for series in shown for point in series.points if point.label)
        times = (words for _, words in _readings(shown, self.language.other))
        return tuple(dict.fromkeys((*(self._twin(point.label) for point in points), *times)))

    def _spoken(self, text: Any) -> str:
        return spoken(text, self.language).tag

    def _series(self, series: Any, place: Place, *, alone: bool) -> Series:
        name = _name(series, alone=alone)
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

    def _total(self, series: tuple[Series, ...]) -> Series:
        """Return what series that add up come to at each label, with as many decimals as the values have."""
        tag, sums = self.language.tag, dict[str, Decimal]()
        for point in (point for one in series for point in one.points):
            sums[point.label] = sums.get(point.label, Decimal(0)) + Decimal(point.value)
        points = (
            Point(language=tag, label=name, value=str(value), text=number(value, self.language))
            for name, value in sums.items()
        )
        return Series(language=tag, name=label("total", self.language), points=tuple(points))

    def _alt(self, chart: Any, kind: str, unit: str, series: tuple[Series, ...], readings: Readings) -> str:
        """Return a chart in words, its own or every value of a few, of many where they begin, turn and end."""
        if chart.alt:
            return said(chart.alt, self.language)
        title = said(chart.title, self.language)
        told = "; ".join(f"{one.name}: {self._told(one.points, readings)}" for one in series) + "."
        rest = "" if all(map(_is_short, series)) else f" {label('data-all', self.language)}"
        named = label(f"kind-{kind}", self.language)
        return label("chart-alt", self.language, title=title, kind=named, unit=unit, data=told) + rest

    def _told(self, points: tuple[Point, ...], readings: Readings) -> str:
        value = partial(self._value, readings)
        if _are_few(points):
            return ", ".join(map(value, points))
        first, last = points[0], points[-1]
        words = label("chart-run", self.language, first=value(first), last=value(last))
        low, high = (choose(points, key=lambda point: Decimal(point.value)) for choose in (min, max))
        turns = (("chart-low", low), ("chart-high", high))
        told = (label(key, self.language, point=value(one)) for key, one in turns if one not in (first, last))
        return ", ".join((words, *told))

    def _value(self, readings: Readings, point: Point) -> str:
        """Return the value of a time or of a name, as one says it."""
        if point.label[:1].isdigit():
            time = readings.get(point.label, point.label)
            return label("chart-point", self.language, value=point.text, time=time)
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

    def _pending(self, shown: list[Any]) -> Inlines:
        """Return what is said of the labels of a chart where some are pending: they have no room for a notice."""
        told = notices(_labels(shown), self.language)
        return (self._text(label("chart-labels", self.language, notices=" ".join(told))),) if told else ()

    def _chart_note(self, chart: Any, shown: list[Any], pending: Inlines) -> Inlines:
        notes = {self._words(text): text for text in (chart.note, *(series.note for series in shown)) if text}
        told = [inlines(text, self.language) for text in notes.values()]
        if pending:
            told.append(pending)
        if not told:
            return ()
        spaced = (inline for parts in told for inline in (self._text(" "), *parts))
        return joined((self._text(label("note", self.language)), *spaced))

    def _chart_source(self, chart: Any, shown: list[Any]) -> Inlines:
        sources = tuple(sourced for series in shown for sourced in series.sources)
        names = list(dict.fromkeys(self.lens.publisher(self._source(str(one.source))) for one in sources))
        word = label("sources" if len(names) > 1 else "source", self.language)
        told = tuple(str(name) for name in chart.series)
        self._date(shown)
        mark = NoteMark(language=self.language.tag, numbers=self._numbers(sources), facts=told)
        return (self._text(f"{word} {'; '.join(names)}."), mark)


def _headed(unit: str) -> str:
    """Return a unit as it begins a line; a symbol is written one way only: `t` is a tonne, `T` a tesla."""
    return unit if len(unit) <= _SYMBOL else unit[:1].upper() + unit[1:]


def _name(series: Any, *, alone: bool) -> Any:
    """Return what a chart calls a series, `alone` or beside others."""
    return series.title if alone or not series.short else series.short


def _readings(shown: list[Any], language: Language) -> tuple[tuple[str, str], ...]:
    """Return how the times of series read, and those between them, where they do not read as they are stored."""
    stored = list(dict.fromkeys(str(point.at) for series in shown for point in series.points if point.at))
    read = ((time, period(time, language)) for time in spread(stored))
    return tuple((time, words) for time, words in read if words != time)


def _labels(shown: list[Any]) -> Iterator[Any]:
    """Yield the texts within the drawing of a chart, which have no room for a notice."""
    yield shown[0].unit
    for series in shown:
        yield _name(series, alone=len(shown) == 1)
        yield from (point.label for point in series.points if point.label)


def _is_short(series: Series) -> bool:
    return _are_few(series.points)


def _are_few(points: tuple[Point, ...]) -> bool:
    """Tell whether one can listen to every value: a few times, or names of things, which have no course."""
    return len(points) <= FEW or (len(points) <= MANY and not points[0].label[:1].isdigit())

"""The annex of data: every value of the charts as tables, for those who cannot see a chart and those who want to count.

A table is read cell by cell, each with its row and its column; the words that stand for a chart say only its course.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import Blocks, Cell, Chart, Column, Heading, Line, Lines, Row, Series, Table, Text, plain
from briefgen.document.times import are_times
from briefgen.locales.labels import label

ANCHOR = "data"
UNKNOWN = "\N{EN DASH}"
"""What stands where a series has no value."""


def annex_anchor(chart: str) -> str:
    """Return the anchor of the table that has the data of the chart whose anchor is `chart`."""
    return f"data-{chart}"


def annex(charts: Sequence[Chart], language: Language, first: int, place: Place) -> Blocks:
    """Return the heading and a table for each of `charts`, numbered from `first`; nothing where there is no chart."""
    if not charts:
        return ()
    heading = Heading(language=language.tag, place=place, level=1, anchor=ANCHOR, content=_words("data", language))
    return (heading, *(_Telling(language, place).table(*one) for one in zip(charts, count(first), strict=False)))


def _words(key: str, language: Language, **values: str) -> tuple[Text]:
    return (Text(language=language.tag, text=label(key, language, **values)),)


class _Telling:
    def __init__(self, language: Language, place: Place) -> None:
        self._language = language
        self._place = place

    def table(self, chart: Chart, number: int) -> Table:
        return Table(
            language=self._language.tag,
            place=self._place,
            anchor=annex_anchor(chart.anchor),
            label=self._line(label("table", self._language)),
            number=number,
            caption=self._caption(chart),
            columns=tuple(self._columns(chart)),
            rows=tuple(self._rows(chart)),
            source=(Line(language=self._language.tag, content=chart.pending),) if chart.pending else (),
        )

    def _caption(self, chart: Chart) -> Lines:
        """Return the words of the caption; the unit is in a language of its own where it stands in for another."""
        before, after = label("data-of", self._language, number=str(chart.number), unit="\0").split("\0")
        spoken = chart.unit[0].language if chart.unit else self._language.tag
        parts = ((self._language.tag, before), (spoken, _small(plain(chart.unit))), (self._language.tag, after))
        content = tuple(Text(language=tag, text=words) for tag, words in parts)
        return (Line(language=self._language.tag, content=content),)

    def _columns(self, chart: Chart) -> Iterator[Column]:
        has_times = all(point.label[:1].isdigit() for one in chart.series for point in one.points)
        first = self._line(label("period" if has_times else "item", self._language))
        yield Column(language=self._language.tag, head=first, share=2)
        heads = [self._line(one.name, one.language) for one in chart.told]
        for head in heads if len(chart.series) > 1 else [self._line(label("value", self._language))]:
            yield Column(language=self._language.tag, head=head, align="end", share=2)

    def _rows(self, chart: Chart) -> Iterator[Row]:
        spoken = {point.label: point.language for one in chart.series for point in one.points}
        labels = sorted(spoken) if are_times(list(spoken)) else spoken  # words sort by language
        values = [_values(one) for one in chart.told]
        for name in labels:
            head = self._cell(self._line(chart.read(name), spoken[name]), header=True)
            yield head, *(self._cell(self._line(one.get(name, UNKNOWN))) for one in values)

    def _cell(self, lines: Lines, *, header: bool = False) -> Cell:
        return Cell(language=self._language.tag, lines=lines, header=header)

    def _line(self, words: str, spoken: str = "") -> Lines:
        """Return a line of words, which may be `spoken` in another language that stands in."""
        tag = self._language.tag
        return (Line(language=tag, content=(Text(language=spoken or tag, text=words),)),)


def _small(unit: str) -> str:
    """Return a unit as it stands within a line: `Percent` in small letters, `USD billion` and `MW` as they are."""
    return unit[:1].lower() + unit[1:] if unit[1:2].islower() else unit


def _values(series: Series) -> dict[str, str]:
    return {point.label: point.text for point in series.points}

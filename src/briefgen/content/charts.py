"""Checks of charts: what a chart is of can be drawn, and tells more than a sentence would."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from briefgen import prose
from briefgen.brief import Language
from briefgen.content.facts import SeriesPoint, TimeSeries
from briefgen.content.kinds import Text
from briefgen.content.models import Chart, Sector
from briefgen.dates import PartialDate
from briefgen.diagnostics import Diagnostic, Place
from briefgen.locales.figures import partial_date, period
from briefgen.reading import Words, suggestion

MOST_SERIES = 4
"""As many series as colours tell apart, in grey too."""

MOST_POINTS = {"bar": 40, "grouped-bar": 18, "stacked-bar": 40, "dot": 40, "line": 400}
"""The most labels of a chart of each kind: what a page has room for."""

LONGEST_LABEL = 80

MOST_NAMES, LONGEST_NAME = 8, 24
"""The most names, and the longest, that stand below dots in the column of a side-by-side page without being cut."""

MOST_LINES, LETTERS = 44, 22
"""As many lines of labels, or bars of several series, as one page has room for, and letters in a line of a column."""

PLAIN = "a chart prints its title and notes as they are, without figures or citations"


def check_charts(sector: Sector, series: Mapping[str, TimeSeries]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the charts of a sector."""
    for chart in (sector.charts or {}).values():
        shown = [series[name] for name in chart.series or () if name in series]
        place = Words.place_of(next(iter(chart.series or ()), ""))
        texts = (chart.title, chart.note, chart.alt, *(one.note for one in shown))
        yield from check_plain(texts, PLAIN)
        wrong = (
            *_of_series(chart, shown),
            *_of_labels(chart, shown),
            *_of_names(chart, shown),
            *_of_bars(chart, shown),
        )
        yield from (Diagnostic("content.chart", message, place, hint) for message, hint in wrong)
        yield from _check_highlight(chart, shown, place)


Wrong = Iterator[tuple[str, str]]
"""Messages and hints."""


def _of_series(chart: Chart, shown: list[TimeSeries]) -> Wrong:
    units = dict.fromkeys(series.unit.en for series in shown if series.unit and series.unit.en)
    if len(units) > 1:
        told = ", ".join(f"`{unit}`" for unit in units)
        yield f"the series have different units: {told}", "draw one chart for each unit"
    if len(shown) > MOST_SERIES:
        yield f"{len(shown)} series cannot be told apart", f"draw {MOST_SERIES} at the most, or more than one chart"


def _of_labels(chart: Chart, shown: list[TimeSeries]) -> Wrong:
    labels = {label: None for series in shown for label in _labels(series)}
    most = MOST_POINTS.get(str(chart.kind), 0)
    longest = max((words for series in shown for words in _spoken(series)), key=len, default="")
    if len(labels) == 1 and len(shown) == 1:
        yield "a chart of one point shows nothing", "say it in a sentence, or add points to the series"
    elif chart.kind == "line" and any(len(series.points or ()) == 1 for series in shown):
        yield "one point makes no line", "draw it as `dot` or `bar`, or add points to the series"
    if most and len(labels) > most:
        hint = f"show {most} at the most" if chart.kind == "line" else f"show {most} at the most, or draw a `line`"
        yield f"{len(labels)} labels find no room in a `{chart.kind}` chart", hint
    if len(longest) > LONGEST_LABEL:
        yield f"a label has {len(longest)} letters: `{longest[:24]}…`", f"say it in {LONGEST_LABEL} letters at the most"


def _of_names(chart: Chart, shown: list[TimeSeries]) -> Wrong:
    """Yield what is wrong with labels that are names, which stand below dots and beside bars that lie."""
    names = {_label(point): None for series in shown for point in series.points or () if point.label}
    longest = max((len(words) for series in shown for words in _spoken(series)), default=0)
    told = f"{len(names)} names of up to {longest} letters"
    if chart.kind == "dot" and names and (len(names) > MOST_NAMES or longest > LONGEST_NAME):
        hint = f"show {MOST_NAMES} of {LONGEST_NAME} letters at the most, or draw a `bar`"
        yield f"{told} find no room below dots", hint
    if len(names) > MOST_POINTS.get(str(chart.kind), 0) or longest > LONGEST_LABEL or chart.kind in ("dot", "line"):
        return
    if len(names) * -(-longest // LETTERS) > MOST_LINES:
        yield f"{told} find no room on one page", "show fewer, or say them in fewer letters"


def _of_bars(chart: Chart, shown: list[TimeSeries]) -> Wrong:
    found = (point.value for series in shown for point in series.points or ())
    values = [value for value in found if isinstance(value, Decimal)]
    if values and not any(values):
        yield "every value is zero, and nothing would be drawn", "say it in a sentence"
    bars = len({label for one in shown for label in _labels(one)}) * len(shown)
    if chart.kind in ("bar", "grouped-bar") and len(shown) > 1 and bars > MOST_LINES:
        yield f"{bars} bars find no room on one page", "show fewer labels or series, or draw more than one chart"
    if chart.kind in ("grouped-bar", "stacked-bar") and len(chart.series or ()) == 1:
        yield f"a `{chart.kind}` chart has one series", "draw it as `bar`, or add a series"
    if chart.kind in ("bar", "grouped-bar", "stacked-bar") and len({frozenset(_labels(one)) for one in shown}) > 1:
        yield (
            "bars would be missing: the series have different labels",
            "give each the same labels, or draw a `dot`",
        )
    if chart.kind == "stacked-bar" and any(value < 0 for value in values):
        yield "negative values cannot be stacked", "draw it as `grouped-bar`"


def _check_highlight(chart: Chart, shown: list[TimeSeries], place: Place) -> Iterator[Diagnostic]:
    labels = {label for series in shown for label in (*_labels(series), *_spoken(series))}
    if chart.highlight and labels and chart.highlight not in labels:
        times = dict.fromkeys(str(point.at) for series in shown for point in series.points or () if point.at)
        stored = next((time for time in times if chart.highlight.casefold() in _readings(time)), None)
        meant = f"write `{stored}`, as the series has it" if stored else suggestion(chart.highlight, labels)
        hint = meant or "name the label of a point"
        yield Diagnostic("content.chart", f"no point is labelled `{chart.highlight}`", place, hint)


def _readings(time: str) -> Iterator[str]:
    """Yield, in small letters, how a month or a quarter reads in each language, short and long."""
    for language in Language:
        yield period(time, language).casefold()
        if "Q" not in time:
            yield partial_date(PartialDate.parse(time), language).casefold()


def _labels(series: TimeSeries) -> Iterator[str]:
    for point in series.points or ():
        if label := _label(point):
            yield label


def _spoken(series: TimeSeries) -> Iterator[str]:
    """Yield labels as they read in each language."""
    for point in series.points or ():
        if point.label:
            yield from (words for words in (point.label.en, point.label.es) if words)


def _label(point: SeriesPoint) -> str:
    return str(point.at or (point.label and point.label.en) or "")


def check_plain(texts: Iterable[Text | None], message: str) -> Iterator[Diagnostic]:
    """Yield each text that has marks where words are printed as they stand."""
    for words in (words for text in texts if text for words in (text.en, text.es) if words):
        if prose.figures(words) or prose.citations(words):
            yield Diagnostic("content.plain-words", message, Words.place_of(words), "say it in plain words")

"""The marks of a chart: its series with their values, and the point that stands out."""

from collections.abc import Iterator

from briefgen.document import Point
from briefgen.writers.word.charts.design import Design
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, c, fill, look, stroke
from briefgen.writers.word.charts.labels import labels, total_labels
from briefgen.writers.word.charts.numbers import number_format
from briefgen.writers.word.charts.track import Track, total_track, tracks
from briefgen.writers.word.charts.workbook import names, title, values
from briefgen.writers.word.xml import NOTHING, Xml, escaped, joined

_LINE_WIDTH = 1.75
_PARTING = 0.75
"""The width of the line of paper around the pieces of a bar, in points."""

_STEM = 0.75
_DOT, _LARGE_DOT = 5, 8
"""The size of a marker on a line and of one on its own, in points."""


def all_series(design: Design) -> Xml:
    """Return every series with its marks; behind bars that add up, unseen, what they come to."""
    total = total_track(design)
    return Xml(joined(_series(track) for track in tracks(design)) + (_total(total) if total else NOTHING))


def _total(track: Track) -> Xml:
    """Return a series without marks of its own: Word has no words for a whole bar, so these stand where it begins."""
    chart = track.design.chart
    return c(
        "ser",
        c("idx", val=track.index),
        c("order", val=track.index),
        c("tx", _named(title(chart, track.index), [track.series.name])),
        look(NO_FILL, NO_LINE),
        c("invertIfNegative", val=0),
        total_labels(track),
        c("cat", _labels(track)),
        c("val", _values(track)),
    )


def _series(track: Track) -> Xml:
    chart, is_bars = track.design.chart, track.design.is_bars
    return c(
        "ser",
        c("idx", val=track.index),
        c("order", val=track.index),
        c("tx", _named(title(chart, track.index), [track.series.name])),
        _look(track, track.colour),
        c("invertIfNegative", val=0) if is_bars else _marker(track, track.colour),
        joined(_points(track)),
        labels(track),
        _stems(track),
        c("cat", _labels(track)),
        c("val", _values(track)),
        NOTHING if is_bars else c("smooth", val=0),
    )


def _stems(track: Track) -> Xml:
    """Return the stems on which the dots of one series stand: lines from each down to zero."""
    design = track.design
    if design.layout.shape != "dots" or len(design.chart.series) > 1 or not design.layout.has_zero:
        return NOTHING
    return c(
        "errBars",
        c("errDir", val="y"),
        c("errBarType", val="minus"),
        c("errValType", val="percentage"),
        c("noEndCap", val=1),
        c("val", val=100),
        look(stroke(design.theme.colours.neutral, _STEM)),
    )


def _labels(track: Track) -> Xml:
    """Return the cells of the labels; of those that are thinned the chart knows only the ones that are written.

    LibreOffice leaves out none of the labels that it knows: where they are too many, it breaks or turns them.
    """
    design = track.design
    known = design.layout.ticks if design.is_thinned else track.places
    return _named(names(design.chart), [design.words(label) if label in known else "" for label in track.places])


def _named(cells: str, texts: list[str]) -> Xml:
    """Return cells of words, and what the chart last read there; a cell without words has no point."""
    found = (c("pt", c("v", _text(text)), idx=index) for index, text in enumerate(texts) if text)
    return c("strRef", c("f", _text(cells)), c("strCache", c("ptCount", val=len(texts)), *found))


def _values(track: Track) -> Xml:
    """Return cells of values, and what the chart last read there; a label without a value has no point."""
    stored = {track.places[point.label]: _value(track, point) for point in track.series.points}
    form = c("formatCode", _text(track.form or "General"))
    cache = c("numCache", form, c("ptCount", val=len(track.places)), *(stored[place] for place in sorted(stored)))
    return c("numRef", c("f", _text(values(track.design.chart, track.index))), cache)


def _value(track: Track, point: Point) -> Xml:
    form = number_format(point)
    own = {"formatCode": form} if form and form != track.form else {}
    return c("pt", c("v", _text(repr(float(point.value)))), idx=track.places[point.label], **own)


def _text(words: str) -> Xml:
    return Xml(escaped(words))


def _look(track: Track, tone: str) -> Xml:
    """Return what a series or one of its points looks like: a bar is filled, a line drawn, a dot stands alone."""
    if track.design.is_bars:
        parting = stroke(track.design.theme.colours.paper, _PARTING) if track.design.layout.is_stacked else NO_LINE
        return look(fill(tone), parting)
    return look(stroke(track.colour, _LINE_WIDTH) if track.design.layout.shape == "line" else NO_LINE)


def _marker(track: Track, tone: str, *, is_spoken: bool = False) -> Xml:
    """Return the marker of a point; on a line only the points whose values are written have one."""
    is_line = track.design.layout.shape == "line"
    if is_line and not is_spoken:
        return c("marker", c("symbol", val="none"))
    size = _DOT if is_line else _LARGE_DOT
    return c("marker", c("symbol", val="circle"), c("size", val=size), look(fill(tone), NO_LINE))


def _points(track: Track) -> Iterator[Xml]:
    """Yield the points that look unlike their series: the highlight, and on a line those that speak."""
    is_line = track.design.layout.shape == "line"
    for point in track.in_place():
        if track.is_highlight(point) or (is_line and track.design.word(point, track.index)):
            tone, place = track.tone(point), c("idx", val=track.places[point.label])
            if track.design.is_bars:
                yield c("dPt", place, c("invertIfNegative", val=0), c("bubble3D", val=0), _look(track, tone))
            else:
                marker = _marker(track, tone, is_spoken=True)
                yield c("dPt", place, marker, c("bubble3D", val=0), _look(track, tone))

"""The words beside the marks: values as the content writes them, and at the ends of lines their names."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.document import Point
from briefgen.writers.charts.specification import side
from briefgen.writers.charts.stacks import ink_on
from briefgen.writers.word.charts.design import Design
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, a, c, letters, look
from briefgen.writers.word.charts.numbers import number_format
from briefgen.writers.word.charts.track import Track
from briefgen.writers.word.xml import NOTHING, Xml, escaped


@dataclass(frozen=True, slots=True)
class _Label:
    """What a label says and how; `words` are those of a value that no number format writes."""

    form: str
    tone: str
    words: str = ""
    position: str = "outEnd"
    has_value: bool = True
    has_name: bool = False


def labels(track: Track) -> Xml:
    """Return the words of a series: one rule for all its points, and each point that departs from it."""
    design = track.design
    are_all_shown = all(design.is_shown(point, track.index) for point in track.series.points)
    usual = _Label(track.form, tone=_tone(track, None), position=_usual_position(design), has_value=are_all_shown)
    spoken = (point for point in track.in_place() if design.is_shown(point, track.index) or track.is_end(point))
    told = ((point, _label(track, point)) for point in spoken)
    own = (_own(track, point, one) for point, one in told if one != usual)
    return c("dLbls", *own, *_content(track, usual))


def total_labels(track: Track) -> Xml:
    """Return the words of a series that the others come to, at the end of their bars where there is room."""
    usual = _Label(track.form, tone=track.colour, position="inBase")
    return c("dLbls", *_totals(track, usual), *_content(track, usual))


def _totals(track: Track, usual: _Label) -> Iterator[Xml]:
    for point in track.in_place():
        form = number_format(point)
        if point.label not in track.design.layout.shown:
            yield c("dLbl", c("idx", val=track.places[point.label]), c("delete", val=1))
        elif form != usual.form:
            yield _own(track, point, replace(usual, form=form or usual.form, words="" if form else point.text))


def _label(track: Track, point: Point) -> _Label:
    form = number_format(point)
    is_end = track.is_end(point)
    return _Label(
        form or track.form,
        tone=_tone(track, point),
        words="" if form else point.text,
        position="r" if is_end else _position(track, point),
        has_value=track.design.is_shown(point, track.index),
        has_name=is_end,
    )


def _tone(track: Track, point: Point | None) -> str:
    """Return the colour of words: that of the highlight beside its mark; within a piece what is read on it."""
    theme, is_highlight = track.design.theme, point is not None and track.is_highlight(point)
    if track.design.layout.is_stacked:
        return ink_on(theme, theme.colours.accent if is_highlight else track.colour)
    return theme.colours.accent if is_highlight else theme.colours.ink


def _usual_position(design: Design) -> str:
    if design.layout.is_stacked:
        return "ctr"
    return "outEnd" if design.is_bars else "t"


def _position(track: Track, point: Point) -> str:
    design = track.design
    if design.is_bars:
        return _usual_position(design)
    return "b" if side(design.chart, design.layout, point) == "low" else "t"


def _own(track: Track, point: Point, one: _Label) -> Xml:
    """Return the label of one point."""
    return c("dLbl", c("idx", val=track.places[point.label]), _words(track, one), *_content(track, one))


def _words(track: Track, one: _Label) -> Xml:
    """Return the words of a value that no number format writes; they stay as they are when the value is edited."""
    if not one.words:
        return NOTHING
    name = f"{track.series.name} " if one.has_name else ""
    text = a("t", Xml(escaped(name + one.words)))
    line = a("p", a("r", a("rPr", lang=track.design.chart.language), text))
    return c("tx", c("rich", a("bodyPr"), a("lstStyle"), line))


def _content(track: Track, one: _Label) -> tuple[Xml, ...]:
    theme = track.design.theme
    return (
        c("numFmt", formatCode=one.form or "General", sourceLinked=0),
        look(NO_FILL, NO_LINE),
        letters(theme, track.design.chart.language, one.tone, is_bold=one.has_name),
        c("dLblPos", val=one.position),
        c("showLegendKey", val=0),
        c("showVal", val=int(one.has_value)),
        c("showCatName", val=0),
        c("showSerName", val=int(one.has_name)),
        c("showPercent", val=0),
        c("showBubbleSize", val=0),
        c("separator", Xml(" ")),
    )

"""The words beside the marks: values as the content writes them, and at the ends of lines their names."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.document import Point
from briefgen.writers.charts.colours import ink_on, tone
from briefgen.writers.charts.layout import Word
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, a, c, letters, look
from briefgen.writers.word.charts.numbers import number_format
from briefgen.writers.word.charts.track import Track
from briefgen.writers.word.xml import NOTHING, Xml, escaped

_POSITIONS = {"above": "t", "below": "b", "left": "l", "right": "r"}


@dataclass(frozen=True, slots=True)
class _Label:
    """What a label says and how; `words` are those of a value that no number format writes.

    A name and its value stand in one line or, where that is too long, in two or (`is_long`) more; `moved` is how far
    the design moves them.
    """

    form: str
    tone: str
    words: str = ""
    position: str = "outEnd"
    has_value: bool = True
    has_name: bool = False
    parting: str = " "
    is_long: bool = False
    moved: tuple[float, float] = (0.0, 0.0)


def labels(track: Track) -> Xml:
    """Return the words of a series: one rule for all its points, and each point that departs from it."""
    design = track.design
    spoken = [(point, design.word(point, track.index)) for point in track.in_place()]
    usual = _Label(track.form, tone=_usual_tone(track), position=_usual_position(track), has_value=_all_speak(spoken))
    own = ((point, _label(track, point, word)) for point, word in spoken if word)
    apart = (_own(track, point, one) for point, one in own if one != usual)
    return c("dLbls", *apart, *_content(track, usual), c("showLeaderLines", val=0))


def _all_speak(spoken: list[tuple[Point, Word | None]]) -> bool:
    return all(word for _, word in spoken)


def total_labels(track: Track) -> Xml:
    """Return the words of a series that the others come to, at the end of their bars where there is room."""
    usual = _Label(track.form, tone=track.colour, position="inBase")
    return c("dLbls", *_totals(track, usual), *_content(track, usual))


def _totals(track: Track, usual: _Label) -> Iterator[Xml]:
    for point in track.in_place():
        form = number_format(point)
        if not track.design.word(point, track.index):
            yield c("dLbl", c("idx", val=track.places[point.label]), c("delete", val=1))
        elif form != usual.form:
            yield _own(track, point, replace(usual, form=form or usual.form, words="" if form else point.text))


def _label(track: Track, point: Point, word: Word) -> _Label:
    form, design = number_format(point), track.design
    return _Label(
        form or track.form,
        tone=tone(design.chart, design.theme, word),
        words="" if form else point.text,
        position=_position(track, word),
        has_name=word.has_name,
        parting="\n" if "\n" in word.text else " ",
        is_long=word.text.count("\n") > 1,
        moved=design.moved(word),
    )


def _usual_tone(track: Track) -> str:
    """Return the colour of most words: ink or, within a piece, what is read on it."""
    theme = track.design.theme
    return ink_on(theme, track.colour) if track.design.layout.is_stacked else theme.colours.ink


def _usual_position(track: Track) -> str:
    """Return where most words of a series stand."""
    if track.design.is_bars:
        return "ctr" if track.design.layout.is_stacked else "outEnd"
    sides = Counter(word.side for word in track.design.layout.words if word.series == track.index)
    return _POSITIONS[sides.most_common(1)[0][0]] if sides else "t"


def _position(track: Track, word: Word) -> str:
    return _usual_position(track) if track.design.is_bars else _POSITIONS[word.side]


def _own(track: Track, point: Point, one: _Label) -> Xml:
    """Return the label of one point."""
    shares = zip("xy", one.moved, strict=True)
    moved = c("layout", c("manualLayout", *(c(side, val=f"{share:.4f}") for side, share in shares)))
    place = moved if any(one.moved) else NOTHING
    return c("dLbl", c("idx", val=track.places[point.label]), place, _words(track, one), *_content(track, one))


def _words(track: Track, one: _Label) -> Xml:
    """Return the words of a value that no number format writes; they stay as they are when the value is edited."""
    if not one.words:
        return NOTHING
    name = f"{track.series.name}{one.parting}" if one.has_name else ""
    text = a("t", Xml(escaped(name + one.words)))
    line = a("p", a("r", a("rPr", lang=track.design.chart.language), text))
    return c("tx", c("rich", a("bodyPr"), a("lstStyle"), line))


def _content(track: Track, one: _Label) -> tuple[Xml, ...]:
    theme = track.design.theme
    return (
        c("numFmt", formatCode=one.form or "General", sourceLinked=0),
        look(NO_FILL, NO_LINE),
        letters(theme, track.design.chart.language, one.tone, is_bold=one.has_name, is_whole=not one.is_long),
        c("dLblPos", val=one.position),
        c("showLegendKey", val=0),
        c("showVal", val=int(one.has_value)),
        c("showCatName", val=0),
        c("showSerName", val=int(one.has_name)),
        c("showPercent", val=0),
        c("showBubbleSize", val=0),
        c("separator", Xml(one.parting)),
    )

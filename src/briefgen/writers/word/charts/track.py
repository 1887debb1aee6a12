"""Tracks: a series in its chart, with what its marks and its words must know of their neighbours."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.document import Point, Series
from briefgen.writers.charts.colours import palette
from briefgen.writers.charts.measures import labels_of
from briefgen.writers.word.charts.design import Design
from briefgen.writers.word.charts.numbers import number_format


@dataclass(frozen=True, slots=True)
class Track:
    """A series in its chart, the `index`th one.

    `form` is the format in which most of its values are written, `places` the place of every label of the chart.
    """

    design: Design
    series: Series
    index: int
    colour: str
    form: str
    places: Mapping[str, int]

    def is_highlight(self, point: Point) -> bool:
        """Tell whether `point` is what the message is about."""
        return self.index == 0 and point.label == self.design.chart.highlight

    def tone(self, point: Point) -> str:
        """Return the colour of the mark of `point`."""
        return self.design.theme.colours.accent if self.is_highlight(point) else self.colour

    def in_place(self) -> list[Point]:
        """Return the points in the order of their labels."""
        return sorted(self.series.points, key=lambda point: self.places[point.label])


def tracks(design: Design) -> Iterator[Track]:
    """Yield the tracks of a chart in order."""
    for index, colour in enumerate(palette(design.chart, design.theme)):
        yield _track(design, design.chart.series[index], index, colour)


def total_track(design: Design) -> Track | None:
    """Return the track of what series that add up come to, behind the others."""
    total = design.chart.total
    return _track(design, total, len(design.chart.series), design.theme.colours.ink) if total else None


def _track(design: Design, series: Series, index: int, colour: str) -> Track:
    places = {label: place for place, label in enumerate(labels_of(design.chart))}
    forms = Counter(number_format(point) for point in series.points)
    return Track(design, series, index, colour, forms.most_common(1)[0][0], places)

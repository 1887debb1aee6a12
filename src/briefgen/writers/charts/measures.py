"""Measures: the labels of a chart in their order, and how much room its words take."""

import textwrap
from collections.abc import Collection
from unicodedata import east_asian_width

from briefgen.document import Chart, Series
from briefgen.document.times import calendar_step, spread

GAP = 4.0
"""Space between a mark and its words, in points."""

LEADING = 1.2
"""The height of a line of words as a multiple of its size."""

_BOLD = 1.06
"""How much wider bold words are."""


def labels_of(chart: Chart) -> tuple[str, ...]:
    """Return the labels of every series, each once, in the order they come.

    Times of lines and dots are in their own order, and those between them without a value have a place too.
    """
    labels = tuple(dict.fromkeys(point.label for series in chart.series for point in series.points))
    return spread(labels) if chart.kind in ("line", "dot") else labels


def words_of(chart: Chart, labels: Collection[str]) -> tuple[str, ...]:
    """Return how `labels` read, in both languages of a pair."""
    return (*map(chart.read, labels), *chart.twin_labels)


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return about how wide `text` is set: a full em for each character of East Asia, half of one for others."""
    width = size * sum(1.0 if east_asian_width(letter) in "WF" else 0.52 for letter in text)
    return width * _BOLD if is_bold else width


def wrapped(label: str, wrap: int) -> list[str]:
    """Return a label as lines of `wrap` characters at the most; a word that is longer is broken."""
    return textwrap.wrap(label, wrap) or [""]


def broken(text: str, width: float, size: float, *, is_bold: bool = False) -> str:
    """Return `text` in as many lines as it takes where each may be `width` points wide."""
    return "\n".join(wrapped(text, max(int(width // text_width("n", size, is_bold=is_bold)), 4)))


def block(text: str, size: float, *, is_bold: bool = False) -> tuple[float, float]:
    """Return how wide and how high lines of words are."""
    lines = text.split("\n")
    return max(text_width(line, size, is_bold=is_bold) for line in lines), size * LEADING * len(lines)


def widest_label(chart: Chart, labels: Collection[str], size: float, *, is_broken: bool = False) -> float:
    """Return how wide the widest of `labels` is, in both languages of a pair, or of their words where lines break."""
    spoken = words_of(chart, labels)
    lines = (word for words in spoken for word in words.split()) if is_broken else spoken
    return max(text_width(line, size) for line in lines)


def value_at(series: Series, label: str) -> float:
    """Return the value of `series` at `label`; nothing where it has none."""
    return next((float(point.value) for point in series.points if point.label == label), 0.0)


def key_places(chart: Chart, width: float, size: float) -> list[tuple[float, int]]:
    """Return where each name of the key stands: how far from the left, and in which line."""
    places: list[tuple[float, int]] = []
    x, line = 0.0, 0
    for series in chart.series:
        needed = text_width(series.name, size) + 3 * size
        if x and x + needed > width:
            x, line = 0.0, line + 1
        places.append((x, line))
        x += needed
    return places


def key_height(chart: Chart, width: float, size: float) -> float:
    """Return the room above the plot that its key takes."""
    return size * (2 + 1.4 * key_places(chart, width, size)[-1][1])


def thinned(labels: tuple[str, ...], every: int) -> tuple[str, ...]:
    """Return every `every`th label, or fewer, so that the first and the last are among them where that is possible.

    Three stand at the least, and a third of what there is room for. Of months and quarters the same ones of each year
    stand, where that leaves two.
    """
    if 0 < (step := calendar_step(labels, every)) < len(labels):
        return labels[::step]
    last = len(labels) - 1
    step = next((step for step in range(every, min(3 * every, last // 2) + 1) if last % step == 0), every)
    return tuple(label for place, label in enumerate(labels) if place % step == 0)


def marked(labels: tuple[str, ...], valued: Collection[str], every: int) -> tuple[str, ...]:
    """Return labels `every` places apart at the least: the first, the last, and between them those with a value."""
    last = len(labels) - 1
    chosen = [0]
    for place, label in enumerate(labels):
        if label in valued and chosen[-1] + every <= place <= last - every:
            chosen.append(place)
    return tuple(labels[place] for place in (*chosen, last))

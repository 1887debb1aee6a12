"""Every chart has the layout of its shape."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest

from briefgen import content, templates
from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import Chart, ChartKind
from briefgen.templates.apparatus import Apparatus
from briefgen.world import Disk
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.measures import block
from briefgen.writers.charts.room import Box
from briefgen.writers.charts.shape import shape_of
from tests.conftest import ROOT
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme

NAMES = {"Estados Unidos de América": 1.0, "México": 2.0}


@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
@pytest.mark.parametrize("values", [NAMES, years(4)])
def test_the_shape_decides(values: dict[str, float], kind: ChartKind) -> None:
    """Whatever the width."""
    one = chart(values, kind=kind)

    for width in (440.0, 236.0):
        layout = lay_out(one, sample_theme(), width)
        assert layout.shape == shape_of(one)
        assert layout.width == width
        assert layout.plot_width > width / 3
        assert layout.plot_height > 20


def catalogue() -> Iterator[tuple[Chart, ...]]:
    """Yield every chart of the catalogue in both languages."""
    known, place = content.read(Disk(ROOT))[0], Place("charts")
    assert known
    for sector in known.sectors.values():
        tellers = [Apparatus(known, sector, language) for language in Language]
        for name in sector.charts:
            yield tuple(teller.chart(name, place) for teller in tellers)


def test_the_charts_of_the_catalogue_stand_alike_in_both_languages() -> None:
    """The same way, as high as one another, named at the same marks, at each width and whatever the width."""
    theme = templates.read(Disk(ROOT))[0].theme  # type: ignore[union-attr]
    for pair in catalogue():
        assert len({shape_of(one) for one in pair}) == 1
        for width in (430.0, 236.0):
            layouts = [lay_out(one, theme, width) for one in pair]
            namers = {(*one.labels, "").index(one.namer) for one in layouts}
            assert len(namers) == len({one.height for one in layouts}) == len({one.has_key for one in layouts}) == 1


def test_no_words_of_the_catalogue_meet() -> None:
    """Every chart, in both languages and at both widths, and none needs a key."""
    theme = templates.read(Disk(ROOT))[0].theme  # type: ignore[union-attr]
    size = theme.sizes.caption
    for one in (one for pair in catalogue() for one in pair):
        for width in (430.0, 236.0):
            layout = lay_out(one, theme, width)
            assert not layout.has_key
            boxes = []
            for word in layout.words:
                wide, high = block(word.text, size, is_bold=word.has_name)
                left = {"center": word.x - wide / 2, "left": word.x, "right": word.x - wide}[word.align]
                boxes.append(Box(left, word.y - high / 2 + size * 0.13, left + wide, word.y + high / 2 - size * 0.13))
            assert not any(first.meets(second) for first, second in combinations(boxes, 2)), one.anchor


BETWEEN_LINES = ("chart-solar-wind", "2010")
"""What cannot say its value at any width: it lies on the axis, right below another line."""


def test_the_ends_and_extremes_of_every_line_of_the_catalogue_say_their_values() -> None:
    """At both widths: whoever reads a chart need not look values up in its grid."""
    theme = templates.read(Disk(ROOT))[0].theme  # type: ignore[union-attr]
    lines = [one for pair in catalogue() for one in pair if shape_of(one) == "line"]
    silent = set()
    for one, width in product(lines, (430.0, 236.0)):
        layout = lay_out(one, theme, width)
        for index, series in enumerate(one.series):
            points = sorted(series.points, key=lambda point: layout.middle(point.label))
            by_value = sorted(points, key=lambda point: float(point.value))
            telling = (points[0], points[-1], by_value[0], by_value[-1])
            silent |= {(one.anchor, point.label) for point in telling if not layout.word(index, point.label)}

    assert len(lines) > 10
    assert silent <= {BETWEEN_LINES}

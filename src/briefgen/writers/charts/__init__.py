"""Charts: a `Chart` as a picture, drawn by Vega-Lite. Its title, unit and source are set as text by the writers."""

import json
import re
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

import vl_convert

from briefgen.document import Chart, plain
from briefgen.errors import WriterError
from briefgen.theme import Theme
from briefgen.writers.charts.layout import lay_out
from briefgen.writers.charts.specification import specify

__all__ = ["draw_png", "draw_svg", "height"]

_SCALE = 2.5
"""Pixels of a PNG to the point: sharp on paper, small in the file."""

_VEGA_LITE = "5.21"


@lru_cache(maxsize=256)
def draw_svg(chart: Chart, theme: Theme, width: float) -> str:
    """Return `chart` as an SVG `width` points wide that needs nothing beside it and says its content in words."""
    _register(theme)
    specification = specify(chart, theme, width)
    try:
        svg: str = vl_convert.vegalite_to_svg(json.dumps(specification), vl_version=_VEGA_LITE, allowed_base_urls=[])
    except ValueError as error:
        raise WriterError(f"chart `{chart.anchor}` cannot be drawn: {error}") from error
    return _described(svg, chart, width)


@lru_cache(maxsize=256)
def draw_png(chart: Chart, theme: Theme, width: float) -> bytes:
    """Return `chart` as a PNG to be shown `width` points wide."""
    png: bytes = vl_convert.svg_to_png(draw_svg(chart, theme, width), scale=_SCALE * 0.75)
    return png


def height(chart: Chart, theme: Theme, width: float) -> float:
    """Return how high a chart of `width` points is."""
    return lay_out(chart, theme, width).height


@lru_cache(maxsize=8)
def _register(theme: Theme) -> None:
    """Show Vega the fonts by their folders: it takes no single files."""
    faces = (theme.faces.display.regular, theme.faces.japanese.regular)
    for folder in dict.fromkeys(path.parent for path in faces):
        vl_convert.register_font_directory(str(Path(folder).resolve()))


def _described(svg: str, chart: Chart, width: float) -> str:
    """Give the picture its size in points, its role and its words in place of what Vega wrote."""
    view = re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', svg)
    assert view, "Vega draws a view box"
    high = view.group(1)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="{chart.language}" '
        f'width="{width:g}pt" height="{high}pt" viewBox="0 0 {width:g} {high}">'
    )
    told = escape(chart.alt or plain(chart.title))
    return f"{head}<title>{told}</title><desc>{escape(_data(chart))}</desc>" + svg.partition(">")[2]


def _data(chart: Chart) -> str:
    """Return every value in words."""
    return ". ".join(
        f"{series.name}: " + "; ".join(f"{point.label} {point.text}" for point in series.points)
        for series in chart.series
    )

"""Charts: a `Chart` as a picture, drawn by Vega-Lite. Its title, unit and source are set as text by the writers."""

import json
import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from briefgen.document import Chart, plain
from briefgen.errors import WriterError
from briefgen.theme import Theme
from briefgen.writers.charts.specification import specify

__all__ = ["Drawings", "draw_svg", "remember"]

Drawings = dict[tuple[Chart, Theme, float], str]
"""Pictures by what they show, in which look, and how wide they are."""

_VEGA_LITE = "5.21"


_DRAWN: Drawings = {}


def remember(drawings: Drawings) -> None:
    """Take pictures that another process has drawn: this one then need not load Vega, nor draw them again."""
    _DRAWN.update(drawings)


def draw_svg(chart: Chart, theme: Theme, width: float) -> str:
    """Return `chart` as an SVG `width` points wide that needs nothing beside it and says its content in words."""
    key = (chart, theme, width)
    if key not in _DRAWN:
        _DRAWN[key] = _drawn(chart, theme, width)
    return _DRAWN[key]


def _drawn(chart: Chart, theme: Theme, width: float) -> str:
    specification = specify(chart, theme, width)
    try:
        svg: str = _vega(theme).vegalite_to_svg(json.dumps(specification), vl_version=_VEGA_LITE, allowed_base_urls=[])
    except ValueError as error:
        raise WriterError(f"chart `{chart.anchor}` cannot be drawn: {error}") from error
    return _described(svg, chart, width)


@lru_cache(maxsize=8)
def _vega(theme: Theme) -> ModuleType:
    """Return Vega, which is loaded for the first drawing only: Word lays charts out without one.

    It takes fonts by their folders, not as single files.
    """
    vega = import_module("vl_convert")
    faces = (theme.faces.display.regular, theme.faces.japanese.regular)
    for folder in dict.fromkeys(path.parent for path in faces):
        vega.register_font_directory(str(Path(folder).resolve()))
    return vega


def _described(svg: str, chart: Chart, width: float) -> str:
    """Give the picture its size in points, its role and its words in place of what Vega wrote."""
    view = re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', svg)
    assert view, "Vega draws a view box"
    high = view.group(1)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="{chart.language}" '
        f'width="{width:g}pt" height="{high}pt" viewBox="0 0 {width:g} {high}">'
    )
    words = escape(chart.alt or plain(chart.title))
    return f"{head}<title>{words}</title><desc>{escape(_told(chart))}</desc>" + svg.partition(">")[2]


def _told(chart: Chart) -> str:
    """Return every value in words."""
    return ". ".join(
        f"{series.name}: " + "; ".join(f"{chart.read(point.label)} {point.text}" for point in series.points)
        for series in chart.series
    )

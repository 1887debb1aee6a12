"""The Vega-Lite specification of a chart: marks and words at the places that the layout gives them."""

from collections.abc import Iterable, Iterator

from briefgen.document import Chart, Point
from briefgen.theme import Theme
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.bars import BETWEEN
from briefgen.writers.charts.colours import palette
from briefgen.writers.charts.layout import Layout
from briefgen.writers.charts.measures import key_places
from briefgen.writers.charts.speech import DOT, POINT
from briefgen.writers.charts.stacks import pieces
from briefgen.writers.charts.writing import Setting, Writing, written

Json = dict[str, object]

_PI = 3.1416


def specify(chart: Chart, theme: Theme, width: float) -> Json:
    """Return the specification of `chart` at `width` points, with its data in it."""
    layout = lay_out(chart, theme, width)
    rows = _stacked if layout.is_stacked else _rows
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": layout.plot_width,
        "height": layout.plot_height,
        "padding": {"left": layout.left, "right": layout.right, "top": layout.top, "bottom": layout.bottom},
        "autosize": {"type": "none"},
        "background": theme.colours.paper,
        "data": {"values": list(rows(chart, theme, layout))},
        "layer": [*_grid(theme, layout), *_marks(chart, theme, layout), *_words(chart, theme, layout)],
        "config": _config(theme),
    }


def _rows(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    for index, series in enumerate(chart.series):
        for point in series.points:
            yield {
                "series": index,
                "label": point.label,
                "value": float(point.value),
                "is_told": layout.word(index, point.label) is not None,
                "colour": _colour(chart, theme, index, point),
            }


def _stacked(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield the pieces of bars that add up, from the first series on."""
    for label in layout.labels:
        for index, point, start in pieces(chart, label):
            yield {
                "label": label,
                "value": start,
                "end": start + float(point.value),
                "colour": _colour(chart, theme, index, point),
            }


def _colour(chart: Chart, theme: Theme, index: int, point: Point) -> str:
    is_highlight = index == 0 and point.label == chart.highlight
    return theme.colours.accent if is_highlight else palette(chart, theme)[index]


def _grid(theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield a thin line at each round value, with room for the words that stand on it."""
    if layout.grid:
        lines = [{"value": float(value)} for value in layout.grid]
        mark = {"type": "rule", "color": theme.colours.rule, "strokeWidth": 0.5}
        yield {"data": {"values": lines}, "mark": mark, "encoding": {"y": _value(layout)}}


def _marks(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    match layout.shape:
        case "columns" | "rows":
            yield from _bars(chart, theme, layout)
        case "line":
            yield from _zero(theme, layout)
            yield from _lines(chart, theme, layout)
        case "dots":
            yield from _zero(theme, layout)
            yield from _dots(chart, theme, layout)
    if layout.has_key:
        yield from _key(chart, theme, layout)


def _bars(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield bars or, where they add up, their pieces, parted by a thin line of paper."""
    places = _places(layout)
    if layout.is_stacked:
        mark: Json = {"type": "bar", "stroke": theme.colours.paper, "strokeWidth": 1}
        places |= {"x2" if layout.lies else "y2": {"field": "end"}}
    else:
        mark = {"type": "bar"}
        if len(chart.series) > 1:
            offset = "yOffset" if layout.lies else "xOffset"
            places |= {offset: {"field": "series", "sort": None, "scale": {"paddingInner": BETWEEN}}}
    yield {"mark": mark, "encoding": places | {"color": _own("colour")}}
    yield from _zero(theme, layout)


def _zero(theme: Theme, layout: Layout) -> Iterator[Json]:
    if layout.has_zero:
        mark = {"type": "rule", "color": theme.colours.muted, "strokeWidth": 0.75}
        axis = "x" if layout.lies else "y"
        yield {"data": {"values": [{"value": 0}]}, "mark": mark, "encoding": {axis: _value(layout)}}


def _lines(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    places = _places(layout)
    scale = {"domain": list(range(len(chart.series))), "range": palette(chart, theme)}
    strokes = {"field": "series", "type": "nominal", "scale": scale, "legend": None}
    yield {"mark": {"type": "line", "strokeWidth": 1.75}, "encoding": places | {"color": strokes}}
    told = [{"filter": "datum.is_told"}]
    yield {"mark": _point(POINT), "transform": told, "encoding": places | {"color": _own("colour")}}


def _dots(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield dots: one stands on a thin stem from zero, several of one label are joined."""
    places = _places(layout)
    label, value = places["x"], places["y"]
    if len(chart.series) > 1:
        span = {"aggregate": "min", "field": "value", "type": "quantitative"}
        reach = {"x": label, "y": value | span, "y2": {"aggregate": "max", "field": "value"}}
        yield {"mark": {"type": "rule", "color": theme.colours.neutral, "strokeWidth": 2}, "encoding": reach}
    elif layout.has_zero:
        stem = {"type": "rule", "color": theme.colours.neutral, "strokeWidth": 0.75}
        yield {"mark": stem, "encoding": {"x": label, "y": value, "y2": {"datum": 0}}}
    yield {"mark": _point(DOT), "encoding": places | {"color": _own("colour")}}


def _places(layout: Layout) -> dict[str, Json]:
    """Return the two axes: labels in their order, values over their bounds."""
    label: Json = {
        "field": "label",
        "type": "ordinal",
        "sort": None,
        "scale": _band(layout) | {"domain": list(layout.labels)},
        "axis": None,
    }
    value = _value(layout)
    return {"x": value, "y": label} if layout.lies else {"x": label, "y": value}


def _value(layout: Layout) -> Json:
    scale = {"domain": [layout.low, layout.high], "range": list(layout.value_range), "nice": False, "zero": False}
    return {"field": "value", "type": "quantitative", "scale": scale, "axis": None}


def _band(layout: Layout) -> Json:
    """Return how labels share their axis; bars stay slim where there are few."""
    if layout.shape in ("line", "dots"):
        return {"type": "point", "padding": 0.5}
    return {
        "type": "band",
        "paddingInner": 1 - layout.share_of_bars,
        "paddingOuter": (1 - layout.share_of_bars) / 2,
    }


def _key(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield a square of each colour above the plot, before the name it stands for."""
    size = theme.sizes.caption
    for colour, (x, line) in zip(palette(chart, theme), key_places(chart, layout.plot_width, size), strict=True):
        y = size * (0.9 + 1.4 * line) - layout.top
        square = _point(size * 0.44) | {"shape": "square", "color": colour}
        yield {"data": {"values": [{}]}, "mark": square, "encoding": {"x": {"value": x + size / 2}, "y": {"value": y}}}


def _words(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield all words, a layer for each way of setting them."""
    writings = tuple(written(chart, theme, layout))
    for setting in sorted({writing.setting for writing in writings}):
        alike = (writing for writing in writings if writing.setting == setting)
        yield _layer(theme, alike, setting)


def _layer(theme: Theme, writings: Iterable[Writing], setting: Setting) -> Json:
    """Return words that are set alike; Vega centres only the first of several lines, so they move up by half."""
    align, lines, weight, turn = setting
    height = theme.sizes.caption * 1.2
    mark = {"type": "text", "align": align, "baseline": "middle", "fontWeight": weight, "angle": turn}
    lined = {"lineBreak": "\n", "lineHeight": height, "dy": -(lines - 1) * height / 2} if lines > 1 else {}
    rows = [{"text": one.text, "x": one.x, "y": one.y, "ink": one.colour} for one in writings]
    place = {axis: {"field": axis, "type": "quantitative", "scale": None, "axis": None} for axis in ("x", "y")}
    words = {"text": {"field": "text"}, "color": _own("ink")}
    return {"data": {"values": rows}, "mark": mark | lined, "encoding": place | words}


def _point(radius: float) -> Json:
    return {"type": "point", "filled": True, "size": _PI * radius * radius, "opacity": 1}


def _own(field: str) -> Json:
    """Return the encoding of a property that the data spell out themselves."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def _config(theme: Theme) -> Json:
    family = f"{theme.faces.display.family}, {theme.faces.japanese.family}"
    text = {"fontSize": theme.sizes.caption, "color": theme.colours.ink}
    return {"font": family, "aria": False, "view": {"stroke": None}, "text": text}

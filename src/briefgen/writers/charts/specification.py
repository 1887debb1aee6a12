"""The Vega-Lite specification of a chart: marks and words at the places that the layout gives them."""

from collections.abc import Iterator

from briefgen.document import Chart, Point
from briefgen.theme import Theme
from briefgen.writers.charts.layout import Layout, key_places, lay_out, share_of_bars, text_width, wrapped
from briefgen.writers.charts.speech import is_told
from briefgen.writers.charts.stacks import ink_on, pieces

Json = dict[str, object]

_BESIDE_DOT = 8
"""How far from the middle of a dot its words stand, in points."""

_AXIS: Json = {
    "title": None,
    "domain": False,
    "ticks": False,
    "grid": False,
    "labelAngle": 0,
    "labelOverlap": False,
    "labelLimit": 0,
}


def specify(chart: Chart, theme: Theme, width: float) -> Json:
    """Return the specification of `chart` at `width` points, with its data in it."""
    layout = lay_out(chart, theme, width)
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": layout.plot_width,
        "height": layout.plot_height,
        "padding": {"left": layout.left, "right": layout.right, "top": layout.top, "bottom": layout.bottom},
        "autosize": {"type": "none"},
        "background": theme.colours.paper,
        "data": {"values": list(_stacked(chart, theme, layout) if layout.is_stacked else _rows(chart, theme, layout))},
        "layer": list(_layers(chart, theme, layout)),
        "config": _config(theme),
    }


def _rows(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    colours = palette(chart, theme)
    for index, series in enumerate(chart.series):
        for point in series.points:
            is_highlight = point.label == chart.highlight and index == 0
            yield _placed(point, layout) | {
                "series": series.name,
                "value": float(point.value),
                "text": point.text if is_told(chart, theme, layout, point, index) else "",
                "side": side(chart, layout, point),
                "until": _until(chart, theme, layout, point.label),
                "colour": theme.colours.accent if is_highlight else colours[index],
                "ink": theme.colours.accent if is_highlight else theme.colours.ink,
            }


def _until(chart: Chart, theme: Theme, layout: Layout, label: str) -> float:
    """Return where the rule of a row of dots ends: at the first dot, or before the words that stand there."""
    ends = []
    for index, point in ((index, one) for index, series in enumerate(chart.series) for one in series.points):
        if point.label == label:
            is_before = side(chart, layout, point) == "low" and is_told(chart, theme, layout, point, index)
            words = text_width(point.text, theme.sizes.caption) + 2 * _BESIDE_DOT if is_before else 0.0
            ends.append(layout.before + layout.length(float(point.value) - layout.low) - words)
    return max(min(ends), 0.0)


def _stacked(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield the pieces of bars that add up, from the first series on."""
    colours = palette(chart, theme)
    for label in layout.labels:
        for index, point, start in pieces(chart, label):
            colour = theme.colours.accent if index == 0 and label == chart.highlight else colours[index]
            yield _placed(point, layout) | {
                "value": start,
                "end": start + float(point.value),
                "middle": start + float(point.value) / 2,
                "text": point.text if is_told(chart, theme, layout, point, index) else "",
                "colour": colour,
                "ink": ink_on(theme, colour),
            }


def _placed(point: Point, layout: Layout) -> Json:
    """Return where a point stands among the labels, and how many lines its own takes."""
    lines = wrapped(point.label, layout.wrap)
    return {"label": "\n".join(lines) if layout.lies else point.label, "lines": len(lines)}


def side(chart: Chart, layout: Layout, point: Point) -> str:
    """Return on which side the words of a point stand: beyond its bar, or where no line and no other point is."""
    if chart.kind == "line" and len(chart.series) == 1:
        return "low" if _is_valley(chart.series[0].points, point) else "high"
    if layout.shape in ("columns", "rows") or len(chart.series) == 1:
        return "low" if float(point.value) < 0 else "high"
    level = [float(other.value) for series in chart.series for other in series.points if other.label == point.label]
    return "low" if float(point.value) == min(level) < max(level) else "high"


def _is_valley(points: tuple[Point, ...], point: Point) -> bool:
    """Tell whether a line comes down to `point` and rises from it, as far as it goes on."""
    place = points.index(point)
    beside = (*points[max(place - 1, 0) : place], *points[place + 1 : place + 2])
    return bool(beside) and all(float(point.value) < float(other.value) for other in beside)


def palette(chart: Chart, theme: Theme) -> list[str]:
    """Return a colour for each series: what the message is about stands out, the rest is quiet."""
    colours = theme.colours
    is_quiet = chart.highlight and chart.kind != "line" and len(chart.series) == 1
    first = colours.neutral if is_quiet else colours.structure
    rest = (colours.neutral, colours.muted, colours.rule)
    return [first, *(rest[index % len(rest)] for index in range(len(chart.series) - 1))]


def _layers(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    match layout.shape:
        case "columns" | "rows":
            yield from _bars(chart, theme, layout)
        case "line":
            yield from _lines(chart, theme, layout)
        case "dots":
            yield from _dots(chart, theme, layout)
    if layout.lies:
        yield from _names(theme, layout, _places(theme, layout))
    if len(chart.series) > 1:
        yield from _key(chart, theme, layout) if layout.has_key else _ends(chart, theme, layout)


def _bars(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    places = _places(theme, layout)
    if layout.is_stacked:
        yield from _stacks(chart, theme, layout, places)
        return
    if len(chart.series) > 1:
        offset = "xOffset" if layout.shape == "columns" else "yOffset"
        places = places | {offset: {"field": "series", "sort": None, "scale": {"paddingInner": 0.08}}}
    yield {"mark": {"type": "bar"}, "encoding": places | {"color": _own("colour")}}
    yield from _values(layout, places)
    yield _zero(theme, layout)


def _stacks(chart: Chart, theme: Theme, layout: Layout, places: dict[str, Json]) -> Iterator[Json]:
    """Yield pieces parted by a thin line of paper, the values within them, and beyond them what they come to."""
    along = "x" if layout.lies else "y"
    mark = {"type": "bar", "stroke": theme.colours.paper, "strokeWidth": 1}
    yield {"mark": mark, "encoding": places | {f"{along}2": {"field": "end"}, "color": _own("colour")}}
    yield {
        "mark": {"type": "text", "align": "center", "baseline": "middle"},
        "transform": [{"filter": "datum.text != ''"}],
        "encoding": places
        | {along: {**places[along], "field": "middle"}, "text": {"field": "text"}, "color": _own("ink")},
    }
    totals = {"data": {"values": list(_totals(chart, theme, layout))}}
    yield from (totals | words for words in _values(layout, places))
    yield _zero(theme, layout)


def _totals(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    for point in chart.total.points if chart.total else ():
        text = point.text if point.label in layout.shown else ""
        words = {"value": float(point.value), "text": text, "side": "high", "ink": theme.colours.ink}
        yield _placed(point, layout) | words


def _lines(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    places = _places(theme, layout)
    if chart.kind == "line":
        strokes = _scaled(chart, theme)
        yield {"mark": {"type": "line", "strokeWidth": 1.75}, "encoding": places | {"color": strokes}}
        spoken = [{"filter": "datum.text != ''"}]
        yield {"mark": _point(26), "transform": spoken, "encoding": places | {"color": _own("colour")}}
    else:
        yield {"mark": _point(60), "encoding": places | {"color": _own("colour")}}
    yield from _values(layout, places)
    if layout.low < 0 < layout.high or (chart.kind == "dot" and layout.low == 0):
        yield _zero(theme, layout)


def _dots(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    places = _places(theme, layout)
    label = places["y"]
    # The rule of a row ends before its words: words on a halo of paper would be there twice for who searches the page.
    until = {"x": {"value": 0}, "x2": {"field": "until", "type": "quantitative", "scale": None}}
    rule = {"type": "rule", "color": theme.colours.rule, "strokeWidth": 0.5}
    yield {"mark": rule, "encoding": {"y": label} | until}
    if len(chart.series) > 1:
        span = {"aggregate": "min", "field": "value", "type": "quantitative"}
        reach = {"y": label, "x": places["x"] | span, "x2": {"aggregate": "max", "field": "value"}}
        yield {"mark": {"type": "rule", "color": theme.colours.neutral, "strokeWidth": 2}, "encoding": reach}
    yield {"mark": _point(60), "encoding": places | {"color": _own("colour")}}
    yield from _values(layout, places)


def _places(theme: Theme, layout: Layout) -> dict[str, Json]:
    """Return the two axes: labels in their order, values over their bounds."""
    lies = layout.lies
    names = ["\n".join(wrapped(label, layout.wrap)) if lies else label for label in layout.labels]
    grid = _AXIS | {"labels": False, "grid": True, "tickCount": 4, "gridColor": theme.colours.rule, "gridWidth": 0.5}
    label: Json = {
        "field": "label",
        "type": "ordinal",
        "sort": None,
        "scale": _band(layout) | {"domain": names},
        "axis": None if lies else _AXIS | {"values": list(layout.ticks), "labelPadding": 5},
    }
    value: Json = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [layout.low, layout.high], "range": list(layout.value_range), "nice": False, "zero": False},
        "axis": None if lies or len(layout.shown) == len(layout.labels) else grid,
    }
    return {"x": value, "y": label} if lies else {"x": label, "y": value}


def _band(layout: Layout) -> Json:
    """Return how labels share their axis; bars stay slim where there are few."""
    if layout.shape == "line":
        return {"type": "point", "padding": 0.5}
    share = share_of_bars(layout)
    return {"type": "band", "paddingInner": 1 - share, "paddingOuter": (1 - share) / 2}


def _names(theme: Theme, layout: Layout, places: dict[str, Json]) -> Iterator[Json]:
    """Yield the labels of rows at the left; Vega centres only the first line of a label, so lines move up by half."""
    for lines in sorted({len(wrapped(label, layout.wrap)) for label in layout.labels}):
        mark = {"type": "text", "align": "right", "baseline": "middle", "dx": -6, "lineBreak": "\n"}
        yield {
            "mark": mark | {"dy": -(lines - 1) * theme.sizes.caption * 0.6, "lineHeight": theme.sizes.caption * 1.2},
            "transform": [{"filter": f"datum.lines == {lines}"}, {"aggregate": [], "groupby": ["label"]}],
            "encoding": {"y": places["y"], "x": {"value": 0}, "text": {"field": "label"}},
        }


def _values(layout: Layout, places: dict[str, Json]) -> Iterator[Json]:
    """Yield the words of values beside their marks."""
    lies = layout.lies
    distance = _BESIDE_DOT if layout.shape == "dots" else 5
    for side, sign in (("high", 1), ("low", -1)):
        beside = {"align": "left" if sign > 0 else "right", "baseline": "middle", "dx": sign * distance}
        above = {"align": "center", "baseline": "bottom" if sign > 0 else "top", "dy": -sign * distance}
        words = {"text": {"field": "text"}, "color": _own("ink")}
        yield {
            "mark": {"type": "text"} | (beside if lies else above),
            "transform": [{"filter": f"datum.text != '' && datum.side == '{side}'"}],
            "encoding": places | words,
        }


def _zero(theme: Theme, layout: Layout) -> Json:
    axis = "x" if layout.shape == "rows" else "y"
    mark = {"type": "rule", "color": theme.colours.muted, "strokeWidth": 0.75}
    return {"mark": mark, "encoding": {axis: {"datum": 0}}}


def _ends(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield the name of each line at its end, kept apart where lines end close together."""
    size = theme.sizes.caption
    bottom, top = layout.value_range
    step = (bottom - top) / (layout.high - layout.low)
    values = (float(series.points[-1].value) for series in chart.series)
    ends = sorted((bottom - (value - layout.low) * step, index) for index, value in enumerate(values))
    last = -size
    for y, index in ends:
        last = max(y, last + size * 1.2)
        x = layout.plot_width - layout.plot_width / (2 * len(layout.labels)) + 8
        # Quiet lines are too pale for words.
        colour = theme.colours.structure if index == 0 else theme.colours.muted
        yield _word(chart.series[index].name, (x, last), colour, 600)


def _key(chart: Chart, theme: Theme, layout: Layout) -> Iterator[Json]:
    """Yield the key above the plot: a square of each colour and the name it stands for."""
    size = theme.sizes.caption
    places = key_places(chart, layout.plot_width, size)
    for series, colour, (x, line) in zip(chart.series, palette(chart, theme), places, strict=True):
        y = size * (0.9 + 1.4 * line) - layout.top
        square = _point(size * size * 0.6) | {"shape": "square", "color": colour}
        yield {"data": {"values": [{}]}, "mark": square, "encoding": {"x": {"value": x + size / 2}, "y": {"value": y}}}
        yield _word(series.name, (x + size * 1.2, y), theme.colours.ink, 400)


def _word(text: str, place: tuple[float, float], colour: str, weight: int) -> Json:
    mark = {"type": "text", "align": "left", "baseline": "middle", "text": text, "color": colour, "fontWeight": weight}
    return {"data": {"values": [{}]}, "mark": mark, "encoding": {"x": {"value": place[0]}, "y": {"value": place[1]}}}


def _point(size: float) -> Json:
    return {"type": "point", "filled": True, "size": size, "opacity": 1}


def _own(field: str) -> Json:
    """Return the encoding of a property that the data spell out themselves."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def _scaled(chart: Chart, theme: Theme) -> Json:
    names = [series.name for series in chart.series]
    scale = {"domain": names, "range": palette(chart, theme)}
    return {"field": "series", "type": "nominal", "scale": scale, "legend": None}


def _config(theme: Theme) -> Json:
    family = f"{theme.faces.display.family}, {theme.faces.japanese.family}"
    size, ink = theme.sizes.caption, theme.colours.ink
    return {
        "font": family,
        "aria": False,
        "view": {"stroke": None},
        "text": {"fontSize": size, "color": ink},
        "axis": {"labelFontSize": size, "labelColor": ink},
    }

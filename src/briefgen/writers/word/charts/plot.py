"""The plot of a chart: its marks over two axes, and the key that names the series."""

from briefgen.writers.charts.layout import share_of_bars
from briefgen.writers.word.charts.design import Design, Inset, key_width
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, c, letters, look, stroke
from briefgen.writers.word.charts.marks import all_series
from briefgen.writers.word.xml import NOTHING, Xml

_LABELS, _VALUES = 1001, 1002
"""The identifiers of the two axes."""

_BETWEEN_BARS = 0.08
"""The space between the bars of one label, as a share of a bar."""


def plot(design: Design) -> Xml:
    """Return the marks and the axes, where the design has them."""
    marks = _bars(design) if design.is_bars else _lines(design)
    place = c("layout", _place(design, design.inset, c("layoutTarget", val="inner")))
    return c("plotArea", place, marks, _label_axis(design), _value_axis(design), look(NO_FILL, NO_LINE))


def legend(design: Design) -> Xml:
    """Return the key above the marks."""
    theme, chart = design.theme, design.chart
    place = Inset(0.0, 0.0, min(key_width(chart, theme), design.width), design.key)
    return c(
        "legend",
        c("legendPos", val="t"),
        c("legendEntry", c("idx", val=len(chart.series)), c("delete", val=1)) if chart.total else NOTHING,
        c("layout", _place(design, place)),
        c("overlay", val=0),
        look(NO_FILL, NO_LINE),
        letters(theme, chart.language, theme.colours.ink),
    )


def _place(design: Design, inset: Inset, *target: Xml) -> Xml:
    """Return a place in the chart as shares of its width and height."""
    shares = {
        "x": inset.left / design.width,
        "y": inset.top / design.height,
        "w": inset.width / design.width,
        "h": inset.height / design.height,
    }
    edges = (c(f"{side}Mode", val="edge") for side in ("x", "y"))
    return c("manualLayout", *target, *edges, *(c(side, val=f"{share:.4f}") for side, share in shares.items()))


def _axes() -> Xml:
    return Xml(c("axId", val=_LABELS) + c("axId", val=_VALUES))


def _bars(design: Design) -> Xml:
    is_stacked = design.layout.is_stacked
    count = 1 if is_stacked else len(design.chart.series)
    share = share_of_bars(design.layout)
    gap = (1 - share) / share * (count + (count - 1) * _BETWEEN_BARS)
    overlap = -round(_BETWEEN_BARS * 100) if count > 1 else 0
    return c(
        "barChart",
        c("barDir", val="bar" if design.layout.shape == "rows" else "col"),
        c("grouping", val="stacked" if is_stacked else "clustered"),
        c("varyColors", val=0),
        all_series(design),
        c("gapWidth", val=min(round(gap * 100), 500)),
        c("overlap", val=100 if is_stacked else overlap),
        _axes(),
    )


def _lines(design: Design) -> Xml:
    theme = design.theme
    is_span = design.layout.shape == "dots" and len(design.chart.series) > 1
    span = c("hiLowLines", look(stroke(theme.colours.neutral, 2))) if is_span else NOTHING
    return c(
        "lineChart",
        c("grouping", val="standard"),
        c("varyColors", val=0),
        all_series(design),
        span,
        c("marker", val=1),
        _axes(),
    )


def _label_axis(design: Design) -> Xml:
    theme, layout = design.theme, design.layout
    are_alone = layout.shape == "dots" and len(design.chart.series) == 1  # below two dots words may stand on the line
    has_zero = design.is_bars or layout.low < 0 < layout.high or (are_alone and layout.low == 0)
    line = stroke(theme.colours.muted, 0.75) if has_zero else NO_LINE
    lies = layout.shape == "rows"
    return c(
        "catAx",
        c("axId", val=_LABELS),
        c("scaling", c("orientation", val="maxMin" if lies else "minMax")),
        c("delete", val=0),
        c("axPos", val="l" if lies else "b"),
        c("numFmt", formatCode="General", sourceLinked=0),
        *_ticks("low"),
        look(NO_FILL, line),
        letters(theme, design.chart.language, theme.colours.ink, turn=_turn(design)),
        c("crossAx", val=_VALUES),
        c("crosses", val="autoZero"),
        c("auto", val=0),
        c("lblAlgn", val="ctr"),
        c("lblOffset", val=60),
        c("tickLblSkip", val=design.skip),
        c("noMultiLvlLbl", val=1),
    )


def _turn(design: Design) -> int | None:
    if design.is_turned:
        return -90
    return 0 if design.skip == 1 else None


def _value_axis(design: Design) -> Xml:
    """Return the axis of values. Marks bear their values, so it has no labels; where only some do, it has gridlines."""
    theme, layout = design.theme, design.layout
    low, high = design.bounds
    ends = ("max", high), ("min", low)
    has_grid = layout.shape != "rows" and len(layout.shown) < len(layout.labels)
    return c(
        "valAx",
        c("axId", val=_VALUES),
        c("scaling", c("orientation", val="minMax"), *(c(k, val=f"{end:.12g}") for k, end in ends if end is not None)),
        c("delete", val=0),
        c("axPos", val="t" if layout.shape == "rows" else "l"),
        c("majorGridlines", look(stroke(theme.colours.rule, 0.5))) if has_grid else NOTHING,
        c("numFmt", formatCode="General", sourceLinked=0),
        *_ticks("none"),
        look(NO_FILL, NO_LINE),
        c("crossAx", val=_LABELS),
        c("crosses", val="autoZero" if low == 0 or design.is_bars else "min"),
        c("crossBetween", val="between"),
    )


def _ticks(labels: str) -> tuple[Xml, ...]:
    return c("majorTickMark", val="none"), c("minorTickMark", val="none"), c("tickLblPos", val=labels)

"""The plot of a chart: its marks over two axes, and the key that names the series."""

from briefgen.writers.charts.bars import BETWEEN
from briefgen.writers.charts.scales import decimals_of
from briefgen.writers.word.charts.design import Design, Inset, key_width
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, c, letters, look, stroke
from briefgen.writers.word.charts.marks import all_series
from briefgen.writers.word.xml import NOTHING, Xml

_LABELS, _VALUES = 1001, 1002
"""The identifiers of the two axes."""


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
    share = design.layout.share_of_bars
    gap = (1 - share) / share * (count + (count - 1) * BETWEEN)
    overlap = -round(BETWEEN * 100) if count > 1 else 0
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
    line = stroke(theme.colours.muted, 0.75) if layout.has_zero else NO_LINE
    lies = layout.lies
    return c(
        "catAx",
        c("axId", val=_LABELS),
        c("scaling", c("orientation", val="maxMin" if lies else "minMax")),
        c("delete", val=0),
        c("axPos", val="l" if lies else "b"),
        c("numFmt", formatCode="General", sourceLinked=0),
        *_ticks("low"),
        look(NO_FILL, line),
        _label_letters(design),
        c("crossAx", val=_VALUES),
        c("crosses", val="autoZero"),
        c("auto", val=0),
        c("lblAlgn", val="ctr"),
        c("lblOffset", val=60),
        c("tickLblSkip", val=design.skip),
        c("noMultiLvlLbl", val=1),
    )


def _label_letters(design: Design) -> Xml:
    """Return how labels are set; thinned ones bear no letters of their own and take those of the chart.

    LibreOffice breaks level labels that are wider than the way to the next mark, written or not, and hangs those that
    are turned ever so little by their start: only labels without letters stand whole, below their points.
    """
    if design.is_thinned:
        return NOTHING
    turn = -90 if design.layout.is_turned else 0
    return letters(design.theme, design.chart.language, design.theme.colours.ink, turn=turn)


def _value_axis(design: Design) -> Xml:
    """Return the axis of values, with figures and lines where marks do not all say their own."""
    theme, layout = design.theme, design.layout
    low, high = design.bounds
    ends = ("max", high), ("min", low)
    has_grid = bool(layout.grid)
    return c(
        "valAx",
        c("axId", val=_VALUES),
        c("scaling", c("orientation", val="minMax"), *(c(k, val=f"{end:.12g}") for k, end in ends if end is not None)),
        c("delete", val=0),
        c("axPos", val="t" if layout.lies else "l"),
        c("majorGridlines", look(stroke(theme.colours.rule, 0.5))) if has_grid else NOTHING,
        c("numFmt", formatCode=_form(design), sourceLinked=0),
        *_ticks("nextTo" if has_grid else "none"),
        look(NO_FILL, NO_LINE),
        letters(theme, design.chart.language, theme.colours.muted) if has_grid else NOTHING,
        c("crossAx", val=_LABELS),
        c("crosses", val="autoZero" if layout.has_zero else "min"),
        c("crossBetween", val="between"),
        c("majorUnit", val=f"{layout.grid[1] - layout.grid[0]:f}") if has_grid else NOTHING,
    )


def _form(design: Design) -> str:
    """Return the format of the figures of the axis of values, with as many decimals as they need."""
    grid = design.layout.grid
    if not grid:
        return "General"
    decimals = decimals_of(grid[1] - grid[0])
    form = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f'{form};"\N{MINUS SIGN}"{form}'


def _ticks(labels: str) -> tuple[Xml, ...]:
    return c("majorTickMark", val="none"), c("minorTickMark", val="none"), c("tickLblPos", val=labels)

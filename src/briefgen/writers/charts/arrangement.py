"""The arrangement of a chart: the layout of its shape, which the drawing and Word follow alike."""

from functools import lru_cache

from briefgen.document import Chart
from briefgen.theme import Theme
from briefgen.writers.charts.columns import lay_out_columns
from briefgen.writers.charts.layout import Layout
from briefgen.writers.charts.lines import lay_out_lines
from briefgen.writers.charts.rows import lay_out_rows
from briefgen.writers.charts.shape import shape_of


@lru_cache(maxsize=256)
def lay_out(chart: Chart, theme: Theme, width: float) -> Layout:
    """Return the layout of `chart` at `width` points."""
    match shape_of(chart):
        case "rows":
            return lay_out_rows(chart, theme, width)
        case "columns":
            return lay_out_columns(chart, theme, width)
        case "line" | "dots":
            return lay_out_lines(chart, theme, width)

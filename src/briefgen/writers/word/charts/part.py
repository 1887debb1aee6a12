"""The parts of a chart in the package: the chart itself and, behind it, the workbook that holds its values."""

from datetime import datetime
from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.writers.word.charts.design import Design
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, c, letters, look, root
from briefgen.writers.word.charts.plot import legend, plot
from briefgen.writers.word.charts.workbook import workbook
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import NOTHING, Xml, element


def attached(draft: Draft, design: Design, number: int) -> str:
    """Put a chart and its workbook into the package; return the relation that leads to the chart."""
    chart = Part(f"word/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART)
    behind = Part(f"word/embeddings/chart{number}.xlsx", CONTENT_TYPE.SML_SHEET)
    draft.package.add(behind, workbook(design.chart, design.theme, datetime.fromisoformat(draft.document.date)))
    workbook_relation = chart.relate(RELATIONSHIP_TYPE.PACKAGE, behind.name)
    draft.package.add(chart, chart_space(design, workbook_relation))
    return draft.part.relate(RELATIONSHIP_TYPE.CHART, chart.name)


@lru_cache(maxsize=256)
def chart_space(design: Design, behind: str) -> Xml:
    """Return the whole of a chart part; `behind` relates it to its workbook, and the title is left to the caption.

    It is drawn once for all the files that show the chart at this width.
    """
    chart, theme = design.chart, design.theme
    return root(
        "chartSpace",
        c("date1904", val=0),
        c("lang", val=chart.language),
        c("roundedCorners", val=0),
        c(
            "chart",
            c("autoTitleDeleted", val=1),
            plot(design),
            legend(design) if design.key else NOTHING,
            c("plotVisOnly", val=1),
            # The drawing, too, leads a line over a label that its series has no value for.
            c("dispBlanksAs", val="span" if chart.kind == "line" else "gap"),
        ),
        look(NO_FILL, NO_LINE),
        letters(theme, chart.language, theme.colours.ink),
        element("c:externalData", {"r:id": behind}, c("autoUpdate", val=0)),
    )

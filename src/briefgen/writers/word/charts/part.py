"""The parts of a chart in the package: the chart itself and, behind it, the workbook that holds its values."""

from datetime import datetime

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml

from briefgen.writers.word.charts.design import Design
from briefgen.writers.word.charts.drawingml import NO_FILL, NO_LINE, c, letters, look, root
from briefgen.writers.word.charts.plot import legend, plot
from briefgen.writers.word.charts.workbook import workbook
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.xml import NOTHING, Xml, element

_WORKBOOK = "rId1"
"""The relation from a chart to its workbook, the only one it has."""


def attached(draft: Draft, design: Design, number: int) -> str:
    """Put a chart and its workbook into the package; return the relation that leads to the chart."""
    package = draft.part.package
    name = PackURI(f"/word/charts/chart{number}.xml")
    chart = XmlPart(name, CONTENT_TYPE.DML_CHART, parse_xml(chart_space(design)), package)
    content = workbook(design.chart, datetime.fromisoformat(draft.document.date))
    behind = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, content, package)
    chart.rels.add_relationship(RELATIONSHIP_TYPE.PACKAGE, behind, _WORKBOOK)
    return draft.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)


def chart_space(design: Design) -> Xml:
    """Return the whole of a chart part; the title is left to the caption."""
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
        element("c:externalData", {"r:id": _WORKBOOK}, c("autoUpdate", val=0)),
    )

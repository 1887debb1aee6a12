"""Charts: the message above, a chart that Word draws and edits, and what it is made of below, kept on one page."""

from collections.abc import Iterator

from briefgen.document import Chart, Line, Text, plain
from briefgen.writers.word.captions import below, numbered
from briefgen.writers.word.charts.design import Design, designed
from briefgen.writers.word.charts.part import attached
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import inlines, title
from briefgen.writers.word.xml import NAMESPACES, Xml, element, emu, joined, paragraph, w

__all__ = ["chart"]


def chart(draft: Draft, one: Chart, frame: Frame) -> Xml:
    """Return a chart with its alternative text, between its words."""
    return joined(_chart(draft, one, frame))


def _chart(draft: Draft, one: Chart, frame: Frame) -> Iterator[Xml]:
    label = Line(language=one.language, content=(Text(language=one.language, text=one.label),))
    caption = Xml(numbered(draft, one.anchor, label, one.number) + title(draft, one.title))
    beside = "Beside" if frame.is_column else ""
    yield paragraph(f"Caption{beside}", caption)
    if one.subtitle:
        yield paragraph(f"Unit{beside}", inlines(draft, one.subtitle))
    yield paragraph(f"Picture{beside}", _drawing(draft, designed(one, draft.theme, frame.width)))
    yield below(draft, [line for line in (one.note, one.source) if line])


def _drawing(draft: Draft, design: Design) -> Xml:
    """Return the run that holds a chart: its size, its words for those who cannot see it, and its part."""
    one, number = design.chart, draft.drawing()
    size = {"cx": emu(design.width), "cy": emu(design.height)}
    name = {"id": number, "name": f"{one.label} {one.number}", "descr": one.alt, "title": plain(one.title)}
    leading = element("c:chart", {"r:id": attached(draft, design, number)})
    graphic = element("a:graphic", {}, element("a:graphicData", {"uri": NAMESPACES["c"]}, leading))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    frame = element("wp:cNvGraphicFramePr", {})
    inline = element("wp:inline", edges, element("wp:extent", size), element("wp:docPr", name), frame, graphic)
    return w("r", w("drawing", inline))

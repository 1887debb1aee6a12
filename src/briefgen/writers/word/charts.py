"""Charts: the message above, the picture, and what it is made of below, kept on one page."""

from collections.abc import Iterator

from briefgen.document import Chart, plain
from briefgen.writers.charts import draw_png, height
from briefgen.writers.word.captions import below, numbered
from briefgen.writers.word.draft import Draft, Frame
from briefgen.writers.word.inlines import inlines
from briefgen.writers.word.xml import NAMESPACES, NOTHING, Xml, element, emu, joined, paragraph, w


def chart(draft: Draft, one: Chart, frame: Frame) -> Xml:
    """Return a chart as a picture with its alternative text, between its words."""
    return joined(_chart(draft, one, frame))


def _chart(draft: Draft, one: Chart, frame: Frame) -> Iterator[Xml]:
    title = Xml(numbered(one.label, one.number, one.language) + inlines(draft, one.title))
    # In a column the whole row is kept; keeping its paragraphs would chain it to the row below.
    free = w("keepNext", val=0) if frame.is_column else NOTHING
    yield paragraph("Caption", draft.bookmarked((one.anchor,), title), free)
    if one.unit:
        yield paragraph("Unit", inlines(draft, one.unit), free)
    yield paragraph("Picture", _picture(draft, one, frame.width), free)
    yield below(draft, [line for line in (one.note, one.source) if line])


def _picture(draft: Draft, one: Chart, width: float) -> Xml:
    relation, number = draft.picture(draw_png(one, draft.theme, width))
    size = {"cx": emu(width), "cy": emu(height(one, draft.theme, width))}
    name = {"id": number, "name": f"{one.label} {one.number}", "descr": one.alt, "title": plain(one.title)}
    data = element("a:graphicData", {"uri": NAMESPACES["pic"]}, _pixels(relation, size, name))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    inline = element(
        "wp:inline", edges, element("wp:extent", size), element("wp:docPr", name), element("a:graphic", {}, data)
    )
    return w("r", w("drawing", inline))


def _pixels(relation: str, size: dict[str, int], name: dict[str, object]) -> Xml:
    named = element("pic:cNvPr", {"id": name["id"], "name": name["name"]})
    identity = element("pic:nvPicPr", {}, named, element("pic:cNvPicPr", {}))
    fill = element("a:stretch", {}, element("a:fillRect", {}))
    image = element("pic:blipFill", {}, element("a:blip", {"r:embed": relation}), fill)
    place = element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {}))
    return element("pic:pic", {}, identity, image, element("pic:spPr", {}, place, shape))

"""Codes: a square that a telephone reads as a picture, and the words that go with it below."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.document import Code
from briefgen.writers.codes import SIDE, code_png
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.inlines import inlines
from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import NAMESPACES, Xml, element, emu, joined, paragraph, w


def code(draft: Draft, one: Code, style: str) -> Xml:
    """Return a code with its alternative text, and its words, in paragraphs of `style`."""
    picture = paragraph(style, _drawing(draft, one))
    return joined((picture, *(paragraph(style, inlines(draft, line.content)) for line in one.lines)))


def _drawing(draft: Draft, one: Code) -> Xml:
    """Return the run that holds the picture: its size, its words for those who cannot see it, and its part."""
    number, side = draft.drawing(), emu(SIDE)
    image = Part(f"word/media/code{number}.png", CONTENT_TYPE.PNG)
    draft.package.add(image, code_png(one.url))
    relation = draft.part.relate(RELATIONSHIP_TYPE.IMAGE, image.name)
    name = {"id": number, "name": f"QR {number}", "descr": one.alt}
    extent = {"cx": side, "cy": side}
    blip = element("a:blip", {"r:embed": relation})
    fill = element("pic:blipFill", {}, blip, element("a:stretch", {}, element("a:fillRect", {})))
    unnamed = element("pic:nvPicPr", {}, element("pic:cNvPr", name), element("pic:cNvPicPr", {}))
    place = element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent))
    shape = element("pic:spPr", {}, place, element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {})))
    picture = element("pic:pic", {}, unnamed, fill, shape)
    graphic = element("a:graphic", {}, element("a:graphicData", {"uri": NAMESPACES["pic"]}, picture))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    frame = element("wp:cNvGraphicFramePr", {})
    inline = element("wp:inline", edges, element("wp:extent", extent), element("wp:docPr", name), frame, graphic)
    return w("r", w("drawing", inline))

"""The logo of the theme as a picture that stands in a line of words."""

from io import BytesIO
from typing import TYPE_CHECKING, cast

from briefgen.theme import Logo
from briefgen.writers.logo import raster
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.xml import NAMESPACES, Xml, element, emu, points, w

if TYPE_CHECKING:
    from docx.parts.story import StoryPart


def picture(draft: Draft, logo: Logo) -> Xml:
    """Return the run that shows `logo`, with what it says in the language of the document."""
    relation, _ = cast("StoryPart", draft.part).get_or_add_image(BytesIO(raster(logo)))
    number = draft.drawing()
    size = {"cx": emu(points(logo.width)), "cy": emu(points(logo.height))}
    said = {"id": number, "name": f"Logo {number}", "descr": logo.says(draft.document.language)}
    graphic = element("a:graphic", {}, element("a:graphicData", {"uri": NAMESPACES["pic"]}, _image(relation, size)))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    frame = element("wp:cNvGraphicFramePr", {})
    inline = element("wp:inline", edges, element("wp:extent", size), element("wp:docPr", said), frame, graphic)
    return w("r", w("drawing", inline))


def _image(relation: str, size: dict[str, int]) -> Xml:
    named = element("pic:nvPicPr", {}, element("pic:cNvPr", {"id": 0, "name": ""}), element("pic:cNvPicPr", {}))
    stretched = element("a:stretch", {}, element("a:fillRect", {}))
    filled = element("pic:blipFill", {}, element("a:blip", {"r:embed": relation}), stretched)
    place = element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", size))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {}))
    return element("pic:pic", {}, named, filled, element("pic:spPr", {}, place, shape))

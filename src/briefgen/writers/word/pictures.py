"""Pictures: an image as a part of the package, shown in a line of words."""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefgen.writers.word.draft import Draft
from briefgen.writers.word.package import Part
from briefgen.writers.word.xml import NAMESPACES, Xml, element, emu, w

_TYPES = {b"\x89PNG": ("png", CONTENT_TYPE.PNG), b"\xff\xd8\xff\xe0": ("jpeg", CONTENT_TYPE.JPEG)}
_JPEG = ("jpeg", CONTENT_TYPE.JPEG)


def picture(draft: Draft, content: bytes, size: tuple[float, float], said: str) -> Xml:
    """Return the run that shows an image (PNG or JPEG), so many points wide and high; `said` stands for it in words."""
    number = draft.drawing()
    ending, kind = _TYPES.get(content[:4], _JPEG)
    part = Part(f"word/media/picture{number}.{ending}", kind)
    draft.package.add(part, content)
    relation = draft.part.relate(RELATIONSHIP_TYPE.IMAGE, part.name)
    extent = {"cx": emu(size[0]), "cy": emu(size[1])}
    named = {"id": number, "name": f"Picture {number}", "descr": said}
    graphic = element("a:graphic", {}, element("a:graphicData", {"uri": NAMESPACES["pic"]}, _image(relation, extent)))
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    frame = element("wp:cNvGraphicFramePr", {})
    inline = element("wp:inline", edges, element("wp:extent", extent), element("wp:docPr", named), frame, graphic)
    return w("r", w("drawing", inline))


def _image(relation: str, extent: dict[str, int]) -> Xml:
    named = element("pic:nvPicPr", {}, element("pic:cNvPr", {"id": 0, "name": ""}), element("pic:cNvPicPr", {}))
    stretched = element("a:stretch", {}, element("a:fillRect", {}))
    filled = element("pic:blipFill", {}, element("a:blip", {"r:embed": relation}), stretched)
    place = element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {}))
    return element("pic:pic", {}, named, filled, element("pic:spPr", {}, place, shape))

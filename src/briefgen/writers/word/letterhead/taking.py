"""Taking after: the theme of a brief on a letterhead, with the page, the faces, the sizes and the colours of it."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from briefgen.theme import BOUNDS, Colours, Face, Faces, Page, Sizes, Theme, contrast
from briefgen.writers.word.letterhead.opening import Letterhead
from briefgen.writers.word.letterhead.uniting import called

_TWIPS_PER_MILLIMETRE = 1440 / 25.4
LEAST = 4.5
PAPER = "#ffffff"
"""The least contrast of words on paper (WCAG 2.2, 1.4.3), and its colour."""

_HEADINGS = {"heading1": "heading 1", "heading2": "heading 2", "heading3": "heading 3", "title": "title"}


def taken(theme: Theme, letterhead: Letterhead) -> Theme:
    """Return `theme` as it takes after `letterhead`: what the letterhead does not say stays the theme's."""
    look = Look(letterhead)
    return replace(
        theme,
        page=page_of(letterhead, theme.page) or theme.page,
        faces=_faces(theme.faces, look),
        sizes=_sizes(theme.sizes, look),
        colours=_colours(theme.colours, look),
    )


def page_of(letterhead: Letterhead, page: Page | None = None) -> Page | None:
    """Return the page of a letterhead, side by side with the same margins; None where it says nothing of a page."""
    if letterhead.section is None:
        return None
    size, margins = (letterhead.section.find(qn(name)) for name in ("w:pgSz", "w:pgMar"))
    if size is None or margins is None:
        return None
    left, right = _millimetres(margins, "left"), _millimetres(margins, "right")
    return Page(
        width=_millimetres(size, "w"),
        height=_millimetres(size, "h"),
        margin_top=abs(_millimetres(margins, "top")),
        margin_right=right,
        margin_bottom=abs(_millimetres(margins, "bottom")),
        margin_left=left,
        bilingual_margin_side=(left + right) / 2,
        gutter=page.gutter if page else 0,
    )


def _millimetres(element: BaseOxmlElement, name: str) -> float:
    return float(element.get(qn(f"w:{name}"), "0")) / _TWIPS_PER_MILLIMETRE


class Look:
    """What the styles of a letterhead say, each with what it has from those below it."""

    def __init__(self, letterhead: Letterhead) -> None:
        root = letterhead.styles
        self._styles = list(root.iter(qn("w:style"))) if root is not None else []
        self._defaults = root.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}") if root is not None else None
        self._theme = parse_xml(letterhead.theme) if letterhead.theme else None

    def _said(self, name: str, tag: str) -> Iterator[BaseOxmlElement]:
        """Yield what the style called `name`, those it is based on and the defaults say with `tag`, nearest first."""
        style = next((one for one in self._styles if called(one).casefold() == name.casefold()), None)
        is_of_letters = style is not None and style.get(qn("w:type")) == "character"
        for _ in range(len(self._styles) if style is not None else 0):
            if style is None:
                break
            yield from style.iterfind(f"{qn('w:rPr')}/{qn(tag)}")
            below = style.find(qn("w:basedOn"))
            parent = below.get(qn("w:val")) if below is not None else None
            style = next((one for one in self._styles if one.get(qn("w:styleId")) == parent), None)
        # What letters are like that no style of letters speaks of, the paragraph around them says.
        if self._defaults is not None and not is_of_letters:
            yield from self._defaults.iterfind(qn(tag))

    def has(self, name: str) -> bool:
        """Tell whether there is a style called `name`."""
        return any(called(one).casefold() == name for one in self._styles)

    def family(self, name: str) -> str:
        """Return the family of a style; empty where none is said."""
        for fonts in self._said(name, "w:rFonts"):
            if family := fonts.get(qn("w:ascii")):
                return str(family)
            if place := fonts.get(qn("w:asciiTheme")):
                return self._themed("majorFont" if place.startswith("major") else "minorFont")
        return ""

    def _themed(self, place: str) -> str:
        if self._theme is None:
            return ""
        faces = self._theme.iterfind(f".//{qn(f'a:{place}')}/{qn('a:latin')}")
        return next((str(face.get("typeface", "")) for face in faces), "")

    def size(self, name: str) -> float:
        """Return the size of a style in points; 0 where none is said."""
        sizes = (one.get(qn("w:val"), "") for one in self._said(name, "w:sz"))
        return next((int(size) / 2 for size in sizes if size.isdigit()), 0.0)

    def is_bold(self, name: str) -> bool:
        """Tell whether a style is bold."""
        said = next(self._said(name, "w:b"), None)
        return said is not None and said.get(qn("w:val"), "1") not in ("0", "false", "off")

    def tone(self, name: str) -> str:
        """Return the colour of a style; empty where none is said, or that of whatever paper it is on."""
        said = next(self._said(name, "w:color"), None)
        tone = f"#{said.get(qn('w:val'), '')}".lower() if said is not None else ""
        return tone if re.fullmatch("#[0-9a-f]{6}", tone) else ""

    def colour(self, name: str) -> str:
        """Return the colour of a style; empty where none is said, or one that small words cannot be read in."""
        tone = self.tone(name)
        return tone if tone and contrast(tone, PAPER) >= LEAST else ""


def _faces(faces: Faces, look: Look) -> Faces:
    text = look.family("normal")
    display = look.family("heading 1") if look.has("heading 1") else text
    return replace(faces, text=_named(faces.text, text), display=_named(faces.display, display))


def _named(face: Face, family: str) -> Face:
    """Return a face by the name of another family; its files go on serving to measure words."""
    return replace(face, family=family) if family else face


def _sizes(sizes: Sizes, look: Look) -> Sizes:
    """Return sizes in proportion to the letterhead's text, and those of its own headings."""
    times = (look.size("normal") or sizes.text) / sizes.text
    scaled = {
        part.name: _bounded(part.name, round(getattr(sizes, part.name) * times * 2) / 2) for part in fields(sizes)
    }
    own = {token: look.size(name) for token, name in _HEADINGS.items() if look.has(name)}
    return replace(sizes, **scaled | {token: size for token, size in own.items() if size} | {"leading": sizes.leading})


def _bounded(token: str, size: float) -> float:
    least, most = BOUNDS[token]
    return min(max(size, least), most)


def _colours(colours: Colours, look: Look) -> Colours:
    structure = look.colour("heading 1") if look.has("heading 1") else ""
    return replace(colours, ink=look.colour("normal") or colours.ink, structure=structure or colours.structure)

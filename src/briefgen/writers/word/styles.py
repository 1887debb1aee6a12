"""Styles: the look of every paragraph, run and table, made from the theme. The body only names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.document import BoxRole
from briefgen.theme import Face, Theme
from briefgen.writers.word.xml import NOTHING, Xml, colour, half_points, joined, twips, w

Align = Literal["start", "end", "center"]


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule beside a paragraph or a table: its colour, its width and its distance, in points."""

    colour: str
    width: float = 0.5
    distance: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of paragraphs or characters. What is None or empty comes from `parent`; lengths are points.

    `counted` is the list that its paragraphs stand in, by its number, and the level there. Word does not offer a style
    that `is_twin` among the first: it is the one that it is based on, in another place.
    """

    name: str
    parent: str = "Normal"
    following: str = ""
    face: Face | None = None
    size: float | None = None
    colour: str = ""
    bold: bool | None = None
    italic: bool = False
    superscript: bool = False
    underline: bool = False
    spacing: float = 0
    before: float | None = None
    after: float | None = None
    leading: float | None = None
    keep_next: bool | None = None
    keep_lines: bool = False
    breaks_page: bool = False
    indent: tuple[float, float] | None = None
    hanging: float = 0
    align: Align | None = None
    tab: float = 0
    leader: Literal["none", "dot"] = "none"
    edges: tuple[tuple[str, Edge], ...] = ()
    shade: str = ""
    outline: int | None = None
    counted: tuple[int, int] | None = None
    is_twin: bool = False

    @property
    def identity(self) -> str:
        """The name without spaces, each word with a capital: what the body writes."""
        return identity(self.name)


def identity(name: str) -> str:
    """Return the identifier of the style called `name`."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


BoxPart = Literal["title", "text", "list"]


def box_style(role: BoxRole, part: BoxPart) -> str:
    """Return the identifier of the style of a part of a box."""
    return identity(f"{role.replace('-', ' ')} {part}")


def paragraph_style(style: Style) -> Xml:
    """Return a paragraph style as Word defines it."""
    return _style(style, "paragraph", w("pPr", *_paragraph(style)), w("rPr", *_characters(style)))


def character_style(style: Style) -> Xml:
    """Return a character style as Word defines it."""
    return _style(style, "character", NOTHING, w("rPr", *_characters(style)))


def _style(style: Style, kind: str, paragraph: Xml, characters: Xml) -> Xml:
    default = {"default": 1} if style.name == "Normal" else {}
    parts = [w("name", val=style.name)]
    if style.parent and style.name != "Normal":
        parts.append(w("basedOn", val=identity(style.parent)))
    if style.following:
        parts.append(w("next", val=identity(style.following)))
    if not style.is_twin:
        parts.append(w("qFormat"))
    return w("style", *parts, paragraph, characters, type=kind, styleId=style.identity, **default)


def _paragraph(style: Style) -> Iterator[Xml]:
    """Yield paragraph properties in the order the schema wants them."""
    if style.keep_next is not None:
        yield w("keepNext", val=int(style.keep_next))
    if style.keep_lines:
        yield w("keepLines")
    if style.breaks_page:
        yield w("pageBreakBefore")
    if style.name == "Normal":
        yield w("widowControl")
    if style.counted is not None:
        number, level = style.counted
        yield w("numPr", w("ilvl", val=level), w("numId", val=number))
    if style.edges:
        yield borders("pBdr", dict(style.edges))
    if style.shade:
        yield w("shd", val="clear", color="auto", fill=colour(style.shade))
    if style.tab:
        yield w("tabs", w("tab", val="right", leader=style.leader, pos=twips(style.tab)))
    yield from _spacing(style)
    if style.indent is not None:
        left, right = style.indent
        yield w("ind", left=twips(left), right=twips(right), hanging=twips(style.hanging))
    if style.align is not None:
        yield w("jc", val={"start": "left", "end": "right", "center": "center"}[style.align])
    if style.outline is not None:
        yield w("outlineLvl", val=style.outline)


def _spacing(style: Style) -> Iterator[Xml]:
    # A letterhead's own text may have space around it, which those based on it must not take over.
    none = 0.0 if style.parent == "Normal" else None
    before, after = (none if space is None else space for space in (style.before, style.after))
    lengths = {"before": before, "after": after, "line": style.leading}
    known = {name: twips(length) for name, length in lengths.items() if length is not None}
    if style.leading is not None:
        yield w("spacing", **known, lineRule="atLeast")
    elif known:
        yield w("spacing", **known)


def _characters(style: Style) -> Iterator[Xml]:
    """Yield character properties in the order the schema wants them."""
    if style.face is not None:
        family = style.face.family
        yield w("rFonts", ascii=family, hAnsi=family, cs=family)
    if style.bold is not None:
        yield w("b", val=int(style.bold))
    if style.italic:
        yield w("i")
    if style.colour:
        yield w("color", val=colour(style.colour))
    if style.spacing:
        yield w("spacing", val=twips(style.spacing))
    if style.size is not None:
        yield w("sz", val=half_points(style.size))
        yield w("szCs", val=half_points(style.size))
    if style.underline:
        yield w("u", val="single")
    if style.superscript:
        yield w("vertAlign", val="superscript")


def borders(name: str, edges: dict[str, Edge]) -> Xml:
    """Return borders; `edges` in the order the schema wants: top, left, bottom, right, then between or inside."""
    return w(
        name,
        *(
            w(side, val="single", sz=round(edge.width * 8), space=round(edge.distance), color=colour(edge.colour))
            for side, edge in edges.items()
        ),
    )


def defaults(theme: Theme, language: str) -> Xml:
    """Return what every run starts from: faces, size and the document's language."""
    text, japanese = theme.faces.text.family, theme.faces.japanese.family
    size = half_points(theme.sizes.text)
    run = w(
        "rPr",
        w("rFonts", ascii=text, hAnsi=text, eastAsia=japanese, cs=text),
        w("sz", val=size),
        w("szCs", val=size),
        w("lang", val=language, eastAsia="ja-JP", bidi="ar-SA"),
    )
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault"))


def built_in() -> Xml:
    """Return the defaults that Word looks for under every other style."""
    margins = joined(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    return Xml(
        w("style", w("name", val="Default Paragraph Font"), type="character", styleId="DefaultParagraphFont", default=1)
        + w("style", w("name", val="No List"), type="numbering", styleId="NoList", default=1)
        + w(
            "style",
            w("name", val="Normal Table"),
            w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", margins)),
            type="table",
            styleId="NormalTable",
            default=1,
        )
    )

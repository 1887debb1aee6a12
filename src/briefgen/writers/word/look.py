"""The look: which styles a brief has and how the theme's tokens make them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from briefgen.document import BoxRole
from briefgen.theme import Theme
from briefgen.writers.word.keeping import KEPT, OVERLEAF, TITLE
from briefgen.writers.word.numbering import HEADING_INDENTS, HEADINGS
from briefgen.writers.word.room import BAR, INDENT, PADDING, Room, place_of, small_measure, step
from briefgen.writers.word.spacing import SET_OFF
from briefgen.writers.word.styles import (
    Edge,
    Style,
    borders,
    built_in,
    character_style,
    defaults,
    identity,
    paragraph_style,
)
from briefgen.writers.word.xml import Xml, colour, joined, twips, w

NOTE_INDENT = 14.0
"""How far the words of a footnote stand in from its number, in points."""


def styles(theme: Theme, language: str, around: Room) -> Xml:
    """Return every style of a document whose pages have room for text `around` them."""
    return Xml(
        defaults(theme, language)
        + built_in()
        + joined(map(paragraph_style, paragraph_styles(theme, around)))
        + joined(map(character_style, _words(theme)))
        + _rules(theme)
        + _columns(theme)
    )


def paragraph_styles(theme: Theme, around: Room) -> tuple[Style, ...]:
    """Return the styles of paragraphs, each behind the one it is based on."""
    width, inset = around.width, around.inset
    known = (*_text(theme, inset), *_headings(theme, inset), *_cover(theme, width), *_furniture(theme, width))
    known += (*_contents(theme, around), *_lists(theme, inset), *_figures(theme), *_tables(theme))
    known += tuple(_boxes(theme, around))
    # What stands below tables and boxes keeps its distance from them.
    known += tuple(
        Style(name=f"{name} Set Off", parent=name, before=1.5 * theme.space, is_twin=True) for name in SET_OFF
    )
    return (*known, *(Style(name=f"{name} Kept", parent=name, keep_next=True, is_twin=True) for name in KEPT))


def _text(theme: Theme, inset: float) -> Iterator[Style]:
    sizes, colours, unit = theme.sizes, theme.colours, theme.space
    body = Style(name="Body Text", after=unit, indent=_indent(inset))
    # LibreOffice lays what every run starts from over the styles of words in tables, unless a paragraph says it too.
    normal = Style(name="Normal", face=theme.faces.text, size=sizes.text, colour=colours.ink, before=0, after=0)
    yield replace(normal, leading=sizes.text * sizes.leading)
    yield body
    lead = Style(name="Lead", size=sizes.lead, leading=sizes.lead * 1.35, colour=colours.structure)
    yield replace(lead, before=2 * unit, after=2 * unit, indent=body.indent)
    rule = Edge(colours.rule, 1.5, 8)
    yield Style(name="Aside", parent="Body Text", colour=colours.muted, indent=(inset + 12, 0), edges=(("left", rule),))
    small = Style(name="Small", face=theme.faces.display, size=sizes.small, colour=colours.muted)
    yield replace(small, leading=sizes.small * 1.3, after=unit * 0.5)
    yield replace(_titled("Box Title", theme), before=unit)
    yield Style(name="Table Parting", size=2, leading=unit)


def _indent(left: float) -> tuple[float, float] | None:
    """Return the indents of what stands in at the left; none where it does not."""
    return (left, 0) if left else None


def _titled(name: str, theme: Theme) -> Style:
    face, size = theme.faces.display, theme.sizes.heading3
    return Style(
        name=name,
        face=face,
        size=size,
        bold=True,
        colour=theme.colours.structure,
        leading=size * 1.3,
        after=theme.space * 0.5,
        keep_next=True,
        keep_lines=True,
    )


def _headings(theme: Theme, inset: float) -> Iterator[Style]:
    sizes, unit = theme.sizes, theme.space
    structure, ink = theme.colours.structure, theme.colours.ink
    levels = (
        (sizes.heading1, 3 * unit, 0.75 * unit, structure),
        (sizes.heading2, 2.25 * unit, 0.5 * unit, structure),
        (sizes.heading3, 2 * unit, 0.5 * unit, ink),
    )
    for level, (size, before, after, tone) in enumerate(levels):
        number = HEADING_INDENTS[level] if theme.numbered_headings else 0
        yield Style(
            name=f"heading {level + 1}",
            following="Body Text",
            face=theme.faces.display,
            size=size,
            bold=True,
            colour=tone,
            before=before,
            after=after,
            leading=size * 1.2,
            keep_next=True,
            keep_lines=True,
            outline=level,
            indent=_indent(number + (inset if level else 0)),
            hanging=number,
            counted=(HEADINGS[False], level) if theme.numbered_headings else None,
        )
        second = Style(name=f"heading {level + 1} Second", parent=f"heading {level + 1}", following="Body Text")
        yield replace(second, bold=False, before=0, after=unit)


def _cover(theme: Theme, width: float) -> Iterator[Style]:
    sizes, colours, unit = theme.sizes, theme.colours, theme.space
    top = Edge(colours.structure, 3, 8)
    line = Style(
        name="Cover Line",
        face=theme.faces.display,
        size=sizes.caption,
        colour=colours.muted,
        leading=sizes.caption * 1.4,
    )
    yield line
    yield replace(line, name="Cover Series", colour=colours.structure, bold=True, tab=width)
    yield replace(line, name="Cover Series First", parent="Cover Series", bold=None, colour="", edges=(("top", top),))
    readers = replace(line, name="Cover Readers", size=sizes.lead, colour=colours.ink, bold=True)
    readers = replace(readers, leading=sizes.lead * 1.35)
    yield readers
    yield Style(name="Cover Readers Second", parent="Cover Readers", bold=False, colour=colours.muted)
    yield Style(
        name="Title",
        following="Body Text",
        face=theme.faces.display,
        size=sizes.title,
        bold=True,
        colour=colours.structure,
        before=2.5 * unit,
        after=unit,
        leading=sizes.title * 1.12,
        keep_next=True,
        keep_lines=True,
    )
    second = sizes.title * 0.7
    display, muted = theme.faces.display, colours.muted
    yield Style(name="Subtitle", face=display, size=second, colour=muted, after=unit, leading=second * 1.2)
    also = replace(line, name="Cover Also", size=sizes.small)
    yield also
    yield replace(also, name="Cover Also Last", after=3 * unit, edges=(("bottom", Edge(colours.rule, 0.5, 6)),))


def _furniture(theme: Theme, width: float) -> Iterator[Style]:
    small, colours = theme.sizes.small, theme.colours
    rule, display = Edge(colours.rule, 0.5, 4), theme.faces.display
    quiet = Style(name="header", face=display, size=small, colour=colours.muted, leading=small * 1.4, tab=width)
    yield quiet
    yield replace(quiet, name="footer")
    # Of their own: on a letterhead the built-in ones have other tab stops.
    yield replace(quiet, name="Running Head", after=2 * theme.space, edges=(("bottom", rule),))
    yield replace(quiet, name="Running Foot", edges=(("top", rule),))


def _contents(theme: Theme, around: Room) -> Iterator[Style]:
    """Yield the styles of the contents, which stay on one page but for those of two languages: they are half a page.

    LibreOffice leaves their title behind, whatever it is kept with: where they go overleaf it begins the page itself.
    """
    size, unit = theme.sizes.caption, theme.space
    yield replace(_titled(TITLE, theme), before=2 * unit)
    yield Style(name=OVERLEAF, parent=TITLE, before=0, breaks_page=True)
    for level, number in enumerate(HEADING_INDENTS):
        hanging = number if theme.numbered_headings else 0
        yield Style(
            name=f"toc {level + 1}",
            face=theme.faces.display,
            size=size,
            leading=size * 1.5,
            indent=(INDENT * level + hanging, 0),
            hanging=hanging,
            tab=around.width,
            leader="dot",
            keep_next=not around.is_double,
        )


def _lists(theme: Theme, inset: float) -> Iterator[Style]:
    unit, sizes = theme.space, theme.sizes
    item = Style(name="List Bullet", parent="Body Text", after=unit * 0.6, indent=(inset + INDENT, 0), hanging=INDENT)
    yield item
    yield replace(item, name="List Number")
    yield replace(item, name="List Continue", hanging=0)
    yield replace(item, name="Step", keep_lines=True)
    note = replace(item, name="Note", parent="Normal", face=theme.faces.display, size=sizes.small, indent=(INDENT, 0))
    note = replace(note, leading=sizes.small * 1.3, after=unit * 0.4)
    yield note
    yield replace(note, name="footnote text", after=unit * 0.2, indent=(NOTE_INDENT, 0), hanging=NOTE_INDENT)
    yield Style(name="Footnote Rule", size=2, leading=2)


def _figures(theme: Theme) -> Iterator[Style]:
    sizes, colours, unit = theme.sizes, theme.colours, theme.space
    display = theme.faces.display
    caption = Style(
        name="caption",
        face=display,
        size=sizes.table,
        bold=True,
        colour=colours.structure,
        before=1.5 * unit,
        after=unit * 0.25,
        leading=sizes.table * 1.3,
        keep_next=True,
        keep_lines=True,
    )
    quiet = replace(caption, bold=False, colour=colours.muted, before=0)
    yield caption
    yield replace(quiet, name="Caption Second", size=sizes.caption, after=unit * 0.5)
    yield replace(quiet, name="Unit", size=sizes.caption, after=unit * 0.5)
    yield Style(name="Picture", leading=1, after=unit * 0.5, keep_next=True)
    # In a column the whole row is kept; keeping its paragraphs would chain it to the row below.
    for name in ("Caption", "Unit", "Picture"):
        yield Style(name=f"{name} Beside", parent=name, keep_next=False)
    small = sizes.small
    source = Style(name="Source", face=display, size=small, colour=colours.muted, leading=small * 1.35, after=0)
    yield replace(source, keep_next=True)
    yield Style(name="Source Last", parent="Source", after=2 * unit, keep_next=False)


def _tables(theme: Theme) -> Iterator[Style]:
    size, colours = theme.sizes.table, theme.colours
    text = Style(name="Table Text", face=theme.faces.display, size=size, leading=size * 1.3, keep_lines=True)
    head = replace(text, name="Table Head", bold=True, colour=colours.structure, keep_next=True)
    second = replace(text, name="Table Second", size=size - 0.5, colour=colours.muted, leading=size * 1.25)
    row = replace(text, name="Table Row Head", bold=True)
    for style in (text, head, second, row):
        yield style
        yield Style(name=f"{style.name} End", parent=style.name, align="end")
    small, rule = theme.sizes.small, Edge(colours.rule, 0.5, 2)
    # Kept with the next, it would chain rows together: LibreOffice then leaves pages nearly empty above footnotes.
    language = replace(second, name="Column Language", bold=True, keep_next=True, size=small, leading=small * 1.3)
    yield replace(language, after=1, edges=(("bottom", rule),))


def _boxes(theme: Theme, around: Room) -> Iterator[Style]:
    for role in get_args(BoxRole):
        yield from _box(theme, role, around)


def _box(theme: Theme, role: BoxRole, around: Room) -> Iterator[Style]:
    """Yield the styles of one role. Edges and shade are alike in all three, so that Word joins them into one panel."""
    name, place = role.replace("-", " "), place_of(role)
    look = _panel(theme, around) if place == "panel" else _ruled(theme)
    text = replace(look, name=f"{name} text", size=theme.sizes.text, leading=theme.sizes.text * theme.sizes.leading)
    measure = 0.0
    if role == "imprint":
        small, measure = theme.sizes.small, small_measure(theme)
        text = replace(text, face=theme.faces.display, size=small, leading=small * 1.35, colour=theme.colours.muted)
    left, right, hanging = around.left(place), around.right(place, measure), step(place)
    title = replace(_titled(f"{name} title", theme), before=theme.space * 1.5, after=0)
    yield replace(title, edges=look.edges, shade=look.shade, indent=(left, right))
    yield replace(text, indent=(left, right))
    yield replace(text, name=f"{name} list", indent=(left + hanging, right), hanging=hanging)


def _panel(theme: Theme, around: Room) -> Style:
    """A tinted panel: its padding is edges in the tint, because Word leaves the space between paragraphs white."""
    pad = Edge(theme.colours.tint, 0.5, 1)
    bar = Edge(theme.colours.structure, BAR, around.padding)
    right = replace(pad, distance=around.padding)
    edges = (("top", pad), ("left", bar), ("bottom", pad), ("right", right), ("between", pad))
    return Style(name="", shade=theme.colours.tint, edges=edges)


def _ruled(theme: Theme) -> Style:
    """A quiet box: a thin rule at its left."""
    return Style(name="", edges=(("left", Edge(theme.colours.rule, 1.5, PADDING)),))


def _words(theme: Theme) -> Iterator[Style]:
    colours = theme.colours
    plain = Style(name="Strong", parent="Default Paragraph Font", bold=True)
    yield plain
    yield replace(plain, name="Emphasis", bold=None, italic=True)
    yield replace(plain, name="Hyperlink", bold=None, colour=colours.structure, underline=True)
    yield replace(plain, name="Reference", bold=None, colour=colours.structure)
    page = replace(plain, name="Page Reference", bold=False, face=theme.faces.display, colour=colours.muted)
    yield replace(page, size=theme.sizes.text * 0.88)
    yield replace(plain, name="footnote reference", bold=False, colour=colours.structure, superscript=True)
    yield replace(plain, name="Step When", face=theme.faces.display)
    yield replace(plain, name="Step Who", face=theme.faces.display, bold=False, colour=colours.muted)
    yield replace(plain, name="Quiet", bold=False, colour=colours.muted)


def cell_margins(theme: Theme) -> dict[str, tuple[float, float]]:
    """Return the space in cells by style of table, above and at the sides, in points."""
    gutter = theme.page.gutter * 72 / 25.4 / 2
    return {"BriefTable": (2, 4), "Columns": (0, gutter), "ColumnsPanel": (1.5, gutter)}


BETWEEN = {"BriefTable": 0.5}
"""The height of the rule between rows by style of table, in points; other tables have none."""


def _rules(theme: Theme) -> Xml:
    """The style of tables: rules above, below and between rows, none between columns."""
    colours = theme.colours
    strong, thin = Edge(colours.structure, 1), Edge(colours.rule, BETWEEN["BriefTable"])
    edges = borders("tblBorders", {"top": strong, "bottom": strong, "insideH": thin})
    margins = _margins(theme, "BriefTable")
    head = w("tblStylePr", w("tcPr", borders("tcBorders", {"bottom": Edge(colours.structure, 0.75)})), type="firstRow")
    return _table_style("Brief Table", Xml(edges + margins), head)


def _columns(theme: Theme) -> Xml:
    """The styles of side-by-side text: two columns with a gutter, plain and tinted."""
    margins = _margins(theme, "Columns")
    rule = borders("tblBorders", {"insideV": Edge(theme.colours.rule, 0.5)})
    tint = w("tcPr", w("shd", val="clear", color="auto", fill=colour(theme.colours.tint)))
    panel = borders("tblBorders", {"left": Edge(theme.colours.structure, 3), "insideV": Edge(theme.colours.paper, 1)})
    inside = _margins(theme, "ColumnsPanel")
    return Xml(_table_style("Columns", Xml(rule + margins)) + _table_style("Columns Panel", Xml(panel + inside), tint))


def _margins(theme: Theme, style: str) -> Xml:
    above, beside = cell_margins(theme)[style]
    sides = {"top": above, "left": beside, "bottom": above, "right": beside}
    return w("tblCellMar", *(w(side, w=twips(width), type="dxa") for side, width in sides.items()))


def _table_style(name: str, properties: Xml, *rest: Xml) -> Xml:
    based = w("basedOn", val="NormalTable")
    return w("style", w("name", val=name), based, w("tblPr", properties), *rest, type="table", styleId=identity(name))

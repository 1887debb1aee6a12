"""DrawingML as escaped text: elements of charts, their fills, lines and letters."""

from briefgen.theme import Theme
from briefgen.writers.word.xml import NAMESPACES, Xml, colour, element, emu


def c(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """Return an element of a chart."""
    return element(f"c:{name}", attributes, *children)


def a(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """Return an element of DrawingML."""
    return element(f"a:{name}", attributes, *children)


def root(name: str, *children: Xml) -> Xml:
    """Return an element of a chart that declares the namespaces of charts."""
    return element(f"c:{name}", {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in ("c", "a", "r")}, *children)


NO_FILL = a("noFill")
NO_LINE = a("ln", NO_FILL)


def fill(token: str) -> Xml:
    """Return a fill in a colour of the theme."""
    return a("solidFill", a("srgbClr", val=colour(token)))


def stroke(token: str, width: float) -> Xml:
    """Return a line in a colour of the theme, `width` points strong."""
    return a("ln", fill(token), a("round"), w=emu(width), cap="rnd")


def look(*parts: Xml) -> Xml:
    """Return what something looks like: its fill, then its line."""
    return c("spPr", *parts)


def letters(
    theme: Theme, language: str, token: str, *, is_bold: bool = False, turn: float = 0, is_whole: bool = False
) -> Xml:
    """Return how words are set: in the theme's face for charts, in a colour, in a language, turned by degrees.

    Words that are whole stand in the lines that they are written in, however narrow their mark is.
    """
    family, japanese = theme.faces.display.family, theme.faces.japanese.family
    faces = (a("latin", typeface=family), a("ea", typeface=japanese), a("cs", typeface=family))
    size = round(theme.sizes.caption * 100)
    run = a("defRPr", fill(token), *faces, sz=size, b=int(is_bold), lang=language)
    body = a("bodyPr", vert="horz", rot=round(turn * 60000), **({"wrap": "none"} if is_whole else {}))
    words = a("p", a("pPr", run), a("endParaRPr", lang=language))
    return c("txPr", body, a("lstStyle"), words)

"""Lists: the four ways of counting, and one instance for each list so that it starts where it says."""

from collections.abc import Iterable, Sequence
from typing import Literal

from briefgen.theme import Theme
from briefgen.writers.word.xml import Xml, colour, joined, twips, w

ListKind = Literal["bullets", "numbers", "steps", "notes"]

BULLETS = 1
"""The number of the one list of bullets."""

INDENT = 16.0
"""How far each level of a list stands in, in points."""

_MARKS: dict[ListKind, tuple[tuple[str, str], ...]] = {
    "bullets": (("bullet", "•"), ("bullet", "–"), ("bullet", "·")),
    "numbers": (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3.")),
    "steps": (("decimal", "%1"),),
    "notes": (("decimal", "%1."),),
}

DEPTH = 3
"""How many levels a list of bullets or numbers has; deeper items stay on the last."""


def numbering(theme: Theme, starts: Sequence[tuple[ListKind, int]]) -> Xml:
    """Return the definitions of lists: `starts` names the kind and first number of each list, from 1 on."""
    kinds = list(_MARKS)
    abstract = (_abstract(theme, kind, index) for index, kind in enumerate(kinds))
    lists = (_list(number, kinds.index(kind), start) for number, (kind, start) in enumerate(starts, start=1))
    return Xml(joined(abstract) + joined(lists))


def _abstract(theme: Theme, kind: ListKind, index: int) -> Xml:
    levels = (_level(theme, kind, depth) for depth in range(len(_MARKS[kind])))
    many = "hybridMultilevel" if len(_MARKS[kind]) > 1 else "singleLevel"
    return w("abstractNum", w("multiLevelType", val=many), *levels, abstractNumId=index)


def _level(theme: Theme, kind: ListKind, depth: int) -> Xml:
    form, mark = _MARKS[kind][depth]
    indent = w("ind", left=twips(INDENT * (depth + 1)), hanging=twips(INDENT))
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=mark),
        w("lvlJc", val="left"),
        w("pPr", indent),
        w("rPr", *_look(theme, kind)),
        ilvl=depth,
    )


def _look(theme: Theme, kind: ListKind) -> Iterable[Xml]:
    face = theme.faces.display.family
    yield w("rFonts", ascii=face, hAnsi=face, cs=face)
    if kind == "steps":
        yield w("b")
    yield w("color", val=colour(theme.colours.accent if kind == "steps" else theme.colours.structure))


def _list(number: int, abstract: int, start: int) -> Xml:
    first = w("lvlOverride", w("startOverride", val=start), ilvl=0)
    return w("num", w("abstractNumId", val=abstract), first, numId=number)

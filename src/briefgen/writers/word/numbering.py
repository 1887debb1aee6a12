"""Lists: the ways of counting, in text and in boxes, and an instance for each list so it starts as it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.theme import Theme
from briefgen.writers.word.room import Place, Room, step
from briefgen.writers.word.xml import NOTHING, Xml, colour, joined, twips, w

ListKind = Literal["bullets", "numbers", "steps", "notes", "headings", "second headings"]

BULLETS: dict[Place, int] = {"text": 1, "panel": 2, "cell": 3, "ruled": 4}
"""The number of the one list of bullets in each place."""

HEADINGS = {False: 5, True: 6}
"""The number of the list of headings, and of that of the second language's: each language counts its own."""

HEADING_INDENTS = (20.0, 28.0, 36.0)
"""How far the words of a numbered heading stand in from its number, by level, in points."""

_MARKS: dict[ListKind, tuple[tuple[str, str], ...]] = {
    "bullets": (("bullet", "•"), ("bullet", "–"), ("bullet", "·")),
    "numbers": (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3.")),
    "steps": (("decimal", "%1"),),
    "notes": (("decimal", "%1."),),
    "headings": (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
    "second headings": (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
}

DEPTH = 3
"""How many levels a list of bullets or numbers has; deeper items stay on the last."""


@dataclass(frozen=True, slots=True)
class Count:
    """A way of counting. A list's own indent outweighs its style's, so in another place it is another list."""

    kind: ListKind
    place: Place = "text"


def numbering(theme: Theme, starts: Sequence[tuple[Count, int]], around: Room) -> Xml:
    """Return the definitions of lists on a page: `starts` names the count and first number of each, from 1 on."""
    counts = list(dict.fromkeys(count for count, _ in starts))
    abstract = (_abstract(theme, count, index, around) for index, count in enumerate(counts))
    lists = (_list(number, counts.index(count), start) for number, (count, start) in enumerate(starts, start=1))
    return Xml(joined(abstract) + joined(lists))


def _abstract(theme: Theme, count: Count, index: int, around: Room) -> Xml:
    depths = len(_MARKS[count.kind])
    levels = (_level(theme, count, depth, around) for depth in range(depths))
    many = "multilevel" if _is_headings(count) else "hybridMultilevel" if depths > 1 else "singleLevel"
    return w("abstractNum", w("multiLevelType", val=many), *levels, abstractNumId=index)


def _level(theme: Theme, count: Count, depth: int, around: Room) -> Xml:
    form, mark = _MARKS[count.kind][depth]
    each = step(count.place)
    within = HEADING_INDENTS[depth] if _is_headings(count) else each * (depth + 1)
    left, hanging = _inset(count, depth, around) + within, within if _is_headings(count) else each
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        # The style of a heading counts by itself, so that Word numbers what is added.
        w("pStyle", val=f"Heading{depth + 1}") if count.kind == "headings" else NOTHING,
        w("lvlText", val=mark),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(left), hanging=twips(hanging))),
        NOTHING if _is_headings(count) else w("rPr", *_look(theme, count)),
        ilvl=depth,
    )


def _inset(count: Count, depth: int, around: Room) -> float:
    """Return how far a list stands in: the highest headings and notes do not."""
    return 0.0 if count.kind == "notes" or (_is_headings(count) and depth == 0) else around.left(count.place)


def _is_headings(count: Count) -> bool:
    return count.kind in ("headings", "second headings")


def _look(theme: Theme, count: Count) -> Iterable[Xml]:
    face, is_heavy = theme.faces.display.family, count.kind == "steps" or _is_key_points(count)
    yield w("rFonts", ascii=face, hAnsi=face, cs=face)
    if is_heavy:
        yield w("b")
    yield w("color", val=colour(theme.colours.accent if is_heavy else theme.colours.structure))


def _is_key_points(count: Count) -> bool:
    return count.kind == "numbers" and count.place in ("panel", "cell")


def _list(number: int, abstract: int, start: int) -> Xml:
    first = w("lvlOverride", w("startOverride", val=start), ilvl=0)
    return w("num", w("abstractNumId", val=abstract), first, numId=number)

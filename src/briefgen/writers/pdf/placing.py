"""Placing: what stands whole and does not fit a page lets the words that follow go first; no last page is nearly empty.

WeasyPrint breaks pages where a box no longer fits, so a chart would leave the foot of its page white, and the last page
gets what is left. Each page is looked at as it is made, and made once more where that helps: that page, not all.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from briefgen.writers.pdf.roles import classes

Make = Callable[[int, Any, Any, Any], tuple[Any, Any]]
"""What lays out a page, given its index, WeasyPrint's context, the root of all boxes and the source of all pages.

It returns the page and where in the boxes it ended: the way down to what the next page begins with.
"""

GAP, WIDE_GAP = 1 / 12, 1 / 7
"""How much of a page may stay white before what stands whole, as a share of its height.

Where more than `WIDE_GAP` would, a chart stands among the words of the next section rather than at the end of its own.
"""

SHORT, GIVEN = 1 / 6, 1 / 10
"""A last page that is filled less than `SHORT` gets up to `GIVEN` of the height of the page before."""

_HEADINGS = frozenset({"h2", "h3", "h4"})


class Spot(NamedTuple):
    """Where a page ended: the box that it broke between the parts of, and the part that the next page begins with."""

    around: Any
    place: int


class Placing:
    """What lays out the pages of one document with `make`, one after another, and again where that is better."""

    def __init__(self, make: Make) -> None:
        self._make = make
        self._feet: dict[int, float] = {}

    def page(self, index: int, context: Any, root: Any, source: Any) -> tuple[Any, Any]:
        """Return a page and where it ended; boxes that follow may have changed places."""

        def make() -> tuple[Any, Any]:
            context.page_maker[index][-1].update(anchors=[], content_lookups=[])
            with _foot(root, self._feet.get(index, 0.0)):
                return self._make(index, context, root, source)

        page, end = make()
        while (spot := _spot(root, end)) and (parts := _passed(spot, page)):
            before, spot.around.children = spot.around.children, parts
            made = make()
            if made[1] == end:  # what follows does not fit either
                spot.around.children = before
                page, end = make()
                break
            page, end = made
        if end is None and index > 0:
            self._fill(index, context, page)
        return page, end

    def _fill(self, last: int, context: Any, page: Any) -> None:
        """Have the page before a short last one made again, with a foot that stays white."""
        lacking = SHORT - 1 + _white(page)
        if lacking > 0 and last - 1 not in self._feet:
            self._feet[last - 1] = min(lacking, GIVEN) * page.height
            context.page_maker[last - 1][-1]["content_changed"] = True


@contextmanager
def _foot(root: Any, height: float) -> Iterator[None]:
    """Keep the foot of a page white: an edge of the outermost box that stands on each page that it is on."""
    style = root.style
    before = {name: style[name] for name in ("box_decoration_break", "padding_bottom")}
    if height:
        style["box_decoration_break"] = "clone"
        style["padding_bottom"] = style["padding_bottom"]._replace(value=height, unit="px")
    try:
        yield
    finally:
        style.update(before)


def _white(page: Any) -> float:
    """Return how much of a page is white below its words, as a share of its height."""
    return float(1 - (_lowest(page.children[0]) - page.content_box_y()) / page.height)


def _lowest(box: Any) -> float:
    """Return where the lowest words or picture of a box end; one that goes on overleaf is as high as its page."""
    parts = getattr(box, "children", ())
    if parts:
        return max(map(_lowest, parts))
    return float(box.position_y + (box.height if isinstance(box.height, float | int) else 0.0))


def _spot(root: Any, end: Any) -> Spot | None:
    """Return where a page ended; `None` at the end of all, and where it ended within words or both sides of a pair."""
    spot, box = None, root
    while end:
        index, *others = end
        parts = getattr(box, "children", ())
        if others or index >= len(parts):
            return None
        spot, box, end = Spot(box, index), parts[index], end[index]
    return spot


def _passed(spot: Spot, page: Any) -> list[Any]:
    """Return the parts of a box with those behind what stands whole before it; none where it has to stay.

    Headings before it stay where they are, those of a block behind it pass with the block.
    """
    parts = list(spot.around.children)
    first = spot.place
    while first < len(parts) and _is_title(parts[first].element):
        first += 1
    last = first
    while last < len(parts) and _is_whole(parts[last].element):
        last += 1
    end = last
    while end < len(parts) and _is_title(parts[end].element):
        end += 1
    passing = parts[last : end + 1]
    if first == last or end == len(parts):
        return []
    goes_far = any(_is_section(part.element) for part in passing)
    if goes_far and any(part.element.tag == "nav" for part in parts[first:last]):
        return []
    if _white(page) <= (WIDE_GAP if goes_far else GAP):
        return []
    return [*parts[:first], *passing, *parts[first:last], *parts[end + 1 :]]


def _is_whole(element: Any) -> bool:
    """Tell whether an element is read for itself, and so may stand behind the words that follow it."""
    names = classes(element)
    if "pair" in names:
        return "charts" in names
    return element.tag in ("figure", "nav")


def _is_title(element: Any) -> bool:
    """Tell whether an element is nothing without the next."""
    return element.tag in _HEADINGS or "titled" in classes(element)


def _is_section(element: Any) -> bool:
    """Tell whether an element is the heading of a section or begins with one."""
    return element.tag == "h2" or bool(classes(element) & {"level1", "section"})

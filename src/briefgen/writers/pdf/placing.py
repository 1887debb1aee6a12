"""Placing: what stands whole and does not fit a page lets the words that follow go first.

WeasyPrint breaks pages where a box no longer fits, so a chart would leave the foot of its page white. Each page is
looked at as it is made, and made once more where that helps: that page, not all.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from briefgen.writers.pdf.ending import Ending
from briefgen.writers.pdf.keeping import Keeping, fitted
from briefgen.writers.pdf.levels import held, levelled
from briefgen.writers.pdf.roles import classes
from briefgen.writers.pdf.setting import Setting
from briefgen.writers.pdf.turns import unparted
from briefgen.writers.pdf.whiteness import white

Make = Callable[[int, Any, Any, Any], tuple[Any, Any]]
"""What lays out a page, given its index, WeasyPrint's context, the root of all boxes and the source of all pages.

It returns the page and where in the boxes it ended: the way down to what the next page begins with.
"""

GAP, WIDE_GAP = 1 / 12, 1 / 7
"""How much of a page may stay white before what stands whole, as a share of its height.

Where more than `WIDE_GAP` would, a chart stands among the words of the next section rather than at the end of its own.
"""

_HEADINGS = frozenset({"h2", "h3", "h4"})


class Spot(NamedTuple):
    """Where a page ended: the box that it broke between the parts of, and the part that the next page begins with."""

    around: Any
    place: int


class Placing:
    """What lays out the pages of one document with `make`, one after another, and again where that is better."""

    def __init__(self, make: Make) -> None:
        self._make = make
        self._setting = Setting()
        self._ending = Ending(self._setting)
        self._keeping = Keeping(self._setting)

    def page(self, index: int, context: Any, root: Any, source: Any) -> tuple[Any, Any]:
        """Return a page and where it ended; boxes that follow may have changed places."""

        def make() -> tuple[Any, Any]:
            context.page_maker[index][-1].update(anchors=[], content_lookups=[])
            with self._setting.heeded(index, root):
                page, end = self._make(index, context, root, source)
            again = held(root, end) or levelled(root, page) or unparted(root, page, end)
            return make() if again else (page, end)

        start = context.page_maker[index][0]
        page, end = self._keeping.kept(index, root, start, make)
        while (spot := _spot(root, end)) and (parts := _passed(spot, page)):
            before, spot.around.children = spot.around.children, parts
            made = self._keeping.kept(index, root, start, make)
            if made[1] == end:  # what follows does not fit either
                spot.around.children = before
                page, end = make()
                break
            page, end = made
        if end is None:
            for each in self._ending.judged(index, page):
                context.page_maker[each][-1]["content_changed"] = True
        fitted(page)
        return page, end


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
    if "section" in classes(parts[end].element):  # all that it says
        return []
    if white(page) <= (WIDE_GAP if goes_far else GAP):
        return []
    return [*parts[:first], *passing, *parts[first:last], *parts[end + 1 :]]


def _is_whole(element: Any) -> bool:
    """Tell whether an element is read for itself, and so may stand behind the words that follow it."""
    names = classes(element)
    if names & {"pair", "pairs"}:
        return bool(names & {"charts", "figures"})
    return element.tag in ("figure", "nav")


def _is_title(element: Any) -> bool:
    """Tell whether an element is nothing without the next."""
    return element.tag in _HEADINGS or "titled" in classes(element)


def _is_section(element: Any) -> bool:
    """Tell whether an element is the heading of a section or begins with one."""
    return element.tag == "h2" or bool(classes(element) & {"level1", "section"})

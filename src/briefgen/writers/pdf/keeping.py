"""Keeping: a short table stays on one page, a longer one begins with more than a row or two; so do panels of steps.

A lead is not parted where its page, set tighter, can hold it.

Rules of style cannot weigh what is kept together against the white it leaves: a page that would be left too empty parts
its table, or its panel, after all.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from briefgen.writers.pdf.roles import classes
from briefgen.writers.pdf.setting import Setting, restyle
from briefgen.writers.pdf.whiteness import white

FIRST = 3
"""With so many rows, or steps, begins what is parted."""

SHORT, LAST = 6, 2
"""A table of up to so many rows is not parted, and a longer one ends with so many."""

SHORT_PANEL, LAST_PANEL = 5, 3
"""So many steps of a panel."""

WHITE = 1 / 3
"""How much of a page may stay white, as a share of its height, so that a table or a panel is not parted."""

Made = tuple[Any, Any]
"""A page, and where in the boxes it ended."""


class Whole(NamedTuple):
    """A table or a panel, its rows or steps, up to how many it has where it is short, and how many it ends with.

    A lead has no rows: it stays whole where its page can hold it, and is no reason to go to the next.
    """

    box: Any
    rows: list[Any]
    short: int
    last: int

    @property
    def is_short(self) -> bool:
        """Tell whether it is to stay on one page."""
        return len(self.rows) <= self.short

    def together(self) -> list[Any]:
        """Return the boxes that must not be parted, or not from the next, so that it is kept."""
        if self.is_short:
            return [self.box] if self.rows else []
        return [*self.rows[: FIRST - 1], *self.rows[-self.last : -1]]


class Keeping:
    """Which tables and panels of one document are kept together; each is tried once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._tried: set[Any] = set()

    def kept(self, index: int, root: Any, start: Any, make: Callable[[], Made]) -> Made:
        """Return what `make` makes of a page that begins at `start`; anew, where it parts what may be kept.

        What hardly fits has its page set tighter, or goes to the next page as far as need be. Where that leaves too
        much of its page white, it is parted.
        """
        made = make()
        whole = _parted(root, start, made[1])
        if whole is None or whole.box.element in self._tried:
            return made
        self._tried.add(whole.box.element)
        return self._fitting(index, root, start, make) or _moved(whole, make) or make()

    def _fitting(self, index: int, root: Any, start: Any, make: Callable[[], Made]) -> Made | None:
        """Return a page set tighter, if it was not, and parts nothing then."""
        if self._setting.is_tight(index):
            return None
        self._setting.holding.add(index)
        made = make()
        if _parted(root, start, made[1]) is None:
            return made
        self._setting.holding.remove(index)
        return None


def _moved(whole: Whole, make: Callable[[], Made]) -> Made | None:
    """Return a page that leaves a table or a panel to the next, or some of its rows, unless it is too white then."""
    before = [(box, box.style) for box in whole.together()]
    for box, _ in before:
        restyle(box, **{"break_inside" if box is whole.box else "break_after": "avoid"})
    made = make()
    if white(made[0]) <= WHITE:
        return made
    for box, style in before:
        box.style = style
    return None


def _parted(root: Any, start: Any, end: Any) -> Whole | None:
    """Return the table or panel that begins on a page and is parted by its end where it should not be, if any."""
    box = root
    while end and len(end) == 1:
        ((index, end),) = end.items()
        is_begun = start is None or index not in start
        start = None if is_begun else start[index]
        if index >= len(getattr(box, "children", ())):
            return None
        box = box.children[index]
        if whole := _whole(box):
            return whole if end and is_begun and _is_torn(whole, end) else None
    return None


def _whole(box: Any) -> Whole | None:
    """Return a box as what is kept whole, if it is a table, a panel with steps, or a lead, in two languages or one."""
    names = classes(box.element)
    if "lead" in names or ("pair" in names and any("lead" in classes(one.element) for one in box.descendants())):
        return Whole(box, [], 0, 0)
    if "tabular" in names:
        bodies = [one for one in box.descendants() if one.element_tag == "tbody"]
        return Whole(box, [row for body in bodies for row in body.children], SHORT, LAST)
    if "actions" in names and (steps := _steps(box)):
        return Whole(box, steps, SHORT_PANEL, LAST_PANEL)
    return None


def _steps(panel: Any) -> list[Any]:
    """Return the steps of a panel; side by side, the pairs of them."""
    within = list(panel.descendants())
    pairs = [box for box in within if "pair" in classes(box.element)]
    lists = [box for box in within if box.element_tag == "ol" and "steps" in classes(box.element)]
    return pairs or [step for one in lists for step in one.children]


def _is_torn(whole: Whole, end: Any) -> bool:
    """Tell whether what is parted at `end` is short, or begins or ends with few rows."""
    if whole.is_short:
        return True
    box = whole.box
    while end and box not in whole.rows:
        ((index, end),) = end.items()
        parts = getattr(box, "children", ())
        if index >= len(parts):
            return False
        box = parts[index]
    if box not in whole.rows:
        return False
    before = whole.rows.index(box)
    return before < FIRST or len(whole.rows) - before < whole.last


def fitted(page: Any) -> None:
    """Have each panel that goes on overleaf end below the last of its steps, rather than at the foot of the page."""
    for panel in page.children[0].descendants():
        if panel.element_tag == "aside" and "box" in classes(panel.element):
            bottom = max(_bottoms(panel), default=0.0)
            if 0 < bottom - panel.content_box_y() < panel.height:
                panel.height = bottom - panel.content_box_y()


def _bottoms(panel: Any) -> Iterator[float]:
    """Yield where each step or point of a panel ends."""
    for box in panel.descendants():
        if box.element_tag == "li" or "pair" in classes(box.element):
            yield float(box.position_y + box.height + (box.margin_bottom if box.element_tag == "li" else 0.0))

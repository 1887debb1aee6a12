"""Keeping: a short table stays on one page, a longer one begins with more than a row or two; and a panel ends in time.

Rules of style cannot weigh what is kept together against the white it leaves: a page that would be left too empty parts
its table after all.
"""

from collections.abc import Callable, Iterator
from typing import Any

from briefgen.writers.pdf.roles import classes
from briefgen.writers.pdf.whiteness import white

SHORT = 6
"""A table of up to so many rows is not parted."""

FIRST = 3
"""With so many rows a longer table begins."""

WHITE = 1 / 3
"""How much of a page may stay white, as a share of its height, so that a table is not parted."""

Made = tuple[Any, Any]
"""A page, and where in the boxes it ended."""


class Keeping:
    """Which tables of one document are kept together; each is tried once."""

    def __init__(self, tighter: set[int]) -> None:
        """Keep tables by the help of `tighter`, the pages that are set with less leading and space."""
        self._tighter = tighter
        self._tried: set[Any] = set()

    def kept(self, index: int, root: Any, start: Any, make: Callable[[], Made]) -> Made:
        """Return what `make` makes of a page that begins at `start`; anew, where it parts a table that may be kept.

        A table that hardly fits has its page set tighter, another goes to the next page as far as need be. Where that
        leaves too much of its page white, it is parted.
        """
        made = make()
        table = _parted(root, start, made[1])
        if table is None or table.element in self._tried:
            return made
        self._tried.add(table.element)
        return self._fitting(index, root, start, make) or _moved(table, make) or make()

    def _fitting(self, index: int, root: Any, start: Any, make: Callable[[], Made]) -> Made | None:
        """Return a page set tighter, if it parts no table then."""
        if index in self._tighter:
            return None
        self._tighter.add(index)
        made = make()
        if _parted(root, start, made[1]) is None:
            return made
        self._tighter.remove(index)
        return None


def _moved(table: Any, make: Callable[[], Made]) -> Made | None:
    """Return a page that leaves a table to the next, or so many of its rows, unless it is too white then."""
    before = [(box, box.style) for box in _together(table)]
    for box, style in before:
        box.style = style.copy()
        box.style["break_after" if box is not table else "break_inside"] = "avoid"
    made = make()
    if white(made[0]) <= WHITE:
        return made
    for box, style in before:
        box.style = style
    return None


def _parted(root: Any, start: Any, end: Any) -> Any:
    """Return the table that begins on a page and is parted by its end too early, if there is one."""
    box = root
    while end and len(end) == 1:
        ((index, end),) = end.items()
        is_begun = start is None or index not in start
        start = None if is_begun else start[index]
        if index >= len(getattr(box, "children", ())):
            return None
        box = box.children[index]
        if "tabular" in classes(box.element):
            return box if end and is_begun and _is_early(box, end) else None
    return None


def _is_early(table: Any, end: Any) -> bool:
    """Tell whether a table that is parted at `end` is short, or has begun with few rows."""
    rows, box = _rows(table), table
    while end and box not in rows:
        ((index, end),) = end.items()
        parts = getattr(box, "children", ())
        if index >= len(parts):
            return False
        box = parts[index]
    return len(rows) <= SHORT or (box in rows and rows.index(box) < FIRST)


def _together(table: Any) -> list[Any]:
    """Return the boxes that must not be parted, or not from the next, so that a table is kept."""
    rows = _rows(table)
    return [table] if len(rows) <= SHORT else rows[: FIRST - 1]


def _rows(table: Any) -> list[Any]:
    """Return the rows of a table but for those of its head."""
    bodies = [box for box in table.descendants() if box.element_tag == "tbody"]
    return [row for body in bodies for row in body.children]


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

"""Ending: no last page is nearly empty.

Where a last page would hold a few lines, those before it are set a little tighter, so that it is not needed; where that
does not help, it gets some of the page before. Only those few pages are made again.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from briefgen.writers.pdf.whiteness import white

SHORT, GIVEN = 1 / 4, 1 / 6
"""A last page that is filled less than `SHORT` gets up to `GIVEN` of the height of the page before."""

TIGHT_PAGES, GAIN = 4, 1 / 10
"""How many pages before the last may be set tighter, and how much of its height each may gain by that."""

LEADING, SPACE = 0.97, 0.7
"""What a page that is set tighter keeps of its leading, and of the space around paragraphs and rows."""

_SPACES = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")


class Ending:
    """How the last pages of one document are set, which is decided when the last one is seen."""

    def __init__(self) -> None:
        self._tight = range(0)
        self._giver: int | None = None
        self._given = 0.0
        self.tighter: set[int] = set()
        """Pages that are set tighter for what would be parted at their foot."""

    @contextmanager
    def heeded(self, index: int, root: Any) -> Iterator[None]:
        """Have a page made as was decided for it."""
        with ExitStack() as kept:
            if index == self._giver:
                kept.enter_context(_styled(root.style, _foot(root.style, self._given)))
            if index in self._tight or index in self.tighter:
                for style in {id(box.style): box.style for box in root.descendants()}.values():
                    kept.enter_context(_styled(style, _tighter(style)))
            yield

    def judged(self, last: int, page: Any) -> range:
        """Return the pages to be made again, another way, now that the last one has been seen."""
        is_decided = self._given > 0 and (self._giver is not None or last < self._tight.stop)
        if last == 0 or is_decided:
            return range(0)
        if not self._tight:
            filled = 1 - white(page)
            self._given = max(0.0, min(SHORT - filled, GIVEN)) * page.height
            before = range(max(0, last - TIGHT_PAGES), last)
            if filled < min(SHORT, GAIN * len(before)):
                self._tight = before
                return before
        was_tight, self._tight, self._giver = self._tight, range(0), last - 1
        return was_tight or (range(last - 1, last) if self._given else range(0))


@contextmanager
def _styled(style: Any, changes: Mapping[str, Any]) -> Iterator[None]:
    before = {name: style[name] for name in changes}
    style.update(changes)
    try:
        yield
    finally:
        style.update(before)


def _foot(style: Any, height: float) -> dict[str, Any]:
    """Return what keeps the foot of a page white: an edge of the outermost box, which stands on every page."""
    return {
        "box_decoration_break": "clone",
        "padding_bottom": style["padding_bottom"]._replace(value=height, unit="px"),
    }


def _tighter(style: Any) -> dict[str, Any]:
    """Return what sets a box tighter."""
    leading = style["line_height"]
    changes = {"line_height": leading * LEADING if isinstance(leading, float | int) else leading}
    for name in _SPACES:
        length = style[name]
        if getattr(length, "unit", None) == "px" and length.value > 0:
            changes[name] = length._replace(value=length.value * SPACE)
    return changes

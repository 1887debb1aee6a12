"""Setting: which pages are set otherwise than all others, and what for.

What looks at pages says here what it asks for: keeping, for what would be parted at the foot of a page, and ending, for
what the last one holds. A page heeds both whenever it is made.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

LEADING, SPACE = 0.97, 0.7
"""What a page that is set tighter keeps of its leading, and of the space around paragraphs and rows."""

_SPACES = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")


@dataclass
class Setting:
    """How the pages of one document are set.

    Pages that are `holding` are set tighter, to hold what would be parted at their foot, and those that are `sparing`,
    so that no last page is needed for a few lines; of the page `giver`, `given` pixels are left to the last.
    """

    holding: set[int] = field(default_factory=set)
    sparing: range = range(0)
    giver: int | None = None
    given: float = 0.0

    def is_tight(self, index: int) -> bool:
        """Tell whether a page is set tighter."""
        return index in self.sparing or index in self.holding

    @contextmanager
    def heeded(self, index: int, root: Any) -> Iterator[None]:
        """Have a page made as it is to be set; `root` holds all boxes."""
        with ExitStack() as kept:
            if index == self.giver:
                kept.enter_context(styled(root.style, _foot(root.style, self.given)))
            if self.is_tight(index):
                styles = {id(box.style): box.style for box in root.descendants()}.values()
                # A style may not have asked its parent yet: each is to be known before any is changed.
                for style, changes in [(style, _tighter(style)) for style in styles]:
                    kept.enter_context(styled(style, changes))
            yield


def restyle(box: Any, **changes: Any) -> None:
    """Change the style of a box for good, which others may have too."""
    box.style = box.style.copy()
    box.style.update(changes)


@contextmanager
def styled(style: Any, changes: Mapping[str, Any]) -> Iterator[None]:
    """Have a style changed for a while, for all boxes that have it."""
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

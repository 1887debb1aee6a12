"""Room: how wide the text of a page is, and how far words stand in from its margins, so that lines stay readable."""

from dataclasses import dataclass
from typing import Literal

from briefgen.brief import Mode
from briefgen.document import BoxRole
from briefgen.theme import Page, Theme
from briefgen.writers.word.xml import points

Place = Literal["text", "panel", "cell", "ruled"]
"""Where words stand: in running text, in a tinted panel or a cell of one, or in a box that a rule marks."""

TINTED: tuple[BoxRole, ...] = ("key-points", "actions")
"""The boxes that are panels; the others are marked by a rule."""

BAR = 3.0
"""How wide the bar at the left of a box is, in points."""

PADDING = 9.0
"""The least distance from the edges of a box to its words, in points."""

INDENT = 16.0
"""How far each level of a list stands in, in points."""

_BESIDE_NUMBERS = 20.0
"""The same in a panel, whose numbers are heavier."""

_SMALL = 31.0
"""The widest line of small print in ems of its face, which is narrower than that of text: about 75 characters."""

_MOST = 31.0
"""The largest distance that Word knows from an edge to its words (ECMA-376-1, 17.3.4)."""


def place_of(box: BoxRole | None) -> Place:
    """Return where the words of a box stand; without one, those of running text."""
    if box is None:
        return "text"
    return "panel" if box in TINTED else "ruled"


@dataclass(frozen=True, slots=True)
class Room:
    """The room for text on a page: its width, and how far running text stands in from its left, in points.

    `is_double` tells of a page in two languages.
    """

    width: float
    inset: float = 0.0
    is_double: bool = False

    @property
    def padding(self) -> float:
        """The distance from the edges of a panel to its words: a panel is as wide as the page, its lists are not."""
        return min(_MOST, max(PADDING, (self.inset - BAR - _BESIDE_NUMBERS) / 2))

    def left(self, place: Place) -> float:
        """Return how far words stand in from the left margin."""
        return {"panel": BAR + self.padding, "cell": 0.0, "ruled": self.inset + BAR + PADDING}.get(place, self.inset)

    def right(self, place: Place, measure: float = 0.0) -> float:
        """Return how far words stand in from the right margin; small ones have a `measure` of their own, in points."""
        if place == "panel":
            return self.padding
        least = PADDING if place == "ruled" else 0.0
        return max(least, self.width - self.left(place) - measure) if self.inset and measure else least


def step(place: Place) -> float:
    """Return how far a list stands in from the words around it, and each level from the one above, in points."""
    return _BESIDE_NUMBERS if place == "panel" else INDENT


def room(theme: Theme, mode: Mode) -> Room:
    """Return the room of a page of `theme`: side by side columns are narrow enough, and nothing stands in."""
    if mode is Mode.BILINGUAL:
        return Room(text_width(theme.page, mode), is_double=True)
    return Room(text_width(theme.page, mode), theme.inset)


def small_measure(theme: Theme) -> float:
    """Return the widest line of small print, in points."""
    return _SMALL * theme.sizes.small


def text_width(page: Page, mode: Mode) -> float:
    """Return the width of the text in points; side by side takes narrower margins."""
    if mode is Mode.BILINGUAL:
        return points(page.width - 2 * page.bilingual_margin_side)
    return points(page.width - page.margin_left - page.margin_right)

"""Theme: the design tokens that CSS, Word styles and charts are made from. Lengths are points unless said otherwise."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from briefgen.brief import Language

MEASURE = 33.3
"""The widest line of running text in ems of its face: about 72 characters."""

_POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface: its family name and its font files, by weight and slope; empty where the family has none."""

    family: str
    regular: Path
    italic: Path | None = None
    semibold: Path | None = None
    bold: Path | None = None


@dataclass(frozen=True, slots=True)
class Faces:
    """The typefaces: `text` for reading, `display` for headings, tables and charts, `japanese` for Japanese words."""

    text: Face
    display: Face
    japanese: Face


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points, and the leading of text as a multiple of its size."""

    title: float
    heading1: float
    heading2: float
    heading3: float
    lead: float
    text: float
    table: float
    caption: float
    small: float
    leading: float


BOUNDS: dict[str, tuple[float, float]] = {
    "title": (14, 30),
    "heading1": (10, 22),
    "heading2": (9, 18),
    "heading3": (8, 16),
    "lead": (8, 16),
    "text": (8, 14),
    "table": (6.5, 11),
    "caption": (6.5, 11),
    "small": (6.5, 11),
    "leading": (1.1, 2),
}
"""The least and the most of each size, on letterheads too: smaller is not read, larger breaks within words."""


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as `#rrggbb`.

    `ink` is for text, `structure` for headings and rules of structure, `accent` used sparingly, `muted` for secondary
    text, `neutral` for quiet graphics, `rule` for thin lines, `tint` for panels, `paper` behind all.
    """

    ink: str
    structure: str
    accent: str
    muted: str
    neutral: str
    rule: str
    tint: str
    paper: str


@dataclass(frozen=True, slots=True)
class Page:
    """The page in millimetres; `gutter` parts the two columns of a side-by-side document."""

    width: float
    height: float
    margin_top: float
    margin_right: float
    margin_bottom: float
    margin_left: float
    bilingual_margin_side: float
    gutter: float


@dataclass(frozen=True, slots=True)
class Logo:
    """The sign of a publisher: an image, what it says in each language, and its width and height in millimetres."""

    content: bytes
    kind: Literal["png", "jpeg", "svg"]
    words: tuple[tuple[Language, str], ...]
    width: float
    height: float

    def says(self, tag: str) -> str:
        """Return what it says in the language of `tag`."""
        return next((words for language, words in self.words if language.tag == tag), self.words[0][1])


@dataclass(frozen=True, slots=True)
class Theme:
    """All the tokens of one look.

    `space` is the unit of vertical rhythm in points, `numbered_headings` puts 1, 1.1, 1.1.1 before headings, and
    `letterhead` is a Word file that Word files take after; empty where there is none.
    """

    name: str
    faces: Faces
    sizes: Sizes
    colours: Colours
    page: Page
    space: float
    logo: Logo | None = None
    numbered_headings: bool = False
    letterhead: bytes = field(default=b"", repr=False)

    @property
    def inset(self) -> float:
        """How far running text in one language stands in from headings and tables, so that its lines stay readable."""
        width = (self.page.width - self.page.margin_left - self.page.margin_right) * _POINTS_PER_MILLIMETRE
        return max(0.0, width - MEASURE * self.sizes.text)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, 1.4.3 and 1.4.11)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


_DARK = 0.04045
"""Where the curve of sRGB begins to bend."""


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""Measures: how wide words are and how high their lines, in the faces and the styles that a file is set in."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from fontTools.ttLib import TTFont

from briefgen.theme import Face, Theme
from briefgen.writers.word.styles import Style, identity
from briefgen.writers.word.xml import half_points

_UNKNOWN, _WIDE = 0.55, 1.0
"""How wide a character is that the face has not, in ems: a letter, and one of Japanese."""

FIRST_WIDE = 0x2E80
"""Where the characters of East Asia begin."""

_NO_BREAK = ord("\N{NON-BREAKING HYPHEN}")
_wide = re.compile(f"[{chr(FIRST_WIDE)}-\U0010ffff]").findall
_MANY = 50_000
"""How many words, and how many texts, are remembered: a process that runs for long must not grow for ever."""


class Widths(dict[str, float]):
    """The widths of words in ems by word, each with the space behind it, measured when it is first asked for.

    Behind a hyphen there is none: it ends a part of a word, at which a line may end too.
    """

    def __init__(self, letters: Mapping[int, float]) -> None:
        super().__init__()
        self._letters = letters
        self._lines: dict[tuple[str, float], int] = {}
        self.space = letters.get(ord(" "), _UNKNOWN)

    def __missing__(self, word: str) -> float:
        width = sum(self._letters.get(ord(one)) or self._other(one) for one in word)
        width += 0.0 if word.endswith("-") else self.space
        if len(self) < _MANY:
            self[word] = width
        return width

    def lines(self, text: str, room: float) -> int:
        """Return how many lines `text` takes in `room` ems; what the briefs of a sector share is broken once."""
        known = self._lines.get((text, room))
        if known is None:
            parts = text.replace("-", "- ").split("\n")
            known = sum(_broken(part.split(" "), self, room) for part in parts)
            if len(self._lines) < _MANY:
                self._lines[text, room] = known
        return known

    @staticmethod
    def _other(letter: str) -> float:
        return _WIDE if ord(letter) >= FIRST_WIDE else _UNKNOWN


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paragraphs of a style are set: lengths in points, `widths` in ems of `size`, `edges` above and below.

    `taller` is what Japanese adds to the height of a line that has any.
    """

    widths: Widths
    size: float
    line: float
    before: float
    after: float
    left: float
    right: float
    edges: float
    is_kept: bool
    taller: float

    def lines(self, text: str, width: float, indent: float = 0) -> int:
        """Return how many lines `text` takes in a column of `width` points, with a further `indent`."""
        room = (width - self.left - self.right - indent) / self.size
        return self.widths.lines(text, max(room, 1.0))

    def added(self, text: str, width: float) -> float:
        """Return by how much Japanese makes `text` higher in a column of `width` points."""
        signs = len(_wide(text)) if self.taller and not text.isascii() else 0
        return self.taller * (1 + int(signs * self.size / max(width, self.size))) if signs else 0.0


def _broken(words: Iterable[str], widths: Widths, room: float) -> int:
    """Return how many lines words take in `room`; a word that is wider than a line goes on in the next."""
    ends = list(accumulate(map(widths.__getitem__, words)))
    reach, start, first, count = room + widths.space, 0.0, 0, 1
    while ends[-1] > start + reach:
        first = bisect_right(ends, start + reach, first)
        before = ends[first - 1] if first else 0.0
        start = before if before > start else start + room
        count += 1
    return count


@lru_cache(maxsize=16)
def _face(path: Path) -> Widths:
    """Return the widths of a font file."""
    with TTFont(path, lazy=True) as font:
        em, letters = font["head"].unitsPerEm, font["hmtx"].metrics
        known = {code: letters[name][0] / em for code, name in font.getBestCmap().items() if code < FIRST_WIDE}
    return Widths(known | {_NO_BREAK: known.get(ord("-"), _UNKNOWN)})


@lru_cache(maxsize=16)
def _heights(path: Path) -> tuple[float, float]:
    """Return how far a line of a font file reaches above and below what it stands on, at the least, in ems."""
    with TTFont(path, lazy=True) as font:
        em, heights = font["head"].unitsPerEm, font["hhea"]
        return (heights.ascent + heights.lineGap) / em, -heights.descent / em


def settings(styles: Iterable[Style], theme: Theme) -> dict[str, Setting]:
    """Return how each of `styles` is set, by its identifier; a parent stands before its children."""
    known: dict[str, Setting] = {}
    chosen: dict[str, tuple[Face, bool]] = {"": (theme.faces.text, False)}
    for style in styles:
        parent = identity(style.parent) if style.name != "Normal" else ""
        face, is_bold = chosen[parent]
        face, is_bold = style.face or face, is_bold if style.bold is None else style.bold
        chosen[style.identity] = face, is_bold
        known[style.identity] = _setting(
            style, known.get(parent), (face.bold if is_bold else None) or face.regular, theme
        )
    return known


def _setting(style: Style, parent: Setting | None, file: Path, theme: Theme) -> Setting:
    # Files know half points only.
    size = half_points(style.size or (parent.size if parent else theme.sizes.text)) / 2
    heights = _heights(file)
    line = max(style.leading or (parent.line if parent else 0.0), size * sum(heights))
    together = size * sum(map(max, heights, _heights(theme.faces.japanese.regular)))
    left, right = style.indent or ((parent.left, parent.right) if parent else (0.0, 0.0))
    return Setting(
        widths=_face(file),
        size=size,
        line=line,
        before=_known(style.before, parent.before if parent else 0.0),
        after=_known(style.after, parent.after if parent else 0.0),
        left=left,
        right=right,
        edges=_edges(style) if style.edges or parent is None else parent.edges,
        is_kept=bool(style.keep_next if style.keep_next is not None else parent and parent.is_kept),
        taller=max(together - line, 0.0),
    )


def _edges(style: Style) -> float:
    """Return the room that the edges of a paragraph take; in a box there is one between it and the next, above both."""
    room = {side: edge.width + edge.distance for side, edge in style.edges}
    return 2 * room["between"] if "between" in room else room.get("top", 0.0) + room.get("bottom", 0.0)


def _known(own: float | None, inherited: float) -> float:
    return inherited if own is None else own

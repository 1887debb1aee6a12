"""Sizing: the styles of a letterhead whose words are too small to be read, or too large for a page."""

from collections.abc import Iterator

from briefgen.theme import BOUNDS
from briefgen.writers.word.letterhead.contrasting import TWIN, USUAL, worded
from briefgen.writers.word.letterhead.opening import Letterhead
from briefgen.writers.word.letterhead.taking import Look

_TEXT = (
    *("normal", "body text", "aside", "list bullet", "list number", "list continue", "step"),
    *("key points text", "key points list", "actions text", "actions list", "aside text", "aside list"),
)

_HEADINGS = {f"heading {level}{second}": f"heading{level}" for level in (1, 2, 3) for second in ("", " second")}

_SMALLEST = BOUNDS["table"][0] - 0.5
"""In tables the second language is half a point smaller than the first."""

_OF_STYLES = dict.fromkeys(_TEXT, BOUNDS["text"]) | {
    **{name: BOUNDS[token] for name, token in _HEADINGS.items()},
    "title": BOUNDS["title"],
    "subtitle": (_SMALLEST, BOUNDS["title"][1]),
    **dict.fromkeys(("toc heading", "toc heading overleaf"), (_SMALLEST, BOUNDS["heading1"][1])),
}
"""The least and the most of styles that have bounds of their own: a theme's."""

_OF_OTHERS = (_SMALLEST, BOUNDS["lead"][1])
"""Those of all others: captions of LibreOffice are larger than those of a theme may be."""


def oversized(letterhead: Letterhead) -> Iterator[tuple[str, str]]:
    """Yield what is too small or too large, each size with the names of its styles, and what to do about it."""
    look, found = Look(letterhead), dict[tuple[float, float, float], list[str]]()
    for name in _taken(letterhead):
        size = look.size(name) or USUAL
        least, most = _OF_STYLES.get(TWIN.sub("", name.casefold()), _OF_OTHERS)
        if not least <= size <= most:
            found.setdefault((size, least, most), []).append(name)
    for (size, least, most), names in found.items():
        styles = ", ".join(f"`{name}`" for name in names)
        message = f"has {size:g} points for {styles}: {least:g} to {most:g} can be read and fit a page"
        yield message, f"give these styles {least:g} to {most:g} points in Word"


def _taken(letterhead: Letterhead) -> Iterator[str]:
    """Yield the names of styles of paragraphs that a brief takes over; plain text is like something in any case."""
    names = [name for kind, name in worded(letterhead) if kind == "paragraph"]
    if "normal" not in map(str.casefold, names):
        yield "Normal"
    yield from names

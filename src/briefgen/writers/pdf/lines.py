"""Lines: a line that Pango ends far too early is broken once more, and each line of a document is broken once.

Where words are wider than their line by less than a space, Pango ends the line after its first word, or before the
last that fits by a wide margin. In a line that is a little narrower it does not. And where only the space
at the end of words is too wide, it does not end their line, though the space be one that ties: words before had to go.
A word that a space ties to others is not hyphenated: `301 millones` goes to the next line as one. Nor is an address, or
the last word of a paragraph, whose second half would stand on a line alone.

WeasyPrint breaks the lines of columns twice, and those of a page as often as it is made: Pango is asked once.
"""

import re
from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

from briefgen.writers.pdf.setting import styled
from briefgen.writers.ties import NO_BREAK

Split = Callable[..., tuple[Any, ...]]
"""What breaks a line off words, given their style, WeasyPrint's context, the width there is, and more.

It returns, among others, how long the line is in bytes, where the next one begins (`None` where there is none) and how
wide the line is.
"""

LENGTH, NEXT, WIDTH = 1, 2, 3

EARLY = 3.0
"""How much of a line may stay white, in ems, before it is looked at: a word and its space."""

NARROWER = (0.35, 0.7)
"""How much narrower a line is made, in ems: a space, or two."""

_ADDRESS = re.compile(r"\w\.\w")
"""What an address has within, `gob.mx`: a hyphen there would be read as one of its own."""


def patient(first: Split) -> Split:
    """Return what breaks the lines of one document as `first` does, and anew where that ends them too early."""
    known: dict[Hashable, tuple[Any, tuple[Any, ...]]] = {}

    def broken(text: str, style: Any, context: Any, width: Any, *others: Any, **options: Any) -> tuple[Any, ...]:
        key = (text, id(style), width, others, tuple(options.items()))
        if key not in known:
            # A style that is kept keeps its identity.
            split = partial(_tied if text.endswith(NO_BREAK) else _broken, partial(first, text, style, context), style)
            line = split(width, *others, **options)
            known[key] = style, _whole(text, line, style, partial(split, width, *others, **options), width)
        return known[key][1]

    return broken


def _broken(first: Split, style: Any, width: Any, *others: Any, **options: Any) -> tuple[Any, ...]:
    line = first(width, *others, **options)
    size = style["font_size"]
    if line[NEXT] is None or width is None or width - line[WIDTH] < EARLY * size:
        return line
    for less in NARROWER:
        again = first(width - less * size, *others, **options)
        if again[LENGTH] > line[LENGTH] and again[WIDTH] <= width:
            return again
    return line


def _tied(first: Split, style: Any, width: Any, *others: Any, **options: Any) -> tuple[Any, ...]:
    """Return a line of words that are tied to others: where these overshoot it, it ends before the last of them."""
    line = _broken(first, style, width, *others, **options)
    if line[NEXT] is not None or width is None or line[WIDTH] <= width:
        return line
    again = _broken(first, style, width - NARROWER[0] * style["font_size"], *others, **options)
    return again if again[NEXT] is not None and again[WIDTH] <= width else line


def _whole(
    text: str, line: tuple[Any, ...], style: Any, split: Callable[[], tuple[Any, ...]], width: Any
) -> tuple[Any, ...]:
    """Return a line that ends before a word that is not to be hyphenated rather than within it."""
    if line[NEXT] is None or not _is_amiss(text.encode(), line[LENGTH]):
        return line
    with styled(style, {"hyphens": "manual"}):
        again = split()
    return again if again[WIDTH] <= width else line


def _is_amiss(text: bytes, end: int) -> bool:
    """Tell whether a line ends within a word that is tied to others, an address or the last of its text."""
    before, behind = text[:end].decode(), text[end:].decode()
    if not (before[-1:].isalpha() and behind[:1].isalpha()):
        return False
    word = before.rpartition(" ")[2] + behind.partition(" ")[0]
    return NO_BREAK in word or bool(_ADDRESS.search(word)) or " " not in behind.rstrip()

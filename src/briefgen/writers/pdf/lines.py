"""Lines: a line that Pango ends far too early is broken once more.

Where words are wider than their line by less than a space, Pango ends the line after its first word, or before the
last that fits by a wide margin. In a line that is a little narrower it does not.
"""

from collections.abc import Callable
from typing import Any

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


def patient(first: Split) -> Split:
    """Return what breaks a line as `first` does, and anew where that ends it too early."""

    def broken(text: str, style: Any, context: Any, width: Any, *others: Any, **options: Any) -> tuple[Any, ...]:
        line = first(text, style, context, width, *others, **options)
        size = style["font_size"]
        if line[NEXT] is None or width is None or width - line[WIDTH] < EARLY * size:
            return line
        for less in NARROWER:
            again = first(text, style, context, width - less * size, *others, **options)
            if again[LENGTH] > line[LENGTH] and again[WIDTH] <= width:
                return again
        return line

    return broken

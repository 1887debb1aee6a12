"""Placing: a chart that does not fit a page lets the words behind it go first, so that little is left white.

Footnotes are numbered by where their marks stand: words pass only where the numbers stay in order, and no mark stands
before its footnote.
"""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.writers.word.inlines import MARK
from briefgen.writers.word.pieces import Piece
from briefgen.writers.word.xml import Xml

GAP, WIDE_GAP = 1 / 12, 1 / 7
"""How much of a page may stay white before a chart, as a share of its height.

Where more than `WIDE_GAP` would, a chart stands among the words of the next section rather than at the end of its own.
"""

_MARK = f'<w:rStyle w:val="{MARK}"'
_LEADS_ON = ":"
"""How words end that are nothing without what follows."""


def may_pass(markup: Xml, pieces: Sequence[Piece], at: int, end: int, white: float) -> int:
    """Return where the words end that may stand before the chart from `at` to `end`; `end` where none may.

    They are a paragraph with its headings; `white` is how much of the page is left, as a share of its height.
    """
    behind = end + 1
    while behind < len(pieces) and pieces[behind - 1].style.startswith("Heading"):
        behind += 1
    chart, words = pieces[at:end], pieces[end:behind]
    if not words or words[-1].style != "BodyText" or words[-1].text.endswith(_LEADS_ON) or not _is_chart(chart):
        return end
    goes_far = any(piece.style == "Heading1" for piece in words)
    if white <= (WIDE_GAP if goes_far else GAP) or (_notes(chart) and _marks(markup, words)):
        return end
    # Behind the chart or, where others have passed already, behind those.
    return behind if _touch([*chart, *words]) or (at and _touch([pieces[at - 1], *words])) else end


def _is_chart(kept: Sequence[Piece]) -> bool:
    return kept[0].style == "Caption" and kept[-1].style == "SourceLast" and any(one.style == "Picture" for one in kept)


def _notes(pieces: Sequence[Piece]) -> bool:
    return any(piece.notes for piece in pieces)


def _marks(markup: Xml, pieces: Sequence[Piece]) -> bool:
    """Tell whether words bear a mark, be it a footnote's own or one that refers to it."""
    return any(_MARK in markup[slice(*piece.span)] for piece in pieces if piece.span)


def _touch(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces stand one behind the other in the markup, with nothing in between, as they were written."""
    spans = [piece.span for piece in pieces if piece.span]
    return len(spans) == len(pieces) and all(one[1] == other[0] for one, other in pairwise(spans))


def moved(markup: Xml, pieces: Sequence[Piece]) -> Xml:
    """Return `markup` with its paragraphs in the order of `pieces`."""
    spans = [piece.span for piece in pieces if piece.span]
    places = sorted(spans)
    if places == spans:
        return markup
    parts, at = [], 0
    for place, told in zip(places, spans, strict=True):
        parts += [markup[at : place[0]], markup[told[0] : told[1]]]
        at = place[1]
    return Xml("".join((*parts, markup[at:])))

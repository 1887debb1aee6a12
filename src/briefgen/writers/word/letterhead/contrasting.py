"""Contrasting: the styles of a letterhead that a brief's words stand in and that are too pale for paper."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from briefgen.theme import contrast
from briefgen.writers.word.letterhead.opening import Letterhead
from briefgen.writers.word.letterhead.taking import LEAST, PAPER, Look
from briefgen.writers.word.letterhead.uniting import called

LEAST_LARGE = 3.0
"""The least contrast of large print on paper (WCAG 2.2, 1.4.3), and of headings and captions of any size.

Those that Word has had for years are blue with 4.0:1, and it is the publisher’s paper.
"""

_HEADING = ("heading", "title", "subtitle", "caption", "toc heading")
"""How the names of headings and captions begin."""

_LARGE, _LARGE_BOLD = 18.0, 14.0
"""From how many points on print is large, and bold print."""

USUAL = 10.0
"""The size of words in points where no style says one."""

WORDED = {
    "paragraph": (
        *("Normal", "Body Text", "Lead", "Aside", "Small", "Box Title", "Title", "Subtitle"),
        *("heading 1", "heading 2", "heading 3", "heading 1 Second", "heading 2 Second", "heading 3 Second"),
        *("Cover Line", "Cover Series", "Cover Series First", "Cover Readers", "Cover Readers Second"),
        *("Cover Also", "Cover Also Last", "Running Head", "Running Foot"),
        *("TOC Heading", "TOC Heading Overleaf", "toc 1", "toc 2", "toc 3"),
        *("List Bullet", "List Number", "List Continue", "Step", "Note", "footnote text"),
        *("caption", "Caption Second", "Unit", "Source", "Source Last", "Column Language"),
        *("Table Text", "Table Head", "Table Second", "Table Row Head"),
        *("key points title", "key points text", "key points list", "actions title", "actions text", "actions list"),
        *("aside title", "aside text", "aside list", "imprint title", "imprint text", "imprint list"),
    ),
    "character": (
        *("Strong", "Emphasis", "Hyperlink", "Reference", "Page Reference", "footnote reference"),
        *("Step When", "Step Who", "Quiet"),
    ),
}
"""The styles of a brief that words stand in, by type. Heads and feet in `header` and `footer` are the letterhead's."""

TWIN = re.compile(r"( (beside|end|set off|kept))+$")
"""How twins of styles end, which differ in how they stand and not in how they look."""


def pale(letterhead: Letterhead) -> Iterator[tuple[str, str]]:
    """Yield what cannot be read on paper, each colour with the names of its styles, and what to do about it."""
    look, found = Look(letterhead), dict[tuple[str, float], list[str]]()
    for kind, name in worded(letterhead):
        tone = look.tone(name)
        least = LEAST_LARGE if kind == "paragraph" and _is_large(look, name) else LEAST
        if tone and contrast(tone, PAPER) < least:
            found.setdefault((tone, least), []).append(name)
    for (tone, least), names in found.items():
        styles = ", ".join(f"`{name}`" for name in names)
        ratio = f"{contrast(tone, PAPER):.1f}:1 on white, and {least:g}:1 is the least"
        yield f"has the colour `{tone}` for {styles}: {ratio}", "give these styles a darker colour in Word"


def worded(letterhead: Letterhead) -> Iterator[tuple[str, str]]:
    """Yield the type and the name of each style that a brief takes over and words stand in."""
    known = {kind: {name.casefold() for name in names} for kind, names in WORDED.items()}
    for style in letterhead.styles.iter(qn("w:style")) if letterhead.styles is not None else ():
        kind, name = style.get(qn("w:type"), "paragraph"), called(style)
        if TWIN.sub("", name.casefold()) in known.get(kind, ()):
            yield kind, name


def _is_large(look: Look, name: str) -> bool:
    is_heading = name.casefold().startswith(_HEADING)
    return is_heading or (look.size(name) or USUAL) >= (_LARGE_BOLD if look.is_bold(name) else _LARGE)

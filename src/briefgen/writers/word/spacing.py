"""Spacing: what sets text off from a table or a box above it. Word gives neither any space of its own below."""

import re
from collections.abc import Iterable, Iterator

from briefgen.writers.word.xml import NOTHING, Xml, paragraph

SET_OFF = ("Body Text", "Lead", "Aside", "Small", "List Bullet", "List Number", "Step", "Note")
"""The styles that have a twin with space above. Headings, captions and titles of boxes have space as they are."""

PARTING = paragraph("TableParting", NOTHING)
"""A paragraph without words: where two tables or boxes meet, Word makes them one unless a paragraph parts them, and it
wants one after a table that ends the text or a cell."""

_CONTENTS_END = "</w:sdt>"
"""How the contents end: text below them has space as it is, a table has none."""

_STYLE = re.compile(r'<w:p><w:pPr><w:pStyle w:val="(\w+)')
_KEPT = "Kept"
_TWINS = {name.replace(" ", ""): f"{name.replace(' ', '')}SetOff" for name in SET_OFF}


def is_table(written: Xml) -> bool:
    """Tell whether what is written ends with a table."""
    return written.endswith("</w:tbl>")


def closed(written: Xml) -> Xml:
    """Return what is written with a paragraph at its end."""
    return written if written.endswith("</w:p>") else Xml(written + PARTING)


def spaced(parts: Iterable[tuple[Xml, bool]]) -> Iterator[Xml]:
    """Yield the parts, each given with whether it is a box, set off from tables and boxes above them."""
    above, was_box = NOTHING, False
    for part, is_box in parts:
        if is_table(above) or was_box or (above.endswith(_CONTENTS_END) and part.startswith("<w:tbl>")):
            yield _set_off(part, is_joined=was_box and is_box)
        else:
            yield part
        above, was_box = part, is_box


def _set_off(part: Xml, *, is_joined: bool) -> Xml:
    """Return a part with space above; Word would draw one that `is_joined` and what is above it as one box."""
    found = _STYLE.match(part)
    style = found[1] if found else ""
    name = style.removesuffix(_KEPT)
    if found and (apart := _TWINS.get(name)):
        return Xml(part[: found.start(1)] + apart + part[found.start(1) + len(name) :])
    has_space = style.startswith(("Heading", "Caption", "TOC")) or style.endswith("Title")
    return part if has_space and not is_joined else Xml(PARTING + part)

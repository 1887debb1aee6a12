"""Keeping: a short box stays on one page, and in one language no row of a table is alone with its head, or overleaf.

Nor do the contents leave their title or a few entries behind.
"""

import re
from collections.abc import Sequence
from typing import get_args

from briefgen.document import BoxRole
from briefgen.writers.lengths import is_long
from briefgen.writers.word.styles import identity
from briefgen.writers.word.xml import Xml, joined

_IN_TABLES = ("Table Text", "Table Row Head", "Table Second")
_IN_BOXES = tuple(f"{role.replace('-', ' ')} {part}" for role in get_args(BoxRole) for part in ("text", "list"))
_ENTRIES = ("toc 1", "toc 2", "toc 3")
KEPT = (*_IN_TABLES, *(f"{name} End" for name in _IN_TABLES), *_IN_BOXES, *_ENTRIES, "Small", "Small Set Off")
"""The styles that have a twin which stays with the next paragraph."""

TITLE, OVERLEAF = "TOC Heading", "TOC Heading Overleaf"
"""The style of the title of the contents, and its twin that begins a page."""

_TWINS = {identity(name): identity(f"{name} Kept") for name in KEPT}
_STYLE = re.compile(r'(?<=<w:pStyle w:val=")\w+')
_WORDS = re.compile(r">([^<]+)</w:t>")
_SHORT, _LINE = 24, 70
"""How many lines a short box has at the most, and how many letters about go into one."""


def kept(written: Xml) -> Xml:
    """Return what is written with its paragraphs kept with the next."""
    return Xml(_STYLE.sub(lambda found: _TWINS.get(found[0], found[0]), written))


def kept_box(role: BoxRole, written: Xml) -> Xml:
    """Return a box, of paragraphs only, that stays on one page where it is short.

    The imprint does in any case; key points never do, which stand on page one above their footnotes.
    """
    last = written.rfind("<w:p>")
    is_short = role == "imprint" or (role != "key-points" and _lines(written) <= _SHORT)
    if last <= 0 or written.endswith("</w:tbl>") or not is_short:
        return written
    return Xml(kept(Xml(written[:last])) + written[last:])


def is_long_written(written: Xml) -> bool:
    """Tell whether what is written is too long to be kept on one page."""
    # Words are never longer than their markup: of most nothing more need be asked.
    return is_long(written) and is_long("".join(_WORDS.findall(written)))


def _lines(written: Xml) -> int:
    """Return about how many lines something takes."""
    texts = ("".join(_WORDS.findall(part)) for part in written.split("</w:p>"))
    return sum(1 + len(text) // _LINE for text in texts)


def kept_ends(parts: Sequence[Xml], fewest: int, whole: int = 0) -> Xml:
    """Return rows or entries, the first `fewest` of which stay together, and the last; all where `whole` at most."""
    last = len(parts) - 1
    near = range(last if len(parts) <= whole else fewest - 1)
    return joined(
        kept(part) if at < last and (at in near or last - 1 - at in near) else part for at, part in enumerate(parts)
    )


def goes_overleaf(style: str) -> bool:
    """Tell whether what begins with a paragraph of `style` needs one that begins a page to go to the next.

    What follows the title of the contents is a section to LibreOffice, which keeps no paragraph with a section.
    """
    return style == identity(TITLE)


def overleaf(written: Xml) -> Xml:
    """Return what is written with its contents at the beginning of a page."""
    return Xml(written.replace(f'"{identity(TITLE)}"', f'"{identity(OVERLEAF)}"', 1))

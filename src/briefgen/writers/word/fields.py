"""Fields: what Word computes, already filled with what it will find."""

import re
from collections.abc import Mapping

from briefgen.writers.word.xml import Xml, w

_PAGE = re.compile("\x00(\\w*)\x00")
"""Where a page number will stand: between characters that no words may hold."""


def field(code: str, result: Xml, properties: Xml) -> Xml:
    """Return a field with its result shown; `result` is runs, `properties` the `w:rPr` of its own runs."""
    return Xml(opened(code, properties) + result + closed(properties))


def opened(code: str, properties: Xml) -> Xml:
    """Return the runs that open a field, up to where its result starts."""
    instruction = Xml(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return Xml(
        w("r", properties, w("fldChar", fldCharType="begin"))
        + w("r", properties, instruction)
        + w("r", properties, w("fldChar", fldCharType="separate"))
    )


def closed(properties: Xml) -> Xml:
    """Return the run that closes a field."""
    return w("r", properties, w("fldChar", fldCharType="end"))


def page_of(bookmark: str) -> Xml:
    """Return the place of the number of the page that `bookmark` will stand on; without one, of the last page."""
    return Xml(f'<w:t xml:space="preserve">\x00{bookmark}\x00</w:t>')


def paged(markup: Xml, pages: Mapping[str, int] | None = None) -> Xml:
    """Return `markup` with its page numbers in their places; before pages are known, with a number as wide."""
    return Xml(_PAGE.sub(lambda place: str(pages[place[1]]) if pages else "00", markup))

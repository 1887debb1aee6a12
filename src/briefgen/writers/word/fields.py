"""Fields: what Word computes, already filled with what it will find."""

from collections.abc import Mapping

from briefgen.writers.word.xml import Xml, w

PAGE = "\x00"
"""What stands on both sides of the place of a page number: a character that no words may hold."""

WIDE = "00"
"""What is as wide as most page numbers."""


def field(code: str, result: Xml) -> Xml:
    """Return a field within a paragraph; `result` is the runs that it shows.

    In one element: spelled out run by run, the marks of notes were half of a long file.
    """
    return Xml(f'<w:fldSimple w:instr=" {code} ">{result}</w:fldSimple>')


def opened(code: str, properties: Xml) -> Xml:
    """Return the run that opens a field over several paragraphs; `properties` is the `w:rPr` of its own runs."""
    instruction = Xml(f'<w:instrText xml:space="preserve"> {code} </w:instrText>')
    return w("r", properties, w("fldChar", fldCharType="begin"), instruction, w("fldChar", fldCharType="separate"))


def closed(properties: Xml) -> Xml:
    """Return the run that closes it."""
    return w("r", properties, w("fldChar", fldCharType="end"))


def page_of(bookmark: str) -> Xml:
    """Return the place of the number of the page that `bookmark` will stand on; without one, of the last page."""
    return Xml(f"<w:t>{PAGE}{bookmark}{PAGE}</w:t>")


def paged(markup: Xml, pages: Mapping[str, int]) -> Xml:
    """Return `markup` with its page numbers in their places."""
    parts = markup.split(PAGE)
    parts[1::2] = [str(pages[bookmark]) for bookmark in parts[1::2]]
    return Xml("".join(parts))

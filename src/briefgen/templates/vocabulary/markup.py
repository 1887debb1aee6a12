"""Markup: what a template wrote, parsed as XML of one closed vocabulary; nothing of XML but tags and words."""

import re
from xml.etree import ElementTree as ET

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import FORBIDDEN
from briefgen.templates.vocabulary.tags import Element, stamp

MAX_DEPTH = 32
BEYOND = re.compile("[\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold and UTF-8 cannot write


def parse(markup: str, file: str) -> Element | Diagnostic:
    """Return the root of `markup`, or why it cannot be read, at the last tag before the break."""
    if (found := re.search(r"<[!?]\w*", markup)) is not None:
        message = f"`{found.group()}` is not part of the vocabulary"
        place = _before(markup, found.start(), file)
        return Diagnostic("template.markup", message, place, "remove it: a brief has tags and words only")
    if (found := FORBIDDEN.search(markup) or BEYOND.search(markup)) is not None:
        message = f"control or invisible character U+{ord(found.group()):04X}"
        place = _before(markup, found.start(), file)
        return Diagnostic("template.control-character", message, place, "remove the escape that stands for it")
    try:
        root = ET.fromstring(f"<brief>{markup}</brief>")  # noqa: S314  # no declaration got this far
    except ET.ParseError as error:
        return _broken(error, markup, file)
    return _too_deep(root, Place(file, 1, 1)) or root


def _broken(error: ET.ParseError, markup: str, file: str) -> Diagnostic:
    line, column = error.position
    lines = f"<brief>{markup}".encode().split(b"\n")  # the parser counts its columns in bytes
    before = b"\n".join((*lines[: line - 1], lines[line - 1][:column])).decode("utf-8", "replace")
    place = _before(before, len(before), file)
    message = f"the tags are not well formed: {str(error).split(':')[0]}"
    return Diagnostic("template.markup", message, place, "close every tag that is opened, in the reverse order")


def _before(markup: str, offset: int, file: str) -> Place:
    """Return the place of the last stamped tag before `offset`."""
    stamps = re.findall(r' at="([^"]*)"', markup[:offset])
    return (stamp(stamps[-1]) if stamps else None) or Place(file, 1, 1)


def _too_deep(root: Element, place: Place) -> Diagnostic | None:
    """Return the diagnostic for tags nested beyond all need, found without recursion."""
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return None
        place = stamp(level[0].get("at", "")) or place
    message = f"tags stand more than {MAX_DEPTH} deep"
    return Diagnostic("template.markup", message, place, "close each tag before the next")

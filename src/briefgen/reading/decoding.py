"""Decoding: the bytes of a file become text, or diagnostics: too large, not UTF-8, characters that hide or mislead."""

import re
from itertools import islice

from briefgen.diagnostics import Place
from briefgen.reading.tree import Tree

MAX_BYTES = 1_000_000
MAX_REPORTED = 50

# Controls but tab and line ends; characters that reorder, join, split or hide text (Unicode TR 36, section 3.1); and
# those that are no characters, or stand where one was lost.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffd\ufffe\uffff\U000e0000-\U000e007f]"
)

PRINTABLE = ("\ufffc", "\ufffd")
"""Those that count as printable all the same."""


def decode(tree: Tree, content: bytes, limit: int = MAX_BYTES) -> str | None:
    """Return the text of `content`, at most `limit` bytes, or report on `tree` why there is none."""
    if len(content) > limit:
        message = f"the file has {len(content):,} bytes; at most {limit:,} are read"
        tree.report("yaml.too-large", message, Place(tree.file, 1, 1), "split it into several files")
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(tree.file, before.count(b"\n") + 1, column)
        hint = "save the file as UTF-8 and check the character here"
        tree.report("yaml.encoding", "the file is not UTF-8", place, hint)
        return None
    text = text.removeprefix("\ufeff")
    if not _is_plain(text) and FORBIDDEN.search(text):
        _report_forbidden(tree, text)
    return None if tree.diagnostics else text


def _is_plain(text: str) -> bool:
    """Tell whether all of `text` can be printed, and so nothing is forbidden: that is found out sooner."""
    return text.replace("\n", "").isprintable() and not any(sign in text for sign in PRINTABLE)


def _report_forbidden(tree: Tree, text: str) -> None:
    """Report the forbidden characters of `text`, up to as many as a person can read."""
    lines = enumerate(text.split("\n"), 1)
    found = ((number, match) for number, line in lines for match in FORBIDDEN.finditer(line))
    for number, match in islice(found, MAX_REPORTED):
        hint = "delete the character; type the text anew rather than paste it"
        place = Place(tree.file, number, match.start() + 1)
        tree.report("yaml.control-character", unwanted(match), place, hint)


def unwanted(match: re.Match[str]) -> str:
    """Return the message about a character that `FORBIDDEN` found, which is named and not shown."""
    return f"control or invisible character U+{ord(match.group()):04X}"

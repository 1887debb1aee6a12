"""Marking: the content of pages as it says what it is (ISO 32000-1, 14.6).

What is no part of what a document says is an artifact (PDF/UA-1, 7.1; ISO 32000-1, 14.8.2.2); what is, stands in the
order in which it is read (14.8.2.3), also for who reads no structure. WeasyPrint writes one operator to a line, or one
part of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pikepdf import Pdf

from briefgen.writers.pdf.structure import Mark, Structure

_NUMBER = re.compile(rb"<</MCID (\d+)>>")
_MARKED = re.compile(rb"/\w+\n<</MCID (\d+)>>\nBDC\n")
_UNTOLD = re.compile(rb"/Artifact\nBMC\n")
_NO_SHIFT = b">0<"
"""Between two letters, that the second follows the first at once (ISO 32000-1, 9.4.3), which goes without saying."""

_LAYOUT = b"/Artifact <</Type /Layout>> BDC\n"
"""Rules and grounds only set the page."""


def mark(file: Pdf, structure: Structure) -> None:
    """Mark as artifacts what is not read, such as running heads; paint all else where it is read."""
    order = structure.order()
    for number, page in enumerate(file.pages):
        content = _ordered(page.obj.Contents.read_bytes(), order.get(number, ()))
        page.obj.Contents.write(_told(content, number, structure.furniture).replace(_NO_SHIFT, b""))


def _told(content: bytes, page: int, furniture: Mapping[Mark, str]) -> bytes:
    def marked(found: re.Match[bytes]) -> bytes:
        kind = furniture.get(Mark(page, int(found[1])))
        return found[0] if kind is None else f"/Artifact <</Type {kind}>> BDC\n".encode()

    return _UNTOLD.sub(_LAYOUT, _MARKED.sub(marked, content))


class _Late(NamedTuple):
    """Words painted after all else, with a state of their own: the label of an item, a number at the margin."""

    start: int
    end: int
    numbers: tuple[int, ...]
    colour: list[bytes]


def _ordered(content: bytes, order: Sequence[int]) -> bytes:
    """Move what is painted late to before the content that follows it in `order`."""
    lines = content.split(b"\n")
    places = {number: place for place, number in enumerate(order)}
    late = [one for one in _late(lines) if all(number in places for number in one.numbers)]
    behind = {number for one in late for number in one.numbers}
    moved: dict[int, list[_Late]] = {}
    for one in sorted(late, key=lambda each: places[each.numbers[0]]):
        rest = order[places[one.numbers[-1]] + 1 :]
        follower = next((number for number in rest if number not in behind), None)
        if follower is not None:
            moved.setdefault(follower, []).append(one)
    return b"\n".join(_rearranged(lines, moved)) if moved else content


def _late(lines: Sequence[bytes]) -> Iterator[_Late]:
    """Yield the outermost groups that save the state twice and then show words in a colour that is known."""
    opened: list[int] = []
    inside: int | None = None
    for index, line in enumerate(lines):
        if line == b"q":
            opened.append(index)
            if inside is None and lines[index + 1 : index + 3] == [b"q", b"/Span"]:
                inside = index
        elif line == b"Q" and opened.pop() == inside:
            colour = _colour(lines, inside)
            if colour is not None:
                numbers = _NUMBER.findall(b"\n".join(lines[inside:index]))
                yield _Late(inside, index + 1, tuple(map(int, numbers)), colour)
            inside = None


def _colour(lines: Sequence[bytes], start: int) -> list[bytes] | None:
    """Return what must be said for the group at `start` to keep its colour; `None` where that cannot be told."""
    shown = lines.index(b"BT", start)
    if any(line.endswith(b" rg") for line in lines[start:shown]):
        return []
    for line in reversed(lines[:start]):
        if line.endswith(b" rg"):
            return [line]
        if line == b"Q":
            return None
    return None


def _rearranged(lines: Sequence[bytes], moved: Mapping[int, Sequence[_Late]]) -> Iterator[bytes]:
    gone = {one.start: one.end for group in moved.values() for one in group}
    index = 0
    while index < len(lines):
        if index in gone:
            index = gone[index]
            continue
        found = (
            _NUMBER.fullmatch(lines[index + 1]) if lines[index].startswith(b"/") and index + 1 < len(lines) else None
        )
        for one in moved.get(int(found[1]), ()) if found else ():
            yield from (b"q", *one.colour, *lines[one.start : one.end], b"Q")
        yield lines[index]
        index += 1

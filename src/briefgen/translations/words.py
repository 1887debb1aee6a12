"""Words: what changed between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

TOKEN = re.compile(r"\S+")
SHOWN = 4
"""How many words of what stayed are shown on either side of a change."""


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Return how `old` became `new`: runs of words in order, removed ones before those that stand in their place."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    found: list[Change] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Change("same", " ".join(before[start:end])))
            continue
        if start < end:
            found.append(Change("removed", " ".join(before[start:end])))
        if new_start < new_end:
            found.append(Change("added", " ".join(after[new_start:new_end])))
    return tuple(found)


def told(found: tuple[Change, ...]) -> str:
    """Return changes as one line: `[-removed-]`, `{+added+}`, and of what stayed the words beside them."""
    return " ".join(_told(change, index, len(found)) for index, change in enumerate(found))


def _told(change: Change, index: int, count: int) -> str:
    if change.kind == "removed":
        return f"[-{change.text}-]"
    if change.kind == "added":
        return f"{{+{change.text}+}}"
    words = change.text.split(" ")
    head = words[:SHOWN] if index else []
    tail = words[-SHOWN:] if index < count - 1 else []
    return change.text if len(words) <= len(head) + len(tail) + 1 else " ".join((*head, "…", *tail))

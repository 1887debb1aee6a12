"""Turns: no word is parted by the turn of a page. WeasyPrint does not know the rule (CSS Text 4, 6.3.4)."""

from typing import Any

from briefgen.writers.pdf.setting import restyle

HYPHEN = "-"


def unparted(root: Any, page: Any, end: Any) -> bool:
    """Have the words of a paragraph stay whole of which a page has parted one at its end; tell whether there is one."""
    torn = [block for block in _blocks(root, end) if _is_hyphenated(block) and _ends_within(page, block)]
    for block in torn:
        for box in (block, *block.descendants()):
            if box.style["hyphens"] == "auto":
                restyle(box, hyphens="manual")
    return bool(torn)


def _blocks(box: Any, end: Any) -> list[Any]:
    """Return the innermost blocks that a page ended within: one, or one on each side of a pair."""
    parts = getattr(box, "children", ())
    ways = [(parts[index], further) for index, further in end.items() if further and index < len(parts)] if end else []
    inner = [block for part, further in ways for block in _blocks(part, further)]
    if end and not inner and box.style["display"][0] == "block":
        return [box]
    return inner


def _is_hyphenated(block: Any) -> bool:
    return any(box.style["hyphens"] == "auto" for box in (block, *block.descendants()))


def _ends_within(page: Any, block: Any) -> bool:
    """Tell whether the last line of a block on a page ends within a word: with a hyphen that the block has not."""
    seen = [
        box for box in page.children[0].descendants() if box.element is block.element and hasattr(box, "descendants")
    ]
    last = _texts(seen[-1])[-1:] if seen else []
    return any(text.endswith(HYPHEN) and text not in "".join(_texts(block)) for text in last)


def _texts(box: Any) -> list[str]:
    return [one.text for one in box.descendants() if hasattr(one, "text")]

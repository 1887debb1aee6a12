"""Whiteness: how much of a page is left white below what it shows."""

from typing import Any


def white(page: Any) -> float:
    """Return how much of a page is white below its words, as a share of its height."""
    return float(1 - (_lowest(page.children[0]) - page.content_box_y()) / page.height)


def _lowest(box: Any) -> float:
    """Return where the lowest words or picture of a box end; one that goes on overleaf is as high as its page."""
    parts = getattr(box, "children", ())
    if parts:
        return max(map(_lowest, parts))
    return float(box.position_y + (box.height if isinstance(box.height, float | int) else 0.0))

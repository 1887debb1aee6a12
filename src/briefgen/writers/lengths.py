"""Lengths: what is too long to be kept on one page, and is parted like running text instead."""

LONG = 1500
"""About as many letters fill half a page of a table or of one side of two."""


def is_long(text: str) -> bool:
    """Tell whether the words of a row, a point or a step are too many to be kept on one page."""
    return len(text) > LONG

"""Levels: both sides of a pair begin on one line, and so do the pictures of two charts.

WeasyPrint breaks each side of a pair by itself, and sets each caption as high as it is. What is to be otherwise is told
to the boxes once a page has shown it, and the page is made again.
"""

from typing import Any

from briefgen.writers.pdf.roles import classes
from briefgen.writers.pdf.setting import restyle

_LEVEL = 0.1
"""By how much two heights differ that are the same, in pixels."""


def held(root: Any, end: Any) -> bool:
    """Have a pair stay whole of which a page has begun one side alone; tell whether there is one.

    Where two lines are the fewest that may be parted, three stay together, and beside them may be four.
    """
    box = root
    while end:
        begins_alone = "pair" in classes(box.element) and any(map(_is_start, end.values()))
        if begins_alone and box.style["break_inside"] != "avoid":
            restyle(box, break_inside="avoid")
            return True
        if len(end) > 1:
            return False
        ((index, end),) = end.items()
        parts = getattr(box, "children", ())
        if index >= len(parts):
            return False
        box = parts[index]
    return False


def levelled(root: Any, page: Any) -> bool:
    """Have the lower of two captions be as high as the one beside it; tell whether a page has such captions."""
    wanted: dict[Any, float] = {}
    for row in page.children[0].descendants():
        if "charts" in classes(row.element):
            captions = [box for box in row.descendants() if box.element_tag == "figcaption"]
            highest = max((box.height for box in captions), default=0.0)
            wanted |= {box.element: highest for box in captions if highest - box.height > _LEVEL}
    for box in root.descendants() if wanted else ():
        if box.element_tag == "figcaption" and box.element in wanted:
            length = box.style["padding_top"]
            restyle(box, min_height=length._replace(value=wanted[box.element], unit="px"))
    return bool(wanted)


def _is_start(end: Any) -> bool:
    """Tell whether a way down leads to the very beginning of a box."""
    while end:
        ((index, end),) = end.items()
        if index:
            return False
    return True

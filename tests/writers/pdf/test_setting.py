"""Setting: a page is set as was asked for, and all others as before."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pytest

from briefgen.writers.pdf.setting import LEADING, SPACE, Setting


class Length(NamedTuple):
    """A length as WeasyPrint tells it."""

    value: float
    unit: str


@dataclass
class Root:
    """The root of all boxes, with one box in it."""

    style: dict[str, object]
    within: "Root | None" = None

    def descendants(self) -> Iterator["Root"]:
        """Yield the root and the box in it."""
        yield self
        if self.within:
            yield self.within


def _style() -> dict[str, object]:
    spaces = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
    return {"line_height": 1.5, "box_decoration_break": "slice", **dict.fromkeys(spaces, Length(10.0, "px"))}


def _root() -> Root:
    return Root(_style(), Root(_style()))


@pytest.mark.parametrize("setting", [Setting(holding={3}), Setting(sparing=range(2, 5))])
def test_a_page_is_set_tighter_for_either_reason(setting: Setting) -> None:
    """All boxes on it have less leading and space, and have theirs back when it is made."""
    root = _root()
    assert root.within

    with setting.heeded(3, root):
        assert root.within.style["line_height"] == 1.5 * LEADING
        assert root.within.style["margin_top"] == Length(10.0 * SPACE, "px")
    assert root == _root()


class Inheriting(dict[str, object]):
    """A style that asks its parent when it is first asked, as those of WeasyPrint do."""

    def __missing__(self, name: str) -> object:
        """Return what the parent says, from now on."""
        self[name] = PARENT[name]
        return self[name]


PARENT = _style()


def test_what_a_box_inherits_is_made_tighter_once() -> None:
    """Also where nobody has asked for it before: later pages would be set ever tighter."""
    root = Root(PARENT, Root(Inheriting()))
    assert root.within

    with Setting(holding={0}).heeded(0, root):
        assert root.within.style["line_height"] == 1.5 * LEADING
    assert root.within.style["line_height"] == 1.5


def test_other_pages_are_set_as_they_are() -> None:
    """What holds for one page does not for the next."""
    root = _root()

    with Setting(holding={3}, giver=4, given=50.0).heeded(5, root):
        assert root == _root()


def test_a_page_leaves_its_foot_to_the_last() -> None:
    """Its root, which stands on every page, is padded there."""
    root = _root()

    with Setting(giver=4, given=50.0).heeded(4, root):
        assert root.style["padding_bottom"] == Length(50.0, "px")
        assert root.style["box_decoration_break"] == "clone"
        assert root.within == _root().within
    assert root == _root()

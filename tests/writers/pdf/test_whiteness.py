"""Whiteness: what a page shows, however deep in its boxes, leaves the rest of it white."""

from dataclasses import dataclass, field

import pytest

from briefgen.writers.pdf.whiteness import white


@dataclass
class Box:
    """A box as WeasyPrint has it, of which its place, its height and what is in it are asked."""

    position_y: float
    height: float | str
    children: list["Box"] = field(default_factory=list)

    def content_box_y(self) -> float:
        """Return where its content begins."""
        return self.position_y


def _page(*parts: Box) -> Box:
    return Box(100, 400, [Box(100, 400, list(parts))])


@pytest.mark.parametrize(
    ("parts", "share"),
    [
        ([Box(100, 300)], 1 / 4),
        ([Box(100, 400, [Box(100, 100)])], 3 / 4),  # what is around words is as high as its page
        ([Box(100, 400, [Box(100, 100), Box(100, 200)])], 1 / 2),  # of two columns, the longer counts
        ([Box(200, "auto")], 3 / 4),
    ],
)
def test_a_page_is_white_below_the_lowest_of_what_it_shows(parts: list[Box], share: float) -> None:
    """The boxes around it do not count, as they reach the foot of the page where they go on overleaf."""
    assert white(_page(*parts)) == pytest.approx(share)

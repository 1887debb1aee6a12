"""Ending: a brief ends on a page that is worth turning to."""

from collections import Counter
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest

from briefgen.writers.pdf.press import typeset
from tests.fixtures.samples import sample_theme

LINE = "<p>line</p>"
WHOLE = '<p style="line-height: 24mm; margin: 0">large</p>'
"""A line that no leading makes lower: ten of them fill a page."""


def _pages(*parts: str) -> list[list[float]]:
    """Return how high each line stands on its page, page by page."""
    body = f'<body class="single"><main>{"".join(parts)}</main></body>'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head>{body}</html>'
    file = pypdfium2.PdfDocument(BytesIO(typeset(page, sample_theme()).content))
    return [[box[1] for box in _boxes(one.get_textpage())] for one in file]


def _boxes(text: pypdfium2.PdfTextPage) -> list[tuple[float, ...]]:
    boxes = [text.get_charbox(index) for index in range(text.count_chars()) if text.get_text_range(index, 1) == "l"]
    return [box for box in boxes if box[1] > 60]


def _gaps(page: list[float]) -> Counter[float]:
    return Counter(round(one - two, 1) for one, two in pairwise(page))


LINES = len(_pages(LINE * 80)[0])
"""How many paragraphs of one line fill a page."""


@pytest.mark.parametrize("more", [1, 3, 5])
def test_a_last_page_of_a_few_lines_is_spared(more: int) -> None:
    """The pages before it take them: nobody turns a page for a few lines."""
    assert len(_pages(LINE * (4 * LINES + more))) == 4


def test_only_the_pages_just_before_are_set_tighter() -> None:
    """All others keep their leading and their space."""
    leads = [max(_gaps(page)) for page in _pages(LINE * (6 * LINES + 1))]

    assert leads[0] == leads[1] > leads[2] == leads[3] == leads[4] == leads[5]


def test_a_last_page_that_holds_enough_leaves_all_as_it_is() -> None:
    """A page in three is a fair end."""
    pages = _pages(LINE * (2 * LINES + LINES // 3))

    assert [len(page) for page in pages] == [LINES, LINES, LINES // 3]


def test_where_setting_tighter_does_not_help_the_last_page_is_given_what_it_lacks() -> None:
    """And nothing is tighter."""
    pages = _pages(*[LINE] * 4, *[WHOLE] * 9, *[LINE] * 2)

    assert [len(page) for page in pages] == [11, 4]
    assert pages[0][:4] == _pages(LINE * 4)[0]


def test_a_brief_of_one_page_is_left_alone() -> None:
    """There is no page before it that could take or give."""
    assert [len(page) for page in _pages(LINE)] == [1]

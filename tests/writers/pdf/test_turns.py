"""Turns: whoever turns a page reads on with a whole word."""

from io import BytesIO

import pypdfium2
import pytest

from briefgen.writers.pdf.press import typeset
from tests.fixtures.samples import sample_theme

LONG = "internacionalización responsabilidades extraordinariamente correspondientes "
FOOT = 50.0
"""Below are the number of the page and its like, in points."""

NUMBER = "0203-12-022-0203-12-022-0203-12-022-"


def _ends(body: str) -> list[str]:
    """Return the last words of each page but the last."""
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head><body><main>{body}</main></body></html>'
    file = pypdfium2.PdfDocument(BytesIO(typeset(page, sample_theme()).content))
    texts = [one.get_textpage() for one in file]
    boxes = [
        [box for place in range(text.count_rects()) if (box := text.get_rect(place))[1] > FOOT] for text in texts[:-1]
    ]
    return [
        text.get_text_bounded(*min(rects, key=lambda box: (round(box[1]), -box[2]))).strip()
        for text, rects in zip(texts, boxes, strict=False)
    ]


@pytest.mark.parametrize("words", range(3, 12, 2))
def test_no_page_ends_within_a_word(words: int) -> None:
    """Whichever word comes there, in a paragraph and in a list; within the page words are hyphenated."""
    paragraph = "uno " * words + LONG * 120
    ends = [end for body in (f"<p>{paragraph}</p>", f"<ul><li>{paragraph}</li></ul>") for end in _ends(body)]

    assert len(ends) >= 3
    assert [end for end in ends if end.endswith(("-", "\x02", "\ufffe"))] == []


def test_what_has_hyphens_of_its_own_may_end_a_page_with_one() -> None:
    """A page is not made again for it."""
    assert all(end.rstrip("\x02\ufffe").endswith(("-", "0203", "12", "022")) for end in _ends(f"<p>{NUMBER * 180}</p>"))

"""Levels: whoever reads across a page finds the same things beside one another."""

from io import BytesIO

import pypdfium2
import pytest

from briefgen.writers.pdf.press import typeset
from tests.fixtures.samples import sample_theme

Place = tuple[int, float]
"""A page, counted from 0, and a height on it in points."""

FIGURE = '<figure><figcaption><p class="caption">{}</p></figcaption><p>y</p></figure>'
LONG = "un título de más de una línea en la mitad de una hoja que se lee en dos idiomas"


def _places(letter: str, *rows: tuple[str, str], kind: str = "pair") -> list[Place]:
    """Return where `letter` stands, wherever it does, in rows of two sides set on pages."""
    side = '<div class="{}"><div class="left">{}</div><div class="right">{}</div></div>'
    grid = "".join(side.format(kind, left, right) for left, right in rows)
    body = f'<body class="side-by-side"><main><div class="pairs">{grid}</div></main></body>'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head>{body}</html>'
    file = pypdfium2.PdfDocument(BytesIO(typeset(page, sample_theme()).content))
    texts = [(number, one.get_textpage()) for number, one in enumerate(file)]
    return [
        (number, round(text.get_charbox(index)[1], 1))
        for number, text in texts
        for index in range(text.count_chars())
        if text.get_text_range(index, 1) == letter
    ]


def _lines(first: str, count: int) -> str:
    return f"<p>{first}{'<br>line' * (count - 1)}</p>"


@pytest.mark.parametrize("lines", range(42, 50))
def test_a_pair_never_begins_on_one_side_alone(lines: int) -> None:
    """Three lines stay together, as two are the fewest that may be parted; so those beside them stay with them."""
    rows = ((_lines("o", lines), _lines("o", lines)), (_lines("y", 4), _lines("y", 3)), *[("o", "o")] * 20)
    left, right = _places("y", *rows)

    assert left == right


def test_two_charts_stand_level_below_captions_of_different_lengths() -> None:
    """The shorter one has room below, whichever side it is on; so have others on the same page."""
    rows = ((LONG, "corto"), ("corto", LONG), ("corto", "corto"))
    figures = [(FIGURE.format(left), FIGURE.format(right)) for left, right in rows]
    places = _places("y", *figures, kind="pair charts")

    assert len(places) == 6
    assert [one for one in set(places) if places.count(one) != 2] == []


def test_captions_of_charts_that_are_level_get_no_room() -> None:
    """What lies above a chart is no higher than its words need."""
    alone, beside = (
        _places("y", (FIGURE.format("corto"), FIGURE.format(other)), kind="pair charts")[0] for other in ("corto", LONG)
    )

    assert alone[1] > beside[1]

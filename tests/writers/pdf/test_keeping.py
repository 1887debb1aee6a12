"""Keeping: tables and panels part where a reader would part them."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest

from briefgen.writers.pdf.press import typeset
from tests.fixtures.samples import sample_theme

Colour = tuple[int, int, int]


def _printed(body: str) -> pypdfium2.PdfDocument:
    page = (
        f'<!DOCTYPE html><html lang="es"><head><title>x</title></head><body class="single"><main>{body}</main></body>'
    )
    return pypdfium2.PdfDocument(BytesIO(typeset(f"{page}</html>", sample_theme()).content))


def _filled(lines: int) -> str:
    return f"<p>line{'<br>line' * (lines - 1)}</p>"


def _table(rows: int, height: int = 1) -> str:
    body = f"<tr><td>q{'<br>line' * (height - 1)}</td></tr>" * rows
    source = '<p class="source">source</p>'
    return f'<div class="tabular"><table><thead><tr><th>x</th></tr></thead><tbody>{body}</tbody></table>{source}</div>'


def _rows(body: str) -> list[int]:
    """Return how many rows of a table are on each page that has any."""
    found = [page.get_textpage().get_text_range().count("q") for page in _printed(body)]
    return [count for count in found if count]


@pytest.mark.parametrize("above", range(36, 50))
def test_a_short_table_is_not_parted(above: int) -> None:
    """Six rows go to the next page together."""
    assert _rows(f"{_filled(above)}{_table(6)}{_filled(20)}") == [6]


@pytest.mark.parametrize("above", range(30, 50))
def test_a_longer_table_begins_with_three_rows_and_ends_with_two(above: int) -> None:
    """Fewer are not worth their head, nor another page."""
    first, *others = _rows(f"{_filled(above)}{_table(8)}{_filled(20)}")

    assert first == 8 or (first >= 3 and others[-1] >= 2)


def test_a_short_table_is_parted_where_it_would_leave_a_page_too_white() -> None:
    """More than a third of it."""
    assert len(_rows(f"{_filled(20)}{_table(5, height=10)}")) == 2


def test_a_table_that_hardly_fits_has_its_page_set_tighter() -> None:
    """It stays where it is: what is above it gives way, rather than the table."""
    wanted = [above for above in range(36, 50) if "q" in _first(f"{_filled(above)}{_table(6)}{_filled(20)}")]
    loose = [above for above in range(36, 50) if "q" in _first(f"{_filled(above)}{_table(7)}{_filled(20)}")]

    assert max(wanted) < max(loose)
    assert _heights(max(wanted)) < _heights(min(wanted))


def _first(body: str) -> str:
    return str(_printed(body)[0].get_textpage().get_text_range())


def _heights(above: int) -> float:
    """Return how far the first two lines are apart above a table of six rows."""
    text = _printed(f"{_filled(above)}{_table(6)}{_filled(20)}")[0].get_textpage()
    places = [text.get_charbox(index)[1] for index in range(text.count_chars()) if text.get_text_range(index, 1) == "l"]
    return float(round(places[0] - places[1], 1))


def _panel(steps: int, height: int = 1) -> str:
    step = f'<li><p class="when">when</p><p>q{"<br>what" * height}</p></li>'
    return f'<h2>steps</h2><aside class="box actions"><ol class="steps">{step * steps}</ol></aside>'


def _panel_side_by_side(steps: int, height: int = 1) -> str:
    side = f'<ol class="steps"><li><p class="when">when</p><p>q{"<br>what" * height}</p></li></ol>'
    pair = f'<div class="pair"><div class="left">{side}</div><div class="right">{side.replace("q", "r")}</div></div>'
    return f'<h2>steps</h2><aside class="box actions"><div class="pairs">{pair * steps}</div></aside>'


PANELS = pytest.mark.parametrize("panel", [_panel, _panel_side_by_side])


@PANELS
@pytest.mark.parametrize("above", range(34, 46, 2))
def test_a_panel_begins_and_ends_with_three_steps(panel: Callable[[int], str], above: int) -> None:
    """One of up to five is not parted, side by side neither."""
    assert _rows(f"{_filled(above)}{panel(5)}") == [5]
    assert all(count >= 3 for count in _rows(f"{_filled(above)}{panel(7)}"))


@PANELS
def test_a_panel_is_parted_where_it_would_leave_a_page_too_white(panel: Callable[[int, int], str]) -> None:
    """By two steps at the least: a heading and one would look lost."""
    parted = [_rows(f"{_filled(above)}{panel(4, 6)}") for above in range(10, 28, 3)]

    assert [2, 2] in parted
    assert all(one in ([4], [2, 2]) for one in parted)


def test_the_tint_of_a_panel_ends_with_the_last_step_of_its_page() -> None:
    """What is white below is paper: nothing seems to be missing there."""
    page = _printed(f"{_filled(27)}{_panel(7)}")[0]
    picture, text = page.render().to_pil(), page.get_textpage()
    lowest = min(
        text.get_charbox(index)[1] for index in range(text.count_chars()) if text.get_text_range(index, 1) == "q"
    )
    below = [picture.getpixel((picture.width // 2, int(picture.height - lowest + down))) for down in (20, 60)]

    assert text.get_text_range().count("q") == 4
    assert below == [_rgb(sample_theme().colours.tint), _rgb(sample_theme().colours.paper)]


def _rgb(colour: str) -> Colour:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


@pytest.mark.parametrize("language", ["one", "both"])
def test_a_lead_is_not_parted_where_its_page_can_hold_it(language: str) -> None:
    """Set tighter, it holds a line or more of it; of a longer one as much as fits stays there."""
    lead = f'<p class="lead">q{"<br>q" * 7}</p>'
    if language == "both":
        sides = f'<div class="left">{lead}</div><div class="right">{lead.replace("q", "r")}</div>'
        lead = f'<div class="pairs"><div class="pair">{sides}</div></div>'
    leads, words = (
        [_first(f"{_filled(above)}{one}{_filled(20)}").count("q") for above in range(36, 46)]
        for one in (lead, _plain(lead))
    )

    assert leads.count(8) > words.count(8)
    assert all(one >= other for one, other in zip(leads, words, strict=True))


def _plain(lead: str) -> str:
    """Return the same words as no lead, though they look alike."""
    return lead.replace('<p class="lead">', '<p style="font-size: 12.5pt; line-height: 1.38">')

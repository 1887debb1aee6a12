"""A brief takes after its letterhead: page, faces, sizes, colours."""

import pytest

from briefgen.writers.word.letterhead.opening import opened
from briefgen.writers.word.letterhead.taking import page_of, taken
from tests.fixtures.letterheads import changed, letterhead, part
from tests.fixtures.samples import sample_theme

THEME = sample_theme()
LOOK = taken(THEME, opened(letterhead()))


def styled(old: bytes, new: bytes) -> bytes:
    """Return a letterhead with its styles changed."""
    styles = part(letterhead(), "word/styles.xml")
    assert old in styles
    return changed(letterhead(), {"word/styles.xml": styles.replace(old, new)})


def test_takes_the_page() -> None:
    """Side by side has the same margins: they are the letterhead's."""
    assert (round(LOOK.page.width), round(LOOK.page.height)) == (210, 297)
    assert LOOK.page.margin_left == pytest.approx(30, abs=0.1)
    assert LOOK.page.bilingual_margin_side == pytest.approx(30, abs=0.1)
    assert LOOK.page.gutter == THEME.page.gutter


def test_takes_the_faces_of_text_and_headings() -> None:
    """By name: Japanese keeps the theme's."""
    assert (LOOK.faces.text.family, LOOK.faces.display.family) == ("Arial", "Arial Black")
    assert LOOK.faces.japanese == THEME.faces.japanese


def test_a_face_may_be_named_by_its_place_in_the_palette() -> None:
    """Word writes minor for text and major for headings."""
    plain = styled(b'w:ascii="Arial"', b'w:asciiTheme="minorHAnsi"')

    assert taken(THEME, opened(plain)).faces.text.family == "Cambria"


def test_takes_sizes_in_proportion_to_its_text() -> None:
    """A heading has its own where the letterhead says one."""
    assert LOOK.sizes.text == 11
    assert LOOK.sizes.heading1 == 20
    assert LOOK.sizes.small == pytest.approx(THEME.sizes.small * 1.1, abs=0.3)
    assert LOOK.sizes.leading == THEME.sizes.leading


def test_takes_the_colour_of_its_headings() -> None:
    """Bars, rules and charts follow it; what the letterhead does not say is the theme's."""
    assert LOOK.colours.structure == "#a01010"
    assert LOOK.colours.ink == THEME.colours.ink
    assert LOOK.colours.accent == THEME.colours.accent


def test_a_colour_that_cannot_be_read_is_not_taken() -> None:
    """Large headings may be paler than small words, which would take after them."""
    assert taken(THEME, opened(styled(b"A01010", b"4F81BD"))).colours.structure == THEME.colours.structure


def test_styles_that_are_based_on_one_another_come_to_an_end() -> None:
    """A ring of styles says nothing, and takes no time."""
    ring = styled(b'w:styleId="Normal">', b'w:styleId="Normal"><w:basedOn w:val="Normal"/>')

    assert taken(THEME, opened(ring)).sizes.text == 11


def test_a_letterhead_without_a_page_leaves_the_themes() -> None:
    """A file that LibreOffice or a script made may say nothing of it."""
    body = part(letterhead(), "word/document.xml")
    bare = body[: body.index(b"<w:sectPr")] + body[body.index(b"</w:sectPr>") + len(b"</w:sectPr>") :]
    found = opened(changed(letterhead(), {"word/document.xml": bare}))

    assert page_of(found) is None
    assert taken(THEME, found).page == THEME.page

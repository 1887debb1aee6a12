"""Words of charts are painted on the page itself, and look the same; what shows through stays a group."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefgen.writers.pdf.groups import dissolve
from briefgen.writers.pdf.press import typeset
from tests.fixtures.pdf import changed
from tests.fixtures.samples import sample_theme

PAGE = """<html lang="es-MX"><body><svg width="200" height="60" viewBox="0 0 200 60">
<rect width="90" height="60" fill="#17365d"{}/>
<text text-anchor="end" x="150" y="20" font-family="Source Sans Pro" font-size="9">Electricidad</text>
<text text-anchor="middle" x="150" y="40" font-family="Source Sans Pro" font-size="9">Electricidad</text>
</svg></body></html>"""
_RIGHT_OF_IT = 560


def _printed(style: str = "") -> bytes:
    return typeset(PAGE.format(style), sample_theme()).content


def _dissolved(printed: bytes) -> bytes:
    return changed(printed, dissolve)


def _groups(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as file:
        return sum("/Group" in one for one in file.objects if isinstance(one, pikepdf.Stream))


def test_opaque_words_are_no_group() -> None:
    """Each was one as it left the press."""
    printed = _printed()

    assert _groups(printed) == 2
    assert _groups(_dissolved(printed)) == 0


def test_words_stay_in_their_places_without_their_group() -> None:
    """To a pixel of a large picture."""
    printed = _printed()

    assert all(abs(before - now) <= 1 for before, now in zip(_ink(printed), _ink(_dissolved(printed)), strict=True))


def _ink(content: bytes) -> tuple[int, int, int, int]:
    """Return the edges of what is painted right of the rectangle."""
    image = pypdfium2.PdfDocument(content)[0].render(scale=4.0, grayscale=True).to_pil()
    words = image.crop((_RIGHT_OF_IT, 0, *image.size)).point(lambda value: 255 - value)
    box: tuple[int, int, int, int] | None = words.getbbox()
    assert box
    return box


@pytest.mark.parametrize("style", [' fill-opacity="0.5"', ' opacity="0.5"'])
def test_a_file_with_something_translucent_keeps_its_groups(style: str) -> None:
    """What is seen through them depends on the groups."""
    printed = _printed(style)

    assert _groups(_dissolved(printed)) == _groups(printed) >= 2

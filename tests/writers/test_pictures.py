"""Pages as pictures."""

from io import BytesIO

import pytest
from PIL import Image

from briefgen.brief import Mode
from briefgen.errors import WriterError
from briefgen.writers.pdf import write
from briefgen.writers.pictures import contact_sheet, pages
from tests.fixtures.samples import sample_document, sample_theme


@pytest.fixture(scope="module")
def printed() -> bytes:
    """Return the sample as a PDF."""
    return write(sample_document(Mode.ES), sample_theme())


def test_each_page_is_a_picture_of_its_size(printed: bytes) -> None:
    """A letter page at 72 dots to the inch has as many pixels as points."""
    assert {page.size for page in pages(printed, 72)} == {(612, 792)}


def test_a_sheet_shows_every_page_in_rows(printed: bytes) -> None:
    """At 36 dots, two to a row, with some ground around each."""
    count = len(pages(printed, 36))
    sheet = Image.open(BytesIO(contact_sheet(printed, columns=2, dots=36)))

    assert count >= 2
    assert sheet.size == (2 * (306 + 8) + 8, -(-count // 2) * (396 + 8) + 8)
    assert sheet.getpixel((0, 0)) == (0x8A, 0x8F, 0x98)
    assert sheet.getpixel((10, 10)) == (255, 255, 255)


def test_a_sheet_that_would_be_too_large_is_refused(printed: bytes) -> None:
    """A picture that no one can open helps no one."""
    with pytest.raises(WriterError, match="is too large"):
        contact_sheet(printed, columns=20, dots=3000)


def test_what_is_no_pdf_is_refused() -> None:
    """The error says so, not the library."""
    with pytest.raises(WriterError, match="no PDF"):
        pages(b"hello", 72)

"""Pictures of what was printed: the pages of a PDF as a reader sees them, for review and for comparison."""

from collections.abc import Iterable
from io import BytesIO
from math import ceil

import pypdfium2
from PIL import Image

from briefgen.errors import WriterError

_GROUND, _EDGE = "#8a8f98", 8
"""What pages lie on, and how much of it shows around each, in pixels."""

_POINTS = 72

LARGEST = 60_000_000
"""The most pixels of a sheet."""


def pages(content: bytes, dots: float) -> list[Image.Image]:
    """Return the pages of the PDF `content` at `dots` to the inch; raise `WriterError` where it is none."""
    try:
        file = pypdfium2.PdfDocument(content)
        return [page.render(scale=dots / _POINTS).to_pil().convert("RGB") for page in file]
    except pypdfium2.PdfiumError as error:
        raise WriterError("this is no PDF that can be shown", hint="give a PDF that briefgen has written") from error


def contact_sheet(content: bytes, *, columns: int = 4, dots: float = 60) -> bytes:
    """Return all pages of the PDF `content` side by side in one PNG, `columns` to a row, to be seen at a glance."""
    shown = pages(content, dots)
    columns = min(columns, len(shown))
    wide, high = (max(sizes) + _EDGE for sizes in zip(*(page.size for page in shown), strict=True))
    rows = ceil(len(shown) / columns)
    size = (columns * wide + _EDGE, rows * high + _EDGE)
    if size[0] * size[1] > LARGEST:
        raise WriterError(
            f"a sheet of {size[0]} by {size[1]} pixels is too large", hint="ask for fewer dots to the inch"
        )
    return _png(_laid_out(shown, columns, (wide, high), size))


def _laid_out(shown: Iterable[Image.Image], columns: int, step: tuple[int, int], size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("RGB", size, _GROUND)
    for number, page in enumerate(shown):
        row, column = divmod(number, columns)
        sheet.paste(page, (_EDGE + column * step[0], _EDGE + row * step[1]))
    return sheet


def _png(image: Image.Image) -> bytes:
    made = BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()

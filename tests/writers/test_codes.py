from io import BytesIO

import pytest
import segno
from docx.oxml.parser import parse_xml
from PIL import Image

from briefgen.writers.codes import SIDE, code_png, code_svg

URL = "https://example.org/verify/automotive/exporter/2026-11-27"


def test_the_drawing_of_a_code_says_what_it_is() -> None:
    """Its title stands for it where it cannot be seen, and its size does not depend on the length of the address."""
    drawings = [parse_xml(code_svg(url, "Lleva a <la> página")) for url in (URL, f"{URL}/{'x' * 90}")]

    sides = [float(one.get(side).removesuffix("pt")) for one in drawings for side in ("width", "height")]
    assert sides == pytest.approx([SIDE] * 4)
    assert [next(iter(one)).text for one in drawings] == ["Lleva a <la> página"] * 2


def test_the_picture_of_a_code_has_every_module_of_the_address() -> None:
    """Dark is dark and white is white, with four modules of white around."""
    matrix = [list(row) for row in segno.make(URL, error="m", micro=False).matrix_iter(border=4)]
    picture = Image.open(BytesIO(code_png(URL))).convert("L")

    scale = picture.width // len(matrix)
    seen = [
        [int(picture.getpixel((x * scale + scale // 2, y * scale + scale // 2)) == 0) for x in range(len(matrix))]
        for y in range(len(matrix))
    ]
    assert seen == matrix


def test_a_code_is_the_same_every_time() -> None:
    """Files that hold it have the same bytes."""
    assert code_png(URL) == code_png(URL)
    assert code_svg(URL, "a") == code_svg(URL, "a")

"""Codes: squares that a telephone reads (ISO/IEC 18004), as a drawing for pages and as a picture for Word."""

from io import BytesIO

import segno

SIDE = 54.0
"""How long a side is in points: 19 mm, of which a telephone reads some sixty characters with ease."""

_QUIET = 4
"""The white around a code, in modules: as much as the standard asks for."""

_SCALE = 8
"""How many pixels a module of the picture has on a side."""


def code_svg(url: str, alt: str) -> str:
    """Return the code of `url` as an SVG element whose title is `alt`."""
    code = segno.make(url, error="m", micro=False)
    width, _ = code.symbol_size(border=_QUIET)
    return code.svg_inline(scale=SIDE / width, unit="pt", border=_QUIET, title=alt, svgclass=None, lineclass=None)


def code_png(url: str) -> bytes:
    """Return the code of `url` as a picture in PNG."""
    picture = BytesIO()
    segno.make(url, error="m", micro=False).save(picture, kind="png", scale=_SCALE, border=_QUIET)
    return picture.getvalue()

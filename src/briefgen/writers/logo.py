"""The logo in a file: within a page as an address that holds the image itself, in Word as pixels."""

import re
from base64 import b64encode
from functools import lru_cache
from importlib import import_module

from briefgen.theme import Logo

MEDIA = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}

_PIXELS = 300 / 25.4
"""Pixels to a millimetre: what a printer shows."""


def address(logo: Logo) -> str:
    """Return an address that holds the image, so that a page needs nothing beside it."""
    return f"data:{MEDIA[logo.kind]};base64,{b64encode(logo.content).decode()}"


@lru_cache(maxsize=8)
def raster(logo: Logo) -> bytes:
    """Return the image in pixels, which every version of Word shows; a drawing is drawn at the size it will have."""
    if logo.kind != "svg":
        return logo.content
    # A drawing of ours is drawn as wide as its view box; Word alone loads Vega for it, and only where there is one.
    found = re.search(r'viewBox\s*=\s*["\']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)', logo.content.decode())
    assert found, "a logo was read with its view box"
    scale = logo.width * _PIXELS / float(found[1])
    return bytes(import_module("vl_convert").svg_to_png(logo.content.decode(), scale=scale))

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageFile

from briefgen.templates.logo import LARGEST, MOST_PIXELS
from briefgen.templates.theme import PATH, read_theme
from briefgen.theme import Logo
from tests.fixtures.projects import coffee, source

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">{}</svg>'
LOGO = "logo: {file: themes/mark.svg, alt: {en: A bean, es: Un grano}}\n"


def read(content: bytes | str | None, logo: str = LOGO) -> tuple[Logo | None, list[str]]:
    """Return the logo of a theme, and what is said of it."""
    world = coffee({PATH: source(PATH) + logo})
    if content is not None:
        world.files["templates/themes/mark.svg"] = content.encode() if isinstance(content, str) else content
    theme, wrong = read_theme(world)
    return (theme.logo if theme else None), [f"{one.code} {one.message}" for one in wrong]


def picture(kind: str, width: int = 30, height: int = 10) -> bytes:
    """Return a picture of one kind."""
    made = BytesIO()
    Image.new("RGB", (width, height)).save(made, kind)
    return made.getvalue()


def claimed(side: int) -> bytes:
    """Return a picture of a few bytes that says it is a square with sides of so many pixels."""
    header = b"IHDR" + struct.pack(">II", side, side)
    small = picture("PNG")
    header += small[24:29]
    return small[:12] + header + struct.pack(">I", zlib.crc32(header)) + small[33:]


@pytest.mark.parametrize(
    ("content", "kind"), [(DRAWING.format(""), "svg"), (picture("PNG"), "png"), (picture("JPEG"), "jpeg")]
)
def test_an_image_is_read_with_its_size(content: bytes | str, kind: str) -> None:
    """What it is, its content says, not its name; its height is the theme's, its width follows."""
    logo, wrong = read(content)

    assert wrong == []
    assert logo
    assert (logo.kind, logo.width, logo.height, logo.says("es-MX")) == (kind, 27.0, 9.0, "Un grano")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no file `themes/mark.svg`"),
        (b"", "`themes/mark.svg` is no image that can be read"),
        (b"GIF89a", "`themes/mark.svg` is no image that can be read"),
        (picture("PNG")[:40], "`themes/mark.svg` is no image that can be read"),
        (picture("GIF"), "`themes/mark.svg` is no image that can be read"),
        (picture("PNG", 70, 10), "`themes/mark.svg` is 7.0 times as wide as high, and 6 is the most"),
        (b"x" * (LARGEST + 1), f"`themes/mark.svg` has {LARGEST + 1} bytes, and {LARGEST} are the most"),
        ("<svg", "`themes/mark.svg` is no drawing that can be read"),
        ("<html/>", "`themes/mark.svg` is no SVG with a `viewBox`"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "`themes/mark.svg` is no SVG with a `viewBox`"),
        (
            DRAWING.format("<script>1</script>"),
            "`themes/mark.svg` is a drawing that leads elsewhere or has a script",
        ),
        (
            DRAWING.format('<image href="https://example.org/x.png"/>'),
            "`themes/mark.svg` is a drawing that leads elsewhere or has a script",
        ),
        (
            '<!DOCTYPE svg [<!ENTITY a "b">]>' + DRAWING.format("&a;"),
            "`themes/mark.svg` is a drawing that leads elsewhere or has a script",
        ),
    ],
)
def test_what_is_no_image_is_told(content: bytes | str | None, message: str) -> None:
    """It is told where the theme names it, before anything is written with it."""
    logo, wrong = read(content)

    assert logo is None
    assert wrong == [f"theme.logo {message}"]


@pytest.mark.parametrize("side", [6_325, 13_000, 25_000])
def test_a_picture_of_too_many_pixels_is_told_before_it_is_unpacked(side: int) -> None:
    """Above the limit, where Pillow warns, where it refuses: the same words each time, and no warning."""
    logo, wrong = read(claimed(side))

    assert logo is None
    assert wrong == [f"theme.logo `themes/mark.svg` has more than {MOST_PIXELS} pixels"]


@pytest.mark.parametrize("lenient", [False, True])
def test_a_picture_that_lies_about_its_few_pixels_is_no_image(
    monkeypatch: pytest.MonkeyPatch, *, lenient: bool
) -> None:
    """Below the limit it is unpacked, and its bytes end too soon, also where WeasyPrint has made Pillow lenient."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)

    assert read(claimed(6_000)) == (None, ["theme.logo `themes/mark.svg` is no image that can be read"])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("themes/mark.svg", "../secret.png", "theme.logo `../secret.png` is no file among the templates"),
        ("themes/mark.svg", "/secret.png", "theme.logo `/secret.png` is no file among the templates"),
        ("{file", "{height: 40, file", "theme.logo `40` is no height of a logo"),
        ("es: Un grano", "es: ' '", "yaml.wrong-type words are wanted here"),
        (", es: Un grano", "", "content.missing-translation `logo.alt` has no text in `es`"),
    ],
)
def test_a_logo_is_named_measured_and_said_in_both_languages(old: str, new: str, message: str) -> None:
    """A file outside of the templates, a height beyond the strip, a language without words."""
    logo, wrong = read(DRAWING.format(""), LOGO.replace(old, new))

    assert logo is None
    assert message in wrong

"""The logo of a theme: an image beside the templates, judged before anything is written with it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import BytesIO
from typing import Annotated, Any, Literal
from warnings import catch_warnings, simplefilter
from xml.etree import ElementTree as ET

from pydantic import PlainValidator

from briefgen.brief import Language
from briefgen.reading import Record, Tree, Words, refuse, shown
from briefgen.theme import Logo
from briefgen.world import World

FOLDER = "templates"
SAFE = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)*\Z")
LARGEST = 500_000
"""The most bytes of a logo: every file bears them."""

MOST_PIXELS = 40_000_000
"""The most pixels of a picture: a few bytes may unpack to gigabytes."""

HIGHEST = 25.0
USUAL = 9.0
"""Heights in millimetres: the cover is a strip."""

LONGEST = 6.0
"""The most that a logo may be wide, as a multiple of its height."""

Kind = Literal["png", "jpeg", "svg"]
Measured = tuple[Kind, float]
"""What kind of image it is, and how wide for its height."""

RASTER: dict[str, Kind] = {"PNG": "png", "JPEG": "jpeg"}
FOREIGN = re.compile(
    rb"<script|<foreignObject|<!DOCTYPE|<!ENTITY|\son\w+\s*=|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)
"""What leads out of a drawing, or makes it move."""


def _file(value: Any) -> Words:
    if isinstance(value, Words) and SAFE.match(value):
        return value
    raise refuse("theme.logo", f"`{value}` is no file among the templates", "name one, as `themes/logo.svg`")


def _height(value: Any) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = -1.0
    if isinstance(value, bool) or not 0 < number <= HIGHEST:
        raise refuse("theme.logo", f"`{value}` is no height of a logo", f"write millimetres, {HIGHEST:g} at the most")
    return number


def _words(value: Any) -> Words:
    if not isinstance(value, Words) or not value.strip():
        raise refuse("yaml.wrong-type", "words are wanted here", "say what the logo is, as `Logo of the Chamber`")
    return value


Said = Annotated[Words, PlainValidator(_words), shown("words", r"\S")]


class Spoken(Record):
    """What a logo says to those who do not see it."""

    en: Said
    es: Said


class LogoRecord(Record):
    """The logo of a theme: its file among the templates, its words in both languages, its height in millimetres."""

    file: Annotated[Words, PlainValidator(_file), shown("an image, named from templates/")]
    alt: Spoken
    height: Annotated[float, PlainValidator(_height), shown("millimetres, 25 at the most", "", "number")] = USUAL


def read_logo(world: World, tokens: dict[str, Any], tree: Tree) -> Logo | None:
    """Return the logo of a theme's `tokens`; `None` where it cannot be shown, with the reason added to `tree`."""
    place = tree.place(("logo", "file"))
    try:
        content = world.read(f"{FOLDER}/{tokens['file']}")
    except OSError:
        hint = f"put the image at `{FOLDER}/{tokens['file']}`"
        tree.report("theme.logo", f"there is no file `{tokens['file']}`", place, hint)
        return None
    measured = _measured(content)
    if isinstance(measured, str):
        hint = "give a PNG or a JPEG, a thousand pixels wide or so, or a plain SVG"
        tree.report("theme.logo", f"`{tokens['file']}` {measured}", place, hint)
        return None
    kind, ratio = measured
    height = float(tokens.get("height", USUAL))
    words = tuple((language, str(tokens["alt"][language])) for language in Language)
    return Logo(content, kind, words, width=round(height * ratio, 2), height=height)


def _measured(content: bytes) -> Measured | str:
    """Return what kind of image it is and how wide for its height, or why it is none that can be shown."""
    if len(content) > LARGEST:
        return f"has {len(content)} bytes, and {LARGEST} are the most"
    if content.lstrip()[:1] == b"<":
        return _measured_drawing(content)
    return _measured_picture(content)


def _measured_picture(content: bytes) -> Measured | str:
    # Loaded only where a theme has a logo.
    pictures = import_module("PIL.Image")
    too_large = f"has more than {MOST_PIXELS} pixels"
    try:
        with catch_warnings():
            # Pillow warns of twice as many, and refuses more, as soon as it has read the size.
            simplefilter("error", pictures.DecompressionBombWarning)
            picture = pictures.open(BytesIO(content), formats=tuple(RASTER))
        with picture, _to_the_end():
            kind, (width, height) = RASTER[picture.format], picture.size
            if width * height > MOST_PIXELS:
                return too_large
            picture.load()
    except (pictures.DecompressionBombWarning, pictures.DecompressionBombError):
        return too_large
    except Exception:  # noqa: BLE001  # whatever Pillow makes of bytes that are no image
        return "is no image that can be read"
    return _shaped(kind, width / height)


@contextmanager
def _to_the_end() -> Iterator[None]:
    """Have pictures read to their end: once WeasyPrint is loaded, Pillow takes those that are cut off for whole."""
    files: Any = import_module("PIL.ImageFile")
    lenient, files.LOAD_TRUNCATED_IMAGES = files.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        files.LOAD_TRUNCATED_IMAGES = lenient


def _measured_drawing(content: bytes) -> Measured | str:
    if FOREIGN.search(content):
        return "is a drawing that leads elsewhere or has a script"
    try:
        root = ET.fromstring(content)  # noqa: S314  # without entities: see above
    except ET.ParseError:
        return "is no drawing that can be read"
    box = [float(part) for part in re.findall(r"-?[\d.]+", root.get("viewBox", ""))]
    if root.tag != "{http://www.w3.org/2000/svg}svg" or len(box) != len("xywh") or min(box[2:]) <= 0:
        return "is no SVG with a `viewBox`"
    return _shaped("svg", box[2] / box[3])


def _shaped(kind: Kind, ratio: float) -> Measured | str:
    return (kind, ratio) if ratio <= LONGEST else f"is {ratio:.1f} times as wide as high, and {LONGEST:g} is the most"

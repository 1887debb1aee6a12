"""The logo is in every file, and comes from nowhere else."""

import zipfile
from base64 import b64decode
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from briefgen.brief import Format, Language, Mode
from briefgen.theme import Logo, Theme
from briefgen.writers import write
from briefgen.writers.logo import address, raster
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.tagged import TaggedFile

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#c00"/></svg>'
)
WORDS = ((Language.ES, "Logotipo de la cámara"), (Language.EN, "Logo of the chamber"))


def picture(kind: str) -> bytes:
    """Return a red picture of one kind."""
    made = BytesIO()
    Image.new("RGB", (60, 20), "#cc0000").save(made, kind)
    return made.getvalue()


LOGOS = (
    Logo(DRAWING, "svg", WORDS, 30, 10),
    Logo(picture("PNG"), "png", WORDS, 30, 10),
    Logo(picture("JPEG"), "jpeg", WORDS, 30, 10),
)


def themed(logo: Logo) -> Theme:
    """Return the theme of the samples with a logo."""
    return replace(sample_theme(), logo=logo)


@pytest.mark.parametrize("logo", LOGOS, ids=lambda one: one.kind)
def test_a_pdf_shows_the_logo_and_says_it(logo: Logo) -> None:
    """Red stands at the head of page one, and its words are read in the language of the file."""
    written = write(sample_document(Mode.ES), Format.PDF, themed(logo))
    page = pypdfium2.PdfDocument(written)[0].render(scale=1).to_pil().convert("RGB")
    colours = [colour for _, colour in page.crop((0, 0, page.width, 120)).getcolors(100_000) or ()]
    file = TaggedFile(written)

    assert any(red > 180 and green < 40 and blue < 40 for red, green, blue in colours)
    assert str(file.of("Figure")[0].element.Alt) == "Logotipo de la cámara"


@pytest.mark.parametrize("logo", LOGOS, ids=lambda one: one.kind)
def test_a_page_holds_the_logo_itself(logo: Logo) -> None:
    """Nothing is fetched: the address is the image."""
    html = write(sample_document(Mode.EN), Format.HTML, themed(logo)).decode()

    assert f'<img src="{address(logo)}" alt="Logo of the chamber"' in html
    assert b64decode(address(logo).partition(",")[2]) == logo.content


@pytest.mark.parametrize("logo", LOGOS, ids=lambda one: one.kind)
def test_word_holds_the_logo_in_pixels(logo: Logo) -> None:
    """A drawing is drawn as finely as a printer shows."""
    with zipfile.ZipFile(BytesIO(write(sample_document(Mode.ES), Format.DOCX, themed(logo)))) as package:
        name = next(one for one in package.namelist() if "media/" in one)  # the code of the sample stands later
        image = Image.open(BytesIO(package.read(name)))
        assert 'descr="Logotipo de la cámara"' in package.read("word/document.xml").decode()

    assert image.format in ("PNG", "JPEG")
    assert image.size == ((354, 118) if logo.kind == "svg" else (60, 20))
    assert raster(logo)[:4] in (b"\x89PNG", b"\xff\xd8\xff\xe0")


def test_without_a_logo_nothing_stands_in_its_place() -> None:
    """A theme need not have one."""
    assert "<img" not in write(sample_document(Mode.ES), Format.HTML, sample_theme()).decode()

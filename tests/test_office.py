"""LibreOffice opens every Word file, on about as many pages as the PDF has, and finds the contents where they say."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from briefgen.brief import Mode
from briefgen.document import Paragraph, Text
from briefgen.writers.word import write
from tests.conftest import Published
from tests.fixtures.hostile import LONG_WORD, hostile_document
from tests.fixtures.samples import sample_theme
from tests.fixtures.small import ES, document

OFFICE = shutil.which("soffice")
SAMPLE = [
    *(
        f"automotive/automotive-{audience}-{mode}"
        for audience, mode in product(("exporter", "executive", "chamber"), Mode)
    ),
    "renewable-energy/renewable-energy-chamber-bilingual",
]
"""The shortest and the longest briefs and some between in every mode, and one of many long notes."""

TITLES = ("Contenido", "Contents", "Contenido · Contents")
"""What the contents are headed with."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")]


FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>
"""


def converted(files: Iterable[Path], folder: Path) -> None:
    """Have LibreOffice set Word files as PDF, with a profile of its own, and the Japanese face that files only name."""
    assert OFFICE
    fonts = folder / "fonts.conf"
    fonts.write_text(FONTS.format(folder=sample_theme().faces.japanese.regular.parent.resolve()), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(
        command, check=True, capture_output=True, timeout=300, env=os.environ | {"FONTCONFIG_FILE": str(fonts)}
    )


@pytest.fixture(scope="module")
def opened(published: Published, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample as LibreOffice sets it."""
    folder = tmp_path_factory.mktemp("office")
    converted((published.output / f"{stem}.docx" for stem in SAMPLE), folder)
    return folder


@pytest.mark.parametrize("stem", SAMPLE)
def test_a_word_file_has_about_as_many_pages_as_the_pdf(stem: str, opened: Path, published: Published) -> None:
    """A quarter more or less at the most."""
    planned = len(pypdfium2.PdfDocument(published.output / f"{stem}.pdf"))
    found = len(pypdfium2.PdfDocument(opened / f"{Path(stem).name}.pdf"))

    assert abs(found - planned) <= planned / 4


@pytest.mark.parametrize("stem", SAMPLE)
def test_no_page_is_left_nearly_empty(stem: str, opened: Path) -> None:
    """But for the last: text goes on where there is room. Tables of figures have few letters and many lines."""
    *pages, _ = pypdfium2.PdfDocument(opened / f"{Path(stem).name}.pdf")
    empty = [at for at, page in enumerate(pages, 1) if len(page.get_textpage().get_text_range()) <= 1000]

    assert [at for at in empty if _lines(pages[at - 1]) < 20] == []


def _lines(page: pypdfium2.PdfPage) -> int:
    """Return on how many lines words stand on a page."""
    text = page.get_textpage()
    return len({round(text.get_rect(index)[1] / 5) for index in range(text.count_rects())})


def words_of(page: pypdfium2.PdfPage) -> str:
    """Return the letters of a page."""
    return re.sub(r"\W", "", page.get_textpage().get_text_range())


def places_of(titles: list[str], pages: list[str]) -> list[int]:
    """Return the pages where headings stand, in their order, behind the entries of the contents.

    The outline does not tell: LibreOffice writes it before it has done setting pages.
    """
    places: list[int] = []
    listed = next((at for at, page in enumerate(pages) if titles and titles[0] in page), 0)
    for title in titles:
        before = places[-1] - 1 if places else listed
        found = (at for at in range(before, len(pages)) if pages[at].count(title) > (at == listed))
        places.append(next(found) + 1)
    return places


@pytest.mark.parametrize("stem", SAMPLE)
def test_the_contents_say_the_page_or_the_one_beside_it(stem: str, opened: Path, published: Published) -> None:
    """Before anybody has renewed them; side by side the longest are two pages off at most."""
    with ZipFile(published.output / f"{stem}.docx") as package:
        body = package.read("word/document.xml").decode()
    entries = re.findall(r'<w:pStyle w:val="Toc\d(?:Kept)?"/>.*?</w:p>', body)
    said = [
        (int(re.findall(r">(\d+)</w:t>", one)[-1]), "".join(re.findall(r">([^<]+)</w:t>", one)[:-1])) for one in entries
    ]
    pages = [words_of(page) for page in pypdfium2.PdfDocument(opened / f"{Path(stem).name}.pdf")]
    found = places_of([re.sub(r"\W", "", title) for _, title in said], pages)

    most = 2 if stem.endswith("bilingual") else 1
    assert max((abs(page - place) for (page, _), place in zip(said, found, strict=True)), default=0) <= most


@pytest.mark.parametrize("stem", SAMPLE)
def test_the_title_of_the_contents_is_not_left_behind(stem: str, opened: Path) -> None:
    """Three of their entries at the least stand below it on the page."""
    lines = [
        page.get_textpage().get_text_range().splitlines()
        for page in pypdfium2.PdfDocument(opened / f"{Path(stem).name}.pdf")
    ]
    below = [page[page.index(title) + 1 :] for page in lines for title in TITLES if title in page]

    assert [page for page in below if not all(re.search(r"\.{9}", entry) for entry in page[:3])] == []
    assert len(below) == (0 if "executive" in stem else 1)


def test_bad_input_is_set_and_not_cut_off(tmp_path: Path) -> None:
    """A table of 400 rows, a paragraph of 2,000 words, a word of 120 letters: all of it stands within the margins."""
    (tmp_path / "hostile.docx").write_bytes(write(hostile_document(), sample_theme()))
    converted([tmp_path / "hostile.docx"], tmp_path)
    pages = list(pypdfium2.PdfDocument(tmp_path / "hostile.pdf"))
    texts = [page.get_textpage() for page in pages]
    text = re.sub(r"\s", "", "".join(one.get_text_range() for one in texts))
    right = max(one.get_charbox(at)[2] for one in texts for at in range(one.count_chars()))

    assert {f"fila{number}fin" for number in range(1, 401)} <= set(re.findall(r"fila\d+fin", text))
    assert text.count("palabra") == 2000
    assert LONG_WORD in text
    assert right < pages[0].get_width() - 28 / 25.4 * 72 + 6
    assert text.count("Encabezadoderepetición") > 5


def test_japanese_is_set_in_the_face_that_files_bring(tmp_path: Path) -> None:
    """No sign is a box, whether the machine has a Japanese face or not."""
    words = Text(language="ja-JP", text="経済安全保障")
    (tmp_path / "japanese.docx").write_bytes(
        write(document(ES, Paragraph(language="es-MX", content=(words,))), sample_theme())
    )
    converted([tmp_path / "japanese.docx"], tmp_path)
    pdf = tmp_path / "japanese.pdf"

    assert b"NotoSansCJKJP" in pdf.read_bytes()
    assert "経済安全保障" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()

"""A document becomes a Word file that opens, reads well and is always the same."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from openxml_audit import OpenXmlValidator

from briefgen.brief import Mode
from briefgen.document import Paragraph
from briefgen.errors import WriterError
from briefgen.writers.word import write
from tests.fixtures.hostile import LONG_WORD, ROWS, WORDS, hostile_document
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import W, WordFile, words, written


@pytest.mark.parametrize("mode", Mode)
def test_python_docx_reads_it_back(mode: Mode) -> None:
    """Headings are headings and tables are tables to whoever opens the file."""
    file = docx.Document(BytesIO(write(sample_document(mode), sample_theme())))

    assert [one.text for one in file.paragraphs if one.style and one.style.name == "Title"]
    assert file.tables


@pytest.mark.slow
@pytest.mark.parametrize("mode", Mode)
def test_a_file_is_valid(mode: Mode, tmp_path: Path) -> None:
    """Validation against the standard finds nothing."""
    path = tmp_path / "brief.docx"
    path.write_bytes(write(sample_document(mode), sample_theme()))

    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.slow
def test_is_the_same_in_every_process() -> None:
    """Neither the clock nor the seed of hashes shows in the bytes."""
    program = (
        "from hashlib import sha256; from briefgen.brief import Mode; from briefgen.writers.word import write; "
        "from tests.fixtures.samples import sample_document, sample_theme; "
        "print(sha256(write(sample_document(Mode.BILINGUAL), sample_theme())).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()

    assert sha256(write(sample_document(Mode.BILINGUAL), sample_theme())).hexdigest() == other


TOLD = ("document", "footnotes", "header1", "footer1", "footer2")
"""The parts that hold words of a brief."""

UNSTYLED = {
    "rPr": {"rStyle", "lang", "rFonts"},
    "pPr": {"pStyle", "numPr"},
    "tblPr": {"tblStyle", "tblW", "tblInd", "tblLayout", "tblLook", "tblCaption"},
    "trPr": {"cantSplit", "tblHeader"},
    "tcPr": set[str](),
}
"""What a style cannot say: which style, which language and script, which list, how wide, what is kept or repeated."""


def local(element: Any) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


@pytest.mark.parametrize("mode", Mode)
def test_every_run_has_a_language(mode: Mode) -> None:
    """No word is left to the language of whoever opens the file: in text, contents, notes, heads and feet."""
    file = written(sample_document(mode))

    for part in TOLD:
        assert file.find("//w:r", part)
        assert file.find("//w:r[w:t or w:tab][not(w:rPr/w:lang/@w:val)]", part) == []
        assert set(file.find("//w:lang/@w:val", part)) <= {"es-MX", "en-US", "ja-JP"}


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("is_numbered", [False, True])
def test_nothing_is_formatted_but_by_styles(mode: Mode, *, is_numbered: bool) -> None:
    """An editor who changes a style changes all that is set in it."""
    theme = replace(sample_theme(), numbered_headings=is_numbered)
    file = WordFile(write(sample_document(mode), theme))
    found = {
        (local(properties), local(one))
        for part in TOLD
        for properties in file.find("//w:rPr | //w:pPr | //w:tblPr | //w:trPr | //w:tcPr", part)
        for one in properties
    }

    assert {(kind, name) for kind, name in found if name not in UNSTYLED[kind]} == set()
    assert {name for fonts in file.find("//w:rPr/w:rFonts") for name in fonts.keys()} <= {f"{W}hint"}  # noqa: SIM118  # of lxml


@pytest.mark.parametrize("mode", Mode)
def test_whoever_sees_no_picture_and_no_table_is_told_of_it(mode: Mode) -> None:
    """Drawings have alternative text, tables a title and a first row of heads; none has merged cells."""
    file = written(sample_document(mode))

    assert file.find("//wp:docPr")
    assert file.find("//wp:docPr[not(@descr) or @descr='']") == []
    assert file.find("//w:tbl[not(w:tblPr/w:tblCaption/@w:val)]") == []
    assert file.find("//w:tbl[not(w:tblPr/w:tblLook/@w:firstRow='1')]") == []
    assert file.find("//w:gridSpan | //w:vMerge | //w:hMerge") == []


@pytest.mark.parametrize("mode", Mode)
def test_every_style_it_names_is_defined(mode: Mode) -> None:
    """A style that is misspelt would silently look like plain text."""
    file = written(sample_document(mode))
    named = {
        style
        for part in ("document", "footnotes", "header1", "footer1")
        for style in file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", part)
    }

    assert named <= set(file.find("//w:style/@w:styleId", "styles"))


@pytest.mark.parametrize("mode", Mode)
def test_every_leap_has_a_landing(mode: Mode) -> None:
    """Each inner link leads to a bookmark, and no bookmark stands twice."""
    file = written(sample_document(mode))
    bookmarks = file.find("//w:bookmarkStart/@w:name")

    assert set(file.find("//w:hyperlink/@w:anchor")) <= set(bookmarks)
    assert len(bookmarks) == len(set(bookmarks))


def test_characters_that_xml_has_not_are_refused() -> None:
    """A control character is an error with a hint, not a file that does not open."""
    document = replace(
        sample_document(Mode.ES), blocks=(Paragraph(language="es-MX", content=words("antes\x0bdespués")),)
    )

    with pytest.raises(WriterError, match="cannot be written as XML"):
        write(document, sample_theme())


@pytest.mark.slow
def test_bad_input_makes_a_valid_file(tmp_path: Path) -> None:
    """Long tables, words and paragraphs are set; a section without text is a heading, and nothing is left out."""
    path = tmp_path / "hostile.docx"
    path.write_bytes(write(hostile_document(), sample_theme()))
    file = WordFile(path.read_bytes())

    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    assert len(file.find("//w:tbl/w:tr")) == ROWS + 1
    assert len(file.find("//w:tr[w:trPr/w:tblHeader]")) == 1
    assert file.styled("Heading1") == ["Una sección vacía", LONG_WORD]
    assert sum(line.count("palabra") for line in file.lines()) == WORDS

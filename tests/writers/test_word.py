"""A document becomes a Word file that opens, reads well and is always the same."""

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from briefgen.brief import Mode
from briefgen.document import Paragraph
from briefgen.errors import WriterError
from briefgen.writers.word import write
from tests.helpers.samples import sample_document, sample_theme
from tests.helpers.word import words, written


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
        "from tests.helpers.samples import sample_document, sample_theme; "
        "print(sha256(write(sample_document(Mode.BILINGUAL), sample_theme())).hexdigest())"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    ).stdout.strip()

    assert sha256(write(sample_document(Mode.BILINGUAL), sample_theme())).hexdigest() == other


@pytest.mark.parametrize("mode", Mode)
def test_every_run_of_words_has_a_language(mode: Mode) -> None:
    """No word is left to the language of whoever opens the file."""
    file = written(sample_document(mode))

    assert file.find("//w:r[w:t]")
    assert file.find("//w:r[w:t][not(w:rPr/w:lang/@w:val)]") == []


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

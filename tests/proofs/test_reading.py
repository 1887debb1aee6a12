from pathlib import Path

import pytest

from briefgen.brief import Format, Mode
from briefgen.errors import OutputError
from briefgen.proofs import READERS, read
from briefgen.writers import write
from tests.helpers.samples import sample_document, sample_theme


def test_every_format_that_is_sent_around_is_read_back() -> None:
    """Pages of the web are made for a look at the screen."""
    assert set(READERS) == {Format.PDF, Format.DOCX}


def test_a_finished_file_is_read_by_its_format(tmp_path: Path) -> None:
    """Its words are there."""
    file = tmp_path / "brief.docx"
    file.write_bytes(write(sample_document(Mode.EN), Format.DOCX, sample_theme()))

    assert read(file, Format.DOCX)


@pytest.mark.parametrize("format", list(READERS))
def test_a_file_that_is_none_is_told_with_what_to_do(tmp_path: Path, format: Format) -> None:
    """It was damaged, or is another's."""
    file = tmp_path / "brief"
    file.write_text("no brief", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be read back: it is no") as caught:
        read(file, format)

    assert caught.value.hint == "build it again with `--force`"


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    """With what the system says."""
    with pytest.raises(OutputError, match="cannot be read back: no such file"):
        read(tmp_path / "gone.pdf", Format.PDF)

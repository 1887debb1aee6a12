import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from briefgen.brief import Format, Mode
from briefgen.errors import OutputError
from briefgen.proofs import READERS, Proof, identify, read
from briefgen.writers import write
from tests.fixtures.samples import sample_document, sample_theme


def _zip(name: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr(name, "Dear reader")
    return content.getvalue()


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
    with pytest.raises(OutputError, match="cannot be read back") as caught:
        read(file, format)
    (told,) = caught.value.diagnostics

    assert told.message.startswith("the file cannot be read back: it is no")
    assert (told.place.file, told.hint) == (str(file), "build it again with `--force`")


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    """With what the system says."""
    with pytest.raises(OutputError) as caught:
        read(tmp_path / "gone.pdf", Format.PDF)

    assert [one.message for one in caught.value.diagnostics] == [
        "the file cannot be read back: no such file or directory"
    ]


@pytest.mark.parametrize("format", [pytest.param(Format.PDF, marks=pytest.mark.slow), Format.DOCX])
@pytest.mark.parametrize("mode", [Mode.ES, Mode.BILINGUAL])
def test_a_finished_file_says_which_brief_it_is(tmp_path: Path, mode: Mode, format: Format) -> None:
    """Wherever it lies and whatever it is called now."""
    document = sample_document(mode)
    file = tmp_path / "received"
    file.write_bytes(write(document, format, sample_theme()))

    assert identify(file) == Proof(file, document.brief, mode, document.date, format)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Dear reader", "it is neither PDF nor Word"),
        (b"%PDF no more", "it is no PDF that can be read"),
        (b"PK no more", "it is no Word file that can be read"),
        (_zip("letter.txt"), "it does not say of which sector it is"),
    ],
)
def test_what_is_no_brief_is_told_as_such(tmp_path: Path, content: bytes, reason: str) -> None:
    """A person may give any file."""
    file = tmp_path / "received.pdf"
    file.write_bytes(content)
    with pytest.raises(OutputError) as caught:
        identify(file)

    assert [one.message for one in caught.value.diagnostics] == [f"the file cannot be read back: {reason}"]

"""The blank is what all files of a look share."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from briefgen.brief import Mode
from briefgen.writers.word import write
from briefgen.writers.word.blank import blank
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import written


def test_is_made_once_for_a_look_and_a_mode() -> None:
    """The second file finds it ready."""
    assert blank(sample_theme(), Mode.ES) is blank(sample_theme(), Mode.ES)
    assert blank(sample_theme(), Mode.ES) is not blank(sample_theme(), Mode.EN)


def test_every_part_it_relates_to_is_in_it_or_named() -> None:
    """Nothing leads nowhere; what names the Japanese face is put into each file."""
    empty = blank(sample_theme(), Mode.ES)
    with ZipFile(BytesIO(empty.archive)) as archive:
        assert {target for _, target in empty.relations} <= set(archive.namelist()) | set(dict(empty.named))


def test_the_page_is_the_themes() -> None:
    """Letter paper with the theme's margins; side by side has narrower ones."""
    section = docx.Document(BytesIO(write(sample_document(Mode.ES), sample_theme()))).sections[0]

    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.page_width.mm == pytest.approx(215.9, abs=0.1)
    assert section.left_margin.mm == pytest.approx(28, abs=0.1)


def test_fields_are_not_renewed_at_a_warning() -> None:
    """Word asks every reader where the settings ask it to, or a field is marked."""
    file = written(sample_document(Mode.BILINGUAL))

    assert b"updateFields" not in file.parts["word/settings.xml"]
    assert [name for name, content in file.parts.items() if b"w:dirty" in content] == []

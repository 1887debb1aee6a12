"""The package holds what it needs, in order, without a clock."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from briefgen.brief import Mode
from briefgen.writers.word import write
from briefgen.writers.word.package import text_width
from tests.helpers.samples import sample_document, sample_theme


def test_parts_stand_in_order_and_have_no_date() -> None:
    """Names are sorted, times are the oldest a ZIP can say."""
    with ZipFile(BytesIO(write(sample_document(Mode.ES), sample_theme()))) as package:
        entries = package.infolist()

    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_another_template_is_left() -> None:
    """Neither its styles with effects nor its thumbnail nor its claims about the program."""
    with ZipFile(BytesIO(write(sample_document(Mode.ES), sample_theme()))) as package:
        names = package.namelist()

    assert not [name for name in names if "Effects" in name or "thumbnail" in name or name == "docProps/app.xml"]


def test_properties_are_the_documents() -> None:
    """Title, author, keywords, language and the edition's date, never today's."""
    properties = docx.Document(BytesIO(write(sample_document(Mode.EN), sample_theme()))).core_properties

    assert properties.title.startswith("Japan is looking")
    assert properties.author == "Observatorio México-Japón"
    assert properties.keywords == "semiconductors, T-MEC, CPTPP"
    assert properties.language == "en-US"
    assert properties.created == properties.modified
    assert str(properties.created)[:10] == "2026-10-15"


def test_the_page_is_the_themes() -> None:
    """Letter paper with the theme's margins; side by side has narrower ones."""
    section = docx.Document(BytesIO(write(sample_document(Mode.ES), sample_theme()))).sections[0]

    assert section.page_width is not None
    assert section.left_margin is not None
    assert section.page_width.mm == pytest.approx(215.9, abs=0.1)
    assert section.left_margin.mm == pytest.approx(28, abs=0.1)
    assert text_width(sample_theme().page, Mode.BILINGUAL) > text_width(sample_theme().page, Mode.ES)

"""Metadata: what a file says of itself."""

import pytest

from briefgen.brief import Mode
from tests.fixtures.samples import sample_document
from tests.fixtures.tagged import sample_file


@pytest.mark.parametrize("mode", Mode)
def test_a_file_says_that_it_is_for_everybody(mode: Mode) -> None:
    """PDF/UA-1, 5 and 7.1: the standard is named, the title shown, the language known."""
    file = sample_file(mode)

    assert file.property("pdfuaid:part") == "1"
    assert bool(file.file.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(file.file.Root.MarkInfo.Marked)
    assert str(file.file.Root.Lang) == sample_document(mode).language


@pytest.mark.parametrize("mode", Mode)
def test_a_file_says_its_edition_its_languages_and_its_document(mode: Mode) -> None:
    """Whoever has the file can ask for what it was made from."""
    file, document = sample_file(mode), sample_document(mode)

    assert file.property("briefgen:edition") == document.date
    assert file.property("briefgen:document") == document.digest
    assert file.property("briefgen:mode") == mode
    for language in mode.languages:
        assert f"<rdf:li>{language.tag}</rdf:li>" in file.metadata()


def test_both_records_of_the_title_say_the_same() -> None:
    """Readers look in one place or the other."""
    file = sample_file(Mode.BILINGUAL)
    title = sample_document(Mode.BILINGUAL).title

    assert str(file.file.docinfo.Title) == title
    assert f'<rdf:li xml:lang="x-default">{title}</rdf:li>' in file.metadata()
    assert '<rdf:li xml:lang="en-US">' in file.metadata()

"""A file says what it is: in the properties of every document, and in its own."""

from io import BytesIO

import docx

from briefgen.brief import Mode
from briefgen.writers.word import write
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import searched, written


def test_properties_are_the_documents() -> None:
    """Title, subject, author, keywords, language and the edition's date, never today's."""
    document = sample_document(Mode.EN)
    properties = docx.Document(BytesIO(write(document, sample_theme()))).core_properties

    assert properties.title.startswith("Japan is looking")
    assert properties.subject == document.subject
    assert properties.author == "Observatorio México-Japón"
    assert properties.keywords == "semiconductors, T-MEC, CPTPP"
    assert properties.language == "en-US"
    assert properties.created == properties.modified
    assert str(properties.created)[:10] == "2026-10-15"


def test_what_only_briefs_say_are_properties_of_their_own() -> None:
    """Edition, languages and digest, so that a program can tell which document a file was made from."""
    document = sample_document(Mode.BILINGUAL)
    custom = written(document).parts["docProps/custom.xml"]
    said = {one.get("name"): one[0].text for one in searched(custom, "/*/*")}

    assert said["Edition"] == "2026-10-15"
    assert said["Languages"] == "es-MX, en-US"
    assert said["Digest"] == document.digest
    assert set(said) == {"Sector", "Audience", "Mode", "Languages", "Edition", "Digest"}

"""The whole: what a document is called and which language leads."""

from briefgen.brief import Mode
from briefgen.document import align
from tests.fixtures.small import EN, ES, document


def test_a_document_speaks_the_language_of_its_mode() -> None:
    """Side by side, Spanish leads."""
    both = align(document(ES), document(EN))

    assert both.mode is Mode.BILINGUAL
    assert both.language == "es-MX"
    assert document(EN).language == "en-US"


def test_the_title_is_said_in_every_language() -> None:
    """In plain words, as the property of a file needs it."""
    assert align(document(ES), document(EN)).title == "title in es / title in en"

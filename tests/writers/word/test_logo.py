from dataclasses import replace

from docx import Document

from briefgen.brief import Mode
from briefgen.writers.word.draft import Draft
from briefgen.writers.word.logo import picture
from tests.helpers.samples import sample_document, sample_theme
from tests.writers.test_logo import LOGOS


def test_a_logo_has_its_size_and_its_words() -> None:
    """30 by 10 millimetres, said in the language of the document."""
    theme = replace(sample_theme(), logo=LOGOS[1])
    run = picture(Draft(sample_document(Mode.EN), theme, Document().part), LOGOS[1])

    assert '<wp:extent cx="1080000" cy="360000"/>' in run
    assert 'descr="Logo of the chamber"' in run

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.writers.word import write
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import WordFile
from tests.writers.test_logo import LOGOS


def test_a_logo_has_its_size_and_its_words() -> None:
    """30 by 10 millimetres, said in the language of the document."""
    theme = replace(sample_theme(), logo=LOGOS[1])
    file = WordFile(write(sample_document(Mode.EN), theme))

    (drawn,) = file.find("//wp:inline[wp:docPr/@descr='Logo of the chamber']")
    extent = drawn.find("{*}extent")
    assert (extent.get("cx"), extent.get("cy")) == ("1080000", "360000")

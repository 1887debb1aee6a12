from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import Code, Line
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, words, written

LINES = (Line(language="es-MX", content=words("Compruebe este archivo.")),)


def file_of(url: str = "https://example.org/verify/12") -> WordFile:
    """Return a Word file that holds one code."""
    code = Code(language="es-MX", url=url, alt="Lleva a la página", lines=LINES)
    return written(replace(sample_document(Mode.ES), blocks=(code,)))


def test_a_code_is_a_picture_that_says_what_it_is() -> None:
    """Who cannot see it hears where it leads; its words stand below."""
    file = file_of()

    assert file.find("//wp:docPr/@descr") == ["Lleva a la página"]
    assert file.styled("Small") == ["Compruebe este archivo."]
    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='SmallKept'][.//w:drawing]")) == 1


def test_the_picture_of_a_code_is_part_of_the_file() -> None:
    """It is stored once, and another address has another picture."""
    pictures = [
        [content for name, content in file_of(url).parts.items() if name.startswith("word/media/")]
        for url in ("https://example.org/1", "https://example.org/2")
    ]

    assert [len(found) for found in pictures] == [1, 1]
    assert pictures[0] != pictures[1]

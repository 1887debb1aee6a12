"""Numbers of captions count by their label, and references repeat both."""

from briefgen.brief import Mode
from briefgen.document import Chart, Line, Paragraph, Reference, Table, walk
from briefgen.writers.word.captions import numbered
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, words
from tests.writers.word.test_blocks import file_of
from tests.writers.word.test_draft import draft


def caption(label: str) -> str:
    """Return what stands before a caption."""
    return numbered(draft(), "origins", Line(language="es-MX", content=words(label)), 3)


def referring(said: str, language: str = "es-MX", mode: Mode = Mode.ES) -> WordFile:
    """Return a file with the charts and tables of the sample, and a reference to the first table."""
    shown = [node for node in walk(sample_document(mode)) if isinstance(node, Chart | Table)]
    table = next(node for node in shown if isinstance(node, Table))
    reference = Reference(language=language, anchor=table.anchor, content=words(said, language))
    return file_of(Paragraph(language=language, content=(reference,)), *shown, mode=mode)


def test_a_label_of_two_words_counts_as_one() -> None:
    """Word takes one word as the name of a count."""
    assert r"SEQ Mapa_de_ruta \* ARABIC" in caption("Mapa de ruta")


def test_the_number_is_filled_in() -> None:
    """The field shows its number before Word ever counts."""
    assert ">3</w:t>" in caption("Cuadro")


def test_a_reference_that_says_the_label_is_a_field() -> None:
    """It shows what it repeats: the bookmark is around the number, neither around the title nor around the label."""
    file = referring("Cuadro 1")
    (code,) = [code.split() for code in file.find("//w:fldSimple/@w:instr") if code.split()[0] == "REF"]
    start = f"//w:bookmarkStart[@w:name='{code[1]}']"
    inside = file.find(
        f"{start}/following-sibling::*[following-sibling::w:bookmarkEnd]/descendant-or-self::w:r/w:t/text()"
    )

    assert "".join(inside) == "1"
    assert "\\h" in code
    assert file.find(f"//w:fldSimple[contains(@w:instr, '{code[1]}')]//w:t/text()") == ["1"]
    assert file.styled("BodyText") == ["Cuadro 1"]


def test_a_reference_in_words_of_its_own_is_a_link() -> None:
    """Word would put the label in their place."""
    file = referring("el cuadro de arriba")

    assert not [code for code in file.find("//w:fldSimple/@w:instr") if code.split()[0] == "REF"]
    assert file.find("//w:hyperlink[.//w:t='el cuadro de arriba']/@w:anchor")


def test_each_language_repeats_its_own_label() -> None:
    """A table that both languages share has two captions."""
    spanish = referring("Cuadro 1", mode=Mode.BILINGUAL)
    english = referring("Table 1", "en-US", Mode.BILINGUAL)
    names = [
        next(code.split()[1] for code in file.find("//w:fldSimple/@w:instr") if code.split()[0] == "REF")
        for file in (spanish, english)
    ]

    assert len(set(names)) == 2

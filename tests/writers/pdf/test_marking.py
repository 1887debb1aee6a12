"""Marking: artifacts are told apart, and words are painted where they are read."""

import pikepdf
import pytest

from briefgen.writers.pdf.marking import mark
from briefgen.writers.pdf.structure import Element, Mark, Structure


def _words(number: int, colour: str = "1 0 0 rg\n") -> str:
    return f"/Span\n<</MCID {number}>>\nBDC\n{colour}BT\n<41> Tj\nET\nEMC\n"


def _marked(content: str, *order: int, furniture: dict[Mark, str] | None = None) -> str:
    file = pikepdf.new()
    page = file.add_blank_page()
    page.obj.Contents = file.make_stream(content.encode())
    root = Element("Document", "es", [Mark(0, number) for number in order])
    mark(file, Structure(root, furniture or {}, frozenset()))
    return str(page.obj.Contents.read_bytes().decode())


def test_running_heads_are_artifacts_of_their_kind() -> None:
    """What a page repeats says so; the words of the page stay as they are."""
    told = _marked(_words(0) + _words(1), 1, furniture={Mark(0, 0): "/Pagination /Subtype /Header"})

    assert told == _words(0).replace("/Span\n<</MCID 0>>", "/Artifact <</Type /Pagination /Subtype /Header>>").replace(
        ">>\nBDC", ">> BDC"
    ) + _words(1)


def test_rules_are_artifacts_of_layout() -> None:
    """An artifact without a kind gets one."""
    assert _marked("/Artifact\nBMC\n0 0 1 1 re\nf\nEMC\n") == "/Artifact <</Type /Layout>> BDC\n0 0 1 1 re\nf\nEMC\n"


def test_a_label_that_is_painted_last_moves_to_its_item() -> None:
    """It takes its own state along."""
    told = _marked(_words(0) + _words(1) + f"q\nq\n{_words(2)}Q\nQ\n", 0, 2, 1)

    assert told == _words(0) + f"q\nq\nq\n{_words(2)}Q\nQ\nQ\n" + _words(1)


def test_a_label_in_the_colour_of_the_words_before_keeps_it() -> None:
    """WeasyPrint does not say a colour twice."""
    told = _marked(_words(0, "0 0 1 rg\n") + _words(1) + f"q\nq\n{_words(2, '')}Q\nQ\n", 2, 0, 1)

    assert told.startswith("q\n1 0 0 rg\nq\nq\n/Span\n<</MCID 2>>")


@pytest.mark.parametrize("before", ["", "q\n0 0 1 rg\nQ\n"])
def test_a_label_whose_colour_cannot_be_told_stays(before: str) -> None:
    """Order matters less than looks."""
    content = _words(0, "") + _words(1, "") + before + f"q\nq\n{_words(2, '')}Q\nQ\n"

    assert _marked(content, 2, 0, 1) == content

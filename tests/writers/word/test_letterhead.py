"""A brief on a letterhead is both: the publisher's paper and the brief's matter."""

from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from briefgen.brief import Format, Mode
from briefgen.writers import recipe
from briefgen.writers.word import write
from tests.fixtures.letterheads import letterhead, saved_elsewhere
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import WordFile


def lettered(mode: Mode = Mode.ES, content: bytes | None = None) -> WordFile:
    """Return the sample on a letterhead."""
    return WordFile(write(sample_document(mode), replace(sample_theme(), letterhead=content or letterhead())))


@pytest.mark.slow
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("options", [{}, {"first": True}, {"counts": True}])
def test_a_brief_on_a_letterhead_is_valid(options: dict[str, bool], mode: Mode, tmp_path: Path) -> None:
    """Validation against the standard finds nothing."""
    path = tmp_path / "brief.docx"
    paper = letterhead(first=options.get("first", False), counts=options.get("counts", False))
    path.write_bytes(write(sample_document(mode), replace(sample_theme(), letterhead=paper)))

    assert list(OpenXmlValidator().validate(str(path)).errors) == []


@pytest.mark.slow
@pytest.mark.parametrize("mode", Mode)
def test_a_brief_on_a_letterhead_from_libreoffice_is_valid(mode: Mode, tmp_path: Path) -> None:
    """Its styles go by one name twice; in the file each has a name of its own, and none hides the face of Japanese."""
    path = tmp_path / "brief.docx"
    path.write_bytes(write(sample_document(mode), replace(sample_theme(), letterhead=saved_elsewhere())))
    file = WordFile(path.read_bytes())

    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    for names in ("//w:style/@w:styleId", "//w:style/w:name/@w:val"):
        found = [name.casefold() for name in file.find(names, "styles")]
        assert sorted(found) == sorted(set(found))
    assert file.find("//w:style//@w:eastAsia", "styles") == []


@pytest.mark.slow
def test_a_brief_serves_as_a_letterhead(tmp_path: Path) -> None:
    """A chamber takes one, changes its styles, and has all the others alike."""
    path = tmp_path / "brief.docx"
    paper = write(sample_document(Mode.ES), sample_theme())
    path.write_bytes(write(sample_document(Mode.ES), replace(sample_theme(), letterhead=paper)))
    again = WordFile(path.read_bytes())

    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    assert again.lines() == WordFile(paper).lines()


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("paper", [b"", letterhead(), letterhead(counts=True)])
def test_the_lines_of_a_brief_that_is_the_letterhead_are_not_repeated(paper: bytes, mode: Mode) -> None:
    """Neither its head nor its foot: the new brief has its own, and what the publisher put there stays."""
    theme = replace(sample_theme(), letterhead=paper)
    old = WordFile(write(sample_document(mode), theme))
    again = lettered(mode, write(sample_document(mode), theme))

    for part in ("header1", "header2", "footer1", "footer2"):
        assert again.find("//w:t/text()", part) == old.find("//w:t/text()", part)


def test_every_page_has_the_head_and_the_foot() -> None:
    """The logo on all of them, with its picture; page one without the running head, which the cover replaces."""
    file = lettered()
    heads = ["".join(file.find("//w:t/text()", name)) for name in ("header1", "header2")]

    assert heads == ["Cámara de ejemploSemiconductores · Fabricantes", "Cámara de ejemplo"]
    assert file.parts["word/media/letterhead-image1.png"].startswith(b"\x89PNG")
    assert b"letterhead-image1.png" in file.parts["word/_rels/header1.xml.rels"]


def test_a_first_page_of_its_own_stays_so() -> None:
    """A letterhead may have one head for page one and another for the rest."""
    file = lettered(content=letterhead(first=True))

    assert "".join(file.find("//w:t/text()", "header2")) == "Solo en la primera"
    assert "".join(file.find("//w:t/text()", "header1")).startswith("Cámara")


def test_pages_are_counted_once() -> None:
    """By the brief below the address, or by the letterhead where it does so itself."""
    plain, counting = (lettered(content=content) for content in (letterhead(), letterhead(counts=True)))

    assert "".join(plain.find("//w:t/text()", "footer1")).startswith(
        "Calle 1, QuerétaroObservatorio México-JapónPágina 1"
    )
    assert [code.strip() for code in plain.find("//w:fldSimple/@w:instr", "footer1")] == ["PAGE", "NUMPAGES"]
    assert [code.strip() for code in counting.find("//w:instrText/text()", "footer1")] == ["PAGE"]


def test_a_picture_without_words_is_called_a_letterhead() -> None:
    """Whoever does not see it hears at least that, in the language of the brief."""
    assert lettered().find("//wp:docPr/@descr", "header1") == ["Membrete"]
    assert lettered(Mode.EN).find("//wp:docPr/@descr", "header1") == ["Letterhead"]


def test_nothing_of_its_text_is_taken() -> None:
    """A brief says what the document says."""
    words = "//w:p[not(starts-with(w:pPr/w:pStyle/@w:val, 'Toc'))]"
    said = lettered().lines(words)

    assert not any("no se toma" in line for line in said)
    assert said == WordFile(write(sample_document(Mode.ES), sample_theme())).lines(words)


@pytest.mark.parametrize("mode", Mode)
def test_every_style_of_a_lettered_brief_is_defined(mode: Mode) -> None:
    """In its text, its notes, its heads and feet."""
    file = lettered(mode)
    named = {
        style
        for part in ("document", "footnotes", "header1", "header2", "footer1")
        for style in file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", part)
    }

    assert named <= set(file.find("//w:style/@w:styleId", "styles"))


def test_charts_follow_the_letterhead() -> None:
    """Their letters are its face, their bars its colour."""
    charts = [lettered().parts[f"word/charts/chart{number}.xml"].decode() for number in (1, 2)]

    assert all('typeface="Arial Black"' in chart for chart in charts)
    assert any("A01010" in chart for chart in charts)


def test_the_same_letterhead_gives_the_same_bytes() -> None:
    """However often it is read."""
    theme = replace(sample_theme(), letterhead=letterhead())

    assert write(sample_document(Mode.ES), theme) == write(sample_document(Mode.ES), replace(theme, name="sample"))


def test_a_letterhead_is_part_of_word_files_and_of_no_others() -> None:
    """Another one has every Word file written again, and no PDF."""
    plain, paper = sample_theme(), replace(sample_theme(), letterhead=letterhead())

    assert recipe(Format.DOCX, plain) != recipe(Format.DOCX, paper)
    assert recipe(Format.DOCX, paper) != recipe(Format.DOCX, replace(paper, letterhead=letterhead(first=True)))
    assert recipe(Format.PDF, plain) == recipe(Format.PDF, paper)
    assert recipe(Format.HTML, plain) == recipe(Format.HTML, paper)

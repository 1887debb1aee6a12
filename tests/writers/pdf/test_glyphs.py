"""Fonts are cut down to what is shown, and what is shown stays as it was."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
from fontTools.cffLib import CFFFontSet

from briefgen.brief import Mode
from briefgen.document import Paragraph, Text
from briefgen.writers.html import page
from briefgen.writers.pdf import write
from briefgen.writers.pdf.glyphs import slim
from briefgen.writers.pdf.press import typeset
from tests.fixtures.pdf import changed
from tests.fixtures.samples import sample_document, sample_theme

JAPANESE = "経済安全保障推進法"


def _printed(words: str) -> bytes:
    told = Paragraph(language="ja-JP", content=(Text(language="ja-JP", text=words),))
    document = replace(sample_document(Mode.ES), blocks=(told,))
    return typeset(page(document, sample_theme(), style=""), sample_theme()).content


def _slim(printed: bytes) -> bytes:
    return changed(printed, slim)


def _numbered(content: bytes) -> list[bytes]:
    """Return the font programs of `content` that number their glyphs and bring nothing else."""
    with pikepdf.open(BytesIO(content)) as file:
        programs = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        return [one.read_bytes() for one in programs if one.get("/Subtype") == "/CIDFontType0C"]


def _picture(content: bytes) -> bytes:
    return bytes(pypdfium2.PdfDocument(content)[0].render(scale=2).to_pil().tobytes())


def test_a_font_brings_only_the_glyphs_that_are_shown() -> None:
    """Nine characters of sixty thousand take a few kilobytes."""
    (font,) = _numbered(_slim(_printed(JAPANESE)))
    program = CFFFontSet()
    program.decompile(BytesIO(font), None)

    assert len(program.topDictIndex[0].CharStrings) <= len(JAPANESE) + 2
    assert len(font) < 5_000


def test_the_page_looks_and_reads_as_it_did() -> None:
    """Glyphs are found by their numbers: not a pixel moves."""
    before = _printed(JAPANESE)
    after = _slim(before)

    assert max(abs(one - other) for one, other in zip(_picture(after), _picture(before), strict=True)) < 16
    assert JAPANESE in pypdfium2.PdfDocument(after)[0].get_textpage().get_text_range()


def test_each_file_brings_the_glyphs_of_its_own_words() -> None:
    """Fewer characters are a smaller font, and the same ones the same bytes: no file depends on another."""
    first, (again,), fewer = (_numbered(_slim(_printed(words))) for words in (JAPANESE, JAPANESE, JAPANESE[:4]))

    assert first == [again]
    assert len(fewer[0]) < len(again)


def test_a_short_brief_is_small() -> None:
    """Ten pages with their fonts stay far below what a mail takes."""
    assert len(write(sample_document(Mode.BILINGUAL), sample_theme())) < 130_000


def test_a_font_that_does_not_number_its_glyphs_is_left_as_it_is() -> None:
    """Where places and numbers differ, pages would show other characters."""
    printed = _printed(JAPANESE)
    with pikepdf.open(BytesIO(printed)) as file:
        font = next(
            one
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/CIDFontType0"
        )
        font.W = pikepdf.Array([65_000, pikepdf.Array([1000])])
        program = font.FontDescriptor.FontFile3.read_bytes()
        slim(file)
        assert font.FontDescriptor.FontFile3.read_bytes() == program

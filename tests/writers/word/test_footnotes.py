"""Notes stand at the foot of the page where Word numbers them as the document does."""

from datetime import date
from functools import cache

import pytest

from briefgen import content, templates
from briefgen.brief import Brief, Mode
from briefgen.document import (
    Block,
    Blocks,
    Box,
    Document,
    Emphasis,
    Heading,
    Note,
    NoteMark,
    Notes,
    Pair,
    Paragraph,
    Text,
    align,
    plain,
    walk,
)
from briefgen.world import Disk
from briefgen.writers.word.footnotes import footnotes, said, without
from tests.conftest import ROOT
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, heading, words, written
from tests.writers.word.test_blocks import paragraph
from tests.writers.word.test_draft import with_blocks

AUDIENCES = ("exporter", "executive", "chamber")


def note(number: int, language: str = "es-MX", *content: Text) -> Note:
    """Return a note."""
    return Note(
        language=language, number=number, source=f"s{number}", content=content or words(f"Fuente {number}", language)
    )


def notes(*numbers: int) -> Notes:
    """Return notes in Spanish."""
    return Notes(language="es-MX", notes=tuple(map(note, numbers)))


def citing(*numbers: int) -> Block:
    """Return a paragraph with a mark of each number."""
    marks = tuple(NoteMark(language="es-MX", numbers=(number,)) for number in numbers)
    return Paragraph(language="es-MX", content=marks)


def chosen(*blocks: Block) -> list[int]:
    """Return the numbers of the notes that become footnotes."""
    return list(footnotes(with_blocks(*blocks)))


def left(*blocks: Block) -> Blocks:
    """Return what is left of blocks when notes have gone to the foot of the page."""
    return without(blocks, footnotes(with_blocks(citing(1), *blocks)))


@cache
def real_brief(audience: str, mode: Mode) -> Document:
    """Return a real brief."""
    if mode is Mode.BILINGUAL:
        return align(real_brief(audience, Mode.ES), real_brief(audience, Mode.EN))
    world = Disk(ROOT)
    known, workshop = content.read(world)[0], templates.read(world)[0]
    assert known
    assert workshop
    document = templates.compose(workshop, known, Brief("automotive", audience), mode, date(2026, 11, 23)).document
    assert document
    return document


def shown(file: WordFile) -> list[str]:
    """Return the numbers of all marks in the order in which they stand, footnotes counted as Word counts them."""
    count, numbers = 0, []
    for mark in file.find(
        "//w:body//w:footnoteReference | //w:body//w:t[../w:rPr/w:rStyle/@w:val='FootnoteReference']"
    ):
        if mark.tag.endswith("footnoteReference"):
            count += 1
            numbers.append(str(count))
        elif mark.text != ",\N{NO-BREAK SPACE}":
            numbers.append(mark.text)
    return numbers


@pytest.mark.slow
@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_word_numbers_the_notes_of_a_brief_as_the_pdf_does(audience: str, mode: Mode) -> None:
    """Footnotes counted in order, and references to them, say the numbers of the document, and none is left over."""
    document = real_brief(audience, mode)
    file = written(document)
    marks = [str(number) for node in walk(document.blocks) if isinstance(node, NoteMark) for number in node.numbers]
    numbers = {str(node.number) for node in walk(document.blocks) if isinstance(node, Note)}

    # A chart may stand behind words that cite again what they cited before.
    assert sorted(shown(file)) == sorted(marks)
    assert list(dict.fromkeys(shown(file))) == list(dict.fromkeys(marks))
    assert file.find("//w:footnoteReference/@w:id") == sorted(numbers, key=int)
    assert file.styled("Note") == []


@pytest.mark.parametrize("mode", Mode)
def test_the_sample_has_its_notes_at_the_foot(mode: Mode) -> None:
    """Captions, boxes and cells are cited from like paragraphs."""
    document = sample_document(mode)
    file = written(document)

    assert shown(file) == [str(n) for node in walk(document.blocks) if isinstance(node, NoteMark) for n in node.numbers]
    assert file.find("//w:footnoteReference/@w:id") == ["1", "2", "3"]


def test_side_by_side_the_leading_language_has_the_footnote() -> None:
    """Its twin refers to it."""
    cells = written(sample_document(Mode.BILINGUAL)).find("//w:tc[.//w:footnoteReference]")

    assert cells
    assert {language for cell in cells for language in cell.xpath(".//w:lang/@w:val")} == {"es-MX"}


def test_notes_are_footnotes_in_the_order_of_their_first_marks() -> None:
    """A second mark does not count."""
    assert chosen(citing(1, 2, 1, 3), notes(1, 2, 3)) == [1, 2, 3]


def test_notes_may_stand_before_what_cites_them() -> None:
    """The order is that of marks, not of notes."""
    assert chosen(notes(1, 2), citing(1, 2)) == [1, 2]


def test_a_note_that_word_would_number_otherwise_stays_in_the_list() -> None:
    """Its number, and those of the notes after a gap, would be wrong at the foot."""
    assert chosen(citing(2, 1), notes(1, 2)) == [1]
    assert chosen(citing(1, 7, 3), notes(1, 3)) == [1]
    assert left(heading("Notas"), notes(1, 3)) == (heading("Notas"), notes(3))


def test_the_section_of_notes_goes_with_them() -> None:
    """Its heading would stand over nothing."""
    assert left(heading("Uno"), paragraph("a"), heading("Notas"), notes(1)) == (heading("Uno"), paragraph("a"))
    assert left(notes(1)) == ()


def test_small_print_of_the_section_of_notes_stays() -> None:
    """When addresses were looked up is said nowhere else."""
    small = paragraph("Consulta: 2026.", "small")
    imprint = Box(language="es-MX", role="imprint", blocks=(small,))

    assert left(heading("Notas"), small, notes(1), imprint) == (small, imprint)


def test_a_heading_with_more_than_notes_stays() -> None:
    """It has a section still."""
    assert left(heading("Fuentes"), notes(1), paragraph("más")) == (heading("Fuentes"), paragraph("más"))


def test_a_pair_of_notes_goes_with_its_pair_of_headings() -> None:
    """Side by side as in one language."""
    headings = Pair(language="es-MX", left=heading("Notas"), right=heading("Notes", "there"))

    assert left(headings, Pair(language="es-MX", left=notes(1), right=notes(1))) == ()
    assert isinstance(headings.left, Heading)


def test_languages_that_begin_alike_share_a_footnote() -> None:
    """Publisher, title and link stand once, what differs stands in both."""

    def one(language: str, *parts: str) -> Note:
        name = Emphasis(language="ja-JP", content=words("白書", "ja-JP"))
        first, *rest = words("METI, ", language), *(words(part, language) for part in parts)
        return Note(language=language, number=1, source="s", content=(*first, name, *(text for (text,) in rest)))

    (content,) = said((one("es-MX", ", 3 mar 2026", "."), one("en-US", ", Mar 3, 2026", ".")))

    assert plain(content) == "METI, 白書, 3 mar 2026 / Mar 3, 2026."
    assert [part.language for part in content] == ["es-MX", "ja-JP", "es-MX", "es-MX", "en-US", "es-MX"]


def test_languages_that_name_a_publisher_otherwise_share_its_title() -> None:
    """What ends a name stands once, behind both."""

    def one(language: str, publisher: str) -> Note:
        title = Emphasis(language="ja-JP", content=words("白書", "ja-JP"))
        return Note(language=language, number=1, source="s", content=(*words(publisher, language), title))

    (content,) = said((one("es-MX", "Aduana de Japón, "), one("en-US", "Japan Customs, ")))

    assert plain(content) == "Aduana de Japón / Japan Customs, 白書"


def test_words_that_differ_one_after_the_other_stay_together() -> None:
    """A publisher and a title are not parted by the other language."""

    def one(language: str, *parts: str) -> Note:
        content = tuple(text for part in parts for text in words(part, language))
        return Note(language=language, number=1, source="s", content=content)

    spanish, english = one("es-MX", "Aduana, ", "Arancel", ", x.jp"), one("en-US", "Customs, ", "Tariff", ", x.jp")

    assert [plain(content) for content in said((spanish, english))] == ["Aduana, Arancel / Customs, Tariff, x.jp"]


def test_languages_that_differ_from_the_start_stand_one_below_the_other() -> None:
    """Nothing is shared, so nothing is mixed."""
    both = (note(1, "es-MX", *words("Acuerdo")), note(1, "en-US", *words("Agreement", "en-US")))

    assert [plain(content) for content in said(both)] == ["Acuerdo", "Agreement"]

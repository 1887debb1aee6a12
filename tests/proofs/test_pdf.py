from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from briefgen.brief import Language, Mode
from briefgen.document import Link, Note, NoteMark, Notes, Paragraph, Text
from briefgen.proofs import pdf
from briefgen.proofs.blocks import Block
from briefgen.proofs.pdf import read
from briefgen.writers.pdf import write
from tests.fixtures.samples import sample_document, sample_theme


@pytest.fixture(scope="module")
def files() -> dict[Mode, tuple[Block, ...]]:
    """Write the sample document in every mode and read it back."""
    return {mode: tuple(read(write(sample_document(mode), sample_theme()))) for mode in Mode}


@pytest.mark.slow
def test_a_file_is_read_in_its_language_and_its_order(files: dict[Mode, tuple[Block, ...]]) -> None:
    """The title comes first."""
    for mode in (Mode.ES, Mode.EN):
        assert {language for block in files[mode] for language in block.words} >= {Language(mode.value)}
        assert files[mode][0].where == "page 1"


@pytest.mark.slow
def test_a_side_by_side_file_has_both_languages(files: dict[Mode, tuple[Block, ...]]) -> None:
    """Each in blocks of its own, for the most part."""
    alone = [set(block.words) for block in files[Mode.BILINGUAL] if len(block.words) == 1]

    assert {Language.ES} in alone
    assert {Language.EN} in alone


@pytest.mark.slow
def test_marks_of_notes_are_read_as_marks(files: dict[Mode, tuple[Block, ...]]) -> None:
    """They do not run into the figure before them."""
    marks = [mark for block in files[Mode.ES] for found in block.marks.values() for mark in found]

    assert marks
    assert all(mark.isdigit() for mark in marks)


@pytest.mark.slow
def test_a_mark_of_several_notes_does_not_run_into_the_year_before_it() -> None:
    """`2030` and notes 1 and 2 are no `20301`."""
    tag = Language.ES.tag
    mark = NoteMark(language=tag, numbers=(1, 2))
    content = (Text(language=tag, text="Hasta 2030"), mark, Text(language=tag, text="; luego no."))
    notes = tuple(
        Note(language=tag, number=n, source="s", content=(Text(language=tag, text="Fuente"),)) for n in (1, 2)
    )
    document = replace(
        sample_document(Mode.ES),
        blocks=(Paragraph(language=tag, content=content), Notes(language=tag, notes=notes)),
    )
    found = next(block for block in read(write(document, sample_theme())) if "Hasta" in block.text)

    assert found.words[Language.ES] == "Hasta 2030; luego no."
    assert found.marks[Language.ES] == ("1", "2")


@pytest.mark.parametrize(
    ("painted", "text"),
    [
        ("gob.mx/se/\r\narticulos", "gob.mx/se/articulos"),
        ("https://gob.mx/el\ufffe\r\nplan", "https://gob.mx/el-plan"),
        ("the ministry’s\r\npage", "the ministry’s\r\npage"),
        ("gob.mx/se and more", "gob.mx/se and more"),
    ],
)
def test_an_address_broken_at_the_ends_of_lines_is_whole(painted: str, text: str) -> None:
    """Other words of a link keep their spaces."""
    assert pdf._address(painted) == text


def _element(kind: str, *kids: Any, **keys: Any) -> pikepdf.Dictionary:
    """Return an element of the structure."""
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), K=pikepdf.Array(kids), **keys)


def _word(page: pikepdf.Object) -> pikepdf.Dictionary:
    """Return marked content that knows its `page`."""
    return pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=page, MCID=0)


@pytest.mark.parametrize("keys", [("Pg",), ()], ids=["a table elsewhere", "a table anywhere"])
@pytest.mark.parametrize(
    "cell",
    [
        lambda page: _element("TD", 0, Pg=page),
        lambda page: _element("TD", _word(page)),
        lambda page: _element("TD", _element("P", 0, Pg=page)),
        lambda page: _element("TD", _element("P"), _element("P", _word(page))),
    ],
    ids=["it says so", "its words do", "a paragraph does", "the words of a paragraph do"],
)
def test_a_cell_stands_on_the_page_of_what_is_in_it(
    cell: Callable[[pikepdf.Object], pikepdf.Dictionary], keys: tuple[str, ...]
) -> None:
    """Whether it names that page, or only its words or a paragraph in it do; its table may begin on another."""
    file = pikepdf.new()
    first, second = (file.add_blank_page().obj for _ in range(2))
    second.Resources = pikepdf.Object.parse(
        b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    )
    second.Contents = file.make_stream(b"/TD << /MCID 0 >> BDC BT /F 12 Tf 72 700 Td (Hola) Tj ET EMC")
    table = _element("Table", _element("TR", cell(second)), Lang="es-MX", **dict.fromkeys(keys, first))
    file.Root.StructTreeRoot = pikepdf.Dictionary(K=table)
    content = BytesIO()
    file.save(content)

    assert [(block.where, block.text) for block in read(content.getvalue())] == [("page 2", "Hola")]


def test_what_is_no_pdf_is_refused() -> None:
    """A person may give any file."""
    with pytest.raises(ValueError, match="it is no PDF that can be read"):
        read(b"PK no pdf")


def test_a_pdf_without_structure_is_refused() -> None:
    """Its words have no order and no language."""
    file = pikepdf.new()
    file.add_blank_page()
    content = BytesIO()
    file.save(content)
    with pytest.raises(ValueError, match="the PDF has no structure"):
        read(content.getvalue())


@pytest.mark.slow
def test_an_address_does_not_run_into_the_words_behind_it() -> None:
    """At the end of a line the space behind it is not painted."""
    tag = Language.ES.tag
    link = Link(language=tag, url="https://example.org", content=(Text(language=tag, text="example.org"),))
    content = [
        Paragraph(
            language=tag,
            content=(Text(language=tag, text="ocho " * n), link, Text(language=tag, text=" Pida una cita.")),
        )
        for n in range(9, 18)
    ]
    blocks = read(write(replace(sample_document(Mode.ES), blocks=tuple(content)), sample_theme()))

    assert not [block.words for block in blocks if "orgPida" in block.words.get(Language.ES, "")]


@pytest.mark.slow
def test_what_stands_below_charts_is_read_last(files: dict[Mode, tuple[Block, ...]]) -> None:
    """A chart that does not fit its page lets words pass, and may do so in one language only."""
    for mode, label in ((Mode.ES, ("Nota:", "Fuente")), (Mode.EN, ("Note:", "Source"))):
        below = [any(words.startswith(label) for words in block.words.values()) for block in files[mode]]
        assert any(below)
        assert below == sorted(below)


@pytest.mark.slow
def test_words_before_a_mark_at_the_end_of_a_line_do_not_run_into_those_behind_it() -> None:
    """Whatever the width of the line."""
    tag = Language.ES.tag
    mark = NoteMark(language=tag, numbers=(1,))
    content = [
        Paragraph(
            language=tag,
            content=(
                Text(language=tag, text="ocho " * 12 + "i" * n + " TIPAT"),
                mark,
                Text(language=tag, text=" y no en el otro."),
            ),
        )
        for n in range(1, 60)
    ]
    notes = Notes(language=tag, notes=(Note(language=tag, number=1, source="s", content=content[0].content[:1]),))
    blocks = read(write(replace(sample_document(Mode.ES), blocks=(*content, notes)), sample_theme()))

    assert not [block.words for block in blocks if "TIPATy" in block.words.get(Language.ES, "")]

"""Space below tables and boxes is style, not blank paragraphs."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.document import Block, Box, BoxRole, Pair, Table, walk
from briefgen.writers.word.spacing import PARTING, closed, spaced
from briefgen.writers.word.xml import Xml, paragraph
from tests.fixtures.samples import sample_document
from tests.fixtures.word import heading, written
from tests.writers.word.test_blocks import file_of
from tests.writers.word.test_blocks import paragraph as told
from tests.writers.word.test_footnotes import AUDIENCES, real_brief

TABLE, TEXT = Xml("<w:tbl></w:tbl>"), paragraph("BodyText", Xml("x"))
BLANK = "//w:body//w:p[not(.//w:t or .//w:drawing or .//w:footnoteReference)]"


def box(role: BoxRole = "key-points") -> Block:
    """Return a box."""
    return Box(language="es-MX", role=role, blocks=(told("Uno", "box-title"), told("Dos")))


def sample_table() -> Block:
    """Return a table that has no source line."""
    return replace(next(node for node in walk(sample_document(Mode.ES)) if isinstance(node, Table)), source=())


@pytest.mark.slow
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("mode", [Mode.ES, Mode.EN])
def test_a_brief_in_one_language_has_no_blank_paragraph(audience: str, mode: Mode) -> None:
    """Wherever there is space there is a style."""
    assert written(real_brief(audience, mode)).find(BLANK) == []


def test_side_by_side_only_tables_that_meet_are_parted() -> None:
    """A blank paragraph stands between two tables, or at the end, and is named for it."""
    file = written(sample_document(Mode.BILINGUAL))
    between = "[preceding-sibling::*[1][self::w:tbl]][following-sibling::*[1][self::w:tbl or self::w:sectPr]]"

    assert len(file.find(BLANK)) == len(file.find(f"{BLANK}{between}[w:pPr/w:pStyle/@w:val='TableParting']")) > 0


def test_tables_never_touch() -> None:
    """Between two tables stands a paragraph, or Word would join them."""
    pair = Pair(language="es-MX", left=told("Uno"), right=told("One", language="en-US"))
    panel = Box(language="es-MX", role="actions", blocks=(pair,))
    file = file_of(pair, panel, pair, sample_table(), sample_table(), mode=Mode.BILINGUAL)

    assert file.find("//w:tbl[following-sibling::*[1][self::w:tbl]]") == []
    assert file.find("//w:body/*[last() - 1][self::w:tbl]") == []


def test_text_below_a_table_is_set_off_by_its_style() -> None:
    """The style has the space above, and is otherwise that of the text."""
    file = file_of(sample_table(), told("Uno"), told("Dos"))

    assert file.styled("BodyTextSetOff") == ["Uno"]
    assert file.styled("BodyText") == ["Dos"]
    assert file.find("//w:style[@w:styleId='BodyTextSetOff']/w:basedOn/@w:val", "styles") == ["BodyText"]


def test_what_has_space_of_its_own_is_left_as_it_is() -> None:
    """A heading below a table or a box is a heading."""
    assert file_of(sample_table(), heading("Uno"), box(), heading("Dos", "there")).find(BLANK) == []


def test_text_below_a_box_is_set_off() -> None:
    """So it does not stick to the panel."""
    assert file_of(box(), told("Letra chica", "small")).styled("SmallSetOff") == ["Letra chica"]


def test_boxes_that_meet_are_parted() -> None:
    """Without a paragraph between them Word would draw one panel."""
    assert len(file_of(box(), box("actions")).find(BLANK)) == 1


def test_what_has_neither_space_nor_twin_is_parted() -> None:
    """Text of a box below a table keeps its distance too."""
    parts = [(TABLE, False), (paragraph("AsideText", Xml("x")), False), (TEXT, False)]

    assert list(spaced(parts)) == [TABLE, PARTING + parts[1][0], TEXT]


def test_what_ends_with_a_table_is_closed_by_a_paragraph() -> None:
    """Word wants one at the end of a text and of a cell."""
    assert closed(TABLE) == TABLE + PARTING
    assert closed(TEXT) == TEXT


def test_a_table_below_the_contents_is_set_off() -> None:
    """Text there has space as it is."""
    contents = Xml("<w:sdt></w:sdt>")

    assert list(spaced([(contents, False), (TABLE, False)])) == [contents, PARTING + TABLE]
    assert list(spaced([(contents, False), (TEXT, False)])) == [contents, TEXT]

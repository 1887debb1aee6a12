"""Tables have a caption, a head that repeats and rows that stay whole."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.document import Line, NoteMark, Table, Text
from tests.fixtures.samples import sample_document
from tests.fixtures.word import words, written
from tests.writers.word.test_draft import with_blocks
from tests.writers.word.test_footnotes import notes

_TABLE = "//w:tbl[w:tblPr/w:tblStyle/@w:val='BriefTable']"


def test_the_head_repeats_and_rows_stay_whole() -> None:
    """One row is the head, none is split between pages."""
    file = written(sample_document(Mode.ES))

    assert len(file.find(f"{_TABLE}//w:tblHeader")) == 1
    assert len(file.find(f"{_TABLE}//w:cantSplit")) == len(file.find(f"{_TABLE}/w:tr")) == 4


@pytest.mark.parametrize(("mode", "count"), [(Mode.ES, 2), (Mode.BILINGUAL, 0)])
def test_a_short_table_is_not_parted(mode: Mode, count: int) -> None:
    """Side by side it is where it has footnotes: LibreOffice would leave half a page white above them."""
    plain, noted = (replace(one, mode=mode) for one in (with_blocks(_table()), with_blocks(_noted(), notes(1))))
    kept = f"{_TABLE}/w:tr[w:tc[1]//w:pStyle[contains(@w:val, 'Kept')]]"

    assert len(written(plain).find(kept)) == 2
    assert len(written(noted).find(kept)) == count


def test_a_row_with_footnotes_stays_whole_too() -> None:
    """Its notes go with it to the next page."""
    file = written(with_blocks(_noted(), notes(1)))

    assert len(file.find(f"{_TABLE}/w:tr[.//w:footnoteReference]")) == 1
    assert file.find(f"{_TABLE}/w:tr[not(w:trPr/w:cantSplit)]") == []


def test_the_caption_counts() -> None:
    """The number is a field that is already filled."""
    file = written(sample_document(Mode.ES))

    assert "Cuadro 1. Dos acuerdos llevan el arancel a cero" in file.styled("Caption")
    assert [code.strip() for code in file.find("//w:fldSimple/@w:instr") if "Cuadro" in code] == [
        r"SEQ Cuadro \* ARABIC"
    ]


def test_the_cells_that_name_rows_are_set_off() -> None:
    """A header cell has a style of its own."""
    assert written(sample_document(Mode.ES)).styled("TableRowHead") == [
        "AAE México-Japón",
        "TIPAT",
        "Nación más favorecida",
    ]


def test_figures_stand_at_the_end() -> None:
    """A column that ends at the right has the style that says so, head and body."""
    file = written(sample_document(Mode.ES))

    assert file.styled("TableHeadEnd") == ["Arancel (%)"]
    assert file.styled("TableTextEnd") == ["0.0", "0.0", "2.5"]


def test_widths_follow_shares() -> None:
    """Columns share the width of the text as the template says."""
    widths = [int(width) for width in written(sample_document(Mode.ES)).find(f"{_TABLE}/w:tblGrid/w:gridCol/@w:w")]

    assert abs(widths[0] * 4 - widths[1] * 3) < 10
    assert sum(widths) == round((215.9 - 56) / 25.4 * 1440)


def test_two_languages_are_stacked_in_a_cell() -> None:
    """The second stands below the first, quieter; what reads alike stands once."""
    file = written(sample_document(Mode.BILINGUAL))

    assert file.lines(f"{_TABLE}/w:tr[2]/w:tc[1]/w:p") == ["AAE México-Japón", "Mexico-Japan EPA"]
    assert file.lines(f"{_TABLE}/w:tr[2]/w:tc[3]/w:p") == ["0.0"]
    assert "Mexico-Japan EPA" in file.styled("TableSecond")


def test_a_table_has_a_title_and_says_that_it_has_row_heads() -> None:
    """Those who do not see it hear what it is about and which cell names a row."""
    file = written(sample_document(Mode.ES))

    assert file.find(f"{_TABLE}/w:tblPr/w:tblCaption/@w:val") == ["Dos acuerdos llevan el arancel a cero"]
    assert file.find(f"{_TABLE}/w:tblPr/w:tblLook/@w:firstColumn") == ["1"]


def test_a_value_breaks_before_its_word_only() -> None:
    """Its sign stays with its figure, and words elsewhere keep the spaces that they have."""
    value = "USD\N{NO-BREAK SPACE}152,137\N{NO-BREAK SPACE}millones"
    (table,) = (node for node in sample_document(Mode.ES).blocks if isinstance(node, Table))
    told = replace(table.rows[0][0], lines=(Line(language="es-MX", content=words(value)),))
    row = tuple(replace(told, header=one.header) for one in table.rows[0])
    file = written(with_blocks(replace(table, rows=(row,))))

    assert set(file.find("//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'TableTextEnd')]]//w:t/text()")) == {
        "USD\N{NO-BREAK SPACE}152,137 millones"
    }
    assert value in file.find(f"{_TABLE}//w:t/text()")


def test_a_row_that_fills_half_a_page_is_parted() -> None:
    """Nor is it kept with others: it would leave its heading and its caption behind."""
    (first, *rest), *others = _table().rows
    long = replace(first, lines=(replace(first.lines[0], content=(Text(language="es-MX", text="palabra " * 300),)),))
    file = written(with_blocks(replace(_table(), rows=((long, *rest), *others))))

    assert len(file.find(f"{_TABLE}/w:tr[not(w:trPr/w:cantSplit)]")) == 1
    assert file.find(f"{_TABLE}//w:pStyle[contains(@w:val, 'Kept')]") == []


def _table() -> Table:
    (table,) = (node for node in sample_document(Mode.ES).blocks if isinstance(node, Table))
    return table


def _noted() -> Table:
    """Return the table with a footnote in its first row."""
    (first, *rest), *others = _table().rows
    mark = NoteMark(language="es-MX", numbers=(1,))
    noted = replace(first, lines=(replace(first.lines[0], content=(*first.lines[0].content, mark)),))
    return replace(_table(), rows=((noted, *rest), *others))

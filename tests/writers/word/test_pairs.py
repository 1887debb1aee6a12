"""Two languages stand side by side, level."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.document import Block, Box, Contents, Heading, Line, List, Pair, Paragraph
from tests.fixtures.samples import sample_document
from tests.fixtures.word import W, WordFile, heading, words, written
from tests.writers.word.test_blocks import file_of
from tests.writers.word.test_blocks import paragraph as told

CONTENTS = Contents(language="es-MX", title=(Line(language="es-MX", content=words("Contenido")),), depth=1)
_COLUMNS = "//w:tbl[starts-with(w:tblPr/w:tblStyle/@w:val, 'Columns')]"


def side_by_side() -> WordFile:
    """Return the sample in both languages."""
    return written(sample_document(Mode.BILINGUAL))


def test_every_table_names_its_languages() -> None:
    """The first row is a head of two cells, which repeats on every page."""
    file = side_by_side()

    assert len(file.find(f"{_COLUMNS}[w:tblPr/w:tblLook/@w:firstRow='1']")) == len(file.find(_COLUMNS)) > 1
    assert len(file.find(f"{_COLUMNS}/w:tr[1]//w:pStyle[@w:val='ColumnLanguage']")) == 2 * len(file.find(_COLUMNS))
    assert len(file.find(f"{_COLUMNS}/w:tr[1]/w:trPr/w:tblHeader")) == len(file.find(_COLUMNS))
    assert set(file.styled("ColumnLanguage")) == {"Español", "English"}


def test_twins_share_a_row() -> None:
    """A paragraph and its twin stand level, the leading language at the left."""
    rows = side_by_side().find(f"{_COLUMNS}/w:tr[.//w:pStyle/@w:val='BodyText']")
    languages = [[cell.xpath(".//w:lang/@w:val")[0] for cell in row[1:]] for row in rows]

    assert languages
    assert all(pair == ["es-MX", "en-US"] for pair in languages)


def test_no_cell_is_merged() -> None:
    """The grid is simple: two columns, two cells in each row."""
    file = side_by_side()

    assert file.find("//w:gridSpan | //w:vMerge") == []
    assert file.find(f"{_COLUMNS}/w:tr[count(w:tc) != 2]") == []


def test_rows_of_titles_stay_whole_and_long_rows_may_split() -> None:
    """A title is not torn from itself, a long paragraph may run on to the next page."""
    file = side_by_side()

    assert file.find(f"{_COLUMNS}/w:tr[.//w:pStyle/@w:val='BoxTitle'][not(w:trPr/w:cantSplit)]") == []
    assert file.find(f"{_COLUMNS}/w:tr[.//w:pStyle/@w:val='BodyText'][w:trPr/w:cantSplit]") == []


@pytest.mark.parametrize(("others", "count"), [((CONTENTS,), 2), ((), 0)])
def test_a_key_point_is_not_torn(others: tuple[Block, ...], count: int) -> None:
    """But where there are no contents: so short a brief has no room to leave white."""
    point = List(language="es-MX", ordered=True, items=((told("Uno"),),))
    pair = Pair(language="es-MX", left=point, right=replace(point, language="en-US"))
    panel = Box(language="es-MX", role="key-points", blocks=(pair, pair))
    file = file_of(panel, *others, heading("Dos"), mode=Mode.BILINGUAL)

    assert len(file.find(f"{_COLUMNS}/w:tr[.//w:numPr][w:trPr/w:cantSplit]")) == count


def test_a_step_is_not_torn() -> None:
    """Its date does not stay behind without what is to be done by then."""
    point = List(language="es-MX", ordered=True, items=((told("Uno"),),))
    pair = Pair(language="es-MX", left=point, right=replace(point, language="en-US"))
    file = file_of(Box(language="es-MX", role="actions", blocks=(pair, pair)), heading("Dos"), mode=Mode.BILINGUAL)

    assert len(file.find(f"{_COLUMNS}/w:tr[.//w:numPr][w:trPr/w:cantSplit]")) == 2


def test_a_head_stays_with_its_first_row() -> None:
    """A heading above is kept with the head, and the head with what the heading is of."""
    assert side_by_side().find("//w:style[@w:styleId='ColumnLanguage']/w:pPr/w:keepNext", "styles")


def test_a_panel_is_tinted_by_its_cells() -> None:
    """Key points side by side have the style of panels."""
    file = side_by_side()
    panel = "//w:tbl[w:tblPr/w:tblStyle/@w:val='ColumnsPanel']"

    assert "Puntos clave" in file.lines(f"{panel}//w:p")
    assert file.find("//w:style[@w:styleId='ColumnsPanel']/w:tcPr/w:shd/@w:fill", "styles") == ["EEF2F6"]


def test_headings_stand_across_both_columns() -> None:
    """Word shows headings in its navigation only where they are in no table; the second language is quieter."""
    blocks = (heading("Uno"), heading("Dos", "b", 2), told("Texto"), told("Más"), heading("Tres", "c", 3), told("Fin"))
    pairs = [
        Pair(language="es-MX", left=left, right=replace(left, language="en-US"))
        for left in blocks
        if isinstance(left, Heading | Paragraph)
    ]
    file = file_of(*pairs, mode=Mode.BILINGUAL)

    assert file.find("//w:tbl//w:pStyle[starts-with(@w:val, 'Heading')]") == []
    assert file.styled("Heading2") == file.styled("Heading2Second") == ["Dos"]
    assert [len(table.findall(f"{W}tr")) for table in file.find(_COLUMNS)] == [3, 2]
    assert file.find("//w:style[@w:styleId='Heading2Second']/w:basedOn/@w:val", "styles") == ["Heading2"]


def test_a_heading_keeps_its_twin_and_its_text() -> None:
    """Neither language's is left behind at the foot of a page: the second has what the first says of that."""
    kept = "//w:style[@w:styleId='Heading1']//w:keepNext/@w:val"
    second = "//w:style[@w:styleId='Heading1Second']//w:keepNext"

    assert side_by_side().find(kept, "styles") == ["1"]
    assert side_by_side().find(second, "styles") == []


def test_small_print_that_follows_one_another_stays_on_one_page() -> None:
    """Each row but the last of a table is kept with the next; text is not."""
    small = (told("Uno", "small"), told("Dos", "small"), told("Tres"), told("Cuatro", "small"))
    pairs = [Pair(language="es-MX", left=one, right=replace(one, language="en-US")) for one in small]
    rows = file_of(*pairs, mode=Mode.BILINGUAL).find(f"{_COLUMNS}/w:tr[position() > 1]")
    styles = [set(row.xpath(".//w:pStyle/@w:val")) for row in rows]

    assert styles == [{"SmallKept"}, {"SmallKept"}, {"BodyText"}, {"Small"}]

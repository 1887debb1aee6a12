"""Two languages stand side by side, level."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import Block, Heading, Pair, Paragraph
from tests.helpers.samples import sample_document
from tests.helpers.word import W, WordFile, heading, written
from tests.writers.word.test_blocks import file_of
from tests.writers.word.test_blocks import paragraph as told

_COLUMNS = "//w:tbl[starts-with(w:tblPr/w:tblStyle/@w:val, 'Columns')]"


def side_by_side() -> WordFile:
    """Return the sample in both languages."""
    return written(sample_document(Mode.BILINGUAL))


def test_what_stands_in_columns_names_its_languages() -> None:
    """The first row of each stretch is a head of two cells, which repeats on every page; it is said once."""
    file = side_by_side()
    stretches = file.find(f"{_COLUMNS}[not(preceding-sibling::*[1][self::w:tbl])]")

    assert len(file.find(_COLUMNS)) > len(stretches) > 1
    assert len(file.find(f"{_COLUMNS}[w:tblPr/w:tblLook/@w:firstRow='1']")) == len(file.find(_COLUMNS))
    assert [len(one.findall(f"{W}tr[1]/{W}trPr/{W}tblHeader")) for one in stretches] == [1] * len(stretches)
    assert file.styled("ColumnLanguage") == ["Español", "English"] * len(stretches)


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


def test_a_panel_is_tinted_by_its_cells() -> None:
    """Key points side by side have the style of panels."""
    file = side_by_side()
    panel = "//w:tbl[w:tblPr/w:tblStyle/@w:val='ColumnsPanel']"

    assert "Puntos clave" in file.lines(f"{panel}//w:p")
    assert file.find("//w:style[@w:styleId='ColumnsPanel']/w:tcPr/w:shd/@w:fill", "styles") == ["EEF2F6"]


def pairs(*blocks: Block) -> list[Pair]:
    """Return each block beside its twin."""
    return [Pair(language="es-MX", left=left, right=_english(left)) for left in blocks]


def _english(left: Block) -> Block:
    assert isinstance(left, Heading | Paragraph)
    return replace(left, language="en-US")


def test_headings_of_sections_stand_across_both_columns() -> None:
    """Word shows headings in its navigation only where they are in no table; the second language is quieter."""
    file = file_of(*pairs(heading("Uno"), told("Texto"), heading("Dos", "b"), told("Más")), mode=Mode.BILINGUAL)

    assert file.find("//w:tbl//w:pStyle[starts-with(@w:val, 'Heading')]") == []
    assert file.styled("Heading1") == file.styled("Heading1Second") == ["Uno", "Dos"]
    assert file.find("//w:style[@w:styleId='Heading1Second']/w:basedOn/@w:val", "styles") == ["Heading1"]


def test_deeper_headings_stand_level() -> None:
    """Each is a row of its own that stays whole, and begins a table of another style than the one above."""
    blocks = (heading("Uno"), told("Texto"), heading("Dos", "b", 2), heading("Tres", "c", 3), told("Más"))
    file = file_of(*pairs(*blocks, heading("Cuatro", "d", 2), told("Fin")), mode=Mode.BILINGUAL)

    assert file.lines(f"{_COLUMNS}/w:tr[w:trPr/w:cantSplit]/w:tc[1]/w:p") == ["Español", "Dos", "Tres", "Cuatro"]
    assert file.lines(f"{_COLUMNS}/w:tr[w:trPr/w:cantSplit]/w:tc[2]/w:p") == ["English", "Dos", "Tres", "Cuatro"]
    assert [len(table.findall(f"{W}tr")) for table in file.find(_COLUMNS)] == [2, 3, 2]
    assert file.find(f"{_COLUMNS}/w:tblPr/w:tblStyle/@w:val") == ["Columns", "ColumnsNext", "Columns"]


def test_a_heading_keeps_its_twin_and_its_text() -> None:
    """Neither language's is left behind at the foot of a page: the second has what the first says of that."""
    kept = "//w:style[@w:styleId='Heading1']//w:keepNext/@w:val"
    second = "//w:style[@w:styleId='Heading1Second']//w:keepNext"

    assert side_by_side().find(kept, "styles") == ["1"]
    assert side_by_side().find(second, "styles") == []

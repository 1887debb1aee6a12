"""A chart is drawn and edited by Word, between its words."""

import subprocess
import sys
from pathlib import Path

from briefgen.brief import Mode
from tests.fixtures.samples import sample_document
from tests.fixtures.word import written


def test_a_chart_is_no_picture() -> None:
    """Each drawing leads to a part that holds a chart, and the only image of the package is a code."""
    file = written(sample_document(Mode.ES))
    relations = file.find("//c:chart/@r:id")

    assert len(relations) == len(set(relations)) == 2
    assert {"word/charts/chart1.xml", "word/charts/chart2.xml"} <= set(file.parts)
    assert [name for name in file.parts if name.startswith("word/media/")] == ["word/media/picture3.png"]


def test_a_chart_says_what_it_shows() -> None:
    """Its alternative text and its title are the chart's."""
    file = written(sample_document(Mode.ES))

    assert file.find("//wp:docPr/@descr")[0] == "Barras de 2019 a 2025: de 98.4 a 152.1 miles de millones."
    assert file.find("//wp:docPr/@title")[0] == "Las exportaciones superan 150 mil millones"


def test_its_words_stand_around_it() -> None:
    """Caption and unit above, note and source below."""
    file = written(sample_document(Mode.ES))
    around = [
        line.get(f"{{{line.nsmap['w']}}}val")
        for line in file.find("//w:p[.//w:drawing][1]/preceding-sibling::w:p[position() < 3]/w:pPr/w:pStyle")
    ]

    assert around[:2] == ["Caption", "Unit"]
    assert "Nota: cifras nominales." in file.styled("Source")
    assert "Fuente: INEGI, octubre de 2026." in file.styled("SourceLast")


def test_it_stays_with_its_words() -> None:
    """Caption, unit, chart and notes keep with what follows, down to the last line of its sources."""
    file = written(sample_document(Mode.ES))
    kept = file.find("//w:style[w:pPr/w:keepNext]/@w:styleId", "styles")

    assert {"Caption", "Unit", "Picture", "Source"} <= set(kept)
    assert file.find("//w:style[@w:styleId='SourceLast']/w:pPr/w:keepNext/@w:val", "styles") == ["0"]


def test_side_by_side_it_is_as_wide_as_its_column() -> None:
    """The chart of a pair is less than half of the page."""
    alone = written(sample_document(Mode.ES)).find("//wp:extent/@cx")
    paired = written(sample_document(Mode.BILINGUAL)).find("//wp:extent/@cx")

    assert int(paired[0]) * 2 < 215.9 * 36000
    assert int(paired[0]) < int(alone[0])


def test_side_by_side_its_row_is_whole_and_free() -> None:
    """A row of charts neither splits nor drags the next row along."""
    file = written(sample_document(Mode.BILINGUAL))
    rows = file.find("//w:tr[.//w:drawing]")

    assert len(rows) == 2
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
    styles = [style for row in rows for style in row.xpath(".//w:p[position() < 4]/w:pPr/w:pStyle/@w:val")]
    assert styles == ["CaptionBeside", "UnitBeside", "PictureBeside"] * 4
    assert file.find("//w:style[@w:styleId='CaptionBeside']//w:keepNext/@w:val", "styles") == ["0"]


def test_side_by_side_each_chart_has_its_language() -> None:
    """The Spanish chart is Spanish, its twin English, letters and all."""
    file = written(sample_document(Mode.BILINGUAL))

    assert file.find("/c:chartSpace/c:lang/@val", "charts/chart1") == ["es-MX"]
    assert file.find("/c:chartSpace/c:lang/@val", "charts/chart2") == ["en-US"]
    assert set(file.find("//@lang", "charts/chart2")) == {"en-US"}


def test_word_draws_without_vega() -> None:
    """A Word file with charts is written without loading the library that draws them for the page."""
    program = (
        "import sys; from briefgen.brief import Mode; from briefgen.writers.word import write; "
        "from tests.fixtures.samples import sample_document, sample_theme; "
        "write(sample_document(Mode.ES), sample_theme()); print('vl_convert' in sys.modules)"
    )
    root = Path(__file__).parents[3]
    run = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "False"

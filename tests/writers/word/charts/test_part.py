"""A chart and its workbook are parts of the package that find each other."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.parser import parse_xml
from openxml_audit import OpenXmlValidator

from briefgen.brief import Mode
from briefgen.document import Chart, Document, Pair
from briefgen.errors import WriterError
from briefgen.writers.word import write
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import WordFile, written

HARD = {
    "one bar": chart({"2025": 3.0}),
    "one point of a line": chart({"2025": 3.0}, kind="line"),
    "one dot": chart({"2025": 3.0}, kind="dot"),
    "a line of 200": chart(years(200), kind="line", highlight="2000"),
    "200 columns": chart(years(200)),
    "200 rows": chart({f"Municipio {place}": float(place) for place in range(200)}),
    "200 dots": chart({f"Municipio {place}": float(place) for place in range(200)}, kind="dot"),
    "zeros": chart({"2024": 0.0, "2025": 0.0}),
    "a line of zeros": chart({"2024": 0.0, "2025": 0.0}, kind="line"),
    "negatives": chart({"México": -4.0, "Estados Unidos de América": 2.0}),
    "nothing but negatives": chart({"2024": -4.0, "2025": -3.0}),
    "a line through zero": chart({"2024": -4.0, "2025": 3.0}, kind="line"),
    "two lengths": chart(years(9), years(4), kind="line"),
    "two dots": chart({"México": 4.0, "Japón": 1.0}, {"México": 2.0}, kind="dot", highlight="México"),
}


def alone(one: Chart) -> Document:
    """Return a document of one chart."""
    return replace(sample_document(Mode.ES), blocks=(one,))


@pytest.mark.slow
@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_to_draw_is_valid(name: str, tmp_path: Path) -> None:
    """One point, many, zeros, negatives, two lengths: validation finds nothing, on a page and in a column."""
    one = HARD[name]
    pair = Pair(language="es-MX", left=one, right=replace(one, anchor="other", language="en-US"))
    bilingual = replace(sample_document(Mode.BILINGUAL), blocks=(pair,))

    for number, document in enumerate((alone(one), bilingual)):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(write(document, sample_theme()))
        assert list(OpenXmlValidator().validate(str(path)).errors) == []


def test_a_chart_leads_to_its_workbook() -> None:
    """The relation that the chart names leads to a workbook that opens."""
    file = written(alone(chart(years(3))))
    named = file.find("//c:externalData/@r:id", "charts/chart1")
    relations = parse_xml(file.parts["word/charts/_rels/chart1.xml.rels"])
    target = {one.get("Id"): one.get("Target") for one in relations}[named[0]]
    with ZipFile(BytesIO(file.parts["word/" + target.removeprefix("../")])) as workbook:
        names = workbook.namelist()

    assert "xl/worksheets/sheet1.xml" in names


def test_every_part_has_its_type() -> None:
    """Word opens a chart and its workbook only under their content types."""
    types = written(alone(chart(years(3)))).parts["[Content_Types].xml"].decode()

    assert 'PartName="/word/charts/chart1.xml"' in types
    assert "drawingml.chart+xml" in types
    assert "spreadsheetml.sheet" in types


def test_the_caption_is_the_only_title() -> None:
    """A chart has no title of its own, and Word makes none up."""
    file = written(alone(chart(years(3))))

    assert file.find("//c:title", "charts/chart1") == []
    assert file.find("//c:autoTitleDeleted/@val", "charts/chart1") == ["1"]


def test_words_are_set_in_the_themes_faces() -> None:
    """No letter in a chart is left to Word's own theme."""
    file = WordFile(write(sample_document(Mode.ES), sample_theme()))

    assert set(file.find("//a:latin/@typeface", "charts/chart1")) == {"Source Sans Pro"}
    assert set(file.find("//a:ea/@typeface", "charts/chart1")) == {"Noto Sans CJK JP"}
    assert file.find("//a:defRPr[not(a:latin)]", "charts/chart1") == []


def test_a_character_that_xml_has_not_is_refused_in_a_chart() -> None:
    """A control character in a label is an error, not a chart that does not open."""
    with pytest.raises(WriterError, match="cannot be written as XML"):
        write(alone(chart({"Norte\x0b": 1.0})), sample_theme())

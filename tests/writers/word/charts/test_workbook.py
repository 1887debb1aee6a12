"""The workbook of a chart holds its data in plain cells."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from docx.oxml.parser import parse_xml

from briefgen.document import Chart
from briefgen.writers.word.charts.workbook import names, sheet_name, title, values, workbook
from tests.fixtures.charts import chart, summed, timed
from tests.fixtures.samples import sample_theme

EDITION = datetime(2026, 10, 15)  # noqa: DTZ001  (an edition is a day, wherever it is read)
THEME = sample_theme()
S = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def cells(one: Chart) -> dict[str, str]:
    """Return what the cells of a workbook say."""
    with ZipFile(BytesIO(workbook(one, THEME, EDITION))) as package:
        sheet = parse_xml(package.read("xl/worksheets/sheet1.xml"))
        shared = parse_xml(package.read("xl/sharedStrings.xml"))
    strings = ["".join(item.itertext()) for item in shared]
    found = {}
    for cell in sheet.iterfind(".//s:c", S):
        text = cell.findtext("s:v", namespaces=S) or ""
        found[str(cell.get("r"))] = strings[int(text)] if cell.get("t") == "s" else text
    return found


def test_labels_go_down_and_series_across() -> None:
    """The first row names the series, the first column the labels."""
    assert cells(chart({"2024": 1.5, "2025": 2.0}, {"2024": 3.0, "2025": 4.0})) == {
        "B1": "Serie 1", "C1": "Serie 2",
        "A2": "2024", "B2": "1.5", "C2": "3",
        "A3": "2025", "B3": "2", "C3": "4",
    }  # fmt: skip


def test_a_label_without_a_value_has_an_empty_cell() -> None:
    """Series of different lengths stay beside their labels."""
    found = cells(chart({"2023": 1.0, "2025": 2.0}, {"2024": 3.0}))

    assert {name: text for name, text in found.items() if name[0] in "BC" and name[1] != "1"} == {
        "B2": "1", "B3": "2", "C4": "3",
    }  # fmt: skip


def test_formulas_lead_to_the_cells() -> None:
    """What the chart asks for is where the workbook has it."""
    one = chart({"2024": 1.5, "2025": 2.0}, {"2024": 3.0})

    assert names(one) == "'Gráfica 1'!$A$2:$A$3"
    assert title(one, 1) == "'Gráfica 1'!$C$1"
    assert values(one, 1) == "'Gráfica 1'!$C$2:$C$3"


def test_a_word_that_looks_like_a_formula_stays_a_word() -> None:
    """Nothing in a label is computed when the workbook is opened."""
    assert cells(chart({"=1+1": 1.0}))["A2"] == "=1+1"


def test_the_sheet_has_a_name_that_excel_accepts() -> None:
    """Refused characters are left out, and 31 letters are the most."""
    one = replace(chart({"2025": 1.0}), label="A/B: [" + "x" * 40)
    long = sheet_name(one)

    assert len(long) == 31
    assert not set(long) & set("[]:*?/\\'")


def test_the_same_chart_gives_the_same_workbook() -> None:
    """The workbook is dated by the edition, not by the clock."""
    content = workbook(chart({"2025": 1.0}), THEME, EDITION)
    with ZipFile(BytesIO(content)) as package:
        core = package.read("docProps/core.xml").decode()

    assert content == workbook(chart({"2025": 1.0}), THEME, EDITION)
    assert core.count("2026-10-15T00:00:00Z") == 2


def test_the_workbook_offers_the_colours_of_the_brief() -> None:
    """Its cells are in a face that spreadsheets have: the brief's does not travel with it."""
    with ZipFile(BytesIO(workbook(chart({"2025": 1.0}), THEME, EDITION))) as package:
        colours, styles = package.read("xl/theme/theme1.xml").decode(), package.read("xl/styles.xml").decode()

    assert THEME.colours.structure.removeprefix("#").upper() in colours
    assert '<name val="Calibri"/>' in styles
    assert "<scheme" not in styles


def test_what_bars_come_to_is_added_up_by_the_workbook() -> None:
    """So it follows when a value is edited; until then it says what the brief says."""
    one = summed({"2023": 1.0, "2024": 2.0}, {"2023": 3.0, "2024": 4.0})
    with ZipFile(BytesIO(workbook(one, THEME, EDITION))) as package:
        sheet = parse_xml(package.read("xl/worksheets/sheet1.xml"))

    assert [cells(one)[cell] for cell in ("D1", "D2", "D3")] == ["Total", "4.0", "6.0"]
    assert [formula.text for formula in sheet.iterfind(".//s:f", S)] == ["SUM(B2:C2)", "SUM(B3:C3)"]


def test_months_are_words_in_their_cells() -> None:
    """In one line, as text: a spreadsheet makes no date of them, and values keep their rows."""
    found = cells(timed(chart({"2025-03": 1.5, "2025-04": 2.0}, {"2025-04": 4.0, "2025-03": 3.0})))

    assert [found[cell] for cell in ("A2", "B2", "C2", "A3", "B3", "C3")] == [
        *("mar 2025", "1.5", "3"),
        *("abr 2025", "2", "4"),
    ]

"""The workbook of a chart: a sheet with a row for each label and a column for each series, opened by "Edit data"."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from io import BytesIO, StringIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from briefgen.document import Chart
from briefgen.theme import Theme
from briefgen.writers.charts.measures import labels_of
from briefgen.writers.word.charts.numbers import number_format
from briefgen.writers.word.package import declared
from briefgen.writers.word.palette import palette

_CELLS = {"font_name": "Calibri", "font_size": 11, "font_scheme": False}
"""What cells are set in: a face that spreadsheets have, as the faces of the theme do not travel in a workbook."""


def sheet_name(chart: Chart) -> str:
    """Return what the sheet is called: the label and the number, without the characters that Excel refuses."""
    return re.sub(r"[\[\]:*?/\\']", " ", f"{chart.label} {chart.number}").strip()[:31]


def names(chart: Chart) -> str:
    """Return the cells of the labels, as a formula."""
    return _cells(chart, column=0, first=1, last=len(labels_of(chart)))


def title(chart: Chart, series: int) -> str:
    """Return the cell of the name of a series, as a formula."""
    return _cells(chart, column=series + 1, first=0, last=0)


def values(chart: Chart, series: int) -> str:
    """Return the cells of the values of a series, as a formula."""
    return _cells(chart, column=series + 1, first=1, last=len(labels_of(chart)))


def _cells(chart: Chart, *, column: int, first: int, last: int) -> str:
    return f"{quote_sheetname(sheet_name(chart))}!{xl_range_abs(first, column, last, column)}"


@lru_cache(maxsize=256)
def workbook(chart: Chart, theme: Theme, edition: datetime) -> bytes:
    """Return the workbook of `chart` with the colours of `theme`, dated by the edition; the same gives the same bytes.

    It is made once for all the files that show the chart, whether alone or beside its twin.
    """
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, "default_format_properties": _CELLS})
    book.use_custom_theme(StringIO(declared(palette(theme)).decode()))
    book.set_properties({"created": edition})
    sheet = book.add_worksheet(sheet_name(chart))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, len(chart.series), 16)
    rows = {label: row for row, label in enumerate(labels_of(chart), start=1)}
    for label, row in rows.items():
        sheet.write_string(row, 0, chart.read(label))
    formats = {form: book.add_format({"num_format": form}) for form in _formats(chart)}
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.name)
        for point in series.points:
            sheet.write_number(rows[point.label], column, float(point.value), formats.get(number_format(point)))
    if chart.total:
        _add_total(sheet, chart, rows, formats)
    book.close()
    return buffer.getvalue()


def _add_total(sheet: Worksheet, chart: Chart, rows: Mapping[str, int], formats: Mapping[str, Format]) -> None:
    """Put a column that adds up the others, and follows when they are edited."""
    assert chart.total
    column = len(chart.series) + 1
    sheet.write_string(0, column, chart.total.name)
    for point in chart.total.points:
        row = rows[point.label]
        adding = f"=SUM({xl_rowcol_to_cell(row, 1)}:{xl_rowcol_to_cell(row, column - 1)})"
        sheet.write_formula(row, column, adding, formats.get(number_format(point)), float(point.value))


def _formats(chart: Chart) -> list[str]:
    """Return each number format of the chart once, in order."""
    found = (number_format(point) for series in chart.told for point in series.points)
    return [form for form in dict.fromkeys(found) if form]

from dataclasses import replace

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import Chart, Heading, Table, Text, plain
from briefgen.templates.annex import annex
from tests.fixtures.charts import chart, summed, timed

HERE = Place("t.jinja", 3, 1)
UNIT = (Text(language="es-MX", text="Millones de USD"),)


def tables(*charts: Chart, first: int = 1) -> list[Table]:
    """Return the tables of the annex of `charts`."""
    return [one for one in annex(charts, Language.ES, first, HERE) if isinstance(one, Table)]


def cells(table: Table) -> list[list[str]]:
    """Return the words of a table, its head first."""
    head = [plain(column.head[0].content) for column in table.columns]
    return [head, *([plain(cell.lines[0].content) for cell in row] for row in table.rows)]


def test_every_value_has_its_row_and_its_column() -> None:
    """Times rise, whatever the order of the series; what is not known is said not to be."""
    one = chart({"2021": 2.0, "2023": 3.0}, {"2022": 5.0, "2023": 7.0})

    assert cells(*tables(one)) == [
        ["Periodo", "Serie 1", "Serie 2"],
        ["2021", "2.0", "–"],
        ["2022", "–", "5.0"],
        ["2023", "3.0", "7.0"],
    ]


def test_things_keep_the_order_of_the_chart() -> None:
    """A ranking is told as it is drawn."""
    assert [row[0] for row in cells(*tables(chart({"Sonora": 2.0, "Jalisco": 1.0})))] == [
        "Concepto",
        "Sonora",
        "Jalisco",
    ]


def test_a_table_says_of_which_chart_and_in_which_unit() -> None:
    """It is found from the chart by its anchor, and leads back by its number."""
    (one, other) = tables(replace(chart({"a": 1.0}), unit=UNIT), replace(chart({"b": 1.0}), number=2), first=5)

    assert plain(one.caption[0].content) == "Datos de la Gráfica 1 (millones de USD)"
    assert (one.anchor, one.number, other.number) == ("data-exports", 5, 6)
    assert all(row[0].header and not row[1].header for row in one.rows)


def test_signs_of_units_keep_their_capitals() -> None:
    """`USD` and `MW` are written so."""
    named = [
        plain(tables(replace(chart({"a": 1.0}), unit=(Text(language="es-MX", text=unit),)))[0].caption[0].content)
        for unit in ("USD billion", "MW", "Percent")
    ]

    assert [name.partition("(")[2] for name in named] == ["USD billion)", "MW)", "percent)"]


def test_the_annex_has_one_heading_or_none() -> None:
    """Nothing is said where there is no chart."""
    assert annex((), Language.EN, 1, HERE) == ()
    headings = [one for one in annex((chart({"a": 1.0}),) * 2, Language.EN, 1, HERE) if isinstance(one, Heading)]
    assert [plain(one.content) for one in headings] == ["Data annex"]


def test_words_that_stand_in_are_in_their_own_language() -> None:
    """A screen reader says English words in English, also in the annex of a Spanish brief."""
    one = chart({"Sonora": 2.0}, {"Sonora": 1.0})
    series = tuple(
        replace(each, language="en-US", points=tuple(replace(point, language="en-US") for point in each.points))
        for each in one.series
    )
    (table,) = tables(replace(one, series=series))
    spoken = [line.content[0].language for line in (*table.columns[0].head, *table.columns[1].head)]

    assert spoken == ["es-MX", "en-US"]
    assert [cell.lines[0].content[0].language for cell in table.rows[0]] == ["en-US", "es-MX", "es-MX"]


def test_what_bars_come_to_has_a_column_of_its_own() -> None:
    """Behind the series that add up to it."""
    assert cells(*tables(summed({"2023": 1.0}, {"2023": 3.0}))) == [
        ["Periodo", "Serie 1", "Serie 2", "Total"],
        ["2023", "1.0", "3.0", "4.0"],
    ]


def test_labels_that_only_begin_with_a_year_keep_their_order() -> None:
    """Sorted by their words, the rows of two languages would not be the same."""
    assert cells(*tables(chart({"2027, with": 1.0, "2027, report": 2.0})))[1:] == [
        ["2027, with", "1.0"],
        ["2027, report", "2.0"],
    ]


def test_months_rise_and_read_as_in_the_chart() -> None:
    """April sorts behind March, which its letters would not, and each value has its row."""
    one = timed(chart({"2025-04": 2.0, "2025-05": 3.0}, {"2025-03": 5.0, "2025-05": 7.0}))

    assert cells(*tables(one)) == [
        ["Periodo", "Serie 1", "Serie 2"],
        ["mar 2025", "–", "5.0"],
        ["abr 2025", "2.0", "–"],
        ["may 2025", "3.0", "7.0"],
    ]

"""Values stand beside their marks, written as the content writes them."""

from dataclasses import replace

from briefgen.document import Chart
from tests.fixtures.charts import chart, summed, years
from tests.writers.word.charts.test_plot import found


def test_where_all_fit_one_rule_writes_them_all() -> None:
    """A point that is added later is written like the others."""
    one = chart(years(3))

    assert found(one, "//c:dLbls/c:showVal/@val") == ["1"]
    assert found(one, "//c:dLbl") == []


def test_where_few_fit_those_alone_are_written() -> None:
    """The series is silent, the points that tell the story speak."""
    one = chart(years(40), highlight="2000")

    assert found(one, "//c:dLbls/c:showVal/@val") == ["0"]
    assert found(one, "//c:dLbl/c:idx/@val") == ["14", "39"]
    assert set(found(one, "//c:dLbl/c:showVal/@val")) == {"1"}


def test_the_highlight_is_written_in_the_accent() -> None:
    """The rest is ink."""
    one = chart(years(3), highlight="1988")

    assert found(one, "//c:dLbl[c:idx/@val='2']//a:srgbClr/@val") == ["B4531A"]
    assert found(one, "//c:dLbls/c:txPr//a:srgbClr/@val") == ["1B1F24"]


def test_each_value_keeps_its_decimals() -> None:
    """A point with other decimals than most has a format of its own."""
    one = chart({"2023": 1.5, "2024": 2.5, "2025": 3.25})

    assert found(one, "//c:dLbls/c:numFmt/@formatCode") == ['#,##0.0;"−"#,##0.0']
    assert found(one, "//c:dLbl[c:idx/@val='2']/c:numFmt/@formatCode") == ['#,##0.00;"−"#,##0.00']


def test_what_no_format_writes_is_written_out() -> None:
    """A text that is not the value in figures stands as it is."""
    one = with_text(chart({"2025": 1500.0}), "1.5 mil")

    assert [text.text for text in found(one, "//c:dLbl/c:tx//a:t")] == ["1.5 mil"]


def test_values_stand_away_from_their_marks() -> None:
    """Beyond the end of a bar, above a line or below where it turns, above and below two dots."""
    dots = chart({"A": 5.0, "B": 1.0}, {"A": 6.0, "B": 2.0}, kind="dot")
    line = chart({"2023": 5.0, "2024": 1.0, "2025": 6.0}, kind="line")

    assert found(chart({"2024": -1.0, "2025": 2.0}), "//c:dLblPos/@val") == ["outEnd"]
    assert found(line, "//c:dLbls/c:dLblPos/@val") == ["t"]
    assert found(line, "//c:dLbl[c:idx/@val='1']/c:dLblPos/@val") == ["b"]
    assert found(dots, "//c:ser[1]//c:dLbl/c:dLblPos/@val") == ["b", "r"]
    assert found(dots, "//c:ser[2]//c:dLbl/c:dLblPos/@val") == ["t", "r"]


def test_lines_bear_their_names_at_their_ends() -> None:
    """Name and value stand to the right of the last point, and no key repeats the name."""
    one = chart({"2024": 1.0, "2025": 9.0}, {"2024": 1.0, "2025": 3.0}, kind="line")

    assert found(one, "//c:dLbl[c:showSerName/@val='1']/c:idx/@val") == ["1", "1"]
    assert found(one, "//c:dLbl[c:showSerName/@val='1']/c:dLblPos/@val") == ["r", "r"]
    assert found(one, "//c:legend") == []


def test_the_first_bars_bear_the_names_of_their_series() -> None:
    """Behind a bar that lies in one line, above one that stands in two; words keep their lines beside a thin bar."""
    lying = chart({"Estados Unidos": 4.0, "México": 1.0}, {"Estados Unidos": 2.0, "México": 3.0})
    standing = chart({"2024": 1.0, "2025": 9.0}, {"2024": 1.0, "2025": 3.0})

    for one, parting in ((lying, " "), (standing, "\n")):
        named = "//c:dLbl[c:showSerName/@val='1']"
        assert found(one, f"{named}/c:idx/@val") == ["0", "0"]
        assert [text.text for text in found(one, f"{named}/c:separator")] == [parting, parting]
        assert set(found(one, f"{named}//a:bodyPr/@wrap")) == {"none"}
        assert found(one, "//c:legend") == []


def test_names_beside_pieces_are_moved_there() -> None:
    """By shares of the chart, and without lines that lead back."""
    one = summed(years(3), years(3))

    assert found(one, "//c:dLbl[c:showSerName/@val='1']/c:idx/@val") == ["2", "2"]
    assert all(0 < float(share) < 1 for share in found(one, "//c:dLbl/c:layout/c:manualLayout/c:x/@val"))
    assert set(found(one, "//c:showLeaderLines/@val")) == {"0"}


def with_text(one: Chart, text: str) -> Chart:
    """Return a chart whose points read `text`."""
    series = tuple(
        replace(series, points=tuple(replace(point, text=text) for point in series.points)) for series in one.series
    )
    return replace(one, series=series)


def test_bars_that_lie_and_add_up_say_what_they_come_to() -> None:
    """Where the unseen bar of the sum begins, which is the end of the last piece; none of them is struck out."""
    one = summed({"Nuevo León y otros estados": 8.0, "b": 6.0}, {"Nuevo León y otros estados": 7.0, "b": 0.1})

    assert found(one, "//c:barDir/@val") == ["bar"]
    assert found(one, "//c:ser[3]/c:dLbls/c:showVal/@val") == ["1"]
    assert found(one, "//c:ser[3]/c:dLbls/c:dLblPos/@val") == ["inBase"]
    assert found(one, "//c:ser[3]//c:dLbl/c:delete") == []

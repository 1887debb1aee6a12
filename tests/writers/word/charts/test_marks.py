"""Marks have the colours of the drawing and the values of the content."""

import pytest

from briefgen.brief import Language
from briefgen.document import Chart, ChartKind
from tests.fixtures.charts import chart, months, summed, timed, years
from tests.writers.word.charts.test_plot import found

ACCENT, NEUTRAL, STRUCTURE = "B4531A", "8A97A6", "12355B"


def colours(one: Chart, path: str) -> list[str]:
    """Return the colours of the shapes that an XPath finds."""
    return [str(colour) for colour in found(one, f"{path}//a:srgbClr/@val")]


def test_the_highlighted_bar_alone_bears_the_accent() -> None:
    """The message stands out, the rest is neutral."""
    one = chart(years(3), highlight="1988")

    assert colours(one, "//c:ser/c:spPr") == [NEUTRAL]
    assert found(one, "//c:dPt/c:idx/@val") == ["2"]
    assert colours(one, "//c:dPt/c:spPr") == [ACCENT]


def test_without_a_highlight_no_bar_is_unlike_the_others() -> None:
    """Nothing is quiet where nothing stands out."""
    assert colours(chart(years(3)), "//c:ser/c:spPr") == [STRUCTURE]
    assert found(chart(years(3)), "//c:dPt") == []


def test_of_two_series_the_first_bears_the_highlight() -> None:
    """Each series has its colour, and the point that stands out is of the first."""
    one = chart(years(3), years(3), highlight="1987")

    assert colours(one, "//c:ser/c:spPr") == [STRUCTURE, NEUTRAL]
    assert found(one, "//c:ser[1]/c:dPt/c:idx/@val") == ["1"]
    assert found(one, "//c:ser[2]/c:dPt") == []


def test_a_negative_bar_keeps_its_colour() -> None:
    """Word would turn it white."""
    assert set(found(chart({"2024": -1.0, "2025": 2.0}, highlight="2024"), "//c:invertIfNegative/@val")) == {"0"}


def test_on_a_line_the_points_that_speak_have_a_marker() -> None:
    """The others do without, and the line goes on in its colour."""
    one = chart(years(200), kind="line", highlight="2000")
    spoken = found(one, "//c:dLbl/c:idx/@val")

    assert found(one, "//c:ser/c:marker/c:symbol/@val") == ["none"]
    assert found(one, "//c:dPt/c:idx/@val") == spoken
    assert set(colours(one, "//c:dPt/c:spPr/a:ln")) == {STRUCTURE}
    assert ACCENT in colours(one, "//c:dPt/c:marker")


def test_values_and_words_are_those_of_the_content() -> None:
    """What the chart last read from its workbook is what the content says."""
    one = chart({"2024": 1.5, "2025": -2.0})

    assert [text.text for text in found(one, "//c:cat//c:pt/c:v")] == ["2024", "2025"]
    assert [text.text for text in found(one, "//c:val//c:pt/c:v")] == ["1.5", "-2.0"]
    assert [text.text for text in found(one, "//c:tx//c:pt/c:v")] == ["Serie 1"]


def test_a_label_without_a_value_has_no_point() -> None:
    """Series of different lengths stand over their own labels, and a line leads over the gap."""
    one = chart({"2023": 1.0, "2025": 3.0}, {"2024": 2.0}, kind="line")

    assert found(one, "//c:ser[1]/c:val//c:pt/@idx") == ["0", "2"]
    assert found(one, "//c:ser[2]/c:val//c:pt/@idx") == ["1"]
    assert found(one, "//c:val//c:ptCount/@val") == ["3", "3"]
    assert found(one, "//c:dispBlanksAs/@val") == ["span"]


def test_what_bars_come_to_is_a_series_without_marks() -> None:
    """It stands behind the others, follows the workbook, and its words where the whole bar ends."""
    one = summed({"2023": 1.0, "2024": 2.0}, {"2023": 3.0, "2024": 4.0})

    assert found(one, "//c:ser[3]/c:tx//c:v/text()") == ["Total"]
    assert found(one, "//c:ser[3]/c:val//c:v/text()") == ["4.0", "6.0"]
    assert found(one, "//c:ser[3]/c:spPr/*[1]/self::a:noFill") != []
    assert found(one, "//c:ser[3]/c:dLbls/c:dLblPos/@val") == ["inBase"]
    assert found(one, "//c:legend") == []
    assert float(found(one, "//c:valAx/c:scaling/c:max/@val")[0]) > 6


def test_dots_of_one_series_stand_on_stems() -> None:
    """Lines down to zero, which follow an edited value; two dots of a label are joined instead."""
    assert found(chart(years(3), kind="dot"), "//c:errBars/c:errValType/@val") == ["percentage"]
    assert found(chart(years(3), kind="dot"), "//c:errBars/c:val/@val") == ["100"]
    assert found(chart(years(3), years(3), kind="dot"), "//c:errBars") == []
    assert found(chart(years(3), kind="line"), "//c:errBars") == []


def test_years_without_a_value_have_a_place_in_word_too() -> None:
    """The axis is true to time; no point stands in the gap."""
    one = chart({"2015": 1.0, "2018": 2.0, "2024": 3.0}, kind="dot")

    assert found(one, "//c:cat//c:v/text()") == ["2015", "2018", "2021", "2024"]
    assert found(one, "//c:val//c:pt/@idx") == ["0", "1", "3"]


@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
def test_of_thinned_years_the_chart_knows_those_that_are_written(kind: ChartKind) -> None:
    """Each in its place, the first and the last among them; the workbook has the others, and all their values."""
    one = chart(years(22), kind=kind)
    skip = int(found(one, "//c:tickLblSkip/@val", 236)[0])

    assert skip > 1
    assert found(one, "//c:cat//c:ptCount/@val", 236) == ["22"]
    assert found(one, "//c:cat//c:pt/@idx", 236) == [str(place) for place in range(0, 22, skip)]
    assert found(one, "//c:cat//c:v/text()", 236) == [str(1986 + place) for place in range(0, 22, skip)]
    assert len(found(one, "//c:val//c:pt", 236)) == 22


def test_names_that_read_upwards_are_all_known() -> None:
    """Only level labels are thinned beforehand."""
    names = {f"Departamento{place}": 1.0 for place in range(40)}

    assert len(found(chart(names, kind="dot"), "//c:cat//c:pt", 236)) == 40


def test_the_axis_says_months_as_they_read() -> None:
    """The highlight is found by the time that is stored."""
    one = timed(chart(months(12), highlight="2024-03"), Language.EN)

    assert found(one, "//c:cat//c:v/text()")[1:3] == ["Feb\n2024", "Mar\n2024"]
    assert found(one, "//c:dPt/c:idx/@val") == ["2"]

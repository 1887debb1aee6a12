"""The plot stands where the design has it: figures and gridlines only where they help."""

from typing import Any

import pytest

from briefgen.document import Chart, ChartKind
from briefgen.writers.word.charts.design import designed
from briefgen.writers.word.charts.part import chart_space
from tests.fixtures.charts import chart, years
from tests.fixtures.samples import sample_theme
from tests.fixtures.word import searched

NAMES = {"Taiwán": 41.0, "Corea del Sur": 20.0, "Estados Unidos de América": 12.0}


def found(one: Chart, path: str, width: float = 440) -> list[Any]:
    """Return what an XPath finds in a chart."""
    return searched(chart_space(designed(one, sample_theme(), width), "rId1"), path)


def test_times_stand_and_names_lie() -> None:
    """Bars run the way they do in the drawing, the first name at the top."""
    assert found(chart(years(3)), "//c:barDir/@val") == ["col"]
    assert found(chart(NAMES), "//c:barDir/@val") == ["bar"]
    assert found(chart(NAMES), "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]


def test_lines_and_dots_are_lines_with_markers() -> None:
    """Dots have no line between them, but two of one label are joined."""
    dots = chart(NAMES, NAMES, kind="dot")

    assert found(chart(years(3), kind="line"), "//c:ser/c:spPr/a:ln/a:solidFill")
    assert found(dots, "//c:ser/c:spPr/a:ln/a:solidFill") == []
    assert found(dots, "//c:ser/c:marker/c:symbol/@val") == ["circle", "circle"]
    assert len(found(dots, "//c:hiLowLines")) == 1
    assert found(chart(NAMES, kind="dot"), "//c:hiLowLines") == []


def test_gridlines_are_level_and_stand_in_for_values() -> None:
    """Where every value is written there are none, and never any that are upright."""
    assert found(chart(years(40)), "//c:valAx/c:majorGridlines")
    for one in (chart(years(3)), chart(NAMES)):
        assert found(one, "//c:valAx/c:majorGridlines") == []
    assert found(chart(years(40)), "//c:catAx/c:majorGridlines | //c:minorGridlines") == []


def test_the_axis_of_values_has_figures_where_marks_do_not_say_theirs() -> None:
    """At the lines, as far apart as in the drawing, grouped as the language groups them."""
    many = chart({str(1986 + place): 1000.0 * place for place in range(40)})

    assert found(chart(years(3)), "//c:valAx/c:tickLblPos/@val") == ["none"]
    assert found(many, "//c:valAx/c:tickLblPos/@val") == ["nextTo"]
    assert found(many, "//c:valAx/c:majorUnit/@val") == ["10000"]
    assert found(many, "//c:valAx/c:numFmt/@formatCode") == ['#,##0;"\N{MINUS SIGN}"#,##0']


@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
def test_negative_values_have_a_line_at_zero(kind: ChartKind) -> None:
    """The axis of labels crosses there, and its labels stay below."""
    one = chart({"2024": -5.0, "2025": 5.0}, kind=kind)

    assert found(one, "//c:valAx/c:crosses/@val") == ["autoZero"]
    assert found(one, "//c:catAx/c:spPr/a:ln/a:solidFill")
    assert found(one, "//c:catAx/c:tickLblPos/@val") == ["low"]


def test_axes_know_one_another() -> None:
    """Each crosses the other, and their identifiers are not negative."""
    identities = found(chart(years(3)), "//c:barChart/c:axId/@val")

    assert found(chart(years(3)), "//c:catAx/c:crossAx/@val | //c:valAx/c:crossAx/@val") == identities[::-1]
    assert all(int(identity) > 0 for identity in identities)


def test_the_plot_leaves_room_for_names() -> None:
    """Places are shares of the chart."""
    one = chart(NAMES, NAMES)
    design = designed(one, sample_theme(), 440)
    place = {side.tag[-1]: float(side.get("val")) for side in found(one, "//c:plotArea/c:layout//*[@val > 0]")}

    assert place["x"] * 440 == pytest.approx(design.inset.left, abs=0.1)
    assert place["x"] + place["w"] < 1
    assert place["y"] + place["h"] <= 1
    assert found(chart(NAMES), "//c:legend") == []


def test_names_without_room_stand_in_a_key_above() -> None:
    """Where not even the end of a line has room for them."""
    one = chart(*[{"2024": 1.0, "2025": 1.0}] * 24, kind="line")

    assert found(one, "//c:legend/c:legendPos/@val") == ["t"]
    assert float(found(one, "//c:plotArea/c:layout//c:y/@val")[0]) > 0.1


def test_bars_stay_slim_where_there_are_few() -> None:
    """One bar does not fill the page."""
    assert int(found(chart({"2025": 1.0}), "//c:gapWidth/@val")[0]) > 400
    assert int(found(chart(years(9)), "//c:gapWidth/@val")[0]) < 60


def test_labels_that_are_left_out_are_not_left_to_word() -> None:
    """Of years that do not fit the chart says how many are written; names read upwards."""
    assert found(chart(years(3)), "//c:tickLblSkip/@val") == ["1"]
    assert int(found(chart(years(200), kind="line"), "//c:tickLblSkip/@val")[0]) > 1
    names = chart({f"Departamento{place}": 1.0 for place in range(9)}, kind="dot")
    assert found(names, "//c:catAx/c:txPr/a:bodyPr/@rot", 236) == ["-5400000"]


@pytest.mark.parametrize("width", [440, 236])
@pytest.mark.parametrize("kind", ["bar", "line", "dot"])
def test_labels_of_which_some_are_left_out_are_not_turned(kind: ChartKind, width: float) -> None:
    """They take the letters of the chart, for LibreOffice breaks level ones of their own and shifts turned ones."""
    many, few = chart(years(24), kind=kind), chart(years(3), kind=kind)

    assert found(many, "//c:catAx/c:txPr", width) == []
    assert found(many, "/c:chartSpace/c:txPr/a:bodyPr/@rot", width) == ["0"]
    assert found(few, "//c:catAx/c:txPr/a:bodyPr/@rot", width) == ["0"]

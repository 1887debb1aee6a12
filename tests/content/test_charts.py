import pytest

from briefgen.content.charts import check_charts
from briefgen.diagnostics import Diagnostic
from tests.fixtures.content import sound_content, sound_files

SERIES = next(text for path, text in sound_files().items() if "series" in path)
OWN = SERIES.partition("  points:")[0]
CHART = 'kind: line, title: {en: More rides, es: Más viajes}, series: [rides], highlight: "2025"'
"""The one series of the sound project, but for its points, and its one chart."""


def told(kind: str, *series: dict[str, float]) -> set[str]:
    """Return what is said of a chart of `kind` whose series have these points."""
    texts = [OWN.replace("rides:", f"s{count}:") + _points(one) for count, one in enumerate(series)]
    listed = ", ".join(f"s{count}" for count in range(len(series)))
    drawn = f"kind: {kind}, title: {{en: Rides, es: Viajes}}, series: [{listed}]"
    content = sound_content(series=(SERIES, "\n".join(texts)), sectors=(CHART, drawn))
    return {one.message for sector in content.sectors.values() for one in check_charts(sector, content.series)}


def _points(one: dict[str, float]) -> str:
    points = (f"    - {{label: {{en: {name}, es: {name}}}, value: {value}}}\n" for name, value in one.items())
    return "  points:\n" + "".join(points)


def many(number: int, value: float = 1) -> dict[str, float]:
    """Return as many points of one value."""
    return {f"state {count}": value for count in range(number)}


@pytest.mark.parametrize(
    ("kind", "series"),
    [
        ("bar", [many(40)]),
        ("bar", [many(3, -2)]),
        ("bar", [many(3), many(3)]),
        ("grouped-bar", [many(3), many(3, -1)]),
        ("stacked-bar", [many(3), many(3, 0)]),
        ("line", [many(400)]),
        ("line", [many(2), many(2), many(2), many(2)]),
        ("dot", [many(3), many(2)]),
        ("dot", [{"x" * 24: 1, "y": 2} | many(6)]),
        ("bar", [{"x" * 44: 1} | many(21)]),
        ("grouped-bar", [many(11)] * 4),
        ("bar", [{"x" * 80: 1, "y": 2}]),
    ],
)
def test_a_chart_that_can_be_drawn_is_passed(kind: str, series: list[dict[str, float]]) -> None:
    """What a page has room for is no mistake."""
    assert told(kind, *series) == set()


@pytest.mark.parametrize(
    ("kind", "series", "message"),
    [
        ("bar", [many(1)], "a chart of one point shows nothing"),
        ("line", [many(2), many(1)], "one point makes no line"),
        ("bar", [many(3, 0)], "every value is zero, and nothing would be drawn"),
        ("bar", [many(41)], "41 labels find no room in a `bar` chart"),
        ("grouped-bar", [many(19), many(19)], "19 labels find no room in a `grouped-bar` chart"),
        ("line", [many(401)], "401 labels find no room in a `line` chart"),
        ("dot", [many(2)] * 5, "5 series cannot be told apart"),
        ("dot", [many(9)], "9 names of up to 7 letters find no room below dots"),
        ("dot", [{"x" * 25: 1, "y": 2}], "2 names of up to 25 letters find no room below dots"),
        ("bar", [{"x" * 44: 1} | many(22)], "23 names of up to 44 letters find no room on one page"),
        ("grouped-bar", [many(12)] * 4, "48 bars find no room on one page"),
        ("grouped-bar", [many(3)], "a `grouped-bar` chart has one series"),
        ("stacked-bar", [many(3)], "a `stacked-bar` chart has one series"),
        ("bar", [many(3), many(2)], "bars would be missing: the series have different labels"),
        ("stacked-bar", [many(3), many(4)], "bars would be missing: the series have different labels"),
        ("stacked-bar", [many(3), many(3, -1)], "negative values cannot be stacked"),
        ("bar", [{"x" * 81: 1, "y": 2}], f"a label has 81 letters: `{'x' * 24}…`"),
    ],
)
def test_a_chart_that_would_not_be_read_is_told(kind: str, series: list[dict[str, float]], message: str) -> None:
    """One point, too many, nothing but zeros, words without end, bars that do not add up."""
    assert told(kind, *series) == {message}


@pytest.mark.parametrize(
    ("time", "highlight"),
    [
        ("2025-03", "mar 2025"),
        ("2025-03", "Mar 2025"),
        ("2025-03", "marzo de 2025"),
        ("2025-03", "March 2025"),
        ("2025-Q1", "T1 2025"),
        ("2025-Q1", "Q1 2025"),
    ],
)
def test_a_highlight_that_reads_as_a_time_is_told_how_it_is_stored(time: str, highlight: str) -> None:
    """An editor who writes what the chart prints is told what the series has."""
    (found,) = _highlighted(time, highlight)

    assert found.message == f"no point is labelled `{highlight}`"
    assert found.hint == f"write `{time}`, as the series has it"


@pytest.mark.parametrize("time", ["2025-03", "2025-Q1"])
def test_a_highlight_is_accepted_as_it_is_stored(time: str) -> None:
    """Months and quarters as years."""
    assert _highlighted(time, time) == []


def test_a_highlight_may_name_a_thing_in_either_language() -> None:
    """The chart finds it by both."""
    named = OWN + "  points: [{label: {en: Japan, es: Japón}, value: 1}, {label: {en: Peru, es: Perú}, value: 2}]\n"

    assert _found(named, "Japón") == _found(named, "Japan") == []
    assert [one.hint for one in _found(named, "Japom")] == ["write `Japón` if that is meant"]


def _highlighted(time: str, highlight: str) -> list[Diagnostic]:
    """Return what is said of a chart of `time` and a later one with this highlight."""
    later = time[:3] + "6" + time[4:]
    return _found(f'{OWN}  points: [{{at: "{time}", value: 1}}, {{at: "{later}", value: 2}}]\n', highlight)


def _found(series: str, highlight: str) -> list[Diagnostic]:
    drawn = f'kind: bar, title: {{en: Rides, es: Viajes}}, series: [rides], highlight: "{highlight}"'
    content = sound_content(series=(SERIES, series), sectors=(CHART, drawn))
    return [one for sector in content.sectors.values() for one in check_charts(sector, content.series)]

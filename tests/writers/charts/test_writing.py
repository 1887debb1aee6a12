"""Every word of a drawing is written once, at its place."""

from collections import Counter

import pytest

from briefgen.brief import Language
from briefgen.document import Chart
from briefgen.writers.charts.arrangement import lay_out
from briefgen.writers.charts.writing import Writing, written
from tests.fixtures.charts import chart, months, quarters, summed, timed, years
from tests.fixtures.samples import sample_theme

NAMES = {"Taiwán": 41.0, "Estados Unidos de América": 12.0}


def writings(one: Chart, width: float = 440) -> list[Writing]:
    """Return all words of a drawing."""
    return list(written(one, sample_theme(), lay_out(one, sample_theme(), width)))


@pytest.mark.parametrize(
    "one",
    [
        chart(NAMES, kind="dot"),
        chart({"2015": 41.0, "2018": 42.5}, kind="dot"),
        chart(years(60), kind="line"),
        summed({"2023": 1.5, "2024": 2.5}, {"2023": 3.5, "2024": 4.25}),
    ],
)
def test_no_words_are_written_twice(one: Chart) -> None:
    """Who searches a page, or has it read aloud, finds each once."""
    places = Counter((writing.text, round(writing.x), round(writing.y)) for writing in writings(one))
    texts = Counter(writing.text for writing in writings(one) if "." in writing.text)

    assert max(places.values()) == 1
    assert max(texts.values(), default=1) == 1


def test_labels_that_are_broken_are_whole() -> None:
    """Every word of a label is there, in lines or upwards."""
    narrow = {writing.text.replace("\n", " ") for writing in writings(chart(NAMES, kind="dot"), 150)}
    turned = list(writings(chart({f"Departamento{i}": 1.0 for i in range(9)}, kind="dot"), 236))

    assert set(NAMES) <= narrow
    assert {writing.turn for writing in turned if writing.text.startswith("Depart")} == {270}


def test_names_of_series_are_bold() -> None:
    """They are found among the values."""
    bold = [writing.text for writing in writings(chart(NAMES, NAMES)) if writing.weight == 600]

    assert bold == ["Serie 1 41.0", "Serie 2 41.0"]


def test_words_set_alike_share_a_setting() -> None:
    """Alignment, lines, weight and turn."""
    assert Writing("a\nb", 0, 0, "#000000").setting == ("center", 2, 400, 0)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (timed(chart(months(3), kind="line")), {"ene 2024", "feb 2024", "mar 2024"}),
        (timed(chart(months(3), kind="line"), Language.EN), {"Jan 2024", "Feb 2024", "Mar 2024"}),
        (timed(chart(months(12))), {"ene\n2024", "dic\n2024"}),
        (timed(chart(quarters(8), quarters(8), kind="grouped-bar")), {"T1 2024", "T4 2025"}),
        (timed(chart(quarters(3)), Language.EN), {"Q1 2024", "Q3 2024"}),
    ],
)
def test_months_and_quarters_are_written_as_they_read(one: Chart, words: set[str]) -> None:
    """Below lines and bars and beside rows, in the language of the chart."""
    texts = {writing.text for writing in writings(one)}

    assert words <= texts
    assert not [text for text in texts if text.startswith("2024-")]

"""A track knows where its points stand and how most of them are written."""

from briefgen.writers.word.charts.design import designed
from briefgen.writers.word.charts.track import tracks
from tests.fixtures.charts import chart
from tests.fixtures.samples import sample_theme


def test_points_stand_in_the_order_of_the_labels() -> None:
    """A second series that has its labels in another order is drawn in that of the first."""
    design = designed(chart({"2023": 1.0, "2024": 2.0}, {"2024": 4.0, "2023": 3.0}), sample_theme(), 440)
    _, second = tracks(design)

    assert [point.label for point in second.in_place()] == ["2023", "2024"]


def test_the_form_is_that_of_most_values() -> None:
    """One odd value does not set the rule."""
    (track,) = tracks(designed(chart({"2023": 1.25, "2024": 2.5, "2025": 3.5}), sample_theme(), 440))

    assert track.form == '#,##0.0;"−"#,##0.0'


def test_the_highlight_is_of_the_first_series_only() -> None:
    """The same label in another series is quiet."""
    design = designed(chart({"2025": 1.0}, {"2025": 4.0}, highlight="2025"), sample_theme(), 440)
    accent = sample_theme().colours.accent

    assert [track.tone(track.series.points[0]) == accent for track in tracks(design)] == [True, False]

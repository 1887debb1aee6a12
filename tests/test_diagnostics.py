from briefgen.diagnostics import Diagnostic, Place, Severity, ordered


def test_a_place_reads_as_file_line_and_column() -> None:
    """An editor opens a file where the diagnostic says."""
    assert str(Place("content/plan.yaml", 3, 7)) == "content/plan.yaml:3:7"


def test_a_place_without_a_line_reads_as_the_file() -> None:
    """What is wrong with a whole file has no line."""
    assert str(Place("content/sectors")) == "content/sectors"


def test_a_diagnostic_reads_as_place_severity_message_code_and_hint() -> None:
    """All that an editor needs stands in two lines."""
    found = Diagnostic("content.url", "`x` is no web address", Place("a.yaml", 1, 2), "write one")

    assert str(found) == "a.yaml:1:2: error: `x` is no web address [content.url]\n    hint: write one"


def test_a_diagnostic_without_a_hint_reads_as_one_line() -> None:
    """Where nothing can be advised, nothing is."""
    found = Diagnostic("content.url", "`x` is no web address", Place("a.yaml", 1, 2), severity=Severity.WARNING)

    assert str(found) == "a.yaml:1:2: warning: `x` is no web address [content.url]"


def test_only_an_error_stops_the_work() -> None:
    """A warning is shown and no more."""
    place = Place("a.yaml", 1, 1)

    assert Diagnostic("a.b", "c", place).is_error
    assert not Diagnostic("a.b", "c", place, severity=Severity.WARNING).is_error


def test_diagnostics_are_ordered_by_place_and_told_once() -> None:
    """Lines count as numbers, and what two checks find alike is said once."""
    late, early, other = (
        Diagnostic("a.b", "c", place) for place in (Place("a", 10, 1), Place("a", 9, 2), Place("b", 1, 1))
    )

    assert ordered([other, late, early, late]) == (early, late, other)

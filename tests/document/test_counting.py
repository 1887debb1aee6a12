from briefgen.document import Heading, Text, heading_numbers


def heading(level: int, language: str = "es-MX") -> Heading:
    """Return a heading of a level."""
    return Heading(language=language, level=level, anchor="x", content=(Text(language=language, text="x"),))


def test_a_lower_number_begins_anew_below_a_higher() -> None:
    """1, 1.1, 1.2, 2, 2.1, 2.1.1."""
    counted = heading_numbers(heading(level) for level in (1, 2, 2, 1, 2, 3))

    assert list(counted) == ["1", "1.1", "1.2", "2", "2.1", "2.1.1"]


def test_each_language_counts_its_own_headings() -> None:
    """The twin of heading 2 is heading 2."""
    told = (heading(level, language) for level in (1, 1, 2) for language in ("es-MX", "en-US"))

    assert list(heading_numbers(told)) == ["1", "1", "2", "2", "2.1", "2.1"]

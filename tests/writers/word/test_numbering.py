"""Lists are counted by definitions, not by typed numbers."""

from briefgen.writers.word.numbering import Count, numbering
from tests.helpers.samples import sample_theme


def test_each_list_starts_where_it_says() -> None:
    """Instances override the first number."""
    markup = numbering(sample_theme(), [(Count("bullets"), 1), (Count("numbers"), 4)])

    assert '<w:num w:numId="2"' in markup
    assert '<w:startOverride w:val="4"/>' in markup


def test_bullets_are_bullets_and_numbers_are_numbers() -> None:
    """The four ways of counting are all defined, in text and in boxes."""
    markup = numbering(sample_theme(), [])

    assert markup.count("<w:abstractNum ") == 8
    assert 'w:val="bullet"' in markup
    assert 'w:val="decimal"' in markup

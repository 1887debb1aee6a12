"""Lists are counted by definitions, not by typed numbers."""

from typing import get_args

import pytest

from briefgen.writers.word.numbering import Count, ListKind, numbering
from briefgen.writers.word.room import Place, Room
from tests.fixtures.samples import sample_theme


def test_each_list_starts_where_it_says() -> None:
    """Instances override the first number."""
    markup = numbering(sample_theme(), [(Count("bullets"), 1), (Count("numbers"), 4)], Room(400))

    assert '<w:num w:numId="2"' in markup
    assert '<w:startOverride w:val="4"/>' in markup


@pytest.mark.parametrize("place", get_args(Place))
@pytest.mark.parametrize(
    ("kind", "form", "levels"),
    [
        ("bullets", "bullet", 3),
        ("numbers", "lowerLetter", 3),
        ("steps", "decimal", 1),
        ("notes", "decimal", 1),
        ("headings", "decimal", 3),
    ],
)
def test_each_way_of_counting_has_its_marks(kind: ListKind, form: str, levels: int, place: Place) -> None:
    """Bullets are bullets and numbers are numbers, on every level."""
    markup = numbering(sample_theme(), [(Count(kind, place), 1)], Room(400))

    assert markup.count("<w:abstractNum ") == 1
    assert markup.count("<w:lvl ") == levels
    assert f'<w:numFmt w:val="{form}"/>' in markup


def test_a_way_of_counting_is_defined_once() -> None:
    """Two lists that count alike are two instances of one definition."""
    markup = numbering(sample_theme(), [(Count("steps"), 1), (Count("steps"), 4)], Room(400))

    assert markup.count("<w:abstractNum ") == 1
    assert markup.count("<w:num ") == 2


def test_headings_count_by_their_styles() -> None:
    """So Word numbers a heading that is added; those of the second language are counted beside."""
    assert '<w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/>' in numbering(
        sample_theme(), [(Count("headings"), 1)], Room(400)
    )
    assert "pStyle" not in numbering(sample_theme(), [(Count("second headings"), 1)], Room(400))

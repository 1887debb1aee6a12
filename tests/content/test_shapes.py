from typing import Any

import pytest

from briefgen.content.models import Claim, Sector
from briefgen.content.shapes import parts, typical
from tests.fixtures.content import sound_content


def sector(**changes: Any) -> Sector:
    """Return the sound sector with parts changed."""
    return next(iter(sound_content().sectors.values())).model_copy(update=changes)


CLAIM = Claim.model_construct(title=None, text=None)


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"lead": None}, ".lead.en"),
        ({"costs": (CLAIM,)}, ".costs:1"),
        ({"headings": {"needs": "a"}}, ".headings.needs"),
    ],
)
def test_a_part_that_is_there_or_not_makes_another_shape(changes: dict[str, Any], part: str) -> None:
    """Texts, lists and the entries that templates ask by name count."""
    assert (part in parts(sector())) is not (part in parts(sector(**changes)))


def test_words_and_the_end_of_long_lists_make_no_other_shape() -> None:
    """A template tells the fourth cost as it tells the third."""
    assert parts(sector(costs=(CLAIM,) * 4)) == parts(sector(costs=(CLAIM,) * 9))


def test_typical_sectors_show_every_part_present_and_missing() -> None:
    """One of many that are alike, and each that shows something new."""
    same, other, third = map(parts, (sector(), sector(costs=(CLAIM,)), sector(lead=None)))

    assert typical({"a": same, "b": same, "c": other, "d": other, "e": third, "f": same}) == ("a", "c", "e")

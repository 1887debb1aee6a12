"""What is short stays on one page."""

import pytest

from briefgen.document import Box, BoxRole
from briefgen.writers.word.keeping import kept, kept_ends
from briefgen.writers.word.xml import NOTHING, paragraph
from tests.fixtures.word import WordFile
from tests.writers.word.test_blocks import file_of
from tests.writers.word.test_blocks import paragraph as told

KEPT = "//w:pStyle[substring(@w:val, string-length(@w:val) - 3) = 'Kept']/@w:val"


def box(role: BoxRole, count: int) -> WordFile:
    """Return a file with a box of a title and paragraphs."""
    blocks = (told("Uno", "box-title"), *(told("Dos") for _ in range(count)))
    return file_of(Box(language="es-MX", role=role, blocks=blocks))


def test_what_has_a_twin_that_is_kept_takes_its_style() -> None:
    """Other paragraphs keep theirs."""
    assert kept(paragraph("TableTextEnd", NOTHING)) == paragraph("TableTextEndKept", NOTHING)
    assert kept(paragraph("Normal", NOTHING)) == paragraph("Normal", NOTHING)


@pytest.mark.parametrize(("role", "styles"), [("aside", ["AsideTextKept"] * 2), ("key-points", [])])
def test_a_short_box_stays_on_one_page(role: BoxRole, styles: list[str]) -> None:
    """All of it but the last paragraph is kept with the next; key points have page one to themselves."""
    assert box(role, 3).find(KEPT) == styles


def test_a_long_box_runs_on() -> None:
    """It would leave half a page white; but the imprint is not torn."""
    assert box("actions", 40).find(KEPT) == []
    assert len(box("imprint", 40).find(KEPT)) == 39


def which(count: int, fewest: int, whole: int = 0) -> list[int]:
    """Return the places of those of some entries that stay with the next."""
    parts = kept_ends([paragraph("Toc1", NOTHING)] * count, fewest, whole).split("</w:p>")[:-1]
    return [at for at, part in enumerate(parts) if "Kept" in part]


def test_what_parts_leaves_no_fewer_than_asked_on_either_page() -> None:
    """Nine may part behind the third, up to the sixth; five do not part, and one is kept with nothing."""
    assert which(9, 3) == [0, 1, 6, 7]
    assert which(5, 3) == [0, 1, 2, 3]
    assert which(12, 2) == [0, 10]
    assert which(1, 2) == []


def test_what_is_short_does_not_part() -> None:
    """Five of five stay together, six of six part in the middle."""
    assert which(5, 2, 5) == [0, 1, 2, 3]
    assert which(6, 2, 5) == [0, 4]


def test_the_kept_twins_are_kept() -> None:
    """Each is its style, kept with the next."""
    twin = "//w:style[@w:styleId='TableTextKept']"

    assert box("aside", 1).find(f"{twin}/w:basedOn/@w:val", "styles") == ["TableText"]
    assert box("aside", 1).find(f"{twin}//w:keepNext/@w:val", "styles") == ["1"]

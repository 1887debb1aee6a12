"""What is short stays on one page."""

import pytest

from briefgen.document import Box, BoxRole
from briefgen.writers.word.keeping import kept, kept_entries, kept_rows
from briefgen.writers.word.tables import cell, row
from briefgen.writers.word.xml import NOTHING, Xml, paragraph
from tests.helpers.word import WordFile
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


def test_three_entries_of_the_contents_stay_together_on_either_page() -> None:
    """Nine may part behind the third, up to the sixth; few do not part."""
    entry = paragraph("Toc1", NOTHING)
    free = {
        count: [at for at, one in enumerate(kept_entries([entry] * count).split("</w:p>")[:-1]) if "Kept" not in one]
        for count in (9, 5, 1)
    }

    assert free == {9: [2, 3, 4, 5, 8], 5: [4], 1: [0]}


def test_no_row_is_alone_on_a_page() -> None:
    """Neither below its head nor on the next page; the rows of a short table stay together."""
    one = row((cell(paragraph("TableText", NOTHING)),))

    def which(count: int) -> list[int]:
        parts = kept_rows([one] * count).split("</w:tr>")[:-1]
        return [index for index, part in enumerate(parts) if "Kept" in part]

    assert which(12) == [0, 10]
    assert which(3) == [0, 1]
    assert kept_rows([one]) == Xml(one)


def test_the_kept_twins_are_kept() -> None:
    """Each is its style, kept with the next."""
    twin = "//w:style[@w:styleId='TableTextKept']"

    assert box("aside", 1).find(f"{twin}/w:basedOn/@w:val", "styles") == ["TableText"]
    assert box("aside", 1).find(f"{twin}//w:keepNext/@w:val", "styles") == ["1"]

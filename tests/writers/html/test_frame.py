"""What a block knows of the page around it."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.document import Contents
from briefgen.writers.html.frame import frame
from tests.fixtures.html import sample_frame
from tests.fixtures.samples import sample_document, sample_theme


def test_a_language_is_named_only_where_it_changes() -> None:
    """What is in the language around it says nothing of its language."""
    around = sample_frame()

    assert around.lang("es-MX") is None
    assert around.lang("en-US") == "en-US"
    assert around.within("en-US").lang("en-US") is None


def test_a_column_is_half_the_page_without_the_gutter() -> None:
    """Charts beside their twins are drawn as wide as the column, not as the page."""
    around = sample_frame(sample_document(Mode.BILINGUAL))
    gutter = sample_theme().page.gutter * 72 / 25.4

    assert around.column().width * 2 + gutter == pytest.approx(around.width)
    assert around.column().is_column


def test_side_by_side_pages_have_margins_of_their_own() -> None:
    """Two columns get a wider page."""
    assert sample_frame(sample_document(Mode.BILINGUAL)).width > sample_frame().width


def test_contents_list_headings_with_their_twins() -> None:
    """Each entry of a side-by-side document is a pair; it lists sections only."""
    rows = sample_frame(sample_document(Mode.BILINGUAL)).headings

    assert rows[0][0].anchor == "need"
    assert rows[0][1].anchor == "need.en"
    assert {one.level for row in rows for one in row} == {1}


def test_contents_list_headings_down_to_the_depth_that_the_document_asks_for() -> None:
    """What is deeper is left out."""
    document = sample_document(Mode.ES)
    shallow = tuple(replace(block, depth=1) if isinstance(block, Contents) else block for block in document.blocks)

    assert {one.level for (one,) in sample_frame(document).headings} == {1, 2}
    assert {one.level for (one,) in frame(replace(document, blocks=shallow), sample_theme()).headings} == {1}


def test_nothing_is_listed_where_no_contents_stand() -> None:
    """A short brief without contents needs no list of headings."""
    document = sample_document(Mode.ES)
    without = tuple(block for block in document.blocks if not isinstance(block, Contents))

    assert frame(replace(document, blocks=without), sample_theme()).headings == ()


def test_anchors_are_all_that_a_link_may_lead_to() -> None:
    """Headings, tables, charts and notes in each language."""
    anchors = sample_frame(sample_document(Mode.BILINGUAL)).anchors

    assert {"need", "need.en", "tariffs", "exports", "note-1-es", "note-1-en"} <= anchors


@pytest.mark.parametrize(("is_numbered", "numbers"), [(False, {}), (True, {"need": "1", "need.en": "1"})])
def test_headings_have_numbers_where_the_theme_says_so(*, is_numbered: bool, numbers: dict[str, str]) -> None:
    """Each language counts its own."""
    theme = replace(sample_theme(), numbered_headings=is_numbered)
    known = frame(sample_document(Mode.BILINGUAL), theme).numbers

    assert {anchor: known[anchor] for anchor in ("need", "need.en") if anchor in known} == numbers

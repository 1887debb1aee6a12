"""The pages of the repository's own briefs, measured as they were printed: every letter and every line."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from briefgen import pipeline, templates, writers
from briefgen.brief import Brief, Format, Mode
from briefgen.document import Table, plain
from briefgen.theme import Page
from briefgen.world import Disk
from tests.fixtures.pdf import PdfFile
from tests.fixtures.tagged import TaggedFile

from .conftest import ROOT, Published
from .test_catalogue import AUDIENCES, READ_BACK, SECTORS

NEAR = 2.0
"""What a curve or a slope may reach over an edge, and what rounding may leave, in points."""

FEWEST_LINES = 1 / 5
"""How much of a last page is filled at the least."""

Place = tuple[int, int]
"""A page, counted from 0, and the number of a piece of content there."""


@cache
def page() -> Page:
    """Return the page of the repository's theme."""
    workshop, _ = templates.read(Disk(ROOT))
    assert workshop
    return workshop.theme.page


@cache
def told() -> tuple[pipeline.Project, pipeline.Documents]:
    """Return the repository's project, and all that it tells."""
    return pipeline.told(Disk(ROOT))


def _file(published: Published, sector: str, audience: str, mode: Mode) -> Path:
    return published.output / sector / f"{sector}-{audience}-{mode}.pdf"


def _letters(one: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Yield each letter of a page with its box."""
    text = one.get_textpage()
    for index in range(text.count_chars()):
        box = text.get_charbox(index)
        if box[2] - box[0] > 0 and not pdfium.FPDFText_IsGenerated(text, index):
            yield chr(pdfium.FPDFText_GetUnicode(text, index)), box


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience", "mode"), READ_BACK)
def test_no_letter_stands_outside_the_margins(sector: str, audience: str, mode: Mode, published: Published) -> None:
    """Words too long for their place are broken; what does not fit a page goes to the next."""
    is_double = mode is Mode.BILINGUAL
    sides = (page().bilingual_margin_side,) * 2 if is_double else (page().margin_left, page().margin_right)
    left, right = (millimetres * 72 / 25.4 for millimetres in sides)
    file = pypdfium2.PdfDocument(_file(published, sector, audience, mode))
    outside = [
        (number, letter, box)
        for number, one in enumerate(file, start=1)
        for letter, box in _letters(one)
        if box[0] < left - NEAR or box[2] > one.get_width() - right + NEAR or box[1] < 0 or box[3] > one.get_height()
    ]

    assert len(file) > 1
    assert outside == []


def _baselines(file: Any) -> dict[Place, float]:
    """Return how far above the foot of its page each piece of marked content begins, by page and number."""
    found: dict[Place, float] = {}
    for number, one in enumerate(file):
        for shown in one.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            mark = pdfium.FPDFPageObj_GetMarkedContentID(shown)
            found.setdefault((number, mark), shown.get_matrix().f)
    return found


def _sides(file: TaggedFile) -> Iterator[tuple[Place, Place]]:
    """Yield where the words of the two sides of each pair begin; captions stand above pictures."""
    pages = {one.obj.objgen[0]: number for number, one in enumerate(file.file.pages)}
    for pair in file.of("Div", "LI"):
        parts = (kid for kid in pair.kids if not isinstance(kid, int) and kid.get("/S") in ("/Div", "/LBody"))
        sides = [TaggedFile.within(kid) for kid in parts]
        words = [[number for tag in side if tag.kind != "Figure" for number in tag.numbers] for side in sides]
        starts = [next(iter(numbers), None) for numbers in words]
        match starts:
            case [(left, first), (right, second)]:
                yield (pages[left], first), (pages[right], second)
            case _:
                pass


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience"), tuple(product(SECTORS, AUDIENCES)))
def test_both_sides_of_every_pair_start_on_the_same_line(sector: str, audience: str, published: Published) -> None:
    """Whoever reads across the page finds the same thing said there."""
    path = _file(published, sector, audience, Mode.BILINGUAL)
    lines = _baselines(pypdfium2.PdfDocument(path))
    sides = list(_sides(TaggedFile(path.read_bytes())))
    level = [(left, right) for left, right in sides if left in lines and right in lines]
    uneven = [(one, two) for one, two in level if one[0] != two[0] or abs(lines[one] - lines[two]) > NEAR]

    assert len(level) > 20
    assert uneven == []


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience", "mode"), tuple(product(SECTORS, AUDIENCES, Mode)))
def test_no_brief_ends_with_a_page_of_a_few_lines(sector: str, audience: str, mode: Mode, published: Published) -> None:
    """Nobody turns a page, or prints one, for the last line of the sources."""
    *_, last = pypdfium2.PdfDocument(_file(published, sector, audience, mode))
    foot, top = (millimetres * 72 / 25.4 for millimetres in (page().margin_bottom, page().margin_top))
    height = last.get_height() - foot - top
    # The code beside the last lines is of use too.
    bottoms = (one.get_bounds()[1] for one in last.get_objects())
    lowest = min(bottom for bottom in bottoms if bottom > foot - NEAR)

    assert last.get_height() - top - lowest > height * FEWEST_LINES


@pytest.mark.slow
@pytest.mark.parametrize(("sector", "audience"), [("automotive", "executive"), ("robotics", "policymaker")])
def test_amounts_of_the_key_figures_are_read_back_whole(sector: str, audience: str) -> None:
    """None is broken within a word: it has a column wide enough, or ends its line at a space."""
    project, documents = told()
    document = documents[Brief(sector, audience), Mode.ES]
    (table,) = [one for one in document.blocks if isinstance(one, Table) and one.anchor == "glance"]
    values = [plain(row[1].lines[0].content) for row in table.rows]
    words = PdfFile(writers.write(document, Format.PDF, project.workshop.theme)).words()

    assert any("millones" in value for value in values)
    assert [value for value in values if " ".join(value.split()) not in words] == []

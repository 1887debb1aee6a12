import pytest

from briefgen.brief import Language
from briefgen.document import (
    Blocks,
    Box,
    Heading,
    Inlines,
    List,
    NoteMark,
    PageReference,
    Paragraph,
    Text,
    walk,
)
from briefgen.templates.pages import with_pages

TAG = Language.ES.tag


def cited(*numbers: int) -> Paragraph:
    """Return a paragraph that cites notes."""
    mark: Inlines = (NoteMark(language=TAG, numbers=numbers),) if numbers else ()
    return Paragraph(language=TAG, content=(Text(language=TAG, text="Se dice"), *mark))


def section(anchor: str, *numbers: int) -> Blocks:
    """Return a section that cites notes."""
    return Heading(language=TAG, level=1, anchor=anchor, content=(Text(language=TAG, text=anchor),)), cited(*numbers)


def key_points(*points: tuple[int, ...]) -> Box:
    """Return a box with a key point for each run of notes."""
    items: tuple[Blocks, ...] = tuple((cited(*numbers),) for numbers in points)
    return Box(language=TAG, role="key-points", blocks=(List(language=TAG, items=items, ordered=True),))


def pages(blocks: Blocks) -> list[str]:
    """Return the anchors that key points lead to."""
    return [node.anchor for node in walk(with_pages(blocks, Language.ES)) if isinstance(node, PageReference)]


@pytest.mark.parametrize(
    ("point", "anchors"),
    [((1, 2), ["second"]), ((1,), ["first"]), ((3,), ["second"]), ((9,), []), ((), [])],
)
def test_a_key_point_leads_to_the_section_that_cites_most_of_its_notes(
    point: tuple[int, ...], anchors: list[str]
) -> None:
    """Of several that cite as many it is the first; a point that rests on no section leads nowhere."""
    assert pages((key_points(point), *section("first", 1), *section("second", 1, 2, 3))) == anchors


def test_the_notes_themselves_are_no_place_to_lead_to() -> None:
    """They hold every note, and say nothing more than the mark beside the point."""
    assert pages((key_points((1,)), *section("notes", 1))) == []


def test_a_page_is_said_in_the_language_of_the_brief() -> None:
    """Spanish says `pág.`, English `p.`, and the number is not parted from it."""
    blocks = (key_points((1,)), *section("first", 1))
    said = [
        (node.before, node.after)
        for language in Language
        for node in walk(with_pages(blocks, language))
        if isinstance(node, PageReference)
    ]
    assert said == [("(pág.\u00a0", ")"), ("(p.\u00a0", ")")]

"""The key points of the repository's own briefs: each leads to a section that says more."""

from functools import cache

import pytest

from briefgen import pipeline
from briefgen.brief import Brief, Mode
from briefgen.document import Box, Contents, Document, PageReference, walk
from briefgen.errors import ContentError
from briefgen.world import Changed, Disk

from .conftest import ROOT


@cache
def told() -> dict[tuple[Brief, Mode], Document]:
    """Return the documents of all briefs, composed and not written."""
    return pipeline.told(Disk(ROOT))[1]


def led_to(document: Document) -> list[list[str]]:
    """Return where each key point leads, point by point."""
    (box,) = (block for block in document.blocks if isinstance(block, Box) and block.role == "key-points")
    items = (item for block in box.blocks for item in getattr(block, "items", ()))
    return [[node.anchor for node in walk(item) if isinstance(node, PageReference)] for item in items]


@pytest.mark.parametrize("mode", [Mode.ES, Mode.EN])
def test_every_key_point_of_a_long_brief_leads_to_one_section_of_the_text(mode: Mode) -> None:
    """Not to the table of figures, not to lists; a brief without contents is two pages long and shows no way."""
    long = [one for (_, told_in), one in told().items() if told_in is mode and _has_contents(one)]
    led = [anchors for document in long for anchors in led_to(document)]

    assert {len(anchors) for anchors in led} == {1}
    assert {anchor for anchors in led for anchor in anchors} & {
        "numbers",
        "talking-points",
        "glossary",
        "data",
    } == set()
    assert all(not any(led_to(one)) for (_, told_in), one in told().items() if told_in is mode and one not in long)


def test_both_languages_of_a_key_point_lead_to_the_same_section() -> None:
    """Where the words of the two would choose otherwise, the author has named the section."""
    briefs = [brief for brief, mode in told() if mode is Mode.ES]
    apart = [brief.name for brief in briefs if led_to(told()[brief, Mode.ES]) != led_to(told()[brief, Mode.EN])]

    assert apart == []


def _has_contents(document: Document) -> bool:
    return any(isinstance(node, Contents) for node in walk(document.blocks))


def test_a_see_that_names_no_section_is_found_in_every_brief() -> None:
    """A check tells a few of many briefs, and those of the others whose `see` none of the few has."""
    path = "content/sectors/robotics.yaml"
    changed = (ROOT / path).read_bytes().replace(b"see: choice", b"see: choise", 1)

    with pytest.raises(ContentError) as caught:
        pipeline.check(Changed(Disk(ROOT), {path: changed}))

    found = [one for one in caught.value.diagnostics if one.is_error]
    assert [(one.code, one.place.file, one.hint) for one in found] == [
        ("content.unknown-section", path, "write `choice` if that is meant")
    ]

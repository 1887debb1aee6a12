"""Finishing: what checkers do not look at, measured on the finished file."""

from collections import Counter

import pytest

from briefgen.brief import Mode
from tests.fixtures.tagged import TaggedFile, sample_file


@pytest.mark.parametrize("mode", Mode)
def test_everything_shown_is_read_once_or_an_artifact(mode: Mode) -> None:
    """PDF/UA-1, 7.1: no operator shows anything that is neither; each piece of content has one element."""
    file = sample_file(mode)
    owned = Counter(number for tag in file.tags for number in tag.numbers)
    shown = {(page, number) for page, number, artifact in file.painted() if not artifact}

    assert None not in {number for _, number in shown}
    assert shown <= set(owned)
    assert set(owned.values()) == {1}


@pytest.mark.parametrize("mode", Mode)
def test_every_artifact_says_its_kind(mode: Mode) -> None:
    """ISO 32000-1, 14.8.2.2.2: what repeats is pagination, what only sets the page is layout."""
    kinds = {artifact for _, _, artifact in sample_file(mode).painted() if artifact}

    assert kinds == {"/Layout", "/Pagination/Header", "/Pagination/Footer"}


def test_both_sides_of_a_pair_are_in_their_language_to_the_last_word() -> None:
    """WCAG 2.2, 3.1.2: no checker looks at it; Spanish read as English is noise."""
    file = sample_file(Mode.BILINGUAL)
    sides = [tag for tag in file.tags if _is_right(tag.kind, tag.element)]
    right = {number for side in sides for number in _content(file, side.element)}
    read = {number: tag.language for tag in file.tags for number in tag.numbers}

    assert len(right) > 100
    assert {read[number] for number in right} == {"en-US", "ja-JP"}
    blocks = file.of("P", "H2", "H3", "H4", "LI", "Note", "Figure", "Link")
    assert all("/Lang" in tag.element for tag in blocks if tag.language != "es-MX")


def _is_right(kind: str, element: object) -> bool:
    return kind in {"Div", "Lbl", "LBody"} and str(getattr(element, "Lang", "")) == "en-US"


def _content(file: TaggedFile, element: object) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    waiting = [tag for tag in file.tags if tag.element == element]
    while waiting:
        tag = waiting.pop()
        found.update(tag.numbers)
        kids = {kid.objgen for kid in tag.kids if hasattr(kid, "keys") and "/S" in kid}
        waiting += [one for one in file.tags if one.element.objgen in kids]
    return found


def test_japanese_words_are_japanese_in_every_file() -> None:
    """A part in a third language says so, whatever the document's is."""
    for mode in Mode:
        assert "ja-JP" in {tag.language for tag in sample_file(mode).of("Span")}


@pytest.mark.parametrize("mode", Mode)
def test_content_is_painted_in_the_order_in_which_it_is_read(mode: Mode) -> None:
    """ISO 32000-1, 14.8.2.3: pictures apart, which are painted after all words."""
    file = sample_file(mode)
    order: list[tuple[int, int | None]] = [number for tag in file.tags for number in tag.numbers]
    read = {number: place for place, number in enumerate(order)}
    pictures = {number for tag in file.of("Figure") for number in tag.numbers}
    shown = dict.fromkeys((page, number) for page, number, artifact in file.painted() if not artifact)

    for page in file.file.pages:
        places = [read[one] for one in shown if one[0] == page.obj.objgen[0] and one not in pictures]
        assert places == sorted(places)


@pytest.mark.parametrize("mode", Mode)
def test_no_structure_element_is_empty(mode: Mode) -> None:
    """All but cells hold something."""
    assert [tag for tag in sample_file(mode).tags if not tag.kids and tag.kind not in ("TD", "TH")] == []

"""Tagging: what the pages break apart is one again, and each piece of content has its place."""

from xml.etree import ElementTree as ET

from briefgen.brief import Mode
from briefgen.writers.pdf.press import typeset
from briefgen.writers.pdf.structure import Annotation, Element, Mark
from briefgen.writers.pdf.tagging import FOOTER, HEADER, REPEATED, structure
from tests.fixtures.samples import sample_theme


def _structure(body: str, classes: str = "single") -> tuple[Element, dict[Mark, str]]:
    around = f'class="{classes}" data-head="H" data-publisher="P" data-page="p" data-of="o"'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head><body {around}>{body}</body></html>'
    printed = typeset(page, sample_theme()).structure
    return printed.root, printed.furniture


def _elements(root: Element, kind: str) -> list[Element]:
    return [one for one in root.walk() if isinstance(one, Element) and one.kind == kind]


def test_a_paragraph_over_two_pages_is_one() -> None:
    """Its content is on both."""
    root, _ = _structure(f"<main><p>{'palabra ' * 600}</p></main>")

    (paragraph,) = _elements(root, "P")
    assert {kid.page for kid in paragraph.kids if isinstance(kid, Mark)} == {0, 1}


def test_heads_and_feet_of_pages_are_furniture() -> None:
    """The first page has no head; each has a foot."""
    _, furniture = _structure(f"<main><p>{'palabra ' * 600}</p></main>")

    assert {mark.page for mark, kind in furniture.items() if kind == HEADER} == {1}
    assert {mark.page for mark, kind in furniture.items() if kind == FOOTER} == {0, 1}


def test_the_head_of_a_table_is_read_once() -> None:
    """Where the next page repeats it, it is an artifact."""
    rows = "<tr><th scope='row'>a</th><td>b</td><td>c</td></tr>" * 90
    root, furniture = _structure(
        f"<main><table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody>{rows}</tbody></table></main>"
    )

    heads = [cell for cell in _elements(root, "TH") if cell.scope == "Column"]
    assert [len(cell.kids) for cell in heads] == [1, 1, 1]
    assert sum(kind == REPEATED for kind in furniture.values()) >= 3
    assert len(_elements(root, "Table")) == 1


def test_words_after_an_inline_element_are_one_of_their_own() -> None:
    """Elements and words side by side are not kept in order by every reader."""
    root, _ = _structure('<main><p>uno <em lang="ja">二</em> tres</p></main>')

    (paragraph,) = _elements(root, "P")
    kinds = [kid.kind if isinstance(kid, Element) else "words" for kid in paragraph.kids]
    assert kinds == ["words", "Span", "Span"]


def test_a_link_over_two_lines_is_one_link_with_two_places() -> None:
    """What lies within another place of the same link is none."""
    words = f"<span class='whole'>{'enlace '}</span>" * 20
    root, _ = _structure(f"<main><p><a href='https://example.org'>{words}</a></p></main>")

    (link,) = _elements(root, "Link")
    places = [kid for kid in link.kids if isinstance(kid, Annotation)]
    assert len(places) == 2
    assert all(place.rectangle.top - place.rectangle.bottom > 5 for place in places)


def test_a_page_without_content_has_an_empty_structure() -> None:
    """Nothing is made up."""
    assert structure(ET.Element("html", {"lang": Mode.ES}), ()).root.kids == []

"""Roles: each element of the page is what ISO 32000-1 calls it."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from briefgen.writers.pdf import roles


def _kinds(markup: str, path: str) -> tuple[str, ...]:
    tree = ET.fromstring(markup)  # noqa: S314  # written here
    parents = {child: parent for parent in tree.iter() for child in parent}
    element: Any = tree.find(path)
    ancestors: list[Any] = []
    one = element
    while one in parents:
        one = parents[one]
        ancestors.append(one)
    return roles.kinds(element, tuple(ancestors))


@pytest.mark.parametrize(
    ("markup", "path", "expected"),
    [
        ("<body><h1/></body>", "h1", ("H1",)),
        ("<body><h4/></body>", "h4", ("H4",)),
        ("<ul><li/></ul>", "li", ("LI", "LBody")),
        ("<ol class='notes'><li/></ol>", "li", ("Note", "P")),
        ("<p><sup class='mark'><a/></sup></p>", "sup", ("Reference",)),
        ("<p><sup class='mark'><a/></sup></p>", ".//a", ("Link",)),
        ("<p><a class='reference'/></p>", "a", ("Reference", "Link")),
        ("<nav><ol><li><a/></li></ol></nav>", "ol", ("TOC",)),
        ("<nav><ol><li><a/></li></ol></nav>", ".//li", ()),
        ("<nav><ol><li><a/></li></ol></nav>", ".//a", ("TOCI", "Reference", "Link")),
        ("<nav><p class='contents-title'/></nav>", "p", ("P",)),
        ("<body><div class='tabular'><table/></div></body>", "div", ()),
        ("<body><div class='pair'/></body>", "div", ("Div",)),
        ("<p><strong/></p>", "strong", ()),
    ],
)
def test_an_element_becomes_what_a_reader_takes_it_for(markup: str, path: str, expected: tuple[str, ...]) -> None:
    """Rows that only set pairs level are no table; entries of the contents lie flat."""
    assert _kinds(markup, path) == expected


def test_words_below_a_figure_are_read_after_it() -> None:
    """Note and source stand outside: within, they would be lost behind the figure's alternative."""
    source = ET.Element("p", {"class": "source"})
    caption = ET.Element("p", {"class": "caption"})

    assert roles.is_outside_figure(source)
    assert not roles.is_outside_figure(caption)


def test_a_header_cell_heads_its_column_unless_it_says_otherwise() -> None:
    """The scope of HTML is that of the PDF."""
    assert roles.scope(ET.Element("th", {"scope": "row"})) == "Row"
    assert roles.scope(ET.Element("th", {"scope": "col"})) == "Column"


def test_lists_say_how_they_count() -> None:
    """Numbers are decimal; what is not numbered has one sign."""
    assert roles.numbering(ET.Element("ol")) == "Decimal"
    assert roles.numbering(ET.Element("ul")) == "Disc"


def test_only_words_within_a_line_are_inline() -> None:
    """They need an element of their own only where their language is another."""
    assert roles.is_inline(ET.Element("em"))
    assert not roles.is_inline(ET.Element("p"))
    assert roles.classes(ET.Element("p", {"class": "a b"})) == {"a", "b"}
    assert roles.is_picture(ET.Element("{http://www.w3.org/2000/svg}svg"))

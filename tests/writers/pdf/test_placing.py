"""Placing: no page ends half empty because of what stands whole."""

import pytest

from briefgen.writers.pdf.press import typeset
from briefgen.writers.pdf.structure import Element, Mark
from tests.fixtures.samples import sample_theme

PAGE = 50
"""About as many lines of text fill a page."""

CHART = '<figure><figcaption><p class="caption">chart</p></figcaption><div style="height: 60mm">.</div></figure>'
LINE = "<p>line</p>"


def _read(*parts: str) -> list[Element]:
    body = f'<body class="single"><main>{"".join(parts)}</main></body>'
    page = f'<!DOCTYPE html><html lang="es"><head><title>x</title></head>{body}</html>'
    return [one for one in typeset(page, sample_theme()).structure.root.kids if isinstance(one, Element)]


def _pages(*parts: str) -> list[tuple[str, set[int]]]:
    """Return what stands in the page in the order in which it is read, each with the pages it is on."""
    return [(one.kind, _on(one)) for one in _read(*parts)]


def _on(element: Element) -> set[int]:
    return {one.page for one in element.walk() if isinstance(one, Mark)}


def _side_by_side(*rows: tuple[str, str]) -> list[set[int]]:
    """Return on which pages each pair stands; where its sides hold charts, it is one of charts."""
    side = '<div class="pair{}"><div class="left">{}</div><div class="right">{}</div></div>'
    grid = "".join(side.format(" charts" if "<figure>" in left else "", left, right) for left, right in rows)
    (pairs,) = [one for one in _read(f'<div class="pairs">{grid}</div>') if one.kind == "Sect"]
    return [_on(one) for one in pairs.kids if isinstance(one, Element)]


def _filled(lines: int) -> str:
    return f"<p>first{'<br>line' * (lines - 1)}</p>"


def test_a_chart_that_does_not_fit_lets_the_words_behind_it_pass() -> None:
    """They fill the page, and are read before it: its order is the one that is seen."""
    read = _pages(_filled(39), CHART, "<h3>title</h3>", *[LINE] * 9)
    kinds = [kind for kind, _ in read]

    assert read[:3] == [("P", {0}), ("H3", {0}), ("P", {0})]
    assert read[kinds.index("Figure") :][:2] == [("Figure", {1}), ("P", {1})]


def test_charts_keep_their_order_when_they_wait() -> None:
    """Two that stand one behind the other wait together."""
    second = CHART.replace("chart", "second")
    shown = [one for one in _read(_filled(39), CHART, second, LINE) if one.kind == "Figure"]

    assert [_on(one) for one in shown] == [{1}, {1}]
    assert [one.kind for one in _read(_filled(39), CHART, second, LINE)] == ["P", "P", "Figure", "Figure"]


def test_a_chart_that_leaves_little_white_stays_in_its_place() -> None:
    """It stands as near as it can to what it shows."""
    assert [kind for kind, _ in _pages(_filled(47), CHART, LINE)] == ["P", "Figure", "P"]


@pytest.mark.parametrize(("filled", "order"), [(44, ["P", "Figure", "H2", "P"]), (38, ["P", "H2", "P", "Figure"])])
def test_a_chart_passes_a_section_only_where_much_would_be_white(filled: int, order: list[str]) -> None:
    """At the end of its section it waits for the words of the next one, if at all."""
    assert [kind for kind, _ in _pages(_filled(filled), CHART, "<h2>next</h2>", LINE)] == order


def test_a_table_of_contents_stays_before_the_first_section() -> None:
    """However much of the first page is white."""
    contents = '<nav class="contents" style="height: 60mm"><p class="contents-title">contents</p></nav>'

    assert [kind for kind, _ in _pages(_filled(37), contents, "<h2>first</h2>", LINE)] == ["P", "Sect", "H2", "P"]


def test_a_chart_stays_where_nothing_behind_it_fits_either() -> None:
    """Were it moved, two things would stand at a distance from what they belong to."""
    whole = _filled(20).replace("<p>", '<p style="break-inside: avoid">')

    assert [kind for kind, _ in _pages(_filled(39), CHART, whole, LINE)] == ["P", "Figure", "P", "P"]


def test_a_pair_of_charts_waits_for_the_next_pair() -> None:
    """Side by side as well, both together."""
    rows = ((_filled(39), _filled(39)), (CHART, CHART), (LINE, LINE))

    assert _side_by_side(*rows) == [{0}, {0}, {1}]


def _grid(kind: str, row: str, side: str) -> str:
    sides = f'<div class="left">{side}</div><div class="right">{side}</div>'
    return f'<div class="pairs {kind}"><div class="pair {row}">{sides}</div></div>'


TITLE, CHARTS = _grid("section titled", "titled level1", "<h2>next</h2>"), _grid("figures", "charts", CHART)
TABLE = f'<div class="tabular"><table><tbody>{"<tr><td>x</td></tr>" * 3}</tbody></table></div>'
WORDS = _grid("section", "", LINE)


@pytest.mark.parametrize(
    ("behind", "order"), [(TABLE, ["P", "Sect", "Table", "Sect"]), (WORDS, ["P", "Sect", "Sect", "Sect"])]
)
def test_charts_below_a_heading_let_a_table_pass_and_no_section(behind: str, order: list[str]) -> None:
    """Side by side, a section may be long, and its charts would stand far from it."""
    read = _pages(_filled(36), TITLE, CHARTS, behind)
    passed = [kind for kind, pages in read if pages == {0}]

    assert [kind for kind, _ in read] == order
    assert passed == (["P", "Sect", "Table"] if behind == TABLE else ["P"])


@pytest.mark.parametrize("lines", range(24, 32))
def test_both_charts_of_a_pair_are_on_one_page(lines: int) -> None:
    """Also where one would still fit the page before, and its taller twin would not."""
    taller = CHART.replace("60mm", "75mm")
    words, charts, line = (_filled(lines), _filled(lines)), (taller, CHART), (LINE, LINE)

    assert len(_side_by_side(words, charts, line)[1]) == 1


@pytest.mark.parametrize(("above", "kept"), [(30, {0}), (36, {0}), (40, {0, 1})])
def test_a_lead_passes_the_contents_and_is_kept_by_its_page(above: int, kept: set[int]) -> None:
    """Side by side too: contents that do not fit wait, and the page is set tighter where it can hold the lead then."""
    contents = '<nav class="contents" style="height: 90mm"><p class="contents-title">contents</p></nav>'
    lead = _grid("", "", f'<p class="lead">lead{"<br>lead" * 9}</p>')
    read = _pages(_filled(above), contents, lead, _grid("section", "", f"<h2>next</h2>{LINE * 12}"))

    assert [pages for _, pages in read] == [{0}, kept, {1}, {1}]

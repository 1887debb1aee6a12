"""Tables: a numbered caption, a head that repeats, rows named by their header cells, and where the content is from."""

from collections.abc import Iterator, Sequence

from briefgen.document import Cell, Column, NoteMark, Table, plain, walk
from briefgen.writers.html.frame import Frame
from briefgen.writers.html.inlines import line, stacked, title
from briefgen.writers.html.markup import NOTHING, Markup, element, flowing, joined, words
from briefgen.writers.ties import loosened

LONG = 1.25
"""Rows of more lines than this, as the mean, are long: where two had to stay together, pages would end half empty."""

LETTERS = 110
"""About as many letters stand in a line of a table that is one column wide."""


def table(one: Table, frame: Frame) -> Markup:
    """Return a table with its caption above and its source below."""
    shares = sum(column.share for column in one.columns)
    columns = joined(_width(100 * column.share / shares) for column in one.columns)
    stands = [_stand(one, index) for index in range(len(one.columns))]
    head = element("tr", {}, *(_head(*each, frame) for each in zip(one.columns, stands, strict=True)))
    rows = (_row([_cell(*each, frame) for each in zip(row, stands, strict=True)]) for row in one.rows)
    caption = element("caption", {}, joined(_caption(one, frame))) if one.caption else NOTHING
    body = element("tbody", {}, *rows)
    kind = "long" if _lines(one) > LONG else None
    whole = element(
        "table", {"class": kind}, caption, element("colgroup", {}, columns), element("thead", {}, head), body
    )
    source = joined(line(each, frame, "p", "source") for each in one.source)
    return element("div", {"class": "tabular", "id": one.anchor, "lang": frame.lang(one.language)}, whole, source)


def label(text: str, number: int) -> Markup:
    """Return the numbered label of a table or a chart: `Table 3.`."""
    return joined((element("span", {"class": "label"}, words(f"{text} {number}.")), words(" ")))


def _row(cells: Sequence[Markup]) -> Markup:
    """Return a row; it is parted where one of its cells is longer than half a page or so."""
    kind = next(filter(None, map(flowing, cells)), None)
    return element("tr", {"class": kind}, *cells)


def _lines(one: Table) -> float:
    """Return about how many lines a row has, as the mean of all."""
    shares = [column.share / sum(each.share for each in one.columns) for column in one.columns]
    longest = (
        max(_letters(cell) / (LETTERS * share) for cell, share in zip(row, shares, strict=True)) for row in one.rows
    )
    return sum(longest) / max(len(one.rows), 1)


def _letters(cell: Cell) -> int:
    return sum(len(plain(each.content)) for each in cell.lines)


def _width(percent: float) -> Markup:
    return element("col", {"style": f"width: {percent:.4g}%"})


def _caption(one: Table, frame: Frame) -> Iterator[Markup]:
    for index, each in enumerate(one.caption):
        name = plain(one.label[min(index, len(one.label) - 1)].content)
        content = joined((label(name, one.number), title(each.content, frame.within(each.language))))
        role = "second" if index else "first"
        yield element("span", {"class": role, "lang": frame.lang(each.language)}, content)


def _head(column: Column, stand: str | None, frame: Frame) -> Markup:
    return element("th", {"scope": "col", "class": stand}, stacked(column.head, frame))


def _cell(cell: Cell, stand: str | None, frame: Frame) -> Markup:
    name, scope = ("th", "row") if cell.header else ("td", None)
    content = stacked(cell.lines, frame)
    if stand:
        content = Markup(loosened(content))
    return element(name, {"scope": scope, "class": stand}, content)


def _stand(one: Table, index: int) -> str | None:
    """Return how the cells of a column stand; one with note marks leaves them room beside its figures."""
    if one.columns[index].align == "start":
        return None
    is_marked = any(isinstance(node, NoteMark) for row in one.rows for node in walk(row[index]))
    return "end marked" if is_marked else "end"

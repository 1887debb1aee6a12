"""Tables: a numbered caption, a head that repeats, rows named by their header cells, and where the content is from."""

from collections.abc import Iterator

from briefgen.document import Cell, Column, NoteMark, Table, plain, walk
from briefgen.writers.html.frame import Frame
from briefgen.writers.html.inlines import inlines, line, stacked
from briefgen.writers.html.markup import NOTHING, Markup, element, joined, words

TALL = 24
"""More rows than this fill so much of a page that it breaks between them rather than before all."""


def table(one: Table, frame: Frame) -> Markup:
    """Return a table with its caption above and its source below."""
    shares = sum(column.share for column in one.columns)
    columns = joined(_width(100 * column.share / shares) for column in one.columns)
    stands = [_stand(one, index) for index in range(len(one.columns))]
    head = element("tr", {}, *(_head(*each, frame) for each in zip(one.columns, stands, strict=True)))
    rows = (element("tr", {}, *(_cell(*each, frame) for each in zip(row, stands, strict=True))) for row in one.rows)
    caption = element("caption", {}, joined(_caption(one, frame))) if one.caption else NOTHING
    body = element("tbody", {}, *rows)
    whole = element("table", {}, caption, element("colgroup", {}, columns), element("thead", {}, head), body)
    source = joined(line(each, frame, "p", "source") for each in one.source)
    kind = "tabular tall" if len(one.rows) > TALL else "tabular"
    return element("div", {"class": kind, "id": one.anchor, "lang": frame.lang(one.language)}, whole, source)


def label(text: str, number: int) -> Markup:
    """Return the numbered label of a table or a chart: `Table 3.`."""
    return joined((element("span", {"class": "label"}, words(f"{text} {number}.")), words(" ")))


def _width(percent: float) -> Markup:
    return element("col", {"style": f"width: {percent:.4g}%"})


def _caption(one: Table, frame: Frame) -> Iterator[Markup]:
    for index, each in enumerate(one.caption):
        name = plain(one.label[min(index, len(one.label) - 1)].content)
        content = joined((label(name, one.number), inlines(each.content, frame.within(each.language))))
        role = "second" if index else "first"
        yield element("span", {"class": role, "lang": frame.lang(each.language)}, content)


def _head(column: Column, stand: str | None, frame: Frame) -> Markup:
    return element("th", {"scope": "col", "class": stand}, stacked(column.head, frame))


def _cell(cell: Cell, stand: str | None, frame: Frame) -> Markup:
    name, scope = ("th", "row") if cell.header else ("td", None)
    return element(name, {"scope": scope, "class": stand}, stacked(cell.lines, frame))


def _stand(one: Table, index: int) -> str | None:
    """Return how the cells of a column stand; one with note marks leaves them room beside its figures."""
    if one.columns[index].align == "start":
        return None
    is_marked = any(isinstance(node, NoteMark) for row in one.rows for node in walk(row[index]))
    return "end marked" if is_marked else "end"

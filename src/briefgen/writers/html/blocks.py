"""Blocks: one way to write each, wherever it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from typing import assert_never

from briefgen.document import (
    Block,
    Blocks,
    Box,
    Chart,
    Code,
    Contents,
    Heading,
    Inlines,
    Link,
    List,
    Note,
    Notes,
    Pair,
    Paragraph,
    Step,
    Steps,
    Table,
    Text,
    plain,
)
from briefgen.writers.charts import draw_svg
from briefgen.writers.codes import code_svg
from briefgen.writers.html.frame import Frame, HeadingRow, note_anchor
from briefgen.writers.html.inlines import inlines, line, stacked, title
from briefgen.writers.html.markup import NOTHING, Attributes, Markup, element, flowing, joined, words
from briefgen.writers.html.tables import label, table
from briefgen.writers.ties import NO_BREAK


def blocks(content: Blocks, frame: Frame) -> Markup:
    """Return blocks one below the other; pairs that follow one another share one grid of two columns."""
    return joined(_run(tuple(run), frame) for _, run in groupby(content, key=_Sections()))


def block(one: Block, frame: Frame) -> Markup:
    """Return one block as flow markup."""
    match one:
        case Heading():
            return heading(one, frame)
        case Paragraph():
            return paragraph(one, frame)
        case List():
            return list_(one, frame)
        case Steps():
            return steps(one, frame)
        case Table():
            return table(one, frame)
        case Chart():
            return chart(one, frame)
        case Box():
            return box(one, frame)
        case Code():
            return code(one, frame)
        case Contents():
            return contents(one, frame)
        case Notes():
            return notes(one, frame)
        case Pair():
            return grid((one,), frame)
        case _:
            assert_never(one)


def heading(one: Heading, frame: Frame, twin: Heading | None = None) -> Markup:
    """Return a heading; the document's title is the page's first level, so each stands one deeper.

    The bookmark of one with a `twin` says both: a list of bookmarks has no second column.
    """
    attributes: Attributes = {"id": one.anchor, "lang": frame.lang(one.language)}
    if twin is not None:
        numbers = frame.numbers.get(one.anchor, "")
        attributes["data-bookmark"] = " ".join(f"{numbers} {plain(one.content)} / {plain(twin.content)}".split())
    return element(f"h{one.level + 1}", attributes, _number(one, frame), title(one.content, frame.within(one.language)))


def _number(one: Heading, frame: Frame) -> Markup:
    """Return the number of a heading as words, so that whoever reads or hears it, or its bookmark, has it too."""
    number = frame.numbers.get(one.anchor, "")
    return joined((element("span", {"class": "number"}, words(number)), words(" "))) if number else NOTHING


def paragraph(one: Paragraph, frame: Frame) -> Markup:
    """Return a paragraph; its role is its class."""
    role = None if one.role == "body" else one.role
    content = inlines(one.content, frame.within(one.language))
    return element("p", {"class": role, "lang": frame.lang(one.language)}, content)


def list_(one: List, frame: Frame) -> Markup:
    """Return a list; a numbered one counts from its `start`."""
    inside = frame.within(one.language)
    written = (blocks(item, inside) for item in one.items)
    items = (element("li", {"class": flowing(item)}, item) for item in written)
    lang: Attributes = {"lang": frame.lang(one.language)}
    return element("ol", _from(one.start) | lang, *items) if one.ordered else element("ul", lang, *items)


def _from(start: int) -> Attributes:
    """Return the attributes of a list that counts from `start`; WeasyPrint heeds only the style."""
    return {} if start == 1 else {"start": start, "style": f"counter-reset: list-item {start - 1}"}


def steps(one: Steps, frame: Frame) -> Markup:
    """Return numbered steps: when and who on the line of the number, what below."""
    items = (step(each, frame.within(one.language)) for each in one.steps)
    attributes: Attributes = {"class": "steps", "lang": frame.lang(one.language)}
    return element("ol", attributes | _from(one.start), *items)


def step(one: Step, frame: Frame) -> Markup:
    """Return one step as an item."""
    inside = frame.within(one.language)
    head = element("strong", {}, inlines(one.when, inside))
    if one.who:
        who = element("span", {"class": "who"}, words(" · "), inlines(one.who, inside))
        head = joined((head, who))
    what = element("p", {}, inlines(one.what, inside))
    attributes: Attributes = {"class": flowing(what), "lang": frame.lang(one.language)}
    return element("li", attributes, element("p", {"class": "when"}, head), what)


def chart(one: Chart, frame: Frame) -> Markup:
    """Return a chart: its message and unit above, its note and source below."""
    inside = frame.within(one.language)
    message = element("p", {"class": "caption"}, label(one.label, one.number), title(one.title, inside))
    unit = _quiet("unit", one.subtitle, inside)
    picture = Markup(draw_svg(one, frame.theme, frame.width))
    below = joined((_quiet("source", one.note, inside), _quiet("source", one.source, inside)))
    caption = element("figcaption", {}, message, unit)
    return element("figure", {"id": one.anchor, "lang": frame.lang(one.language)}, caption, picture, below)


def _quiet(role: str, content: Inlines, frame: Frame) -> Markup:
    return element("p", {"class": role}, inlines(content, frame)) if content else NOTHING


def box(one: Box, frame: Frame) -> Markup:
    """Return a panel of one idea."""
    inside = frame.within(one.language)
    return element("aside", {"class": f"box {one.role}", "lang": frame.lang(one.language)}, blocks(one.blocks, inside))


def code(one: Code, frame: Frame) -> Markup:
    """Return a code with the words beside it."""
    picture = element("div", {"class": "picture"}, Markup(code_svg(one.url, one.alt)))
    beside = element("div", {"class": "beside"}, stacked(one.lines, frame, "p"))
    return element("div", {"class": "code"}, picture, beside)


def contents(one: Contents, frame: Frame) -> Markup:
    """Return the table of contents; twins stand level."""
    if not frame.headings:
        return NOTHING
    name = " / ".join(plain(each.content) for each in one.title)
    head = joined(line(each, frame, "p", "contents-title") for each in one.title)
    if len(one.title) > 1:
        head = _grid((_two_cells(*(line(each, frame, "p", "contents-title") for each in one.title[:2])),))
    entries = _grid(_entries(row, frame) for row in frame.headings) if _is_paired(frame) else _listed(frame)
    return element("nav", {"class": "contents", "aria-label": name}, head, entries)


def _is_paired(frame: Frame) -> bool:
    return any(len(row) > 1 for row in frame.headings)


def _listed(frame: Frame) -> Markup:
    return element("ol", {}, *(element("li", {}, _entry(heading, frame)) for (heading,) in frame.headings))


def _entries(row: HeadingRow, frame: Frame) -> Markup:
    return _two_cells(*(element("p", {}, _entry(heading, frame)) for heading in row))


def _entry(one: Heading, frame: Frame) -> Markup:
    attributes: Attributes = {
        "href": f"#{one.anchor}",
        "class": f"level{one.level}",
        "lang": frame.lang(one.language),
    }
    return element("a", attributes, _number(one, frame), words(plain(one.content)))


def notes(one: Notes, frame: Frame) -> Markup:
    """Return notes, each numbered as the text refers to it."""
    first = one.notes[0].number if one.notes else 1
    items = (note(each, count, frame.within(one.language)) for count, each in enumerate(one.notes, start=first))
    attributes: Attributes = {"class": "notes", "lang": frame.lang(one.language)}
    listed = element("ol", attributes | _from(first), *items)
    return listed if frame.is_column else element("section", {"class": "sources", "role": "doc-endnotes"}, listed)


def note(one: Note, count: int, frame: Frame) -> Markup:
    """Return a note as an item, its number as words: a marker would be painted behind the text that it stands before.

    It says its `value` only where that is not the next in the `count`.
    """
    attributes: Attributes = {"id": note_anchor(one.number, one.language), "lang": frame.lang(one.language)}
    if one.number != count:
        attributes |= {"value": one.number}
    number = element("span", {"class": "count"}, words(f"{one.number}. "))
    return element("li", attributes, number, inlines(_closed(one.content), frame.within(one.language)))


_ON_A_LINE = 45
"""As many letters as have room on a line of notes side by side."""


def _closed(content: Inlines) -> Inlines:
    """Return the words of a note, of which when an address was looked up stands on the line where the address ends.

    Not so where its last part, which may have no place to break, leaves no room for that.
    """
    match content:
        case (*before, Link() as address, Text() as looked_up, Text() as stop) if (
            len(plain(address.content).rpartition("/")[2]) + len(looked_up.text) <= _ON_A_LINE
        ):
            return (*before, address, replace(looked_up, text=looked_up.text.replace(" ", NO_BREAK)), stop)
    return content


class _Sections:
    """Tells runs of blocks apart: pairs from others, and the pairs of one section from those of the next.

    Each section has its own grid, so that the space above its heading is not kept at the head of a page.
    """

    def __init__(self) -> None:
        self._section = 0

    def __call__(self, one: Block) -> int:
        if not isinstance(one, Pair):
            return 0
        if self._section == 0 or _level(one) == 1:
            self._section += 1
        return self._section


def _run(run: Blocks, frame: Frame) -> Markup:
    pairs = [one for one in run if isinstance(one, Pair)]
    return joined(grid(one, frame) for one in _grids(pairs)) if pairs else joined(block(one, frame) for one in run)


def _grids(pairs: Sequence[Pair]) -> tuple[Sequence[Pair], ...]:
    """Return the pairs of a section by grids: charts at its end have one of their own.

    So a table or a panel that follows may pass them where they do not fit the page.
    """
    charts = len(list(takewhile(lambda one: isinstance(one.left, Chart), reversed(pairs))))
    return (pairs[:-charts], pairs[-charts:]) if 0 < charts < len(pairs) else (pairs,)


def grid(pairs: Sequence[Pair], frame: Frame) -> Markup:
    """Return pairs as the rows of one grid, each level with its twin."""
    kinds = ["pairs"]
    if _level(pairs[0]) == 1:
        kinds.append("section")
    if _level(pairs[-1]):
        kinds.append("titled")  # what follows is no pair of words, and belongs to this heading
    if all(isinstance(one.left, Chart) for one in pairs):
        kinds.append("figures")
    rows = (_pair(one, before, frame.column()) for before, one in zip((None, *pairs), pairs, strict=False))
    return _grid(rows, kind=" ".join(kinds))


def _pair(one: Pair, before: Pair | None, frame: Frame) -> Markup:
    match one:
        case Pair(left=Heading() as left, right=Heading() as right):
            return _two_cells(heading(left, frame, right), block(right, frame), kind=_kind(one, before))
    sides = block(one.left, frame), block(one.right, frame)
    return _two_cells(*sides, kind=" ".join(filter(None, (_kind(one, before), flowing(max(sides, key=len))))))


def _kind(one: Pair, before: Pair | None) -> str:
    """Return the class of a pair: what stays with the next is titled, also small print that belongs to a heading."""
    match one.left:
        case Heading() | Paragraph(role="box-title"):
            return f"pair titled level{_level(one)}"
        case Paragraph(role="small") if before is not None and _level(before):
            return "pair titled"
        case Chart():
            return "pair charts"
    return "pair"


def _level(one: Pair) -> int | None:
    """Return the level of a pair that is nothing without the next: that of a heading, and 4 for a box's title."""
    match one.left:
        case Heading(level=level):
            return level
        case Paragraph(role="box-title"):
            return 4
    return None


def _grid(rows: Iterable[Markup], *, kind: str = "pairs") -> Markup:
    return element("div", {"class": kind}, *rows)


def _two_cells(left: Markup, right: Markup = NOTHING, *, kind: str = "pair") -> Markup:
    sides = (element("div", {"class": "left"}, left), element("div", {"class": "right"}, right))
    return element("div", {"class": kind}, *sides)

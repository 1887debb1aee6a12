"""The blocks of the vocabulary."""

from typing import TYPE_CHECKING, get_args

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import (
    Block,
    Blocks,
    Box,
    BoxRole,
    Cell,
    Chart,
    Code,
    Column,
    Contents,
    Heading,
    Line,
    Lines,
    List,
    Paragraph,
    ParagraphRole,
    Row,
    Step,
    Steps,
    Table,
    Text,
)
from briefgen.locales.labels import label
from briefgen.templates.pages import led
from briefgen.templates.vocabulary.inlines import Apparatus, InlineReader
from briefgen.templates.vocabulary.tags import ATTRIBUTES, INLINE, Element, Judge

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TABLE = ("caption", "column", "row", "source")
IN_ITEMS = ("paragraph", "list")


class BlockReader:
    """Turns elements into blocks of one language."""

    def __init__(self, judge: Judge, language: Language, apparatus: Apparatus) -> None:
        self.judge = judge
        self.language = language
        self.tag = language.tag
        self.apparatus = apparatus
        self.words = InlineReader(judge, language, apparatus)
        self.tables = 0
        self.charts: list[Chart] = []
        self.readers: Mapping[str, Callable[[Element, Place], Block | None]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "list": self._list,
            "steps": self._steps,
            "table": self._table,
            "chart": self._chart,
            "box": self._box,
            "code": self._code,
            "contents": self._contents,
        }

    def block(self, element: Element, among: tuple[str, ...] = ()) -> Block | None:
        """Return the block that `element` is, one of `among` where that is given; `None` when it is none."""
        if element.tag not in (among or self.readers):
            self.judge.unknown(element, f"among {'the blocks of an item' if among else 'blocks'}")
            return None
        return self.readers[element.tag](element, self.judge.place(element))

    def _blocks_of(self, element: Element, among: tuple[str, ...] = ()) -> Blocks:
        """Return the blocks within `element`; bare words make one paragraph."""
        if all(child.tag not in ATTRIBUTES or child.tag in INLINE for child in element):
            place = self.judge.place(element)
            return (Paragraph(language=self.tag, place=place, content=self.words.wanted(element)),)
        self.judge.no_words(element)
        return tuple(block for child in element if (block := self.block(child, among)) is not None)

    def _heading(self, element: Element, place: Place) -> Block:
        level = int(self.judge.choice(element, "level", ("1", "2", "3"), "1"))
        anchor = self.judge.anchor(element)
        return Heading(language=self.tag, place=place, level=level, anchor=anchor, content=self.words.wanted(element))

    def _paragraph(self, element: Element, place: Place) -> Block:
        role = self.judge.choice(element, "role", get_args(ParagraphRole), "body")
        return Paragraph(language=self.tag, place=place, content=self.words.wanted(element), role=role)

    def _list(self, element: Element, place: Place) -> Block:
        ordered = self.judge.choice(element, "kind", ("bullet", "number"), "bullet") == "number"
        items = tuple(self._item(item) for item in self.judge.children(element, "item"))
        self._judge_full(element, items, place)
        return List(language=self.tag, place=place, items=items, ordered=ordered)

    def _item(self, element: Element) -> Blocks:
        told, see = self._blocks_of(element, IN_ITEMS), element.get("see", "")
        return led(told, see, self.language) if see else told

    def _steps(self, element: Element, place: Place) -> Block:
        steps = tuple(self._step(child) for child in self.judge.children(element, "step"))
        self._judge_full(element, steps, place)
        return Steps(language=self.tag, place=place, steps=steps)

    def _step(self, element: Element) -> Step:
        place = self.judge.last_place
        parts = {"when": (), "who": (), "what": ()} | {
            child.tag: self.words.inlines(child) for child in self.judge.children(element, "when", "who", "what")
        }
        return Step(language=self.tag, place=place, **parts)

    def _table(self, element: Element, place: Place) -> Block:
        self.tables += 1
        self.judge.no_words(element)
        anchor, caption = self.judge.anchor(element), self.words.line_of(element, "caption")
        columns = tuple(self._column(child) for child in self.judge.children(element, "column", among=TABLE))
        rows = tuple(self._row(child, len(columns)) for child in self.judge.children(element, "row", among=TABLE))
        self._judge_full(element, rows, place)
        return Table(
            language=self.tag,
            place=place,
            anchor=anchor,
            label=self._label("table"),
            number=self.tables,
            caption=caption,
            columns=columns,
            rows=rows,
            source=self.words.line_of(element, "source"),
        )

    def _column(self, element: Element) -> Column:
        align = self.judge.choice(element, "align", ("start", "end"), "start")
        share = int(self.judge.choice(element, "share", tuple(str(share) for share in range(1, 13)), "1"))
        place = self.judge.last_place
        return Column(language=self.tag, place=place, head=self.words.line(element), align=align, share=share)

    def _row(self, element: Element, width: int) -> Row:
        place = self.judge.last_place
        cells = tuple(self._cell(child) for child in self.judge.children(element, "cell"))
        if len(cells) != width:
            message = f"the row is {len(cells)} wide and the table {width}"
            self.judge.report("template.row", message, "give each row as many cells as there are columns", place)
        return cells

    def _cell(self, element: Element) -> Cell:
        header = self.judge.choice(element, "header", ("no", "yes"), "no") == "yes"
        return Cell(language=self.tag, place=self.judge.last_place, lines=self.words.line(element), header=header)

    def _chart(self, element: Element, place: Place) -> Block | None:
        """Return the chart where it is first named: several claims of one brief may rest on it."""
        name = element.get("name", "")
        if any(chart.anchor == f"chart-{name}" for chart in self.charts):
            return None
        try:
            chart = self.apparatus.chart(name, place)
        except KeyError:
            self.judge.report("template.unknown-reference", f"there is no chart `{name}`", "name a chart of the sector")
            return None
        self.judge.anchors.append((chart.anchor, place))
        self.charts.append(chart)
        return chart

    def _box(self, element: Element, place: Place) -> Block:
        role = self.judge.choice(element, "role", get_args(BoxRole), "aside")
        return Box(language=self.tag, place=place, role=role, blocks=self._blocks_of(element))

    def _code(self, element: Element, place: Place) -> Block:
        url = self.words.address(element)
        alt = label("code-alt", self.language, url=url)
        return Code(language=self.tag, place=place, url=url, alt=alt, lines=self.words.line(element))

    def _contents(self, element: Element, place: Place) -> Block:
        depth = int(self.judge.choice(element, "depth", ("1", "2", "3"), "2"))
        return Contents(language=self.tag, place=place, title=self._label("contents"), depth=depth)

    def _label(self, key: str) -> Lines:
        return (Line(language=self.tag, content=(Text(language=self.tag, text=label(key, self.language)),)),)

    def _judge_full(self, element: Element, parts: tuple[object, ...], place: Place) -> None:
        if not parts:
            hint = "give it something to hold, or leave it out with `{% if %}`"
            self.judge.report("template.empty", f"`<{element.tag}>` holds nothing", hint, place)

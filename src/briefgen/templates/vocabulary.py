"""The vocabulary: the closed set of tags a template may emit, parsed into the blocks of a Document.

    heading level id · paragraph role · list kind > item · steps > step > when, who, what
    table id > caption, column align share, row > cell header, source · chart name · box role · contents · notes
    title · strong · emphasis · link href · reference to · quantity key value · cite facts series · span lang
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Protocol, get_args
from xml.etree import ElementTree

from briefgen.brief import Language
from briefgen.diagnostics import Diagnostic, Place
from briefgen.document import (
    Block,
    Blocks,
    Box,
    BoxRole,
    Cell,
    Chart,
    Column,
    Contents,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Line,
    Lines,
    Link,
    List,
    NoteMark,
    Notes,
    Paragraph,
    ParagraphRole,
    Quantity,
    Reference,
    Row,
    Step,
    Steps,
    Strong,
    Table,
    Text,
)
from briefgen.locales.labels import label

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "title": (),
    "heading": ("id", "level"),
    "paragraph": ("role",),
    "list": ("kind",),
    "item": (),
    "steps": (),
    "step": (),
    "when": (),
    "who": (),
    "what": (),
    "table": ("id",),
    "caption": (),
    "column": ("align", "share"),
    "row": (),
    "cell": ("header",),
    "source": (),
    "chart": ("name",),
    "box": ("role",),
    "contents": (),
    "notes": (),
    "strong": (),
    "emphasis": (),
    "link": ("href",),
    "reference": ("to",),
    "quantity": ("key", "value"),
    "cite": ("facts", "series"),
    "span": ("lang",),
}
SPACE = re.compile(r"[ \t\r\n]+")
ANCHOR = re.compile(r"[a-z][a-z0-9-]*\Z")
Element = ElementTree.Element


class Apparatus(Protocol):
    """What stands behind the words: notes and charts, numbered as they are first met."""

    def note_mark(self, facts: tuple[str, ...], series: tuple[str, ...]) -> tuple[int, ...]:
        """Return the numbers of the notes that support facts and series; raise `KeyError` for one that is not known."""
        ...

    def chart(self, name: str, place: Place) -> Chart:
        """Return the chart `name` of the sector told; raise `KeyError` when there is none."""
        ...

    def notes(self, place: Place) -> Notes:
        """Return the notes met so far."""
        ...


@dataclass(slots=True)
class Told:
    """What a template told: its title and blocks, and what is wrong with its tags."""

    title: Inlines = ()
    blocks: Blocks = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read(markup: str, language: Language, apparatus: Apparatus, file: str) -> Told:
    """Return what `markup` says, with every mistake in it."""
    told = Told()
    try:
        root = _root(markup)
    except ElementTree.ParseError as error:
        told.diagnostics.append(_broken(error, markup, file))
        return told
    reader = _Reader(language, apparatus, Place(file), told)
    notes_place: list[int] = []
    blocks: list[Block] = []
    for element in root:
        if element.tag == "title":
            told.title = reader.inlines(element)
        elif element.tag == "notes":
            notes_place.append(len(blocks))
            reader.place(element)
        elif (block := reader.block(element)) is not None:
            blocks.append(block)
    reader.no_words(root)
    for index in notes_place[:1]:
        blocks.insert(index, apparatus.notes(Place(file)))
    told.blocks = tuple(blocks)
    reader.check_anchors(told.blocks)
    return told


def _root(markup: str) -> Element:
    if "<!" in markup or "<?" in markup:
        raise ElementTree.ParseError("`<!` and `<?` are not part of the vocabulary")
    return ElementTree.fromstring(f"<brief>{markup}</brief>")


def _broken(error: ElementTree.ParseError, markup: str, file: str) -> Diagnostic:
    """Return the diagnostic for markup that is not well formed, at the last tag before the break."""
    line, column = getattr(error, "position", (1, 0))
    lines = f"<brief>{markup}".split("\n")
    before = "\n".join((*lines[: line - 1], lines[line - 1][:column]))
    stamps = re.findall(r' at="([^"]*)"', before)
    place = _stamp(stamps[-1]) if stamps else Place(file, 1, 1)
    message = str(error).split(":")[0]
    return Diagnostic("template.markup", f"the tags are not well formed: {message}", place, "close every tag that is opened")


def _stamp(text: str) -> Place:
    file, line, column = text.rsplit(":", 2)
    return Place(file, int(line), int(column))


class _Reader:
    """Turns elements into nodes."""

    def __init__(self, language: Language, apparatus: Apparatus, place: Place, told: Told) -> None:
        self.language = language
        self.tag = language.tag
        self.apparatus = apparatus
        self.last_place = place
        self.told = told
        self.tables = 0
        self.anchors: dict[str, Place] = {}
        self.blocks: Mapping[str, Callable[[Element, Place], Block | None]] = {
            "heading": self.heading,
            "paragraph": self.paragraph,
            "list": self.list,
            "steps": self.steps,
            "table": self.table,
            "chart": self.chart,
            "box": self.box,
            "contents": self.contents,
        }

    # Places and mistakes

    def place(self, element: Element) -> Place:
        """Return where the template wrote `element`, and judge its attributes."""
        stamp = element.attrib.pop("at", None)
        if stamp is not None:
            self.last_place = _stamp(stamp)
        known = ATTRIBUTES.get(element.tag, ())
        for name in element.attrib:
            if element.tag in ATTRIBUTES and name not in known:
                hint = f"use {', '.join(f'`{one}`' for one in known)}" if known else "remove it"
                self.report("template.unknown-attribute", f"`<{element.tag}>` has no attribute `{name}`", hint)
        return self.last_place

    def report(self, code: str, message: str, hint: str) -> None:
        self.told.diagnostics.append(Diagnostic(code, message, self.last_place, hint))

    def unknown(self, element: Element, where: str) -> None:
        self.place(element)
        if element.tag in ATTRIBUTES:
            self.report("template.misplaced-tag", f"`<{element.tag}>` cannot stand {where}", "move it where it belongs")
            return
        close = get_close_matches(element.tag, ATTRIBUTES, 1)
        hint = f"write `<{close[0]}>` if that is meant" if close else f"use one of {', '.join(ATTRIBUTES)}"
        self.report("template.unknown-tag", f"there is no tag `<{element.tag}>`", hint)

    def no_words(self, element: Element) -> None:
        """Report words that stand between blocks."""
        words = " ".join(part.strip() for part in (element.text, *(child.tail for child in element)) if part).strip()
        if words:
            self.report("template.stray-words", f"`{words[:40]}` stands outside a block", "put it into a `<paragraph>`")

    def choice(self, element: Element, name: str, values: tuple[str, ...], default: str) -> Any:
        value = element.get(name, default)
        if value not in values:
            hint = f"use one of {', '.join(values)}"
            self.report("template.attribute", f"`{value}` is no {name} of `<{element.tag}>`", hint)
            return default
        return value

    def check_anchors(self, blocks: Blocks) -> None:
        for block in blocks:
            if isinstance(block, Heading | Table | Chart):
                if block.anchor in self.anchors and block.place:
                    self.last_place = block.place
                    self.report("template.duplicate-id", f"`{block.anchor}` stands twice", "give each its own `id`")
                self.anchors[block.anchor] = block.place or self.last_place
            elif isinstance(block, Box):
                self.check_anchors(block.blocks)

    # Blocks

    def block(self, element: Element) -> Block | None:
        if element.tag not in self.blocks:
            self.unknown(element, "among blocks")
            return None
        place = self.place(element)
        return self.blocks[element.tag](element, place)

    def blocks_of(self, element: Element) -> Blocks:
        """Return the blocks within `element`; bare words make one paragraph."""
        if all(child.tag not in ATTRIBUTES or child.tag in INLINE for child in element):
            place = self.last_place
            return (Paragraph(language=self.tag, place=place, content=self.inlines(element)),)
        self.no_words(element)
        return tuple(block for child in element if (block := self.block(child)) is not None)

    def heading(self, element: Element, place: Place) -> Block:
        level = int(self.choice(element, "level", ("1", "2", "3"), "1"))
        content = self.inlines(element)
        return Heading(language=self.tag, place=place, level=level, anchor=self.anchor(element), content=content)

    def anchor(self, element: Element) -> str:
        anchor = element.get("id", "")
        if not ANCHOR.match(anchor):
            hint = "give an `id` of lower-case letters, digits and hyphens, a letter first"
            self.report("template.attribute", f"`{anchor}` is no id of `<{element.tag}>`", hint)
        return anchor

    def paragraph(self, element: Element, place: Place) -> Block:
        role = self.choice(element, "role", get_args(ParagraphRole), "body")
        return Paragraph(language=self.tag, place=place, content=self.inlines(element), role=role)

    def list(self, element: Element, place: Place) -> Block:
        ordered = self.choice(element, "kind", ("bullet", "number"), "bullet") == "number"
        items = tuple(self.blocks_of(item) for item in self.children(element, "item"))
        return List(language=self.tag, place=place, items=items, ordered=ordered)

    def steps(self, element: Element, place: Place) -> Block:
        steps = tuple(self.step(child) for child in self.children(element, "step"))
        return Steps(language=self.tag, place=place, steps=steps)

    def step(self, element: Element) -> Step:
        parts = {"when": (), "who": (), "what": ()} | {
            child.tag: self.inlines(child) for child in self.children(element, "when", "who", "what")
        }
        return Step(language=self.tag, place=self.last_place, **parts)

    def table(self, element: Element, place: Place) -> Block:
        self.tables += 1
        columns = tuple(self.column(child) for child in self.children(element, "column", among=TABLE))
        rows = tuple(self.row(child, len(columns)) for child in self.children(element, "row", among=TABLE))
        return Table(
            language=self.tag,
            place=place,
            anchor=self.anchor(element),
            label=self.lines(label("table", self.language)),
            number=self.tables,
            caption=self.line_of(element, "caption"),
            columns=columns,
            rows=rows,
            source=self.line_of(element, "source"),
        )

    def column(self, element: Element) -> Column:
        align = self.choice(element, "align", ("start", "end"), "start")
        share = int(self.choice(element, "share", tuple(str(share) for share in range(1, 13)), "1"))
        return Column(language=self.tag, place=self.last_place, head=self.line(element), align=align, share=share)

    def row(self, element: Element, width: int) -> Row:
        place = self.last_place
        cells = tuple(self.cell(child) for child in self.children(element, "cell"))
        if len(cells) != width:
            self.last_place = place
            message = f"a row has {len(cells)} cells and the table {width} columns"
            self.report("template.row", message, "give each row as many cells as there are columns")
        return cells

    def cell(self, element: Element) -> Cell:
        header = self.choice(element, "header", ("no", "yes"), "no") == "yes"
        return Cell(language=self.tag, place=self.last_place, lines=self.line(element), header=header)

    def chart(self, element: Element, place: Place) -> Block | None:
        name = element.get("name", "")
        try:
            return self.apparatus.chart(name, place)
        except KeyError:
            self.report("template.unknown-reference", f"there is no chart `{name}`", "name a chart of the sector")
            return None

    def box(self, element: Element, place: Place) -> Block:
        role = self.choice(element, "role", get_args(BoxRole), "aside")
        return Box(language=self.tag, place=place, role=role, blocks=self.blocks_of(element))

    def contents(self, element: Element, place: Place) -> Block:
        return Contents(language=self.tag, place=place, title=self.lines(label("contents", self.language)))

    def children(self, element: Element, *tags: str, among: tuple[str, ...] = ()) -> Iterator[Element]:
        """Yield the children of `element` with one of `tags`; report any that is neither that nor `among`."""
        for child in element:
            if child.tag in tags:
                self.place(child)
                yield child
            elif child.tag not in among:
                self.unknown(child, f"in `<{element.tag}>`")

    # Lines and inlines

    def line_of(self, element: Element, tag: str) -> Lines:
        child = element.find(tag)
        return () if child is None else self.line(child)

    def line(self, element: Element) -> Lines:
        content = self.inlines(element)
        return (Line(language=self.tag, place=self.last_place, content=content),)

    def lines(self, words: str) -> Lines:
        return (Line(language=self.tag, content=(Text(language=self.tag, text=words),)),)

    def inlines(self, element: Element, language: str = "") -> Inlines:
        """Return the words of `element`, its white space folded and trimmed at both ends."""
        self.place(element)
        return _trimmed(tuple(self.inline_parts(element, language or self.tag)))

    def inline_parts(self, element: Element, language: str) -> Iterator[Inline]:
        yield from self.words(element.text, language)
        for child in element:
            yield from self.inline(child, language)
            yield from self.words(child.tail, language)

    def words(self, text: str | None, language: str) -> Iterator[Text]:
        if text:
            yield Text(language=language, place=self.last_place, text=SPACE.sub(" ", text))

    def inline(self, element: Element, language: str) -> Iterator[Inline]:
        if element.tag not in INLINE:
            self.unknown(element, "among words")
            return
        place = self.place(element)
        if element.tag == "span":
            yield from self.inline_parts(element, element.get("lang", language))
        elif element.tag == "cite":
            yield from self.cite(element, language, place)
        else:
            content = tuple(self.inline_parts(element, language))
            yield self.marked(element, content, language, place)

    def marked(self, element: Element, content: Inlines, language: str, place: Place) -> Inline:
        match element.tag:
            case "strong":
                return Strong(language=language, place=place, content=content)
            case "emphasis":
                return Emphasis(language=language, place=place, content=content)
            case "link":
                return Link(language=language, place=place, url=self.address(element), content=content)
            case "reference":
                return Reference(language=language, place=place, anchor=element.get("to", ""), content=content)
            case _:
                key, value = element.get("key", ""), element.get("value", "")
                return Quantity(language=language, place=place, text=element.text or "", key=key, value=value)

    def address(self, element: Element) -> str:
        url = element.get("href", "")
        if not url.startswith(("https://", "http://")):
            self.report("template.attribute", f"`{url}` is no web address", "write one that starts with https://")
        return url

    def cite(self, element: Element, language: str, place: Place) -> Iterator[NoteMark]:
        facts, series = (tuple(element.get(name, "").split()) for name in ("facts", "series"))
        try:
            numbers = self.apparatus.note_mark(facts, series)
        except KeyError as error:
            message = f"there is no fact or series `{error.args[0]}`"
            self.report("template.unknown-reference", message, "cite an entry of the content")
            return
        yield NoteMark(language=language, place=place, numbers=numbers)


INLINE = ("strong", "emphasis", "link", "reference", "quantity", "cite", "span")
TABLE = ("caption", "column", "row", "source")


def _trimmed(content: Inlines) -> Inlines:
    """Return `content` without white space at its ends."""
    parts = list(content)
    while parts and isinstance(first := parts[0], Text):
        text = first.text.lstrip(" ")
        parts[0] = Text(language=first.language, place=first.place, text=text)
        if text:
            break
        parts.pop(0)
    while parts and isinstance(last := parts[-1], Text):
        text = last.text.rstrip(" ")
        parts[-1] = Text(language=last.language, place=last.place, text=text)
        if text:
            break
        parts.pop()
    return tuple(parts)

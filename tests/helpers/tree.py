"""A Document as text that a person can read in a diff.

Blocks are lines, what is within them stands two spaces further in. Among words: `*strong*`, `_emphasis_`,
`{text|key=value}` for a figure, `[words](address)` for a link, `[words](#anchor)` for a reference, `^1,2` for notes,
and `ja:words` for words in another language than that of their block. `~` is a space that does not break.
"""

from collections.abc import Iterator

from briefgen.document import (
    Block,
    Blocks,
    Box,
    Chart,
    Code,
    Contents,
    Document,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Lines,
    Link,
    List,
    NoteMark,
    Notes,
    PageReference,
    Pair,
    Paragraph,
    Quantity,
    Reference,
    Steps,
    Strong,
    Table,
    Text,
)


def show(document: Document) -> str:
    """Return `document` as text."""
    brief, cover, furniture = document.brief, document.cover, document.furniture
    head = (
        f"document {brief.sector} {brief.audience} {document.mode} {document.date}",
        f"  title {_lines(cover.title)}",
        f"  series {_lines(cover.series)}",
        *((f"  number {_lines(cover.number)}",) if cover.number else ()),
        f"  sector {_lines(cover.sector)}",
        f"  audience {_lines(cover.audience)}",
        f"  date {_lines(cover.date)}",
        f"  also {_lines(cover.also)}",
        f"  head {_lines(furniture.head)}",
        f"  page {_lines(furniture.page)} … {_lines(furniture.of)}",
        f"  publisher {document.publisher}",
        f"  subject {document.subject}",
        f"  keywords {', '.join(document.keywords)}",
    )
    return "\n".join((*head, *blocks(document.blocks))).replace("\u00a0", "~") + "\n"


def blocks(shown: Blocks) -> Iterator[str]:
    """Yield the lines of blocks."""
    for one in shown:
        yield from _block(one)


def words(content: Inlines, language: str) -> str:
    """Return inlines as text; `language` is that of their block."""
    return "".join(_inline(one, language) for one in content)


def _block(one: Block) -> Iterator[str]:
    tag = one.language
    match one:
        case Heading():
            yield f"{'#' * one.level} {words(one.content, tag)} ({one.anchor})"
        case Paragraph():
            yield f"{one.role}: {words(one.content, tag)}"
        case List():
            yield from _list(one)
        case Steps():
            yield f"steps {one.start}"
            yield from (
                f"  {' | '.join(words(part, tag) for part in (step.when, step.who, step.what))}" for step in one.steps
            )
        case Table():
            yield from _table(one)
        case Chart():
            yield from _chart(one)
        case Box():
            yield f"box {one.role}"
            yield from _indented("", blocks(one.blocks))
        case Code():
            yield f"code {one.url} {_lines(one.lines)}"
            yield f"  alt {one.alt}"
        case Contents():
            yield f"contents {one.depth} {_lines(one.title)}"
        case Notes():
            yield "notes"
            yield from (f"  {note.number} {note.source}: {words(note.content, tag)}" for note in one.notes)
        case Pair():
            yield "pair"
            yield from _indented(f"{one.left.language[:2]} ", _block(one.left))
            yield from _indented(f"{one.right.language[:2]} ", _block(one.right))


def _list(one: List) -> Iterator[str]:
    yield f"list {one.start}" if one.ordered else "list"
    for item in one.items:
        yield from _indented("- ", blocks(item))


def _indented(mark: str, lines: Iterator[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield f"  {mark if index == 0 else ' ' * len(mark)}{line}"


def _table(one: Table) -> Iterator[str]:
    yield f"table {_lines(one.label)} {one.number} {_lines(one.caption)} ({one.anchor})"
    yield "  " + " | ".join(f"{_lines(column.head)} {column.align} {column.share}" for column in one.columns)
    for row in one.rows:
        yield "  " + " | ".join(f"{'! ' if cell.header else ''}{_lines(cell.lines)}" for cell in row)
    if one.source:
        yield f"  source {_lines(one.source)}"


def _chart(one: Chart) -> Iterator[str]:
    tag = one.language
    yield f"chart {one.label} {one.number} {one.kind}: {words(one.title, tag)} ({one.anchor})"
    yield f"  unit {words(one.unit, tag)}"
    for series in one.series:
        yield f"  {series.name}: {', '.join(f'{point.label} {point.text}={point.value}' for point in series.points)}"
    yield f"  highlight {one.highlight}"
    if one.note:
        yield f"  note {words(one.note, tag)}"
    yield f"  source {words(one.source, tag)}"
    yield f"  alt {one.alt}"


def _lines(lines: Lines) -> str:
    return " // ".join(words(line.content, line.language) for line in lines)


def _inline(one: Inline, language: str) -> str:
    other = "" if one.language == language else f"{one.language}:"
    match one:
        case Text():
            return f"{other}{one.text}"
        case Quantity():
            return f"{other}{{{one.text}|{one.key}={one.value}}}"
        case Strong():
            return f"*{words(one.content, language)}*"
        case Emphasis():
            return f"_{words(one.content, language)}_"
        case Link():
            return f"[{words(one.content, language)}]({one.url})"
        case Reference():
            return f"[{words(one.content, language)}](#{one.anchor})"
        case PageReference():
            return f"{one.before}→#{one.anchor}{one.after}"
        case NoteMark():
            return f"^{','.join(str(number) for number in one.numbers)}"

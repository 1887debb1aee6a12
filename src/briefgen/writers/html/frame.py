"""Frame: where a block stands in the page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.document import Chart, Contents, Document, Heading, Node, Note, Pair, Table, heading_numbers, walk
from briefgen.theme import Theme

HeadingRow = tuple[Heading, ...]
"""A heading as the contents list it: with its twin where it has one."""

_POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Frame:
    """What a block needs to know of the page around it.

    `language` is that of the element around it, `width` how wide it may be in points, `anchors` all that a link may
    lead to, `headings` what the contents list, `numbers` those of headings by anchor, where the theme has any.
    """

    theme: Theme
    language: str
    width: float
    anchors: frozenset[str]
    headings: tuple[HeadingRow, ...]
    numbers: Mapping[str, str]
    is_column: bool = False

    def within(self, language: str) -> "Frame":
        """Return the frame of what stands in an element of `language`."""
        return self if language == self.language else replace(self, language=language)

    def column(self) -> "Frame":
        """Return the frame of one side of a pair."""
        width = (self.width - self.theme.page.gutter * _POINTS_PER_MILLIMETRE) / 2
        return replace(self, width=width, is_column=True)

    def lang(self, language: str) -> str | None:
        """Return the `lang` attribute of an element of `language`; none where it says nothing new."""
        return None if language == self.language else language


def frame(document: Document, theme: Theme) -> Frame:
    """Return the frame of the blocks of `document`."""
    page = theme.page
    is_single = len(document.mode.languages) == 1
    sides = page.margin_left + page.margin_right if is_single else 2 * page.bilingual_margin_side
    nodes = tuple(walk(document.blocks))
    return Frame(
        theme=theme,
        language=document.language,
        width=(page.width - sides) * _POINTS_PER_MILLIMETRE,
        anchors=frozenset(anchor for node in nodes for anchor in _anchors(node)),
        headings=_headings(nodes),
        numbers=_numbers(nodes) if theme.numbered_headings else {},
    )


def note_anchor(number: int, language: str) -> str:
    """Return the anchor of a note in one language."""
    return f"note-{number}-{language[:2]}"


def _anchors(node: Node) -> tuple[str, ...]:
    match node:
        case Heading(anchor=anchor) | Chart(anchor=anchor) | Table(anchor=anchor):
            return (anchor,)
        case Note(number=number, language=language):
            return (note_anchor(number, language),)
    return ()


def _numbers(nodes: tuple[Node, ...]) -> dict[str, str]:
    headings = [node for node in nodes if isinstance(node, Heading)]
    return {one.anchor: number for one, number in zip(headings, heading_numbers(headings), strict=True)}


def _headings(nodes: tuple[Node, ...]) -> tuple[HeadingRow, ...]:
    """Return what the contents list; nothing when no contents are asked for."""
    depth = max((node.depth for node in nodes if isinstance(node, Contents)), default=0)
    rows: list[HeadingRow] = []
    paired: set[str] = set()
    for node in nodes:
        if isinstance(node, Pair) and isinstance(node.left, Heading) and isinstance(node.right, Heading):
            rows.append((node.left, node.right))
            paired |= {node.left.anchor, node.right.anchor}
        elif isinstance(node, Heading) and node.anchor not in paired:
            rows.append((node,))
    return tuple(row for row in rows if row[0].level <= depth)

"""HTML: one page that needs nothing but itself."""

from collections.abc import Iterable, Iterator

from briefgen.document import Blocks, Box, Chart, Document, Pair
from briefgen.theme import Theme
from briefgen.writers.charts import Drawings, draw_svg
from briefgen.writers.html.frame import Frame, frame
from briefgen.writers.html.page import page
from briefgen.writers.stylesheet import stylesheet


def write(document: Document, theme: Theme) -> bytes:
    """Return the page of `document` with its stylesheet and its charts in it."""
    return page(document, theme, stylesheet(theme)).encode()


def draw(documents: Iterable[Document], theme: Theme) -> Drawings:
    """Return the charts of `documents`, each drawn once at every width at which a page shows it."""
    return {
        (one, theme, around.width): draw_svg(one, theme, around.width)
        for document in documents
        for one, around in _charts(document.blocks, frame(document, theme))
    }


def _charts(blocks: Blocks, around: Frame) -> Iterator[tuple[Chart, Frame]]:
    for block in blocks:
        match block:
            case Chart():
                yield block, around
            case Pair(left=left, right=right):
                yield from _charts((left, right), around.column())
            case Box(blocks=inside):
                yield from _charts(inside, around)
            case _:
                pass


__all__ = ["draw", "page", "write"]

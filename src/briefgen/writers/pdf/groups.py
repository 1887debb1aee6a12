"""Groups: where nothing shows through, the words of a chart are painted on the page itself.

WeasyPrint sets a word that ends or has its middle at a place aside as a transparency group (ISO 32000-1, 11.6.6), which
viewers paint as a picture of its own, cut at whole pixels: on a small screen a label loses the edge of its first
letter. What is opaque and painted normally looks the same without the group.
"""

from collections.abc import Iterator

from pikepdf import Dictionary, Object, Pdf, Stream

_OPAQUE = {"/CA", "/ca"}


def dissolve(file: Pdf) -> None:
    """Take the groups of `file` apart, if all of it is opaque: a logo may have parts that are not."""
    if all(map(_is_opaque, _states(file))):
        for one in file.objects:
            if isinstance(one, Stream) and "/Group" in one:
                del one["/Group"]


def _states(file: Pdf) -> Iterator[Object]:
    """Yield how things are painted (ISO 32000-1, 8.4.5), wherever the resources of a page or of a part of it say so."""
    for one in file.objects:
        if isinstance(one, Dictionary) and "/ExtGState" in one:
            yield from one.ExtGState.as_dict().values()


def _is_opaque(state: Object) -> bool:
    return set(state.keys()) <= _OPAQUE and all(share == 1 for share in state.as_dict().values())

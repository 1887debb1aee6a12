"""Content: what we know, read from YAML. The only package that opens `content/`."""

from briefgen.content.checks import check
from briefgen.content.reader import Content, load, read_names
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.world import World

__all__ = ["Content", "read", "read_names"]


def read(world: World) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return the content of `world` and everything wrong with it, files and editorial checks alike.

    There is no content where a file could not be read at all; warnings come with content.
    """
    content, reader = load(world)
    found = list(check(content, world.now().date())) if content else []
    known = [diagnostic for diagnostic in found if not _follows(diagnostic, reader.incomplete)]
    return content, ordered((*reader.diagnostics, *known))


def _follows(diagnostic: Diagnostic, incomplete: set[str]) -> bool:
    """Tell whether a missing reference may only be missing because the file that defines it could not be read."""
    return diagnostic.code == "content.unknown-reference" and bool(incomplete)

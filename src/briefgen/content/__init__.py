"""Content: what we know, read from YAML. The only package that opens `content/`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from briefgen.content.checks import check
from briefgen.content.facts import Aging
from briefgen.content.reader import Content, Reader, read_names
from briefgen.content.texts import Bilingual
from briefgen.content.wording import names_of
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.reading import sharpened
from briefgen.world import World

__all__ = ["Content", "names_of", "read", "read_names"]

EntryT = TypeVar("EntryT", bound=Aging)


def read(world: World, beside: Iterable[Bilingual] = ()) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return the content of `world` and everything wrong with it, files and editorial checks alike.

    The language of the texts `beside` it, which templates say themselves, is held to the same rules.

    Entries with mistakes are left out, and there is no content at all without a publication and a plan. What can be
    read of an entry with mistakes is checked all the same. Warnings come with content.
    """
    reader = Reader(world)
    content = reader.content()
    drafts = Reader(world, drafts=True)
    known = drafts.content() if reader.diagnostics else content
    found = sharpened(check(known, world.now().date(), drafts.unread, beside), world.read)
    is_whole = content.publication and content.plan
    return (_supported(content) if is_whole else None), ordered((*reader.diagnostics, *found))


def _supported(content: Content) -> Content:
    """Return `content` without the facts and series of which a source does not exist: notes need every one."""

    def supported(entries: Mapping[str, EntryT]) -> dict[str, EntryT]:
        known = content.sources
        return {name: entry for name, entry in entries.items() if all(one.source in known for one in entry.sources)}

    return replace(content, facts=supported(content.facts), series=supported(content.series))

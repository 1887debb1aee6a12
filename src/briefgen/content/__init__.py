"""Content: what we know, read from YAML. The only package that opens `content/`."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from briefgen.content.checks import PAST_REVIEW, check, overdue
from briefgen.content.facts import Aging
from briefgen.content.reader import Content, Reader, read_names, read_trees
from briefgen.content.schemas import KINDS, schema
from briefgen.content.shapes import typical
from briefgen.content.texts import Bilingual
from briefgen.content.wording import names_of
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.reading import Amend, leave, sharpened
from briefgen.world import World

__all__ = [
    "KINDS",
    "PAST_REVIEW",
    "Content",
    "names_of",
    "overdue",
    "read",
    "read_names",
    "read_trees",
    "schema",
    "typical",
]

EntryT = TypeVar("EntryT", bound=Aging)


def read(
    world: World, amend: Amend = leave, beside: Iterable[Bilingual] = ()
) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return the content of `world` and everything wrong with it, files and editorial checks alike.

    The language of the texts `beside` it, which templates say themselves, is held to the same rules.

    Entries with mistakes are left out, and there is no content at all without a publication and a plan. What can be
    read of an entry with mistakes is checked all the same. Warnings come with content. `amend` sees each tree before it
    is validated.
    """
    reader = Reader(world, amend=amend)
    content = reader.content()
    drafts = Reader(world, drafts=True, amend=amend)
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

"""Content: what we know, read from YAML. The only package that opens `content/`."""

from collections.abc import Collection
from dataclasses import dataclass

from briefgen.content.checks import PAST_REVIEW, check, overdue
from briefgen.content.reader import Content, Reader, read_names, read_trees, supported
from briefgen.content.schemas import KINDS
from briefgen.content.spelling import Vocabulary
from briefgen.content.survey import Share, Survey, Tables, shares
from briefgen.content.texts import Bilingual, names_said, texts_of
from briefgen.content.unfilled import STILL_TO_WRITE, set_aside
from briefgen.diagnostics import Diagnostic, ordered
from briefgen.reading import Amend, leave, sharpened
from briefgen.world import World

__all__ = [
    "KINDS",
    "PAST_REVIEW",
    "STILL_TO_WRITE",
    "Bilingual",
    "Content",
    "Reading",
    "Share",
    "Survey",
    "Tables",
    "Vocabulary",
    "names_said",
    "opened",
    "overdue",
    "read",
    "read_names",
    "read_trees",
    "set_aside",
    "shares",
    "texts_of",
]

MANY = 400
"""How many facts make a large content."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a project: its content, as far as there is any, and what is wrong with its files.

    Entries with mistakes are left out, and there is no content at all without a publication and a plan.
    """

    world: World
    content: Content | None
    diagnostics: tuple[Diagnostic, ...]
    drafts: Content
    unread: frozenset[str]

    @property
    def is_large(self) -> bool:
        """Whether there is so much of it that it is worth a process of its own to check it."""
        return len(self.drafts.facts) > MANY

    def check(self, beside: Collection[Bilingual] = ()) -> tuple[Diagnostic, ...]:
        """Return everything wrong with what was read, files and editorial checks alike.

        The language of the texts `beside` it, which templates say themselves, is held to the same rules. What can be
        read of an entry with mistakes is checked all the same.
        """
        found = check(self.drafts, self.world.now().date(), self.unread, beside)
        return ordered((*self.diagnostics, *sharpened(found, self.world.read)))


def opened(world: World, amend: Amend = leave) -> Reading:
    """Return what can be read of the content of `world`. `amend` sees each tree before it is validated."""
    reader = Reader(world, amend=amend)
    content = reader.content()
    drafts = Reader(world, drafts=True, amend=amend)
    known = drafts.content() if reader.diagnostics else content
    is_whole = content.publication and content.plan
    return Reading(
        world=world,
        content=supported(content) if is_whole else None,
        diagnostics=tuple(reader.diagnostics),
        drafts=known,
        unread=frozenset(drafts.unread),
    )


def read(world: World, amend: Amend = leave) -> tuple[Content | None, tuple[Diagnostic, ...]]:
    """Return the content of `world` and everything wrong with it (see `opened` and `Reading`)."""
    reading = opened(world, amend)
    return reading.content, reading.check()

"""The whole: a document with its cover, what repeats on its pages, and the facts that it rests on."""

from dataclasses import dataclass
from functools import cached_property

from briefgen.brief import Brief, Mode
from briefgen.document.digest import digested
from briefgen.document.facts import FactUsed
from briefgen.document.nodes import Blocks, Lines, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The strip at the head of page one; `number` is the brief's in the series, where it has one."""

    series: Lines
    title: Lines
    sector: Lines
    audience: Lines
    date: Lines
    also: Lines
    number: Lines = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What repeats on every page: the running head, and the words of `page x of y` once per language."""

    head: Lines
    page: Lines
    of: Lines


@dataclass(frozen=True, kw_only=True)
class Document:
    """A brief in one mode. `date` is the edition's (ISO 8601); `subject` and `keywords` are the file's properties.

    `facts` are those that it cites, in that order: writers give them along for machines to read.
    """

    brief: Brief
    mode: Mode
    date: str
    cover: Cover
    furniture: Furniture
    blocks: Blocks
    publisher: str
    subject: str
    keywords: tuple[str, ...]
    facts: tuple[FactUsed, ...] = ()

    @property
    def language(self) -> str:
        """The leading language's tag."""
        return self.mode.languages[0].tag

    @cached_property
    def digest(self) -> str:
        """The digest of what it says: taken once, for all that asks whether a file says it, and for all its files."""
        return digested(self)

    @property
    def title(self) -> str:
        """The title in plain words; both languages' where there are two."""
        return " / ".join(plain(line.content) for line in self.cover.title)

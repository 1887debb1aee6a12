"""Facts: what a document rests on, in the words and figures of its languages, with where each stands."""

from dataclasses import dataclass

from briefgen.document.nodes import Lines, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUsed:
    """A figure of a fact: its one stored value, unit and scale, and how it reads in each language."""

    name: str
    value: str
    unit: str
    scale: str
    text: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUsed:
    """A source of a fact, who passed it on, where in it the fact stands; dates where they are known (ISO 8601)."""

    key: str
    publisher: str
    via: str
    title: str
    language: str
    url: str
    published: str
    retrieved: str
    locator: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class FactUsed:
    """A claim that a document cites: in words, in figures, by whom, as of when (ISO 8601), and how others differ."""

    key: str
    text: Lines
    figures: tuple[FigureUsed, ...]
    sources: tuple[SourceUsed, ...]
    as_of: str
    disputed: Lines = ()

    @property
    def claim(self) -> str:
        """The claim in plain words, in the leading language."""
        return plain(self.text[0].content)

"""Prose: the little markup of a text. `{figure}` or `{fact.figure}` prints a figure, `[@fact; @fact]` cites facts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefgen.reading import refuse

MARK = re.compile(r"\{([^{}\[\]]*)\}|\[@([^\[\]{}]*)\]")
LONE = re.compile(r"[{}\[](?:(?<!\[)|@)")
UNFILLED = "\N{HORIZONTAL ELLIPSIS}"
"""What a skeleton puts where an editor is to write."""

NAME = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?\Z")

# What stands for each character of a mark where only the words count: signs that no text has.
FIGURE, CITATION = "\ue000", "\ue001"


class FigureMark(NamedTuple):
    """`{name}`: `fact` is empty for a figure that stands beside the text."""

    fact: str
    figure: str

    @property
    def key(self) -> str:
        """The name as it is written between the braces."""
        return f"{self.fact}.{self.figure}" if self.fact else self.figure


class Citation(NamedTuple):
    """`[@fact; @fact]`: the facts that support what was just said."""

    facts: tuple[str, ...]


Segment = str | FigureMark | Citation


@lru_cache(maxsize=8_192)
def parse(text: str) -> tuple[Segment, ...]:
    """Return the segments of `text` in order; raise `ValueError` (see `reading.refuse`) where the markup is broken."""
    return tuple(_segments(text))


def judge(text: str) -> None:
    """Raise what `parse` does where the markup of `text` is broken; most texts have none."""
    if "{" in text or "}" in text or "[@" in text:
        parse(text)


def _segments(text: str) -> Iterator[Segment]:
    end = 0
    for found in MARK.finditer(text):
        if found.start() > end:
            yield _literal(text[end : found.start()])
        yield _figure(found[1]) if found[1] is not None else _citation(found[2])
        end = found.end()
    if end < len(text):
        yield _literal(text[end:])


def _literal(text: str) -> str:
    if (found := LONE.search(text)) is not None:
        hint = "close every `{…}` and `[@…]`, and do not put one in another"
        raise refuse("content.markup", f"`{found.group()}` stands alone in the text", hint)
    return text


def _figure(name: str) -> FigureMark:
    if not NAME.match(name):
        raise refuse("content.markup", f"`{{{name}}}` names no figure", "write `{figure}` or `{fact.figure}`")
    fact, _, figure = name.rpartition(".")
    return FigureMark(fact, figure)


def _citation(names: str) -> Citation:
    facts = tuple(name.strip().removeprefix("@") for name in names.split(";"))
    for fact in facts:
        if not NAME.match(fact) or "." in fact:
            raise refuse("content.markup", f"`[@{names}]` cites no fact", "write `[@fact]` or `[@fact; @other-fact]`")
    return Citation(facts)


def figures(text: str) -> tuple[FigureMark, ...]:
    """Return the figures that `text` prints."""
    return tuple(segment for segment in parse(text) if isinstance(segment, FigureMark)) if "{" in text else ()


def citations(text: str) -> tuple[str, ...]:
    """Return the facts that `text` cites, in order."""
    if "[@" not in text:
        return ()
    return tuple(fact for segment in parse(text) if isinstance(segment, Citation) for fact in segment.facts)


def marks(text: str) -> list[tuple[str, str]]:
    """Return what stands in each mark of `text`, in order: the name of a figure or else those of facts."""
    return MARK.findall(text) if "{" in text or "[@" in text else []


def masked(text: str) -> str:
    """Return `text` with each character of a mark replaced by `FIGURE` or `CITATION`: the words keep their places."""
    return MARK.sub(_mask, text) if "{" in text or "[@" in text else text


def _mask(found: re.Match[str]) -> str:
    return (CITATION if found[1] is None else FIGURE) * len(found.group())

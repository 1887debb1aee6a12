"""Comparing finished files: what one language says to its reader, the other must say too."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.brief import Language
from briefgen.language import Difference, Names, Passage, differences
from briefgen.proofs.blocks import Block


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What only one language says: `said` in `language`, and where."""

    said: str
    language: Language
    where: str


@dataclass(frozen=True, slots=True)
class Side:
    """A part of a brief in one language: its words, the marks of notes in it, and where it stands."""

    text: str
    marks: frozenset[str]
    where: str
    is_note: bool


def compare_files(files: Mapping[Language, tuple[Block, ...]], names: Names) -> Iterator[Mismatch]:
    """Yield what one of two files in one language each says and the other does not.

    Block is held to block where both have as many, and all of the one to all of the other where not.
    """
    (one, blocks), (other, translated) = files.items()
    if len(blocks) != len(translated):
        yield from _compare({language: _whole(row, language) for language, row in files.items()}, names)
        return
    for block, translation in zip(blocks, translated, strict=True):
        yield from _compare({one: _whole([block], one), other: _whole([translation], other)}, names)


def compare_sides(blocks: tuple[Block, ...], names: Names) -> Iterator[Mismatch]:
    """Yield what one language of a side-by-side file says and the other does not.

    What both share stands once, in the leading language. So of a block in both languages only what the other one says
    is looked for; and of blocks before their translation only as many are compared as that has. Notes are left out:
    titles stand in them once, in whatever language they have.
    """
    leading: list[Block] = []
    told = (block for block in blocks if not block.is_note)
    for languages, group in groupby(told, key=lambda block: frozenset(block.words)):
        run = list(group)
        if len(languages) > 1:
            for block in run:
                found = _compare({language: _part([block], language) for language in block.words}, names)
                yield from (one for one in found if one.language is Language.EN)
        elif languages == {Language.EN} and leading:
            sides = {Language.ES: _part(leading[-len(run) :], Language.ES), Language.EN: _part(run, Language.EN)}
            yield from _compare(sides, names)
        leading = run if languages == {Language.ES} else []


def _whole(blocks: Sequence[Block], language: Language) -> Side:
    """Return blocks of a file in one language: what stands there in another is read too."""
    return _side("\n".join(block.text for block in blocks), blocks, language)


def _part(blocks: Sequence[Block], language: Language) -> Side:
    """Return what blocks of a side-by-side file say in `language`."""
    return _side("\n".join(block.words.get(language, "") for block in blocks), blocks, language)


def _side(text: str, blocks: Sequence[Block], language: Language) -> Side:
    marks = frozenset(mark for block in blocks for mark in block.marks.get(language, ()))
    where = blocks[0].where if blocks else "the whole file"
    return Side(text, marks, where, all(block.is_note for block in blocks))


def _compare(sides: Mapping[Language, Side], names: Names) -> Iterator[Mismatch]:
    is_note = any(side.is_note for side in sides.values())
    found = tuple(differences({language: Passage(side.text) for language, side in sides.items()}, names))
    apart = set(_apart(found, sides))
    for one in found:
        if one in apart or (one.kind != "numbers" and _stands_in(one, sides[one.language.other].text)):
            continue
        # Titles of sources stand in their own language: what they name need not be named in the other.
        if not is_note or one.kind in ("numbers", "addresses"):
            yield Mismatch(f"`{one.said}`", one.language, sides[one.language].where)
    for language, other in ((Language.ES, Language.EN), (Language.EN, Language.ES)):
        for mark in sorted(sides[language].marks - sides[other].marks):
            yield Mismatch(f"the mark of note {mark}", language, sides[language].where)


def _apart(found: Sequence[Difference], sides: Mapping[Language, Side]) -> Iterator[Difference]:
    """Yield what is no difference but a number with a point (`0203.12`) that the end of a line took apart."""
    numbers = {(one.language, one.said): one for one in found if one.kind == "numbers"}
    for (language, said), whole in numbers.items():
        parts = said.split(".")
        if len(parts) > 1 and ". ".join(parts) in sides[language.other].text:
            yield from (whole, *(numbers[key] for part in parts if (key := (language.other, part)) in numbers))


def _stands_in(one: Difference, text: str) -> bool:
    """Tell whether `text` says a word or an address after all.

    Of a hyphen at the end of a line nobody knows whose it is, and an address may be broken without one.
    """
    if one.kind == "addresses":
        return re.sub(r"[-\s]", "", one.said) in re.sub(r"[-\s]", "", text)
    end = r"\b" if one.said.isupper() else ""  # `Mercedes-Benz` may be read as `MercedesBenz`
    return re.search(rf"\b{re.escape(one.said.replace('-', ''))}{end}", text.replace("-", "")) is not None

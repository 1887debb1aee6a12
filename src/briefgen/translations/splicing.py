"""Splicing: new words are put into a YAML file, and nothing else of it changes: comments, order, quotes, folds.

A scalar is written anew in the style it had, at the place where the parser found it; what comes of it is read again and
must hold the new words and otherwise what it held before.
"""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from briefgen.brief import Language
from briefgen.reading import Path, parse
from briefgen.reading.parsing import CONSTANTS, DECIMAL, INTEGER

UNSAFE_START = frozenset("-?:,[]{}#&*!|>'\"%@` \t")
UNSAFE = re.compile(r":(\s|\Z)|\s#")
UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}]")
BLOCK = (">", "|")

Changes = Mapping[tuple[Path, Language], str]


class SplicingError(ValueError):
    """The words cannot be put in their place without a change to what is around them."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """Where a value is written: from which character to which, in which style, below or within brackets."""

    start: int
    end: int
    style: str
    in_flow: bool
    column: int
    """The column of its key, from 0."""


def splice(file: str, content: bytes, changes: Changes) -> bytes:
    """Return the bytes of `file` with the words of `changes`, by path of their pair and language.

    Raise `SplicingError` where the file cannot take them.
    """
    encoded = content.decode("utf-8")
    text = encoded.removeprefix("\ufeff")
    scalars = dict(_scalars(text))
    edits = [_edit(text, scalars, path, language, words) for (path, language), words in changes.items()]
    new = text
    for start, end, words in sorted(edits, reverse=True):
        new = new[:start] + words + new[end:]
    spliced = ("\ufeff" if encoded != text else "").encode() + new.encode()
    _verify(file, content, spliced, changes)
    return spliced


# Finding


def _scalars(text: str) -> Iterator[tuple[Path, Scalar]]:
    events: Iterator[Any] = (
        event
        for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent)
    )
    yield from _below(events, next(events), (), in_flow=False, column=0)


def _below(
    events: Iterator[Any], event: Any, path: Path, *, in_flow: bool, column: int
) -> Iterator[tuple[Path, Scalar]]:
    if isinstance(event, yaml.ScalarEvent):
        starts, ends = (mark.index for mark in (event.start_mark, event.end_mark) if mark)
        yield path, Scalar(starts, ends, event.style or "", in_flow, column)
        return
    in_flow = in_flow or event.flow_style
    if isinstance(event, yaml.SequenceStartEvent):
        index = 0
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            yield from _below(events, item, (*path, index), in_flow=in_flow, column=column)
            index += 1
        return
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        at = key.start_mark.column
        yield from _below(events, next(events), (*path, key.value), in_flow=in_flow, column=at)


# Writing


def _edit(
    text: str, scalars: Mapping[Path, Scalar], path: Path, language: Language, words: str
) -> tuple[int, int, str]:
    """Return from which character to which what is to be written."""
    held = scalars.get((*path, language.value))
    if held is not None:
        end = held.start + len(text[held.start : held.end].rstrip())
        space = " " if end == held.start and text[held.start - 1] == ":" else ""
        return held.start, end, space + _written(text, held, words)
    beside = scalars[*path, language.other.value]
    end = beside.start + len(text[beside.start : beside.end].rstrip())
    value = _written(text, beside, words)
    if beside.in_flow:
        return end, end, f", {language}: {value}"
    if beside.style not in BLOCK:
        end = _end_of_line(text, end)
    return end, end, f"{_line_end(text)}{' ' * beside.column}{language}: {value}"


def _written(text: str, like: Scalar, words: str) -> str:
    """Return `words` written like a value that stands in `text`."""
    if like.style in BLOCK:
        return _block(text, like, words)
    if like.style == "'":
        return "'" + words.replace("'", "''") + "'"
    return words if not like.style and _is_plain(words, in_flow=like.in_flow) else json.dumps(words, ensure_ascii=False)


def _block(text: str, like: Scalar, words: str) -> str:
    """Return a folded or literal value: its header, and the words on as many lines as they had, or on one."""
    header, *lines = text[like.start : like.end].rstrip().splitlines()
    lines = [line for line in lines if line.strip()]
    indent = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else like.column + 2
    wrapped = [words]
    if len(lines) > 1 and like.style == ">":
        width = max(map(len, lines)) - indent
        wrapped = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False) or [words]
    end = _line_end(text)
    return header + "".join(f"{end}{' ' * indent}{line}" for line in wrapped)


def _is_plain(words: str, *, in_flow: bool) -> bool:
    """Tell whether `words` can stand without quotation marks and are read as words."""
    if not words or words[0] in UNSAFE_START or words[-1] in " \t" or words in CONSTANTS:
        return False
    if INTEGER.match(words) or DECIMAL.match(words) or UNSAFE.search(words):
        return False
    return not (in_flow and UNSAFE_IN_FLOW.search(words))


def _end_of_line(text: str, start: int) -> int:
    found = re.compile(r"\r?\n|\Z").search(text, start)
    return found.start() if found else len(text)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


# Verifying


def _verify(file: str, content: bytes, spliced: bytes, changes: Changes) -> None:
    """Raise `SplicingError` unless both files hold the same but for the changes."""
    before, after = parse(file, content), parse(file, spliced)
    for (path, language), words in changes.items():
        old, new = _at(before.value, path), _at(after.value, path)
        written = new.get(language.value) if isinstance(new, dict) else None
        if not isinstance(written, str) or written.strip() != words:
            raise SplicingError(f"`{language}` cannot be written here")
        old[language.value] = written
    if before.value != after.value or after.diagnostics:
        raise SplicingError("the words cannot be written here")


def _at(value: Any, path: Path) -> Any:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value

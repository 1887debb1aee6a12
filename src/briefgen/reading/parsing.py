"""Parsing: text becomes a tree of plain values by way of YAML events, so that nothing grows before it is judged."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from briefgen.diagnostics import Place
from briefgen.reading.decoding import FORBIDDEN, decode, unwanted
from briefgen.reading.tree import Path, Tree, Words

MAX_DEPTH = 32

INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\Z")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,9}\Z")
DIGITS = frozenset("+-0123456789")
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
CONFLICT_SIGNS = ("<<<<<<<", "|||||||", ">>>>>>>")
CONFLICT = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: .*)?$", re.MULTILINE)
KEY = re.compile(r"(?<![a-z0-9_-])[a-z][a-z0-9_-]{0,79}(?=[\"']? ?:)")

BACKSLASH = "double the backslash, or write single quotation marks around the text"

# What to do about a problem of YAML, by words of its message.
HINTS = {
    "cannot start any token": "put the text in quotation marks, or on the next line after `>-`",
    "mapping values are not allowed": (
        "put a text that holds `: ` in quotation marks, and a space after the colon of every key above this line"
    ),
    "could not find expected ':'": "write `key: value`, with a space after the colon, and align it with its siblings",
    "end of stream": "close the quotation mark or bracket that opens here",
    "expected ',' or": "close the bracket, and put a text that holds a comma or a bracket in quotation marks",
    "expected key": "align this line with its siblings, and close every quotation mark above it",
    "document start": "indent this line below the key it belongs to, and close every quotation mark above it",
    "escape character": BACKSLASH,
    "expected hexdecimal": BACKSLASH,
}
TAB = "indent with spaces, not with tabs"
ANYTHING = "check the indentation, and put a text that starts with a special sign in quotation marks"


def parse(file: str, content: bytes, only: str = "") -> Tree:
    """Parse the bytes of `file`; the tree's value is `None`, and says why, when it cannot be read at all.

    With `only`, reading stops behind that key of the file, and the value holds nothing else.
    """
    tree = Tree(file)
    text = decode(tree, content)
    if text is not None and not _conflicts(tree, text):
        try:
            tree.locate = partial(places_in, file, text)
            tree.value = _Builder(tree, yaml.CSafeLoader(text).get_event, only).document()
        except yaml.MarkedYAMLError as error:
            tree.value = None
            _report(tree, text, error)
    if tree.value is None and not tree.diagnostics:
        tree.report("yaml.empty", "the file is empty", Place(file, 1, 1), "write its entries or remove the file")
    if tree.value is None:
        tree.names = frozenset(KEY.findall(content.decode("utf-8", "replace")))
    return tree


def _conflicts(tree: Tree, text: str) -> bool:
    if not any(sign in text for sign in CONFLICT_SIGNS):  # as nearly always
        return False
    for found in CONFLICT.finditer(text):
        place = Place(tree.file, text.count("\n", 0, found.start()) + 1, 1)
        hint = "keep one of the two versions and delete the lines of `<`, `=` and `>`"
        tree.report("yaml.conflict", "two versions of the file stand here unmerged", place, hint)
        return True
    return False


def _report(tree: Tree, text: str, error: yaml.MarkedYAMLError) -> None:
    problem = (error.problem or "invalid YAML").rstrip(".")
    mark: Any = error.problem_mark or error.context_mark
    if "end of stream" in problem and error.context_mark:
        mark = error.context_mark
    lines = text.split("\n")
    place = Place(tree.file, mark.line + 1, mark.column + 1)
    here = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    hint = error.note or next((hint for words, hint in HINTS.items() if words in problem), ANYTHING)
    tree.report("yaml.syntax", problem, place, TAB if here.startswith("\t") else hint)


class _Builder:
    """Builds values from YAML events, so that depth, aliases and tags are judged before anything grows.

    There are millions of events in a large project: each kind is a class of its own, which is quicker asked than
    whether an event is an instance of one.
    """

    def __init__(self, tree: Tree, following: Callable[[], Any], only: str = "") -> None:
        self.tree = tree
        self.file = tree.file
        self.following = following
        self.only = only

    def document(self) -> Any:
        """Return the value of the one document of the file."""
        value = None
        count = 0
        while type(event := self.following()) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                count += 1
                if count > 1:
                    place = where(self.file, event)
                    self.tree.report("yaml.syntax", "a second document starts here", place, "remove the `---` line")
                    return value
                value = self.node(self.following(), 0)
                if self.only and isinstance(value, dict):
                    return {key: item for key, item in value.items() if key == self.only}
        return value

    def node(self, event: Any, depth: int) -> Any:
        """Return the value that starts with `event`, that many lists and mappings deep."""
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            hint = "write the value out: aliases are not read"
            self.tree.report("yaml.alias", f"alias `*{event.anchor}`", where(self.file, event), hint)
            return None
        self.judge(event)
        if depth >= MAX_DEPTH:
            raise _broken("nested too deeply", event, "close the brackets, or start anew from an entry that works")
        if kind is SequenceStartEvent:
            return self.sequence(depth + 1)
        return self.mapping(depth + 1)

    def judge(self, event: Any) -> None:
        """Report the anchor and the tag of `event`, if it has them."""
        if event.anchor:
            hint = "remove it: anchors are not read"
            self.tree.report("yaml.alias", f"anchor `&{event.anchor}`", where(self.file, event), hint)
        if event.tag:
            hint = "remove it: tags are not read"
            self.tree.report("yaml.tag", f"tag `{event.tag}`", where(self.file, event), hint)

    def scalar(self, event: Any) -> Any:
        """Return a constant, a number or words."""
        if event.anchor or event.tag:
            self.judge(event)
        text = event.value
        if not event.style:
            if text in CONSTANTS:
                return CONSTANTS[text]
            if text[0] in DIGITS:
                if INTEGER.match(text):
                    return int(text)
                if DECIMAL.match(text):
                    return Decimal(text)
        elif event.style == '"':
            return self.words(event)
        mark = event.start_mark
        return Words.at(text, self.file, mark.line + 1, mark.column + 1)

    def words(self, event: Any) -> Words:
        """Return words without the forbidden characters that escapes brought into them, which are reported."""
        text, mark = event.value, event.start_mark
        if event.style == '"' and (found := FORBIDDEN.search(text)) is not None:
            hint = "remove the escape that stands for it"
            place = where(self.file, event)
            self.tree.report("yaml.control-character", unwanted(found), place, hint)
            text = FORBIDDEN.sub("", text)
        return Words.at(text, self.file, mark.line + 1, mark.column + 1)

    def sequence(self, depth: int) -> tuple[Any, ...]:
        """Return the values of a list."""
        items: list[Any] = []
        following = self.following
        while type(event := following()) is not SequenceEndEvent:
            items.append(self.node(event, depth))
        return tuple(items)

    def mapping(self, depth: int) -> dict[Any, Any]:
        """Return the values of a mapping; of two with the same key, the first."""
        items: dict[Words, Any] = {}
        file, following, scalar, read = self.file, self.following, self.scalar, Words.at
        while type(event := following()) is not MappingEndEvent:
            if type(event) is ScalarEvent and not (event.style or event.anchor or event.tag):  # as nearly always
                mark: Any = event.start_mark
                key = read(event.value, file, mark.line + 1, mark.column + 1)
            else:
                key = self.key(event)
            if key in items:
                line = next(first.line for first in items if first == key)
                hint = f"keep one of the two; the first stands in line {line}"
                self.tree.report("yaml.duplicate-key", f"`{key}` stands twice", key.place, hint)
                self.node(following(), depth)
                continue
            event = following()
            items[key] = scalar(event) if type(event) is ScalarEvent else self.node(event, depth)
            if depth == 1 and self.only == key:
                break
        if "en" in items or "es" in items:
            self.tree.bilingual.append(items)
        return items

    def key(self, event: Any) -> Words:
        """Return the key that `event` is."""
        if type(event) is ScalarEvent:
            if event.anchor or event.tag:
                self.judge(event)
            return self.words(event)
        hint = "write a word before the colon, and put a text that starts with `{` or `[` in quotation marks"
        raise _broken("a key must be a word", event, hint)


def places_in(file: str, text: str) -> dict[Path, Place]:
    """Return where each value of a file stands, by its path, and each key, by the path of its value with an empty end.

    Of a file that breaks off, those until there.
    """
    places: dict[Path, Place] = {}
    events = (
        event
        for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        if isinstance(event, NodeEvent | CollectionEndEvent)
    )
    with suppress(yaml.MarkedYAMLError, StopIteration):
        _note(file, events, (), places)
    return places


def _note(file: str, events: Iterator[yaml.Event], path: Path, places: dict[Path, Place]) -> bool:
    """Note where the next value stands, and all that is in it; tell whether there was one before its list ended."""
    event = next(events)
    if isinstance(event, CollectionEndEvent):
        return False
    if len(path) > MAX_DEPTH:
        raise _broken("nested too deeply", event, "")
    places[path] = where(file, event)
    if isinstance(event, SequenceStartEvent):
        index = 0
        while _note(file, events, (*path, index), places):
            index += 1
    elif isinstance(event, MappingStartEvent):
        while isinstance(event := next(events), ScalarEvent):
            is_again = (*path, event.value, "") in places
            places.setdefault((*path, event.value, ""), where(file, event))
            _note(file, events, (*path, event.value, *(["again"] if is_again else [])), places)
    return True


def _broken(problem: str, event: yaml.Event, hint: str) -> yaml.MarkedYAMLError:
    mark: Any = event.start_mark
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark, note=hint)


def where(file: str, event: yaml.Event) -> Place:
    """Return where `event` stands."""
    mark: Any = event.start_mark
    return Place(file, mark.line + 1, mark.column + 1)

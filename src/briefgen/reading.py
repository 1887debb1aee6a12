"""Strict YAML: the bytes of a file in, a validated record out, or every mistake in it with its place.

Stricter than YAML where an editor would be surprised: a key stands once, dates and `yes` stay words, and there are no
anchors, aliases or tags. Numbers keep their written digits (`78.40` stays `78.40`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from briefgen.diagnostics import Diagnostic, Place

MAX_BYTES = 1_000_000
MAX_DEPTH = 32

# C0 and C1 controls but tab and newlines, and the characters that reorder or hide text (Unicode TR 36, section 3.1).
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+\Z")
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


class Record(BaseModel):
    """What every kind of entry shares: no unknown keys, no silent conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Words(str):
    """A string that remembers where it was read."""

    place: Place

    def __new__(cls, text: str, place: Place = Place("")) -> "Words":
        """Return `text` as read at `place`."""
        words = super().__new__(cls, text)
        words.place = place
        return words

    @staticmethod
    def place_of(text: str) -> Place:
        """Return where `text` was read; nowhere when it was not read from a file."""
        return getattr(text, "place", Place(""))


Path = tuple[object, ...]
RecordT = TypeVar("RecordT", bound=BaseModel)


@dataclass(slots=True)
class Tree:
    """A parsed file: plain values (`dict`, `tuple`, `Words`, `int`, `Decimal`, `bool`, `None`) and where each stands."""

    file: str
    value: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """Return where `path` stands, or the nearest part above it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(self.file)

    def report(self, code: str, message: str, place: Place, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, place, hint))


def parse(file: str, content: bytes, only: str = "") -> Tree:
    """Parse the bytes of `file`; the tree's value is `None` when it cannot be read at all.

    With `only`, reading stops behind that key of the file, and the value holds nothing else.
    """
    tree = Tree(file)
    text = decode(tree, content)
    if text is None:
        return tree
    try:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        tree.value = _Builder(tree, events, only).document()
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        tree.value = None
        hint = "check the indentation and quote texts that hold `: ` or start with `{`, `[`, `@` or a quotation mark"
        tree.report("yaml.syntax", (error.problem or "invalid YAML").rstrip("."), place, hint)
    return tree


def decode(tree: Tree, content: bytes) -> str | None:
    """Return the text of `content`, or report on `tree` why it is none: too large, not UTF-8, forbidden characters."""
    if len(content) > MAX_BYTES:
        message = f"the file has {len(content):,} bytes; at most {MAX_BYTES:,} are read"
        tree.report("yaml.too-large", message, Place(tree.file), "split it into several files")
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        place = Place(tree.file, before.count(b"\n") + 1, column)
        tree.report("yaml.encoding", "the file is not UTF-8", place, "save the file as UTF-8 and check the character here")
        return None
    text = text.removeprefix("\ufeff")
    report_forbidden(tree, text)
    return None if tree.diagnostics else text


def report_forbidden(tree: Tree, text: str) -> None:
    """Report each control or direction-changing character of `text` on `tree`."""
    for found in FORBIDDEN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        place = Place(tree.file, line, column)
        message = f"control or invisible character U+{ord(found.group()):04X}"
        tree.report("yaml.control-character", message, place, "delete the character; type the text anew rather than paste it")


class _Builder:
    """Builds values from YAML events, so that depth, aliases and tags are judged before anything grows."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event], only: str = "") -> None:
        self.tree = tree
        self.events = events
        self.only = only

    def document(self) -> Any:
        value = None
        count = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                count += 1
                if count > 1:
                    place = self.where(event)
                    self.tree.report("yaml.syntax", "a second document starts here", place, "remove the `---` line")
                    return value
                value = self.node(next(self.events), ())
                if self.only and isinstance(value, dict):
                    return {key: item for key, item in value.items() if key == self.only}
        return value

    def where(self, event: yaml.Event) -> Place:
        mark: Any = event.start_mark
        return Place(self.tree.file, mark.line + 1, mark.column + 1)

    def broken(self, problem: str, event: yaml.Event) -> yaml.MarkedYAMLError:
        mark: Any = event.start_mark
        return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)

    def node(self, event: yaml.Event, path: Path) -> Any:
        place = self.where(event)
        self.tree.places[path] = place
        if isinstance(event, yaml.AliasEvent):
            self.tree.report("yaml.alias", f"alias `*{event.anchor}`", place, "write the value out: aliases are not read")
            return None
        self.refuse_anchor_and_tag(event, place)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        if len(path) >= MAX_DEPTH:
            raise self.broken("nested too deeply", event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.mapping(path)

    def refuse_anchor_and_tag(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self.tree.report("yaml.alias", f"anchor `&{event.anchor}`", place, "remove it: anchors are not read")
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self.tree.report("yaml.tag", f"tag `{event.tag}`", place, "remove it: tags are not read")

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Any:
        text = event.value
        if event.style is None or event.style == "":
            if text in CONSTANTS:
                return CONSTANTS[text]
            if INTEGER.match(text):
                return int(text)
            if DECIMAL.match(text):
                return Decimal(text)
        if (found := FORBIDDEN.search(text)) is not None:
            message = f"control or invisible character U+{ord(found.group()):04X}"
            self.tree.report("yaml.control-character", message, place, "remove the escape that stands for it")
        return Words(text, place)

    def sequence(self, path: Path) -> tuple[Any, ...]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, (*path, len(items))))
        return tuple(items)

    def mapping(self, path: Path) -> dict[Any, Any]:
        items: dict[Any, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            place = self.where(event)
            value_path = (*path, key)
            if key in items:
                hint = f"keep one of the two; the first stands in line {self.tree.places[(*value_path, '')].line}"
                self.tree.report("yaml.duplicate-key", f"`{key}` stands twice", place, hint)
                value_path = (*path, f"{key} again")
            items[key] = self.node(next(self.events), value_path)
            self.tree.places[(*value_path, "")] = place
            if self.only == key and not path:
                break
        return items

    def key(self, event: yaml.Event) -> Words:
        if isinstance(event, yaml.ScalarEvent):
            place = self.where(event)
            self.refuse_anchor_and_tag(event, place)
            return Words(event.value, place)
        raise self.broken("a key must be a word", event)


def validate(model: type[RecordT], tree: Tree) -> RecordT | None:
    """Return the tree's value as a `model`, with what is wrong added to the tree's diagnostics.

    The parts that are wrong are left out, so that the rest can still be checked; `None` when nothing remains.
    """
    value = tree.value
    for attempt in range(MAX_DEPTH):
        try:
            return model.model_validate(value)
        except ValidationError as error:
            found = error.errors(include_url=False)
        if attempt == 0:
            tree.diagnostics.extend(_diagnostic(model, tree, details) for details in found)
        value = _without(value, {_wrong_part(details) for details in found})
        if value is None:
            return None
    return None


def _wrong_part(details: ErrorDetails) -> Path:
    path = tuple(part for part in details["loc"] if part != "[key]")
    return path[:-1] if details["type"] == "missing" else path


def _without(value: Any, paths: set[Path]) -> Any:
    if () in paths:
        return None
    below: dict[object, set[Path]] = {}
    for path in paths:
        below.setdefault(path[0], set()).add(path[1:])
    if isinstance(value, dict):
        kept = {key: _without(item, below[key]) if key in below else item for key, item in value.items()}
        return {key: item for key, item in kept.items() if item is not None or key not in below} or None
    items = [_without(item, below[index]) if index in below else item for index, item in enumerate(value)]
    return tuple(item for index, item in enumerate(items) if item is not None or index not in below)


def _diagnostic(model: type[BaseModel], tree: Tree, details: ErrorDetails) -> Diagnostic:
    path = tuple(part for part in details["loc"] if part != "[key]")
    key = path[-1] if path else ""
    at_key = tree.places.get((*path, ""))
    match details["type"]:
        case "extra_forbidden":
            hint = suggestion(str(key), _fields(model)) or "remove it"
            return Diagnostic("yaml.unknown-key", f"unknown key `{key}`", at_key or tree.place(path), hint)
        case "missing" if key in ("en", "es"):
            message = f"`{'.'.join(map(str, path[:-1]))}` has no text in `{key}`"
            return Diagnostic("content.missing-translation", message, tree.place(path), f"add `{key}:` beside the other language")
        case "missing":
            return Diagnostic("yaml.missing-key", f"`{key}` is missing", tree.place(path), f"add `{key}:` here")
        case "value_error":
            code, message, hint = details["ctx"]["error"].args
            place = at_key if at_key and "[key]" in details["loc"] else tree.place(path)
            return Diagnostic(code, message, place, hint)
        case kind:
            message = f"`{key}`: {details['msg'][:1].lower()}{details['msg'][1:]}"
            return Diagnostic("yaml.wrong-type", message, tree.place(path), _type_hint(kind))


def refuse(code: str, message: str, hint: str) -> ValueError:
    """Return the error for a model's validator to raise: it becomes a diagnostic with the value's place."""
    return ValueError(code, message, hint)


def _type_hint(kind: str) -> str:
    if kind.startswith(("string", "dict", "model", "tuple")):
        wanted = {"string": "words (quote a number)", "tuple": "a list of entries, each after `- `"}
        return f"write {wanted.get(kind.split('_')[0], 'a mapping of `key: value` lines')}"
    return "write a value of the kind this key takes"


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return the hint that names the closest of the `known` words; empty when none is close."""
    close = get_close_matches(word, sorted(known), 1)
    return f"write `{close[0]}` if that is meant" if close else ""


def _fields(model: type[BaseModel]) -> set[str]:
    """Return the keys of `model` and of every record within it."""
    seen: set[type[BaseModel]] = set()
    names: set[str] = set()
    waiting: list[Any] = [model]
    while waiting:
        kind = waiting.pop()
        waiting.extend(getattr(kind, "__args__", ()))
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
            seen.add(kind)
            names.update(kind.model_fields)
            waiting.extend(found.annotation for found in kind.model_fields.values())
    return names

"""Records: a tree is validated against a model, and what is wrong becomes diagnostics in an editor's words."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from itertools import islice
from types import GenericAlias, UnionType
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, RootModel, ValidationError, create_model, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from briefgen.diagnostics import Diagnostic
from briefgen.reading.parsing import MAX_DEPTH
from briefgen.reading.tree import Path, Tree

MAX_REPORTED = 100
MAX_SHOWN = 60

RecordT = TypeVar("RecordT", bound=BaseModel)


_NO_KEYS = set[str]()


class Record(BaseModel):
    """What every kind of entry shares: no unknown keys, no silent conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    def model_post_init(self, context: Any, /) -> None:
        """Give up which keys were written, which nobody asks for: a set in each record was a third of all memory."""
        object.__setattr__(self, "__pydantic_fields_set__", _NO_KEYS)


_RECORDS: dict[type, bool] = {}


def is_record(kind: type) -> bool:
    """Tell whether values of a kind are records: to ask their class once is quicker than to ask each of them."""
    known = _RECORDS.get(kind)
    if known is None:
        known = _RECORDS[kind] = issubclass(kind, BaseModel)
    return known


def validate(model: type[RecordT], tree: Tree) -> RecordT | None:
    """Return the tree's value as a `model`, with what is wrong added to the tree's diagnostics.

    The parts that are wrong are left out, so that the rest can still be checked; `None` when nothing remains.
    """
    value = tree.value
    for attempt in range(MAX_DEPTH):
        if value is None:
            break
        try:
            return model.model_validate(value)
        except ValidationError as error:
            found = error.errors(include_url=False)
        if attempt == 0:
            told = {diagnostic.place for diagnostic in tree.diagnostics}
            wrong = (_diagnostic(model, tree, details) for details in islice(found, MAX_REPORTED))
            tree.diagnostics.extend(diagnostic for diagnostic in wrong if diagnostic.place not in told)
        value = _without(value, {_wrong_part(details) for details in found})
    return None


def refuse(code: str, message: str, hint: str) -> ValueError:
    """Return the error for a model's validator to raise: it becomes a diagnostic with the value's place."""
    return ValueError(code, message, hint)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return the hint that names the closest of the `known` words; empty when none is close."""
    close = get_close_matches(word, sorted(known), 1)
    return f"write `{close[0]}` if that is meant" if close else ""


# Drafts


def draft(model: type[RecordT]) -> type[RecordT]:
    """Return a `model` in which any part may be missing (`None`), for checking what there is of unfinished entries."""
    drafted: type[RecordT] = _drafted(model)
    return drafted


@cache
def _drafted(kind: Any) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return Annotated[_drafted(args[0]), *kind.__metadata__]
    if origin is dict:
        return GenericAlias(dict, (args[0], _drafted(args[1])))
    if origin is tuple:
        return GenericAlias(tuple, (_drafted(args[0]), ...))
    if origin is UnionType:
        return _drafted(args[0]) | None
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return kind
    fields = kind.model_fields
    if issubclass(kind, RootModel):
        entries: Any = fields["root"].annotation
        return create_model(kind.__name__, __base__=kind, root=(_drafted(entries), ...))
    kinds = {name: _drafted(part.rebuild_annotation()) | None for name, part in fields.items()}
    defaults = {name: _default(part) for name, part in fields.items()}
    parts: Any = {name: (kinds[name], defaults[name]) for name in fields}
    # What a whole record must fulfil, a draft need not.
    waived: Any = {
        name: model_validator(mode="after")(_as_it_is) for name in kind.__pydantic_decorators__.model_validators
    }
    return create_model(kind.__name__, __base__=kind, __validators__=waived, **parts)


def _as_it_is(record: BaseModel) -> BaseModel:
    return record


def _default(part: FieldInfo) -> Any:
    return None if part.is_required() else part.get_default(call_default_factory=True, validated_data={})


# What is wrong


def _wrong_part(details: ErrorDetails) -> Path:
    path = _path(details)
    return path[:-1] if details["type"] == "missing" else path


def _path(details: ErrorDetails) -> Path:
    return tuple(part for part in details["loc"] if part != "[key]")


def _without(value: Any, paths: set[Path]) -> Any:
    if () in paths:
        return None
    below: dict[object, set[Path]] = {}
    for path in paths:
        below.setdefault(path[0], set()).add(path[1:])
    if isinstance(value, dict):
        kept = {key: _without(item, below[key]) if key in below else item for key, item in value.items()}
        return {key: item for key, item in kept.items() if item is not None or key not in below}
    items = [_without(item, below[index]) if index in below else item for index, item in enumerate(value)]
    return tuple(item for index, item in enumerate(items) if item is not None or index not in below)


def _diagnostic(model: type[BaseModel], tree: Tree, details: ErrorDetails) -> Diagnostic:
    path = _path(details)
    key = str(path[-1]) if path else ""
    place, at_key = tree.place(path), tree.places.get((*path, ""))
    match details["type"]:
        case "extra_forbidden":
            known = [name for record in _records_at(model, path[:-1]) for name in record.model_fields]
            hint = suggestion(key, known) or f"remove it; the keys here are {', '.join(known)}"
            if key.isdigit():
                hint = "write numbers without commas, and put a text that holds a comma in quotation marks"
            return Diagnostic("yaml.unknown-key", _shown(f"unknown key `{key}`"), at_key or place, hint)
        case "missing" if key in ("en", "es"):
            message = _shown(f"`{_named(path[:-1])}` has no text in `{key}`")
            return Diagnostic("content.missing-translation", message, place, f"add `{key}:` beside the other language")
        case "missing":
            return Diagnostic("yaml.missing-key", f"`{key}` is missing", place, f"add `{key}:` here")
        case "value_error":
            code, message, hint = details["ctx"]["error"].args
            if details["input"] is None or (isinstance(details["input"], dict | tuple) and _is_leaf(model, path)):
                message = f"`{_named(path)}` {_found(details['input'])}"
            at = at_key if at_key and "[key]" in details["loc"] else place
            return Diagnostic(code, _shown(message), at, hint)
        case _:
            message, hint = _wrong_type(model, path, details)
            return Diagnostic("yaml.wrong-type", _shown(message), place, hint)


def _is_leaf(model: type[BaseModel], path: Path) -> bool:
    return not any(_records_at(model, path))


def _found(value: Any) -> str:
    if value is None:
        return "has no value"
    return f"holds a {'mapping' if isinstance(value, dict) else 'list'}, where one value is wanted"


def _wrong_type(model: type[BaseModel], path: Path, details: ErrorDetails) -> tuple[str, str]:
    name = f"`{_named(path)}`" if path else "the file"
    kind = details["type"].partition("_")[0]
    if kind == "dict":
        return f"{name} must be a mapping", "write a name and a colon before each entry, and indent what is below it"
    if kind == "model":
        keys = [f"`{key}:`" for record in _records_at(model, path) for key in record.model_fields]
        return f"{name} must be a mapping", f"write its keys below it, indented: {', '.join(keys)}"
    if kind == "tuple":
        return f"{name} must be a list", "write each entry on a line of its own, after `- `"
    if kind == "literal":
        return f"{name} cannot be `{details['input']}`", f"write {details['ctx']['expected'].replace(chr(39), '`')}"
    if kind == "bool":
        return f"{name} must be `true` or `false`", "write one of the two, without quotation marks"
    return f"{name}: {details['msg'][:1].lower()}{details['msg'][1:]}", "write a value of the kind this key takes"


def _named(path: Path) -> str:
    """Return `path` as an editor reads it, counting entries from 1: `needs.2.title`."""
    return ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in path)


def _shown(message: str) -> str:
    """Return `message` on one line, with what it quotes cut to a length that can be read."""
    return re.sub(rf"`([^`]{{{MAX_SHOWN}}})[^`]+`", r"`\1…`", " ".join(message.split()))[: 4 * MAX_SHOWN]


def _records_at(kind: Any, path: Path) -> Iterator[type[BaseModel]]:
    """Yield the kind of record that stands at `path` below `kind`."""
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        below = path[1:] if get_origin(kind) in (dict, tuple) else path
        for one in get_args(kind):
            yield from _records_at(one, below)
    elif issubclass(kind, RootModel):
        yield from _records_at(kind.model_fields["root"].annotation, path)
    elif not path:
        yield kind
    elif path[0] in kind.model_fields:
        yield from _records_at(kind.model_fields[str(path[0])].annotation, path[1:])

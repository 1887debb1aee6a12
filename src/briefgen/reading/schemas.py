"""Schemas: what a file may hold, told to an editor's program as JSON Schema (draft 2020-12).

A program that knows them completes keys and underlines mistakes while one types. What needs more than one file to be
judged (references, parity of the languages, age) is left to `briefgen check`.
"""

from typing import Any

from pydantic import BaseModel, WithJsonSchema

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Kinds = dict[str, tuple[type[BaseModel], str]]
"""Kinds of file by name: the model of each, and which files of a project are of that kind, after commas."""


def shown(description: str, pattern: str = "", *types: str) -> WithJsonSchema:
    """Return what an editor's program is told of a kind of value: words unless other `types` are given."""
    type_: object = list(types) if len(types) > 1 else (types or ("string",))[0]
    return WithJsonSchema({"type": type_, "description": description} | ({"pattern": pattern} if pattern else {}))


def schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of the files of a `model`."""
    return {"$schema": DIALECT, **_closed(model.model_json_schema())}


def _closed(part: Any) -> Any:
    """Return a schema whose tables take no other keys than those that fit their pattern."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    closing = {"additionalProperties": False} if "patternProperties" in part else {}
    return {name: _closed(inner) for name, inner in part.items()} | closing

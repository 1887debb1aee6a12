"""Schemas: every kind of YAML file that a project has, for editors that complete and check while one types."""

from json import dumps
from typing import Any

from briefgen import content, reading, settings, templates
from briefgen.errors import ConfigError
from briefgen.reading import Kinds, suggestion

KINDS: Kinds = {**content.KINDS, **templates.KINDS, **settings.KINDS}
"""Each kind of file: its model, and which files of a project are of that kind."""


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file; raise `ConfigError` when there is no such kind."""
    if kind not in KINDS:
        hint = suggestion(kind, KINDS) or f"choose from {', '.join(KINDS)}"
        raise ConfigError(f"there is no kind `{kind}`", hint=hint)
    model, _ = KINDS[kind]
    return reading.schema(model)


def written(kind: str) -> str:
    """Return the JSON Schema of a kind of file as it stands in a file of its own."""
    return dumps(schema(kind), indent=2) + "\n"

"""Schemas: what each kind of content file may hold, told to an editor's program as JSON Schema (draft 2020-12).

A program that knows them completes keys and underlines mistakes while one types. What needs more than one file to be
judged (references, parity of the languages, age) is left to `briefgen check`.
"""

from typing import Any

from pydantic import BaseModel

from briefgen.content.models import (
    Agreement,
    Comparison,
    Facts,
    Glossary,
    Incentives,
    Organisations,
    Plan,
    Publication,
    Sector,
    SeriesFile,
    Sources,
)
from briefgen.content.usage import Style, WordList

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: dict[str, tuple[type[BaseModel], str]] = {
    "publication": (Publication, "publication.yaml"),
    "plan": (Plan, "plan.yaml"),
    "comparison": (Comparison, "comparison.yaml"),
    "sources": (Sources, "sources.yaml"),
    "glossary": (Glossary, "glossary.yaml"),
    "organisations": (Organisations, "organisations.yaml"),
    "incentives": (Incentives, "incentives.yaml"),
    "style": (Style, "style.yaml"),
    "words": (WordList, "words.yaml"),
    "agreement": (Agreement, "agreements/*.yaml"),
    "sector": (Sector, "sectors/*.yaml"),
    "facts": (Facts, "facts/*.yaml"),
    "series": (SeriesFile, "series/*.yaml"),
}
"""Each kind of content file: its model, and which files of `content/` are of that kind."""


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of content file; raise `KeyError` when there is no such kind."""
    model, _ = KINDS[kind]
    return {"$schema": DIALECT, **_closed(model.model_json_schema())}


def _closed(part: Any) -> Any:
    """Return a schema whose tables take no other keys than those that fit their pattern."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    closing = {"additionalProperties": False} if "patternProperties" in part else {}
    return {name: _closed(inner) for name, inner in part.items()} | closing

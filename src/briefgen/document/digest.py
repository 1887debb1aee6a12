"""The digest of a document: what it says, in one number."""

import hashlib
import json
from dataclasses import fields, is_dataclass

from briefgen.document.whole import Document


def digest(document: Document) -> str:
    """Return the SHA-256 of what the document says, in hexadecimal; places do not count."""
    canonical = json.dumps(_jsonable(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _jsonable(value: object) -> object:
    if isinstance(value, tuple):
        return [_jsonable(item) for item in value]
    if is_dataclass(value):
        parts = {part.name: _jsonable(getattr(value, part.name)) for part in fields(value) if part.name != "place"}
        return {"node": type(value).__name__} | parts
    return value

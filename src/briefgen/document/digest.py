"""Digests: what a document says, in one number."""

import hashlib
import json
from dataclasses import fields
from typing import Any


def digested(said: object) -> str:
    """Return the SHA-256 of what a document, or a part of one, says, in hexadecimal; places do not count."""
    canonical = json.dumps(said, default=_told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


_LATER = ("readings", "subject")
"""Parts that count only where they say something, so that what lacks them keeps the digest it had before them."""

_PARTS: dict[type, tuple[str, ...]] = {}
"""What each kind of node says, by name: asking a class for its fields is slow."""


def _told(node: Any) -> dict[str, object]:
    """Return what a node says, part by part, and of which kind it is; its parts are told in turn."""
    kind = type(node)
    if kind not in _PARTS:
        _PARTS[kind] = tuple(part.name for part in fields(kind) if part.compare)
    told = ((name, getattr(node, name)) for name in _PARTS[kind])
    return {name: part for name, part in told if part or name not in _LATER} | {"node": kind.__name__}

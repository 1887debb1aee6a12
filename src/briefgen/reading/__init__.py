"""Strict YAML: the bytes of a file in, a validated record out, or every mistake in it with its place.

Stricter than YAML where an editor would be surprised: a key stands once, dates and `yes` stay words, and there are no
anchors, aliases or tags. Numbers keep their written digits (`78.40` stays `78.40`).
"""

from briefgen.reading.decoding import FORBIDDEN, MAX_BYTES, decode
from briefgen.reading.parsing import MAX_DEPTH, parse
from briefgen.reading.records import Record, draft, is_record, refuse, suggestion, validate
from briefgen.reading.schemas import Kinds, schema, shown
from briefgen.reading.spots import sharpened, spot
from briefgen.reading.tree import Amend, Path, Pending, Tree, Words, leave

__all__ = [
    "FORBIDDEN",
    "MAX_BYTES",
    "MAX_DEPTH",
    "Amend",
    "Kinds",
    "Path",
    "Pending",
    "Record",
    "Tree",
    "Words",
    "decode",
    "draft",
    "is_record",
    "leave",
    "parse",
    "refuse",
    "schema",
    "sharpened",
    "shown",
    "spot",
    "suggestion",
    "validate",
]

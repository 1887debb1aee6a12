"""The manifest: what the output folder holds, file by file, and what each was made from."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from briefgen.artefact import Artefact
from briefgen.brief import Format, Mode
from briefgen.errors import OutputError

MANIFEST = "manifest.json"
"""Where the manifest is kept, relative to the output folder."""

VERSION = 1
"""The shape of the file that this program writes, and the only one it reads."""

_NOTHING: Mapping[str, "Entry"] = MappingProxyType({})
_HINT_ANEW = "delete that file and build again: every brief is then written anew"
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One saved file.

    `path` is relative to the output folder, with `/`; `bytes` is its size and `sha256` the digest of its bytes, in
    hexadecimal; `document`, `recipe` and `edition` are those of the artefact. `language` is the mode it is told in.
    """

    sector: str
    audience: str
    language: Mode
    format: Format
    path: str
    bytes: int
    sha256: str
    document: str
    recipe: str
    edition: str

    @classmethod
    def of(cls, artefact: Artefact) -> "Entry":
        """Return the entry that `artefact` gets once it is saved."""
        return cls(
            sector=artefact.brief.sector,
            audience=artefact.brief.audience,
            language=artefact.mode,
            format=artefact.format,
            path=artefact.path,
            bytes=len(artefact.content),
            sha256=hashlib.sha256(artefact.content).hexdigest(),
            document=artefact.document,
            recipe=artefact.recipe,
            edition=artefact.edition,
        )

    def to_record(self) -> dict[str, Any]:
        """Return the entry under the names that it has in the file."""
        return {key: getattr(self, name) for key, (name, _) in _KEYS.items()}


# The names in the file, in the order in which they are written, with the field of `Entry` and the type of each.
_KEYS: dict[str, tuple[str, type]] = {
    "sector": ("sector", str),
    "audience": ("audience", str),
    "language": ("language", Mode),
    "format": ("format", Format),
    "path": ("path", str),
    "bytes": ("bytes", int),
    "sha256": ("sha256", str),
    "document_digest": ("document", str),
    "recipe": ("recipe", str),
    "edition": ("edition", str),
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """All entries of one output folder, by path."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: _NOTHING)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Manifest":
        """Return a manifest of `entries`, sorted by path; of two with one path the later counts."""
        by_path = {entry.path: entry for entry in entries}
        return cls(MappingProxyType(dict(sorted(by_path.items()))))

    def to_json(self) -> str:
        """Return the text of the file: the same entries give the same text, sorted by path."""
        files = [entry.to_record() for _, entry in sorted(self.entries.items())]
        return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, content: bytes, file: str) -> "Manifest":
        """Return the manifest that `content` holds; raise `OutputError`, naming `file` and what is wrong with it."""
        try:
            return cls.of(_entries(json.loads(content), file))
        except (ValueError, RecursionError) as problem:
            raise OutputError(f"`{file}` is no manifest: {problem}", hint=_HINT_ANEW) from problem


def is_inside(path: str) -> bool:
    """Tell whether `path` can name an artefact: relative, nothing hidden, nothing above the folder."""
    parts = path.split("/")
    return path.isprintable() and "\\" not in path and not any(part == "" or part.startswith(".") for part in parts)


def _entries(value: Any, file: str) -> list[Entry]:
    """Return the entries of a parsed manifest; raise `ValueError` for what is wrong, `OutputError` when it is newer."""
    if not isinstance(value, dict) or type(value.get("version")) is not int:
        raise ValueError("it has no `version`")
    version = value["version"]
    if version > VERSION:
        raise OutputError(
            f"`{file}` has version {version}, and this program reads version {VERSION}",
            hint="update briefgen, or give another folder with `--output`",
        )
    if version != VERSION or not isinstance(value.get("files"), list):
        raise ValueError(f"it has version {version} and no list of `files`")
    entries = [_entry(item, number) for number, item in enumerate(value["files"], start=1)]
    if len({entry.path for entry in entries}) != len(entries):
        raise ValueError("two of its files have one `path`")
    return entries


def _entry(item: Any, number: int) -> Entry:
    """Return the entry that `item`, the file of that number, describes; raise `ValueError` for what is wrong."""
    if not isinstance(item, dict) or item.keys() != _KEYS.keys():
        raise ValueError(f"file {number} does not have exactly the keys {', '.join(_KEYS)}")
    fields: dict[str, Any] = {}
    for key, (name, kind) in _KEYS.items():
        # Modes and formats are words in the file; a bool is an int to Python, but no size.
        if type(item[key]) is not (int if kind is int else str):
            raise ValueError(f"`{key}` of file {number} is no {'number' if kind is int else 'text'}")
        fields[name] = kind(item[key])
    entry = Entry(**fields)
    if not is_inside(entry.path) or entry.path == MANIFEST:
        raise ValueError(f"`path` of file {number} would leave the folder: `{entry.path}`")
    if entry.bytes < 0 or not _DIGEST.fullmatch(entry.sha256):
        raise ValueError(f"`bytes` or `sha256` of file {number} is none")
    return entry

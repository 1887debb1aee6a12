"""Writers: `Document` -> bytes. Each is a module with `write(document, theme)`, loaded when it is first asked for."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from briefgen.brief import Format
from briefgen.document import Document
from briefgen.theme import Theme
from briefgen.writers.charts import Drawings, remember

__all__ = ["WRITERS", "Drawings", "draw", "judge", "recipe", "remember", "write"]

WRITERS: dict[Format, str] = {
    Format.PDF: "briefgen.writers.pdf",
    Format.DOCX: "briefgen.writers.word",
    Format.HTML: "briefgen.writers.html",
}
"""The module that writes each format."""

_EVERY = ("charts", "codes.py", "lengths.py", "logo.py", "scripts.py", "ties.py")
_PAGE = (*_EVERY, "html", "stylesheet.py", "brief.css", "screen.css")
_SOURCES: dict[Format, tuple[str, ...]] = {
    Format.PDF: (*_PAGE, "pdf"),
    Format.DOCX: (*_EVERY, "word"),
    Format.HTML: _PAGE,
}
"""The files and folders beside this one that make each format."""

_LIBRARIES: dict[Format, tuple[str, ...]] = {
    Format.PDF: (
        "segno",
        "vl-convert-python",
        "weasyprint",
        "pydyf",
        "pikepdf",
        "pyphen",
        "fonttools",
        "tinycss2",
        "tinyhtml5",
        "cssselect2",
    ),
    Format.DOCX: ("fonttools", "lxml", "python-docx", "segno", "vl-convert-python", "xlsxwriter"),
    Format.HTML: ("segno", "vl-convert-python"),
}
"""The libraries whose versions show in the bytes of each format."""


def write(document: Document, format: Format, theme: Theme) -> bytes:
    """Return `document` written in `format`, in the look of `theme`."""
    content = import_module(WRITERS[format]).write(document, theme)
    assert isinstance(content, bytes)
    return content


def draw(documents: Iterable[Document], theme: Theme) -> Drawings:
    """Return the pictures that the pages of `documents` show."""
    drawings: Drawings = import_module(WRITERS[Format.HTML]).draw(documents, theme)
    return drawings


def judge(letterhead: bytes) -> tuple[tuple[str, str], ...]:
    """Return what keeps a file from being the letterhead of Word files: what is wrong, and what to do about it."""
    findings: tuple[tuple[str, str], ...] = import_module(WRITERS[Format.DOCX]).judge(letterhead)
    return findings


@lru_cache(maxsize=32)
def recipe(format: Format, theme: Theme) -> str:
    """Return the digest of all that turns a document into bytes: writer, libraries, tokens of the theme, fonts.

    The letterhead is part of what makes Word files, and of no others.
    """
    known = theme if format is Format.DOCX else replace(theme, letterhead=b"")
    tokens = json.dumps(asdict(known), default=_told, sort_keys=True)
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES[format])
    return _digest("\n".join((format, tokens, *libraries, *_sources(format))).encode())


def _told(token: object) -> str:
    """Return what counts of a token that is no word: of an image its bytes, of a font file not where it is."""
    if isinstance(token, bytes):
        return _digest(token)
    assert isinstance(token, Path)
    return f"{token.name} {_font_digest(token)}"


@lru_cache(maxsize=64)
def _font_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sources(format: Format) -> Iterator[str]:
    for name in _SOURCES[format]:
        yield from _digests(files(__package__).joinpath(name))


def _digests(entry: Traversable) -> Iterator[str]:
    """Yield the name and the digest of a file, or of every file in a folder; compiled files do not count."""
    if entry.is_dir():
        for inside in sorted(entry.iterdir(), key=lambda one: one.name):
            if inside.name != "__pycache__":
                yield from _digests(inside)
    else:
        yield f"{entry.name} {_digest(entry.read_bytes())}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

"""The sound project of the mistakes, for tests that change one part of it."""

from functools import cache
from pathlib import Path

from briefgen.content import Content
from briefgen.content.reader import Reader
from tests.helpers.sessions import Session, read_sessions
from tests.helpers.world import MemoryWorld

MISTAKES = Path(__file__).parents[1] / "content/mistakes.md"


@cache
def _sessions() -> list[Session]:
    return read_sessions(MISTAKES)


def mistakes() -> list[Session]:
    """Return the sessions of the page of mistakes, without the sound project."""
    return _sessions()[1:]


def sound_files() -> dict[str, str]:
    """Return the files of a small project in which nothing is wrong."""
    return {path: content.decode() for path, content in _sessions()[0].files.items()}


def sound_content(**changes: tuple[str, str]) -> Content:
    """Return the content of the sound project; `facts=("old", "new")` replaces words in its files of that name."""
    files = sound_files()
    for name, (old, new) in changes.items():
        path = next(path for path in files if name in path)
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    return Reader(MemoryWorld(files), drafts=True).content()

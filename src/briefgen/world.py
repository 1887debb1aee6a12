"""The outside, named once. `Disk` is the real one; tests bring a twin that holds everything in memory."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from briefgen.errors import ConfigError


class World(Protocol):
    """A project's files, the clock and the environment. Paths are relative to the project, with `/`."""

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; raise `FileNotFoundError` or another `OSError` when it cannot be read."""
        ...

    def list(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Return the paths of the files directly in `folder` that end in `suffix`, sorted, without hidden files.

        There are none when there is no folder.
        """
        ...

    def now(self) -> datetime:
        """Return the time, in UTC; the same throughout one run."""
        ...


class Disk:
    """The world as it is, seen from the folder of a project."""

    def __init__(self, project: Path) -> None:
        if not project.is_dir():
            raise ConfigError(f"`{project}` is no folder", hint="give the folder of a project with `--project`")
        self.project = project
        self._now = datetime.now(UTC)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; raise `FileNotFoundError` or another `OSError` when it cannot be read."""
        return (self.project / path).read_bytes()

    def list(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Return the paths of the files directly in `folder` that end in `suffix`, sorted, without hidden files.

        There are none when there is no folder.
        """
        try:
            found = [path for path in (self.project / folder).iterdir() if path.is_file()]
        except (FileNotFoundError, NotADirectoryError):
            return ()
        names = sorted(path.name for path in found if path.name.endswith(suffix) and not path.name.startswith("."))
        return tuple(f"{folder}/{name}" for name in names)

    def now(self) -> datetime:
        """Return the time at which this world was made, in UTC."""
        return self._now


class Changed:
    """Another world with some files written anew, none of which is on the disk."""

    def __init__(self, world: World, files: Mapping[str, bytes]) -> None:
        self._world = world
        self._files = files

    def read(self, path: str) -> bytes:
        """Return the bytes of a file, the new ones where there are; raise what the other world raises."""
        return self._files[path] if path in self._files else self._world.read(path)

    def list(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Return the paths that the other world lists."""
        return self._world.list(folder, suffix)

    def now(self) -> datetime:
        """Return the time of the other world."""
        return self._world.now()

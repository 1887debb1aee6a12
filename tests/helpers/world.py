"""A world in memory: the pure twin of `briefgen.world.Disk`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import PurePosixPath

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class MemoryWorld:
    """A project whose files are given, at a time that is given."""

    def __init__(self, files: Mapping[str, str | bytes], now: datetime = NOW) -> None:
        self.files = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
        self._now = now

    def read(self, path: str) -> bytes:
        """Return the bytes of a file; raise `FileNotFoundError` or another `OSError` when it cannot be read."""
        if path in self.files:
            return self.files[path]
        if any(file.startswith(f"{path}/") for file in self.files):
            raise IsADirectoryError(21, "Is a directory", path)
        raise FileNotFoundError(2, "No such file or directory", path)

    def list(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Return the paths of the files directly in `folder` that end in `suffix`, sorted, without hidden files."""
        paths = [PurePosixPath(path) for path in self.files]
        here = sorted(path.name for path in paths if str(path.parent) == folder)
        return tuple(f"{folder}/{name}" for name in here if name.endswith(suffix) and not name.startswith("."))

    def now(self) -> datetime:
        """Return the time that was given."""
        return self._now

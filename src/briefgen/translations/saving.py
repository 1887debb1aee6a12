"""Saving: several files of a project are replaced, all or none."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.errors import OutputError


def save(project: Path, files: Mapping[str, bytes]) -> None:
    """Replace `files`, contents by path below `project`, all or none; raise `OutputError` where that cannot be done.

    Everything is written beside its place and on to the disk before the first file is replaced, so that a full disk or
    a folder that cannot be written to changes nothing. What was replaced when another cannot be is put back.
    """
    targets = {(project / path).resolve(): content for path, content in files.items()}
    before = {target: _content(target) for target in targets}
    staged: dict[Path, Path] = {}
    replaced: list[Path] = []
    try:
        for target, content in targets.items():
            staged[target] = _beside(target)
            with _explained(target):
                _write(staged[target], content, target)
        for target, waiting in staged.items():
            with _explained(target):
                waiting.replace(target)
            replaced.append(target)
    except BaseException:
        for target in replaced:
            _put_back(target, before[target])
        raise
    finally:
        for waiting in staged.values():
            with suppress(OSError):
                waiting.unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.next-{os.getpid()}")


def _content(target: Path) -> bytes | None:
    with _explained(target):
        return target.read_bytes() if target.exists() else None


def _write(file: Path, content: bytes, like: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    if like.exists():
        shutil.copymode(like, file)


def _put_back(target: Path, content: bytes | None) -> None:
    with suppress(OSError):
        if content is None:
            target.unlink()
        else:
            _write(_beside(target), content, target)
            _beside(target).replace(target)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        reason = (problem.strerror or "the system refuses").lower()
        hint = "make room, or let yourself write there; nothing has changed"
        raise OutputError(f"`{path}` cannot be written: {reason}", hint=hint) from problem

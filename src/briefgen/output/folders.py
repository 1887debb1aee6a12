"""Folders: writing a file for good, carrying one folder over into the next, exchanging the two."""

import ctypes
import errno
import os
import shutil
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

# A folder with more files than this is not only ours (someone gave their home): then carrying it over costs more
# than it guards.
CARRY_LIMIT = 50_000

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NO_LINK = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def write(file: Path, content: bytes) -> None:
    """Write `content` to `file` and on to the disk, making the folders above it; raise `OSError`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def sync(path: Path) -> None:
    """Have the disk keep a file's bytes or a folder's names; raise `OSError`."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folders(folder: Path) -> None:
    """Have the disk keep the names in `folder` and in all folders below; raise `OSError`."""
    for above, _, _ in os.walk(folder):
        sync(Path(above))


def carry(old: Path, new: Path, leave: Collection[str]) -> set[str]:
    """Put everything of `old` into `new` but the paths in `leave` and what `new` has already.

    Files are shared by hard links where the file system has them, so that this costs neither time nor room. Return
    the paths of all files of `old`, carried or not. Raise `OSError`: `EXDEV` where another file system is mounted
    inside `old`, `EFBIG` where there are more than `CARRY_LIMIT` files, `EPERM` where a folder is someone else's.
    """
    seen: set[str] = set()
    _carry_folder((old, new), "", leave, seen)
    return seen


def _carry_folder(pair: tuple[Path, Path], prefix: str, leave: Collection[str], seen: set[str]) -> None:
    old, new = pair
    device = old.stat().st_dev
    with os.scandir(old) as scan:
        found = sorted(scan, key=lambda item: item.name)
    new.mkdir(exist_ok=True)
    for item in found:
        path = prefix + item.name
        if item.stat(follow_symlinks=False).st_dev != device:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), item.path)
        if item.is_dir(follow_symlinks=False):
            _carry_folder((old / item.name, new / item.name), f"{path}/", leave, seen)
            continue
        seen.add(path)
        if len(seen) > CARRY_LIMIT:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), item.path)
        if path not in leave and not os.path.lexists(new / item.name):
            _share(old / item.name, new / item.name)
    if prefix and found and not any(new.iterdir()):
        new.rmdir()  # All it held is left behind. A folder that was empty before is someone's, and stays.
    else:
        _dress(old, new)


def _share(old: Path, new: Path) -> None:
    """Make `new` the same file as `old`, or a copy of it where links cannot be made."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError as problem:
        if problem.errno not in _NO_LINK:
            raise
        shutil.copy2(old, new, follow_symlinks=False)
        if not new.is_symlink():
            sync(new)


def _dress(old: Path, new: Path) -> None:
    """Give the folder `new` the owner and the permissions of `old`."""
    status = old.stat()
    os.chown(new, status.st_uid, status.st_gid)
    shutil.copystat(old, new)


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders in one step, so that no one ever sees either missing; raise `OSError`.

    `ENOSYS` or `EINVAL` where the system or the file system cannot, `EBUSY` or `EXDEV` where one is a mount point.
    """
    # Linux only, and not in the os module. Others have no such call, or one of another name.
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(one))
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(one), None, str(other))


def adopt(old: Path, new: Path, seen: Collection[str]) -> None:
    """Move into `new` the files that came into `old` after `carry` had `seen` the others; raise `OSError`."""
    for above, _, names in os.walk(old):
        for file in (Path(above, name) for name in names):
            path = file.relative_to(old)
            if path.as_posix() not in seen and not os.path.lexists(new / path):
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                file.rename(new / path)


def discard(folder: Path) -> None:
    """Remove `folder` and all in it; what cannot be removed stays for the next time."""
    with suppress(OSError):
        for above, _, _ in os.walk(folder):
            # A carried folder may forbid what its owner may nevertheless do.
            Path(above).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)

"""What the system's refusals mean to the person who runs the program."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.errors import OutputError

_ELSEWHERE = "give another folder with `--output`"
_FREE_SPACE = f"free some space, or {_ELSEWHERE}"
_ALLOW = f"change its permissions, or {_ELSEWHERE}"

_MEANINGS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", _FREE_SPACE),
    errno.EDQUOT: ("your share of the disk is used up", _FREE_SPACE),
    errno.EFBIG: ("the file is larger than allowed here", _ELSEWHERE),
    errno.EACCES: ("it is not permitted", _ALLOW),
    errno.EPERM: ("it is not permitted", _ALLOW),
    errno.EROFS: ("the file system is read-only", f"mount it for writing, or {_ELSEWHERE}"),
    errno.ENOTDIR: ("a file stands where a folder should be", f"move that file away, or {_ELSEWHERE}"),
    errno.EEXIST: ("a file stands where a folder should be", f"move that file away, or {_ELSEWHERE}"),
    errno.EISDIR: ("a folder stands where a file should be", f"move that folder away, or {_ELSEWHERE}"),
    errno.ELOOP: ("its symbolic links run in a circle", f"mend the links, or {_ELSEWHERE}"),
    errno.ENAMETOOLONG: ("the name is too long", "shorten the identifiers of sector and audience"),
    errno.EMFILE: ("too many files are open", "raise the limit with `ulimit -n`"),
    errno.ENOLCK: ("the file system has no locks", _ELSEWHERE),
    errno.EIO: ("the disk reports an error", f"check the disk, or {_ELSEWHERE}"),
}


@contextmanager
def explained(path: Path, action: str = "written") -> Iterator[None]:
    """Raise each `OSError` of the block as an `OutputError` that says why `path` cannot be `action` and what to do."""
    try:
        yield
    except OSError as problem:
        meaning, hint = _MEANINGS.get(problem.errno or 0, ("", f"check the path, or {_ELSEWHERE}"))
        reason = meaning or os.strerror(problem.errno or 0).lower()
        raise OutputError(f"`{path}` cannot be {action}: {reason}", hint=hint) from problem

"""One build at a time: a lock that the system lets go of when its holder dies, however it dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.output.failure import explained

_PAUSE_SECONDS = 0.05

# A forked child inherits the descriptor, and with it the lock: workers that outlive a killed build would keep every
# later build out. So a child lets go at once, which does not unlock its parent.
_held: set[int] = set()


def _let_go() -> None:
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)


@contextmanager
def held(file: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the lock `file` for the block, and leave no such file behind.

    Threads and processes alike are kept out. Raise `OutputError` when another holds it for longer than
    `wait_seconds`, or when `file` cannot be made.
    """
    with explained(file, "locked"):
        descriptor = _acquire(file, time.monotonic() + wait_seconds)
    _held.add(descriptor)
    try:
        yield
    finally:
        if descriptor in _held:
            _held.remove(descriptor)
            # Removed while it is still locked: those who wait on it see that it is gone and make a new one.
            with suppress(OSError):
                file.unlink()
            os.close(descriptor)


def _acquire(file: Path, deadline: float) -> int:
    """Return the descriptor of `file`, locked; raise `OutputError` once the clock is past `deadline`."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        if _is_locked(descriptor) and _is_still(file, descriptor):
            return descriptor
        os.close(descriptor)
        if time.monotonic() >= deadline:
            raise OutputError(
                f"another build is under way and holds `{file}`",
                hint="wait until it ends, or give another folder with `--output`",
            )
        time.sleep(_PAUSE_SECONDS)


def _is_locked(descriptor: int) -> bool:
    """Tell whether the lock could be taken."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        os.close(descriptor)
        raise
    return True


def _is_still(file: Path, descriptor: int) -> bool:
    """Tell whether `file` is the one that was opened, and not removed since by its last holder."""
    with suppress(FileNotFoundError):
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    return False

"""One build at a time, and no lock outlives its holder."""

import fcntl
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.output.lock import held

Fork = Callable[[Callable[[], object]], int]


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    """Threads of one process are kept apart as well."""
    order: list[str] = []
    entered = threading.Event()

    def first() -> None:
        with held(tmp_path / "lock", 0):
            entered.set()
            time.sleep(0.1)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    entered.wait()
    with held(tmp_path / "lock", 5):
        order.append("second")
    thread.join()

    assert order == ["first", "second"]


def test_the_second_gives_up_in_the_end(tmp_path: Path) -> None:
    """Past its time the second is told why, and the first keeps its lock."""
    with held(tmp_path / "lock", 0):
        for _ in range(2):
            with pytest.raises(OutputError, match="another build is under way") as caught, held(tmp_path / "lock", 0.1):
                pytest.fail("two hold the lock")

    assert caught.value.hint.startswith("wait until it ends")


def test_leaves_no_file_behind(tmp_path: Path) -> None:
    """The lock is gone after use, also when its block fails."""
    with pytest.raises(KeyError), held(tmp_path / "lock", 0):
        raise KeyError("x")

    assert list(tmp_path.iterdir()) == []


def test_many_take_turns(tmp_path: Path, fork: Fork) -> None:
    """However many come and go, and make and remove the file, two never hold it at once."""
    inside = tmp_path / "inside"

    def take_turns() -> None:
        for _ in range(20):
            with held(tmp_path / "lock", 20):
                inside.mkdir()  # Raises when another is inside.
                inside.rmdir()

    children = [fork(take_turns) for _ in range(3)]

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0]


def test_does_not_hold_a_lock_that_its_last_holder_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was removed between opening and locking keeps no one out, so another is made."""
    lock = tmp_path / "lock"
    flock = fcntl.flock
    late: list[int] = []

    def flock_late(descriptor: int, operation: int) -> None:
        if not late:
            lock.unlink()
        late.append(descriptor)
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", flock_late)

    with held(lock, 5):
        assert len(late) == 2
        assert lock.exists()


def test_workers_of_a_killed_build_do_not_keep_the_lock(tmp_path: Path, fork: Fork) -> None:
    """A worker inherits what its parent held; outliving it, it must not keep every later build out."""
    reading, writing = os.pipe()

    def build() -> None:
        with held(tmp_path / "lock", 0):
            worker = os.fork()
            if not worker:
                time.sleep(60)
                os._exit(0)
            os.write(writing, str(worker).encode())
            time.sleep(60)

    builder = fork(build)
    worker = int(os.read(reading, 20))
    os.kill(builder, signal.SIGKILL)
    os.waitpid(builder, 0)
    try:
        with held(tmp_path / "lock", 1):
            pass
    finally:
        os.kill(worker, signal.SIGKILL)
        os.close(reading)
        os.close(writing)


def test_says_where_a_lock_cannot_be_made(tmp_path: Path) -> None:
    """The system's refusal comes as an error of the output."""
    (tmp_path / "file").touch()

    refused = pytest.raises(OutputError, match="cannot be locked: a file stands where a folder")
    with refused, held(tmp_path / "file" / "lock", 0):
        pytest.fail("nothing is locked")

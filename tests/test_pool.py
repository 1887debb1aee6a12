"""Processes that work for a build are gone when it is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.errors import WriterError
from briefgen.pool import beside, processes

PARENT = """
from briefgen.pool import processes
import os, time

if __name__ == "__main__":
    with processes(2) as pool:
        print(*{pool.submit(os.getpid).result() for _ in range(20)}, flush=True)
        pool.submit(time.sleep, 600).result()
"""


def is_running(process: int) -> bool:
    """Tell whether a process is there and not only waiting to be buried."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False


def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    """A build that is killed leaves nobody behind, even in the middle of long work."""
    (tmp_path / "parent.py").write_text(PARENT)
    with subprocess.Popen([sys.executable, "parent.py"], cwd=tmp_path, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        workers = [int(word) for word in parent.stdout.readline().split()]
        parent.send_signal(signal.SIGKILL)
    for _ in range(100):
        if not any(map(is_running, workers)):
            break
        time.sleep(0.05)

    assert workers
    assert [worker for worker in workers if is_running(worker)] == []


def test_a_process_that_breaks_down_is_a_writer_error() -> None:
    """What is left of the work is dropped, and the hint says what may help."""
    with pytest.raises(WriterError) as caught, processes(1) as pool:
        pool.submit(os._exit, 1).result()

    assert caught.value.hint == "free memory, or build with `--jobs 1`"


def test_each_process_is_prepared_first() -> None:
    """What is given to all is there before the first work."""
    with processes(1, os.putenv, "PREPARED", "yes") as pool:
        told = pool.submit(subprocess.check_output, ["sh", "-c", "echo $PREPARED"]).result()

    assert told == b"yes\n"


def test_work_is_done_beside_with_all_that_is_in_memory() -> None:
    """Nothing is handed over: what stands here is seen there, and the result comes back."""
    seen = [1, 2]
    with beside(lambda: (sum(seen), os.getpid())) as result:
        seen.append(3)
        total, process = result()

    assert (total, process == os.getpid()) in ((3, False), (6, True))


def test_what_goes_wrong_beside_is_raised_here() -> None:
    """The first process decides what becomes of it."""
    with beside(lambda: 1 // 0) as result, pytest.raises(ZeroDivisionError):
        result()


def test_work_beside_ends_with_the_block() -> None:
    """Nobody waits for what is no longer wanted."""
    with beside(lambda: time.sleep(600)):
        pass


def test_a_copy_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that the system ends does not leave the other waiting."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    with beside(lambda: os._exit(1)) as result, pytest.raises(WriterError, match="ended before it was done"):
        result()

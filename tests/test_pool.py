"""Processes that work for a build are gone when it is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.errors import WriterError
from briefgen.pool import processes

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

"""Killed at any line and at any time: the output folder is the previous one or the next one, whole."""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from briefgen import output
from briefgen.artefact import Artefact
from briefgen.output.store import Store

MakeArtefact = Callable[..., Artefact]
Files = Callable[[Path], dict[str, bytes]]
Names = Callable[[Path], list[str]]
Save = Callable[[Path], object]
Fork = Callable[[Callable[[], object]], int]

PACKAGE = str(Path(output.__file__).parent)


def lines_of(act: Callable[[], object], *, last: int = -1) -> list[str]:
    """Run `act` and return the lines of `briefgen.output` that it runs; kill this process before line number `last`."""
    lines: list[str] = []

    def at_line(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            if len(lines) == last:
                os.kill(os.getpid(), signal.SIGKILL)
            lines.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        return at_line

    def at_call(frame: FrameType, event: str, argument: Any) -> Any:
        return at_line if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(at_call)
    try:
        act()
    finally:
        sys.settrace(before)
    return lines


def moments(lines: list[str]) -> list[int]:
    """Return a number for each line of the source: when it runs for the last time."""
    return sorted({line: number for number, line in enumerate(lines)}.values())


def test_a_kill_at_any_line_leaves_a_whole_folder(
    january: Path, save_february: Save, files: Files, names: Names, fork: Fork
) -> None:
    """Killed at every line that a save runs, the folder is January's or February's each time, and later saves work."""
    scene = shutil.copytree(january.parent, january.parent.with_name("scene"))
    lines = lines_of(lambda: save_february(scene / "output"))
    states = [files(january), files(scene / "output")]
    ended: list[int] = []

    for last in moments(lines):
        # Each run sees exactly what the first one saw, so that it runs through the same lines.
        shutil.rmtree(scene)
        shutil.copytree(january.parent, scene)
        child = fork(lambda last=last: lines_of(lambda: save_february(scene / "output"), last=last))  # type: ignore[misc]
        _, status = os.waitpid(child, 0)

        assert os.WIFSIGNALED(status), f"not killed at {lines[last]}"
        assert files(scene / "output") in states, f"killed at {lines[last]}, the folder is neither"
        ended.append(states.index(files(scene / "output")))

    assert ended == sorted(ended), "once February stands, it stands"
    assert set(ended) == {0, 1}
    save_february(scene / "output")
    assert files(scene / "output") == states[1]
    assert names(scene) == ["output"]


def test_a_kill_at_any_time_leaves_a_whole_folder(
    memory: Path, artefact: MakeArtefact, files: Files, fork: Fork
) -> None:
    """Killed by the clock in the middle of whatever the system does: all files are of one edition."""
    folder = memory / "output"
    chance = random.Random(1)  # noqa: S311 - moments of time are no secret
    seen: set[str] = set()

    def save_for_ever(run: int) -> None:
        for number in range(1_000_000):
            output.save(folder, [artefact(sector, f"{run}-{number}") for sector in ("automotive", "energy", "water")])

    for run in range(25):
        child = fork(lambda run=run: save_for_ever(run))  # type: ignore[misc]
        time.sleep(chance.uniform(0.005, 0.04))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if folder.exists():
            assert len(files(folder)) == 4
            editions = {entry.edition for entry in Store(folder).manifest().entries.values()}
            assert len(editions) == 1
            seen |= editions

    assert len(seen) > 5, "hardly any save was ever completed"


@pytest.mark.usefixtures("not_exchangeable")
def test_a_kill_between_two_files_is_mended_by_the_next_build(
    january: Path, artefact: MakeArtefact, files: Files, fork: Fork
) -> None:
    """Without an exchange each file is still whole, and those that disagree with the manifest are not current."""
    sectors = ("automotive", "energy", "water")
    whole = [{artefact(sector, edition).content for sector in sectors} for edition in ("2026-01-01", "2026-02-01")]
    scene = shutil.copytree(january.parent, january.parent.with_name("scene"))
    store = Store(scene / "output")
    mixed = 0

    def february() -> None:
        output.save(store.folder, [artefact(sector, "2026-02-01") for sector in sectors])

    lines = lines_of(february)
    for last in moments(lines)[-60:]:
        shutil.rmtree(scene)
        shutil.copytree(january.parent, scene)
        _, status = os.waitpid(fork(lambda last=last: lines_of(february, last=last)), 0)  # type: ignore[misc]
        assert os.WIFSIGNALED(status), f"not killed at {lines[last]}"

        entries = Store(store.folder).manifest().entries
        contents = {path: (store.folder / path).read_bytes() for path in entries}
        assert set(contents.values()) <= whole[0] | whole[1]
        for path, entry in entries.items():
            agrees = (contents[path] in whole[0]) == (entry.edition == "2026-01-01")
            assert agrees == (store.current(path, entry.recipe) is not None)
        mixed += not all(store.is_intact(entry) for entry in entries.values())

    assert mixed, "no kill fell between two files"
    february()
    assert len(files(store.folder)) == 5

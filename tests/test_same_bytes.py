"""The same project makes the same files: in another folder, in another process, with other seeds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.projects import COFFEE


def _built(folder: Path, seed: str, jobs: str) -> dict[str, bytes]:
    """Return every file of the coffee project, built in `folder`."""
    shutil.copytree(COFFEE, folder)
    command = [sys.executable, "-m", "briefgen", "--project", str(folder), "build", "--jobs", jobs]
    formats = [word for format in ("pdf", "docx", "html") for word in ("--format", format)]
    environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"}
    subprocess.run([*command, *formats], env=environment, capture_output=True, check=True)
    output = folder / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_two_folders_hold_the_same_files(tmp_path: Path) -> None:
    """PDF, Word and HTML, and the manifest that lists them, to the last byte."""
    one = _built(tmp_path / "one", "1", "1")
    other = _built(tmp_path / "elsewhere" / "other", "2", "2")

    assert {Path(name).suffix for name in one} >= {".pdf", ".docx", ".html", ".json"}
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []

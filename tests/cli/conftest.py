"""The command line, run on a copy of the coffee project."""

import shutil
from pathlib import Path

import pytest

from tests.fixtures.command import Command
from tests.fixtures.projects import COFFEE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the coffee project."""
    return shutil.copytree(COFFEE, tmp_path / "coffee")


@pytest.fixture
def briefgen(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give `briefgen`, run in the coffee project."""
    return Command(project, monkeypatch, capsys)

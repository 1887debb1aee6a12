"""The command line, run within the process of the test."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command printed where, and its exit status."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Command:
    """Runs `briefgen` in a folder."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Outcome:
        """Run `briefgen` with `arguments`."""
        self.capsys.readouterr()
        with self.monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["briefgen", *arguments])
            patch.setenv("COLUMNS", "100")
            patch.chdir(self.folder)
            try:
                main()
                status: object = 0
            except SystemExit as left:
                status = left.code
        printed = self.capsys.readouterr()
        assert isinstance(status, int)
        return Outcome(status, printed.out, printed.err)

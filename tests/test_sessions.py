"""Whole runs of the command line, written as a reader would see them: each `sessions/*.md` is run in a new project.

    ```change FILE      lines with `-` give way to the lines with `+` that follow them
    ```file FILE        the file is written anew
    ```console          `$ briefgen …`, what it prints (`! ` before what goes to standard error), `[exit N]` unless 0
    ```output           the files that stand in output/

With SESSIONS=write in the environment, what is printed is written into the page.
"""

import os
import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fixtures.command import Command
from tests.fixtures.projects import COFFEE

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES = sorted((Path(__file__).parent / "sessions").glob("*.md"))
BLOCK = re.compile(r"^```(change|file|console|output) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_session_runs_as_it_is_written(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command prints what the page says, and leaves with the status that the page says."""
    project = shutil.copytree(COFFEE, tmp_path / "coffee")
    session = Session(project, Command(project, monkeypatch, capsys))
    written = page.read_text(encoding="utf-8")
    happened = BLOCK.sub(session.block, written)
    if os.environ.get("SESSIONS") == "write":
        page.write_text(happened, encoding="utf-8")
    assert happened == page.read_text(encoding="utf-8")


class Session:
    """Runs the blocks of a page, and tells each as it happened."""

    def __init__(self, project: Path, briefgen: Command) -> None:
        self.project = project
        self.briefgen = briefgen

    def block(self, found: re.Match[str]) -> str:
        """Return the block as it happened."""
        kind, file, body = found.groups()
        tell: dict[str, Callable[[str, str], str]] = {
            "change": self._change,
            "file": self._file,
            "console": self._console,
            "output": self._output,
        }
        return f"```{' '.join(filter(None, (kind, file)))}\n{tell[kind](file, body)}```"

    def _change(self, file: str, body: str) -> str:
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        for change in re.finditer(r"((?:^- .*\n)+)((?:^\+ .*\n)*)", body, re.MULTILINE):
            old, new = ("".join(line[2:] + "\n" for line in part.splitlines()) for part in change.groups())
            assert old in text, f"{file} has no line {old!r}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return body

    def _file(self, file: str, body: str) -> str:
        (self.project / file).write_text(body, encoding="utf-8")
        return body

    def _console(self, _: str, body: str) -> str:
        return "".join(self._run(line) for line in body.splitlines() if line.startswith("$ "))

    def _run(self, line: str) -> str:
        name, *arguments = shlex.split(line.removeprefix("$ "))
        assert name == "briefgen"
        done = self.briefgen(*arguments)
        errors = "".join(f"! {error}\n" for error in done.err.splitlines())
        return f"{line}\n{done.out}{errors}" + (f"[exit {done.status}]\n" if done.status else "")

    def _output(self, _: str, __: str) -> str:
        output = self.project / "output"
        files = sorted(path for path in output.rglob("*") if path.is_file() and not path.name.startswith("."))
        return "".join(f"{path.relative_to(output).as_posix()}\n" for path in files)

from pathlib import Path

import pytest

from briefgen.cli.running import run
from briefgen.errors import ContentError
from briefgen.world import Disk


def failing(_: Disk) -> None:
    """Raise what a command may raise."""
    raise ContentError("something is wrong", hint="mend it")


def interrupted(_: Disk) -> None:
    """Raise what Ctrl-C raises."""
    raise KeyboardInterrupt


def test_a_command_is_given_the_world_of_its_project(tmp_path: Path) -> None:
    """It sees the folder that was named."""
    seen: list[Path] = []
    run(lambda world: seen.append(world.project), tmp_path, as_json=False)
    assert seen == [tmp_path]


def test_an_error_becomes_its_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong is told on standard error."""
    with pytest.raises(SystemExit) as left:
        run(failing, tmp_path, as_json=False)

    assert left.value.code == ContentError.exit_code
    assert capsys.readouterr().err == "briefgen: something is wrong\n    hint: mend it\n"


def test_an_interruption_is_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The shell learns that the user stopped the work."""
    with pytest.raises(SystemExit) as left:
        run(interrupted, tmp_path, as_json=False)

    assert left.value.code == 130
    assert "stopped" in capsys.readouterr().err

from pathlib import Path

import pytest

from briefgen.cli.running import run
from briefgen.errors import ContentError
from briefgen.world import Disk, World


def test_a_command_is_given_the_project(tmp_path: Path) -> None:
    """As it is on the disk."""
    given: list[World] = []

    run(given.append, tmp_path, as_json=False)

    assert isinstance(given[0], Disk)


@pytest.mark.parametrize(("error", "status"), [(ContentError("no"), 3), (KeyboardInterrupt(), 130)])
def test_what_went_wrong_decides_the_exit_status(tmp_path: Path, error: BaseException, status: int) -> None:
    """An error by its kind, Control-C as the shell has it."""

    def fail(_: World) -> None:
        raise error

    with pytest.raises(SystemExit) as left:
        run(fail, tmp_path, as_json=True)

    assert left.value.code == status

"""`scripts/setup`, run in a folder and on a `PATH` of its own, so that nothing on this machine is touched."""

import os
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMANDS = ("bash", "cat", "cksum", "dirname", "env", "grep", "true")
# Stands for a Python on a system without Pango: answers which packages are missing, and makes no environment.
PYTHON = 'case "$1" in -I) echo libpango-1.0-0 ;; -m) exit 9 ;; esac'


class Machine:
    """A machine that has a few commands and no rights beyond those it is given."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        self.commands = folder / "bin"
        self.commands.mkdir()
        for name in COMMANDS:
            (self.commands / name).symlink_to(shutil.which(name) or name)
        (self.project / "scripts").mkdir(parents=True)
        for name in ("scripts/setup", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, self.project / name)
        self.add("python3.11", PYTHON)

    def add(self, name: str, script: str) -> None:
        """Give the machine a command."""
        (self.commands / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.commands / name).chmod(0o755)

    def setup(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `scripts/setup` on it."""
        return subprocess.run(
            [str(self.project / "scripts/setup"), *arguments],
            env={"PATH": os.fspath(self.commands), **environment},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a machine with Python and apt-get, used by someone without rights."""
    machine = Machine(tmp_path)
    machine.add("id", "echo 1000")
    machine.add("apt-get", f'echo "$@" >> {tmp_path}/installed')
    return machine


def test_prints_the_command_to_type_where_it_may_not_install(machine: Machine) -> None:
    """Without rights, the last line is the whole command and the exit status is not 0."""
    machine.add("sudo", "exit 1")
    run = machine.setup()
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1] == (
        "setup:     sudo sh -c 'apt-get update && apt-get install --yes --no-install-recommends libpango-1.0-0'"
    )


def test_names_su_where_there_is_no_sudo(machine: Machine) -> None:
    """The command works on the machine it is printed on."""
    assert machine.setup().stderr.splitlines()[-1].startswith("setup:     su -c 'apt-get update && ")


def test_installs_what_is_missing_as_root(machine: Machine, tmp_path: Path) -> None:
    """Root is not asked: the lists are renewed and the missing package is installed."""
    machine.add("id", "echo 0")
    machine.setup()
    update, install = (tmp_path / "installed").read_text(encoding="utf-8").splitlines()
    assert "update" in update
    assert "libpango-1.0-0" in install


def test_installs_nothing_where_nothing_is_missing(machine: Machine, tmp_path: Path) -> None:
    """On a machine with every library, apt-get is not called."""
    machine.add("id", "echo 0")
    machine.add("python3.11", '[ "$1" != -m ]')
    machine.setup()
    assert not (tmp_path / "installed").exists()


def test_asks_for_python_where_none_is_new_enough(machine: Machine) -> None:
    """A machine with an older Python is told what to install."""
    machine.add("python3.11", "exit 1")
    run = machine.setup()
    assert run.returncode == 1
    assert "install python3.11 python3.11-venv" in run.stderr


@pytest.mark.parametrize(("environment", "status"), [({}, 0), ({"CI": "true"}, 1)])
def test_does_without_libreoffice_except_in_ci(machine: Machine, environment: dict[str, str], status: int) -> None:
    """A person may skip the tests that need LibreOffice; CI may not."""
    run = machine.setup("office", **environment)
    assert run.returncode == status
    assert "are skipped" in run.stderr


def test_refuses_a_word_it_does_not_know(machine: Machine) -> None:
    """A mistyped word is answered with the usage."""
    run = machine.setup("offices")
    assert (run.returncode, run.stderr) == (2, "setup: usage: scripts/setup [office | accessibility]\n")


def test_every_installed_package_is_pinned() -> None:
    """What runs here is what constraints.txt says, to the last package."""
    pins = dict(re.findall(r"(?m)^([^#\s]+)==(\S+)$", (ROOT / "constraints.txt").read_text(encoding="utf-8")))
    pinned = {_canonical(name): version for name, version in pins.items()}
    installed = {_canonical(found.name): found.version for found in metadata.distributions()}
    # `python -m venv` brings setuptools along with pip in Python 3.11; nothing here uses it.
    others = {name: version for name, version in installed.items() if name not in {"briefgen", "setuptools"}}
    assert others == {name: version for name, version in pinned.items() if name in others}


def test_pins_hold_no_addresses() -> None:
    """Where packages come from is the machine's business."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"#.*|[\w.-]+==[\w.]+", line)] == []


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

"""What the tests of the output share: artefacts, an eye on the folder, and processes that may be killed."""

import errno
import hashlib
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.artefact import Artefact
from briefgen.brief import Brief, Format, Mode
from briefgen.output import folders, save
from briefgen.output.manifest import MANIFEST, Manifest

MakeArtefact = Callable[..., Artefact]
Fork = Callable[[Callable[[], object]], int]

NOBODY = 65534
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there


@pytest.fixture
def artefact() -> MakeArtefact:
    """Make an artefact of a sector in an edition; its bytes differ from edition to edition."""

    def make(sector: str = "automotive", edition: str = "2026-01-01", *, kilobytes: int = 1) -> Artefact:
        content = (f"{sector} {edition} " * 1024)[: kilobytes * 1024].encode()
        content += b"." * (kilobytes * 1024 - len(content))
        return Artefact(
            Brief(sector, "exporter"), Mode.ES, Format.PDF, content, f"doc-{edition}", f"recipe-{edition}", edition
        )

    return make


@pytest.fixture
def files() -> Callable[[Path], dict[str, bytes]]:
    """Read every file of a folder by its path, once it is certain that the manifest agrees with all it lists."""

    def read(folder: Path) -> dict[str, bytes]:
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        contents = {name: path.read_bytes() for name, path in found.items()}
        if MANIFEST in contents:
            for path, entry in Manifest.from_json(contents[MANIFEST], MANIFEST).entries.items():
                assert hashlib.sha256(contents[path]).hexdigest() == entry.sha256, f"{path} is not what was saved"
                assert len(contents[path]) == entry.bytes
        return contents

    return read


@pytest.fixture
def names() -> Callable[[Path], list[str]]:
    """List what stands directly in a folder, hidden or not."""
    return lambda folder: sorted(path.name for path in folder.iterdir())


@pytest.fixture
def fork() -> Iterator[Fork]:
    """Run a function in another process and return the process's id; none outlives the test."""
    started: list[int] = []

    def start(run: Callable[[], object]) -> int:
        child = os.fork()
        if child:
            started.append(child)
            return child
        status = 1
        try:
            run()
            status = 0
        except BaseException:  # noqa: BLE001 - nothing may pass from this process into pytest's
            traceback.print_exc(file=sys.stderr)
        finally:
            os._exit(status)

    yield start
    for child in started:
        try:
            os.kill(child, 9)
            os.waitpid(child, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has that: there hundreds of saves take no time, and kills are the same."""
    with tempfile.TemporaryDirectory(dir=SHARED_MEMORY if SHARED_MEMORY.exists() else tmp_path) as folder:
        yield Path(folder)


@pytest.fixture
def not_exchangeable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system refuse to exchange two folders, as many file systems do."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(folders, "exchange", refuse)


@pytest.fixture
def january(memory: Path, artefact: MakeArtefact) -> Path:
    """An output folder of January, with a file of someone else's."""
    folder = memory / "project" / "output"
    save(folder, [artefact(sector) for sector in ("automotive", "energy", "water")])
    (folder / "notes.txt").write_text("call the chamber")
    return folder


@pytest.fixture
def save_february(artefact: MakeArtefact) -> Callable[[Path], object]:
    """Save a second edition: two files replaced, one new, one removed."""

    def save_in(folder: Path) -> None:
        made = (artefact(sector, "2026-02-01") for sector in ("automotive", "energy", "digital"))
        save(folder, made, removed=["water/water-exporter-es.pdf"])

    return save_in


@pytest.fixture
def as_anyone(fork: Fork) -> Callable[[Callable[[], object]], None]:
    """Run a function in another process, as a user whom permissions bind, and fail when it fails."""

    def run(act: Callable[[], object]) -> None:
        def bound() -> None:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            act()

        assert os.waitpid(fork(bound), 0)[1] == 0, "see the error above"

    return run


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder where everybody may write, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as above:
        Path(above).chmod(0o777)
        yield Path(above)
        for folder, _, _ in os.walk(above):
            Path(folder).chmod(0o777)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a file system with room for 200 kB; only the system's own user may."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not (Path("/bin/mount").exists() and Path("/bin/umount").exists()):
        pytest.skip("file systems are mounted in another way here")
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("file systems cannot be mounted here")
    yield disk
    subprocess.run(["/bin/umount", "-l", disk], check=True)

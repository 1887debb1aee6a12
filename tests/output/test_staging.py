"""Whatever happens and whenever: the output folder is the previous one or the next one, whole."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen import output
from briefgen.artefact import Artefact
from briefgen.brief import Brief, Format, Mode
from briefgen.errors import OutputError
from briefgen.output import folders
from briefgen.output.store import Store

MakeArtefact = Callable[..., Artefact]
Files = Callable[[Path], dict[str, bytes]]
Names = Callable[[Path], list[str]]
Save = Callable[[Path], object]

AUTOMOTIVE = "automotive/automotive-exporter-es.pdf"
ENERGY = "energy/energy-exporter-es.pdf"


def test_removes_what_killed_runs_left(january: Path, save_february: Save, names: Names) -> None:
    """Leftovers go at the next save, beside and inside; files of a similar name stay."""
    for left in (january.parent / ".output.next-1", january / ".output.next-22"):
        folders.write(left / "energy" / "half.pdf", b"half")
    for kept in (".output.next-mine", ".outputs.next-1"):
        (january.parent / kept).mkdir()

    save_february(january)

    assert names(january.parent) == [".output.next-mine", ".outputs.next-1", "output"]
    assert ".output.next-22" not in names(january)


def test_a_full_disk_leaves_the_folder_as_it_was(
    small_disk: Path, artefact: MakeArtefact, files: Files, names: Names
) -> None:
    """On a disk that really is full: an error in words, the previous files whole, the room given back."""
    folder = small_disk / "output"
    output.save(folder, [artefact(kilobytes=40), artefact("energy", kilobytes=40)])
    before = files(folder)

    with pytest.raises(OutputError, match="cannot be written: the disk is full") as caught:
        output.save(folder, (artefact(f"sector-{number}", kilobytes=30) for number in range(9)))

    assert caught.value.hint.startswith("free some space")
    assert files(folder) == before
    assert names(small_disk) == ["output"]
    output.save(folder, [artefact(edition="2026-02-01", kilobytes=40)])


def test_a_full_disk_leaves_a_mounted_folder_as_it_was(
    small_disk: Path, artefact: MakeArtefact, files: Files, names: Names
) -> None:
    """A mount point cannot be exchanged; there too nothing is replaced before there is room for all."""
    with Store(small_disk).staging() as staging:
        staging.add(artefact(kilobytes=40))
        staging.add(artefact("energy", kilobytes=40))
        assert names(small_disk.parent) == ["disk"], "those who share the mount would not see this lock"
    before = files(small_disk)

    with pytest.raises(OutputError, match="the disk is full"):
        output.save(small_disk, (artefact(f"sector-{number}", kilobytes=30) for number in range(9)))

    assert files(small_disk) == before
    assert names(small_disk) == ["automotive", "energy", "manifest.json"]


@pytest.mark.parametrize("call", ["write", "sync_folders", "carry", "exchange"])
def test_a_failure_of_any_step_leaves_the_folder_as_it_was(
    call: str, january: Path, save_february: Save, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever step the disk fails, nothing has changed and nothing hidden is left."""
    before = files(january.parent)

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(folders, call, fail)
    with pytest.raises(OutputError, match="the disk is full"):
        save_february(january)

    assert files(january.parent) == before


@pytest.mark.usefixtures("not_exchangeable")
def test_saves_where_folders_cannot_be_exchanged(
    january: Path, save_february: Save, files: Files, names: Names
) -> None:
    """File by file the same comes out, with the foreign file kept and nothing hidden left."""
    before = january.stat().st_ino

    save_february(january)

    assert january.stat().st_ino == before
    assert Store(january).manifest().entries.keys() == {AUTOMOTIVE, ENERGY, "digital/digital-exporter-es.pdf"}
    assert names(january) == ["automotive", "digital", "energy", "manifest.json", "notes.txt"]
    assert len(files(january)) == 5
    assert names(january.parent) == ["output"]


def test_does_not_pull_the_working_folder_away(
    january: Path, save_february: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Called from inside the output folder, it is still there afterwards."""
    monkeypatch.chdir(january / "energy")

    save_february(january)

    assert Path.cwd() == january / "energy"
    assert Path("energy-exporter-es.pdf").exists()


def test_saves_in_a_folder_with_another_mounted_inside(small_disk: Path, artefact: MakeArtefact, files: Files) -> None:
    """What is mounted inside stays mounted, with its files."""
    (small_disk / "photo.jpg").write_bytes(b"photo")

    output.save(small_disk.parent, [artefact()])

    assert files(small_disk.parent).keys() == {AUTOMOTIVE, "disk/photo.jpg", "manifest.json"}


def test_brings_over_a_file_that_came_at_the_last_moment(
    january: Path, save_february: Save, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note that someone saves just before the exchange is not lost with the previous january."""
    exchange = folders.exchange

    def slowly(one: Path, other: Path) -> None:
        (january / "energy" / "late.txt").write_text("late")
        exchange(one, other)

    monkeypatch.setattr(folders, "exchange", slowly)
    save_february(january)

    assert files(january)["energy/late.txt"] == b"late"


@pytest.mark.parametrize("sector", ["..", ".", "", "/etc", "a/../../b", "a\\b", ".git", "a\n"])
def test_refuses_a_path_out_of_the_folder(sector: str, january: Path, files: Files) -> None:
    """An identifier that leads elsewhere stops the build, and nothing has changed anywhere."""
    before = files(january.parent)
    stray = Artefact(Brief(sector, "exporter"), Mode.ES, Format.PDF, b"x", "document", "recipe", "2026-01-01")

    with pytest.raises(OutputError, match="would leave the folder"):
        output.save(january, [stray])

    assert files(january.parent) == before


@pytest.mark.parametrize("system", ["exchangeable", "not_exchangeable"])
def test_refuses_to_write_through_a_link(
    system: str, january: Path, artefact: MakeArtefact, request: pytest.FixtureRequest
) -> None:
    """A link in the place of a sector's folder leads out of the output folder, whether to write or to remove there."""
    if system == "not_exchangeable":
        request.getfixturevalue(system)
    outside = (january / "energy").rename(january.parent / "outside")
    (january / "energy").symlink_to(outside)

    for made, removed in (([artefact("energy", "2026-02-01")], []), ([], [ENERGY])):
        with pytest.raises(OutputError, match="energy` is no folder") as caught:
            output.save(january, made, removed=removed)

    assert caught.value.hint == "move it away"
    assert (outside / "energy-exporter-es.pdf").read_bytes() == artefact("energy").content


def test_refuses_a_folder_in_the_place_of_a_file(january: Path, artefact: MakeArtefact) -> None:
    """A folder that bears a brief's name is someone's, and stays."""
    (january / "digital" / "digital-exporter-es.pdf").mkdir(parents=True)

    with pytest.raises(OutputError, match="is a folder, and belongs to a brief"):
        output.save(january, [artefact("digital")])


def test_a_path_added_twice_is_what_it_was_last(january: Path, artefact: MakeArtefact, files: Files) -> None:
    """The file and its entry are those of the later artefact."""
    output.save(january, [artefact(edition="2026-02-01"), artefact(edition="2026-03-01")])

    assert Store(january).manifest().entries[AUTOMOTIVE].edition == "2026-03-01"
    assert files(january)[AUTOMOTIVE] == artefact(edition="2026-03-01").content

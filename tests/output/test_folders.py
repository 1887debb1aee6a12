"""Folders are carried over whole and exchanged in one step."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.output import folders

AsAnyone = Callable[[Callable[[], object]], None]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with what people put into folders."""
    old = tmp_path / "old"
    (old / "sector" / "deep").mkdir(parents=True)
    (old / "empty").mkdir()
    (old / "sector" / "brief.pdf").write_text("brief")
    (old / "sector" / "deep" / "notes.txt").write_text("notes")
    (old / "link").symlink_to("nowhere")
    (old / "linked-folder").symlink_to("sector")
    (old / "private").mkdir(mode=0o500)
    return old


def test_carries_everything_over(old: Path, tmp_path: Path) -> None:
    """Files are the same files, links stay links, permissions and empty folders stay."""
    new = tmp_path / "new"

    seen = folders.carry(old, new, ())

    assert seen == {"sector/brief.pdf", "sector/deep/notes.txt", "link", "linked-folder"}
    assert (new / "sector/brief.pdf").samefile(old / "sector/brief.pdf")
    assert (new / "link").readlink() == Path("nowhere")
    assert (new / "linked-folder").is_symlink()
    assert (new / "empty").is_dir()
    assert (new / "private").stat().st_mode & 0o777 == 0o500


def test_leaves_behind_what_it_is_told_to(old: Path, tmp_path: Path) -> None:
    """A folder that holds nothing any more goes with its last file; what is there already is not touched."""
    new = tmp_path / "new"
    (new / "sector").mkdir(parents=True)
    (new / "sector" / "brief.pdf").write_text("next")

    folders.carry(old, new, {"sector/deep/notes.txt"})

    assert (new / "sector" / "brief.pdf").read_text() == "next"
    assert not (new / "sector" / "deep").exists()


def test_copies_where_links_cannot_be_made(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without hard links the carried file is a copy, with the same bytes and time."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    new = tmp_path / "new"

    folders.carry(old, new, ())

    assert (new / "sector/brief.pdf").read_text() == "brief"
    assert not (new / "sector/brief.pdf").samefile(old / "sector/brief.pdf")
    assert (new / "sector/brief.pdf").stat().st_mtime == (old / "sector/brief.pdf").stat().st_mtime
    assert (new / "link").readlink() == Path("nowhere")


def test_does_not_carry_a_whole_home(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with very many files is refused instead of being linked for minutes."""
    monkeypatch.setattr(folders, "CARRY_LIMIT", 3)

    with pytest.raises(OSError, match="too large") as caught:
        folders.carry(old, tmp_path / "new", ())

    assert caught.value.errno == errno.EFBIG


def test_does_not_carry_a_mounted_folder(small_disk: Path, tmp_path: Path) -> None:
    """What is mounted inside cannot come along, and so nothing is carried."""
    with pytest.raises(OSError, match="cross-device") as caught:
        folders.carry(small_disk.parent, tmp_path.parent / f"{tmp_path.name}-new", ())

    assert caught.value.errno == errno.EXDEV


def test_exchanges_two_folders(old: Path, tmp_path: Path) -> None:
    """Each has what the other had."""
    new = tmp_path / "new"
    folders.write(new / "a" / "b.txt", b"next")

    folders.exchange(new, old)

    assert (old / "a" / "b.txt").read_bytes() == b"next"
    assert (new / "sector" / "brief.pdf").read_text() == "brief"


def test_says_why_folders_cannot_be_exchanged(tmp_path: Path) -> None:
    """The error has the system's number."""
    (tmp_path / "one").mkdir()

    with pytest.raises(OSError, match="No such file") as caught:
        folders.exchange(tmp_path / "one", tmp_path / "missing")

    assert caught.value.errno == errno.ENOENT


def test_adopts_only_what_came_late(tmp_path: Path) -> None:
    """A file that was seen before was left behind on purpose; a later one is someone's work."""
    old, new = tmp_path / "old", tmp_path / "new"
    for name in ("seen.txt", "late.txt", "sub/late.txt", "both.txt"):
        folders.write(old / name, b"old")
    folders.write(new / "both.txt", b"new")

    folders.adopt(old, new, {"seen.txt"})

    assert sorted(path.relative_to(new).as_posix() for path in new.rglob("*.txt")) == [
        "both.txt",
        "late.txt",
        "sub/late.txt",
    ]
    assert (new / "both.txt").read_bytes() == b"new"


def test_discards_also_what_forbids_it(open_folder: Path, as_anyone: AsAnyone) -> None:
    """A folder without permission to write is removed with the rest, and removing nothing is no error."""

    def discard() -> None:
        folders.write(open_folder / "old" / "private" / "notes.txt", b"notes")
        (open_folder / "old" / "private").chmod(0o500)
        folders.discard(open_folder / "old")
        folders.discard(open_folder / "old")

    as_anyone(discard)

    assert not (open_folder / "old").exists()

import os
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.translations.saving import save


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`, hidden ones too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_replaced_and_new_ones_made_with_their_folders(tmp_path: Path) -> None:
    """And nothing else is left."""
    (tmp_path / "a.yaml").write_bytes(b"old")

    save(tmp_path, {"a.yaml": b"new", "deep/er/b.lock": b"b"})

    assert contents(tmp_path) == {"a.yaml": b"new", "deep/er/b.lock": b"b"}


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    """Its content is all that changes."""
    (tmp_path / "a.yaml").write_bytes(b"old")
    (tmp_path / "a.yaml").chmod(0o640)

    save(tmp_path, {"a.yaml": b"new"})

    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "a.yaml").symlink_to("real.yaml")

    save(tmp_path, {"a.yaml": b"new"})

    assert (tmp_path / "a.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


def test_where_one_file_cannot_be_staged_none_is_written(tmp_path: Path) -> None:
    """A file stands where a folder should be."""
    (tmp_path / "a.yaml").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"no folder")

    with pytest.raises(OutputError, match=r"b/c\.yaml` cannot be written"):
        save(tmp_path, {"a.yaml": b"new", "b/c.yaml": b"new"})

    assert contents(tmp_path) == {"a.yaml": b"old", "b": b"no folder"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_replaced_is_put_back_when_another_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Whatever ends the work between two files."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(b"old")
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "c.yaml":
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        save(tmp_path, {"a.yaml": b"new", "new.yaml": b"new", "c.yaml": b"new", "b.yaml": b"new"})

    assert contents(tmp_path) == {"a.yaml": b"old", "b.yaml": b"old"}


def test_all_is_on_the_disk_before_the_first_file_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full is found out in time."""
    happened: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        happened.append("sync")
        sync(descriptor)

    def replaced(self: Path, target: Path) -> Path:
        happened.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)

    save(tmp_path, {"a": b"1", "b": b"2"})

    assert happened == ["sync", "sync", "replace", "replace"]

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefgen.errors import ConfigError
from briefgen.world import Changed, Disk, World
from tests.fixtures.world import MemoryWorld

FILES = {
    "briefgen.yaml": "edition: 2026-11-23\n",
    "content/facts/b.yaml": "b: 1\n",
    "content/facts/a.yaml": "a: é\n",
    "content/facts/.hidden.yaml": "",
    "content/facts/notes.txt": "",
    "content/facts/deeper/c.yaml": "",
    "content/facts/folder.yaml/d.yaml": "",
}


def _on_disk(folder: Path) -> World:
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return Disk(folder)


@pytest.fixture(params=["disk", "memory"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    """Give the same project on disk and in memory."""
    return MemoryWorld(FILES) if request.param == "memory" else _on_disk(tmp_path)


def test_a_world_reads_the_bytes_of_a_file(world: World) -> None:
    """Nothing is decoded on the way."""
    assert world.read("content/facts/a.yaml") == "a: é\n".encode()


def test_a_world_says_that_a_file_is_not_there(world: World) -> None:
    """Who reads may then do without it."""
    with pytest.raises(FileNotFoundError):
        world.read("content/plan.yaml")


def test_a_world_does_not_read_a_folder_as_a_file(world: World) -> None:
    """A folder in a file's place is an error of its own, not an absent file."""
    with pytest.raises(IsADirectoryError):
        world.read("content/facts/folder.yaml")


def test_a_world_lists_the_files_of_one_folder_in_order(world: World) -> None:
    """Hidden files, folders and what lies below them are not listed."""
    assert world.list("content/facts", ".yaml") == ("content/facts/a.yaml", "content/facts/b.yaml")


def test_a_world_lists_files_of_every_kind_when_no_ending_is_asked_for(world: World) -> None:
    """So that what nothing reads can be found."""
    assert world.list("content/facts", "") == (
        "content/facts/a.yaml",
        "content/facts/b.yaml",
        "content/facts/notes.txt",
    )


@pytest.mark.parametrize("folder", ["content/nowhere", "briefgen.yaml"])
def test_a_world_lists_nothing_where_there_is_no_folder(world: World, folder: str) -> None:
    """A project need not have every folder."""
    assert world.list(folder, ".yaml") == ()


def test_a_disk_tells_one_time_throughout(tmp_path: Path) -> None:
    """Midnight may pass during a run without dividing it."""
    world = Disk(tmp_path)

    assert world.now() == world.now()
    assert datetime.now(UTC) - world.now() < timedelta(minutes=1)


def test_a_memory_tells_the_time_it_was_given() -> None:
    """Tests choose their own day."""
    now = datetime(2030, 1, 1, tzinfo=UTC)

    assert MemoryWorld({}, now).now() == now


def test_a_disk_asks_for_a_folder(tmp_path: Path) -> None:
    """A project that is not there was asked for wrongly."""
    with pytest.raises(ConfigError) as raised:
        Disk(tmp_path / "nowhere")

    assert raised.value.hint == "give the folder of a project with `--project`"


def test_a_changed_world_reads_new_files_and_is_otherwise_the_same(world: World) -> None:
    """Nothing is written."""
    changed = Changed(world, {"content/facts/a.yaml": b"a: new\n"})

    assert changed.read("content/facts/a.yaml") == b"a: new\n"
    assert changed.read("content/facts/b.yaml") == b"b: 1\n"
    assert changed.list("content/facts", ".yaml") == world.list("content/facts", ".yaml")
    assert (changed.now(), world.read("content/facts/a.yaml")) == (world.now(), "a: é\n".encode())

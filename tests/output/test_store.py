"""A store knows what stands in its folder, and saves all of a set or none of it."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen import output
from briefgen.artefact import Artefact
from briefgen.errors import OutputError
from briefgen.output.store import Store

MakeArtefact = Callable[..., Artefact]
Files = Callable[[Path], dict[str, bytes]]
Names = Callable[[Path], list[str]]
Fork = Callable[[Callable[[], object]], int]
AsAnyone = Callable[[Callable[[], object]], None]

AUTOMOTIVE, ENERGY = "automotive/automotive-exporter-es.pdf", "energy/energy-exporter-es.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the tests save."""
    return tmp_path / "output"


def test_saves_files_and_a_manifest_of_them(folder: Path, artefact: MakeArtefact, files: Files, names: Names) -> None:
    """Each artefact is at its path with its bytes, the manifest lists it, and nothing hidden is left."""
    manifest = output.save(folder, [artefact("automotive"), artefact("energy")])

    assert files(folder)[ENERGY] == artefact("energy").content
    assert list(manifest.entries) == [AUTOMOTIVE, ENERGY]
    assert files(folder).keys() == {AUTOMOTIVE, ENERGY, "manifest.json"}
    assert names(folder.parent) == ["output"]


def test_the_same_artefacts_give_the_same_manifest(tmp_path: Path, artefact: MakeArtefact, files: Files) -> None:
    """Neither the folder nor the order of saving shows in it."""
    output.save(tmp_path / "one", [artefact("automotive"), artefact("energy")])
    output.save(tmp_path / "other", [artefact("energy")])
    output.save(tmp_path / "other", [artefact("automotive")])

    assert files(tmp_path / "one") == files(tmp_path / "other")


def test_an_empty_store_has_an_empty_manifest(folder: Path) -> None:
    """Looking makes no folder."""
    store = Store(folder)

    assert store.manifest().entries == {}
    assert store.current(AUTOMOTIVE, "recipe") is None
    assert not folder.exists()


def test_a_file_is_current_while_recipe_and_bytes_are_the_same(folder: Path, artefact: MakeArtefact) -> None:
    """Another recipe, other bytes of the same length, or no file: each has to be written again."""
    saved = artefact()
    store = Store(folder)
    store.save([saved])

    assert store.current(AUTOMOTIVE, saved.recipe) is not None
    assert store.current(AUTOMOTIVE, "another") is None
    assert store.current(ENERGY, saved.recipe) is None

    (folder / AUTOMOTIVE).write_bytes(b"x" * len(saved.content))
    assert store.current(AUTOMOTIVE, saved.recipe) is None

    (folder / AUTOMOTIVE).unlink()
    assert store.current(AUTOMOTIVE, saved.recipe) is None


def test_sees_what_another_build_saved(folder: Path, artefact: MakeArtefact) -> None:
    """A store that has looked before looks again when the manifest is another."""
    store = Store(folder)
    output.save(folder, [artefact(edition="2026-01-01")])
    assert store.current(AUTOMOTIVE, "recipe-2026-01-01")

    output.save(folder, [artefact(edition="2026-02-01")])

    assert store.current(AUTOMOTIVE, "recipe-2026-01-01") is None
    assert store.current(AUTOMOTIVE, "recipe-2026-02-01")


def test_keeps_what_is_not_saved_again(folder: Path, artefact: MakeArtefact, files: Files) -> None:
    """A build of one sector leaves the files of the others, the very same ones, and their entries."""
    output.save(folder, [artefact("automotive"), artefact("energy")])
    before = (folder / ENERGY).stat()

    manifest = output.save(folder, [artefact("automotive", "2026-02-01")])

    assert {path: entry.edition for path, entry in manifest.entries.items()} == {
        AUTOMOTIVE: "2026-02-01",
        ENERGY: "2026-01-01",
    }
    assert os.path.samestat((folder / ENERGY).stat(), before)
    assert files(folder)[AUTOMOTIVE] == artefact("automotive", "2026-02-01").content


def test_removes_a_sector_when_told(folder: Path, artefact: MakeArtefact, files: Files) -> None:
    """The file, its entry and its folder go, unless the same build makes the file again."""
    output.save(folder, [artefact("automotive"), artefact("energy")])

    output.save(folder, [artefact("automotive", "2026-02-01")], removed=[ENERGY, AUTOMOTIVE])

    assert files(folder).keys() == {AUTOMOTIVE, "manifest.json"}
    assert not (folder / "energy").exists()


def test_keeps_files_that_others_put_there(folder: Path, artefact: MakeArtefact, files: Files) -> None:
    """Also in a folder that was never ours, and also when told to remove them."""
    (folder / "automotive").mkdir(parents=True)
    (folder / "automotive" / "notes.txt").write_text("call the chamber")
    (folder / "CNAME").write_text("briefs.example")

    output.save(folder, [artefact("automotive")])
    output.save(folder, [artefact("energy")], removed=[AUTOMOTIVE, "CNAME", "automotive/notes.txt"])

    assert files(folder).keys() == {"CNAME", "automotive/notes.txt", ENERGY, "manifest.json"}


def test_keeps_the_permissions_of_the_folder(folder: Path, artefact: MakeArtefact) -> None:
    """A private folder stays private."""
    folder.mkdir(mode=0o750)

    output.save(folder, [artefact()])

    assert stat.S_IMODE(folder.stat().st_mode) == 0o750


def test_forgets_entries_whose_file_is_gone(folder: Path, artefact: MakeArtefact) -> None:
    """The manifest lists what is there: a file that someone deleted is not in the next one."""
    output.save(folder, [artefact("automotive"), artefact("energy")])
    (folder / ENERGY).unlink()

    assert output.save(folder, []).entries.keys() == {AUTOMOTIVE}


def test_touches_nothing_when_nothing_is_new(folder: Path, artefact: MakeArtefact) -> None:
    """A build that has nothing to write leaves the very same folder."""
    output.save(folder, [artefact()])
    before = folder.stat()

    output.save(folder, [])

    assert folder.stat() == before


def test_writes_each_artefact_as_it_comes(folder: Path, artefact: MakeArtefact) -> None:
    """Memory holds one artefact at a time: the first is on the disk before the second is made."""
    on_disk: list[int] = []

    def one_by_one() -> Iterator[Artefact]:
        for sector in ("automotive", "energy"):
            on_disk.append(len(list(folder.parent.rglob("*.pdf"))))
            yield artefact(sector)

    output.save(folder, one_by_one())

    assert on_disk == [0, 1]


def test_nothing_changes_when_the_work_fails_midway(
    folder: Path, artefact: MakeArtefact, files: Files, names: Names
) -> None:
    """The error comes through as it is, the folder is as before, and nothing hidden is left."""
    output.save(folder, [artefact()])
    before = files(folder)

    def failing() -> Iterator[Artefact]:
        yield artefact(edition="2026-02-01")
        raise KeyError("a writer's mistake")

    with pytest.raises(KeyError):
        output.save(folder, failing())

    assert files(folder) == before
    assert names(folder.parent) == ["output"]


def test_follows_a_link_to_the_folder(folder: Path, artefact: MakeArtefact, files: Files) -> None:
    """A link stays a link; the folder behind it is what changes."""
    link = folder.parent / "link"
    link.symlink_to(folder)

    output.save(link, [artefact("automotive")])
    output.save(link, [artefact("energy")])

    assert link.is_symlink()
    assert files(folder).keys() == {AUTOMOTIVE, ENERGY, "manifest.json"}


def test_a_broken_manifest_stops_the_build_before_anything_changes(
    folder: Path, artefact: MakeArtefact, names: Names
) -> None:
    """It is not guessed at, nor overwritten."""
    folder.mkdir()
    (folder / "manifest.json").write_text("{")

    with pytest.raises(OutputError, match=r"output/manifest.json` is no manifest"):
        output.save(folder, [artefact()])

    assert (folder / "manifest.json").read_text() == "{"
    assert names(folder.parent) == ["output"]


def test_two_builds_at_once_are_both_saved(
    folder: Path, artefact: MakeArtefact, files: Files, names: Names, fork: Fork
) -> None:
    """Neither loses what the other saved, however they meet."""

    def save_often(sector: str) -> None:
        for number in range(8):
            Store(folder, wait_seconds=20).save([artefact(f"{sector}-{number}"), artefact(sector, f"edition {number}")])

    children = [fork(lambda sector=sector: save_often(sector)) for sector in ("energy", "automotive")]  # type: ignore[misc]

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert len(files(folder)) == 2 * 9 + 1
    assert len(Store(folder).manifest().entries) == 2 * 9
    assert names(folder.parent) == ["output"]


def test_the_second_build_gives_up_when_the_first_takes_long(folder: Path, artefact: MakeArtefact) -> None:
    """It says so, and the first build goes on undisturbed."""
    with Store(folder).staging() as staging:
        staging.add(artefact("automotive"))
        with pytest.raises(OutputError, match="another build") as caught:
            Store(folder, wait_seconds=0.1).save([artefact("energy")])

    assert caught.value.hint
    assert Store(folder).manifest().entries.keys() == {AUTOMOTIVE}


def test_says_that_the_folder_is_a_file(folder: Path, artefact: MakeArtefact) -> None:
    """A file in its place is not exchanged for a folder; nor is one on the way to it."""
    folder.write_text("mine")

    for path in (folder, folder / "deeper"):
        with pytest.raises(OutputError, match="a file stands where a folder should be"):
            output.save(path, [artefact()])

    assert folder.read_text() == "mine"


@pytest.mark.parametrize("mode_above", [0o555, 0o777])
def test_says_that_the_folder_cannot_be_written(
    mode_above: int, open_folder: Path, artefact: MakeArtefact, as_anyone: AsAnyone
) -> None:
    """For a user who may not write: an error in words before any work is done."""
    folder = open_folder / "output"
    output.save(folder, [artefact()])
    open_folder.chmod(mode_above)
    folder.chmod(0o555)

    def save() -> None:
        with pytest.raises(OutputError, match="it is not permitted") as caught, Store(folder).staging():
            pytest.fail("work began")
        assert caught.value.hint.startswith("change its permissions")

    as_anyone(save)


def test_saves_inside_where_nothing_may_be_beside(
    open_folder: Path, artefact: MakeArtefact, files: Files, names: Names, as_anyone: AsAnyone
) -> None:
    """Who may write in the folder but not above it saves all the same, and leaves nothing hidden in it."""
    folder = open_folder / "output"
    folder.mkdir()
    folder.chmod(0o777)
    open_folder.chmod(0o555)

    def save() -> None:
        output.save(folder, [artefact("automotive"), artefact("energy")])
        output.save(folder, [artefact("automotive", "2026-02-01")], removed=[ENERGY])

    as_anyone(save)

    assert files(folder).keys() == {AUTOMOTIVE, "manifest.json"}
    assert names(folder) == ["automotive", "manifest.json"]


def test_leaves_alone_what_it_may_not_carry_over(
    open_folder: Path, artefact: MakeArtefact, files: Files, names: Names, as_anyone: AsAnyone
) -> None:
    """A folder inside that this user may not even look into stays where it is, and the briefs are saved around it."""
    folder = open_folder / "output"
    (folder / "private").mkdir(parents=True)
    (folder / "private" / "key").write_text("secret")
    (folder / "private").chmod(0)
    folder.chmod(0o777)

    as_anyone(lambda: output.save(folder, [artefact()]))

    assert (folder / "private").stat().st_mode & 0o777 == 0
    (folder / "private").chmod(0o700)
    assert files(folder).keys() == {AUTOMOTIVE, "private/key", "manifest.json"}
    assert names(open_folder) == ["output"]

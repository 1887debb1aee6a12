from pathlib import Path

import pytest

from briefgen import desk
from briefgen.errors import OutputError
from tests.fixtures.building import Build
from tests.fixtures.projects import coffee, source


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give a folder to build into."""
    return Build(tmp_path / "output")


def _verified(build: Build, *paths: str, changes: dict[str, str | None] | None = None) -> list[str]:
    """Return what is wrong with finished files of the coffee project: the file below the folder, and the code."""
    try:
        desk.verify(coffee(changes), build.folder, tuple(build.folder / path for path in paths))
    except OutputError as error:
        return [f"{Path(one.place.file).relative_to(build.folder)} [{one.code}]" for one in error.diagnostics]
    return []


FIRST = "chiapas/chiapas-grower-es.docx"


def test_files_just_built_are_ours_unchanged_and_current(build: Build) -> None:
    """All of them, or those that are named."""
    build()
    every = desk.verify(coffee(), build.folder)

    assert len(every) == 6
    assert desk.verify(coffee(), build.folder, (build.folder / FIRST,)) == (str(build.folder / FIRST),)


def test_a_file_that_was_moved_and_renamed_is_still_ours(build: Build, tmp_path: Path) -> None:
    """It is known by its bytes."""
    build()
    moved = (build.folder / FIRST).rename(tmp_path / "informe.docx")

    assert desk.verify(coffee(), build.folder, (moved,)) == (str(moved),)
    assert _verified(build, FIRST) == [f"{FIRST} [output.missing]"]


def test_a_file_that_was_changed_is_told(build: Build) -> None:
    """One byte is enough."""
    build()
    with (build.folder / FIRST).open("ab") as opened:
        opened.write(b" ")

    assert _verified(build) == [f"{FIRST} [output.changed]"]


def test_a_file_of_others_is_told(build: Build) -> None:
    """Whatever its name is."""
    build()
    (build.folder / "plan.docx").write_bytes(b"theirs")

    assert _verified(build, "plan.docx") == ["plan.docx [output.foreign]"]


def test_files_of_earlier_content_are_told(build: Build) -> None:
    """Only those that say something else now."""
    build()
    sector = "content/sectors/chiapas.yaml"
    changes: dict[str, str | None] = {sector: source(sector).replace("El productor", "La productora")}

    assert _verified(build, changes=changes) == [
        "chiapas/chiapas-grower-bilingual.docx [output.outdated]",
        f"{FIRST} [output.outdated]",
    ]


def test_nothing_can_be_verified_before_it_is_built(tmp_path: Path) -> None:
    """The hint says what to do."""
    with pytest.raises(OutputError, match="nothing was built") as caught:
        desk.verify(coffee(), tmp_path)

    assert caught.value.hint.startswith("build first")

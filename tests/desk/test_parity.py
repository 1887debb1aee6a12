import shutil
from pathlib import Path

import pytest

from briefgen import desk
from briefgen.brief import Format, Language, Mode
from briefgen.errors import OutputError
from briefgen.locales import figures
from briefgen.pipeline import Selection
from tests.fixtures.building import Build
from tests.fixtures.projects import coffee

ES, EN, BOTH = (f"chiapas/chiapas-grower-{mode}.docx" for mode in Mode)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give a folder to build into."""
    return Build(tmp_path / "output")


def _told(build: Build, *files: Path) -> list[str]:
    """Return what is wrong with files: the name and the message of each."""
    with pytest.raises(OutputError, match="not every file says the same") as caught:
        desk.verify_parity(coffee(), build.folder, files)
    return [f"{Path(one.place.file).name}: {one.message}" for one in caught.value.diagnostics]


def test_parity_of_all_files_is_asked_of_those_that_were_built(tmp_path: Path) -> None:
    """The hint says what to do."""
    with pytest.raises(OutputError, match="nothing was built") as caught:
        desk.verify_parity(coffee(), tmp_path)

    assert caught.value.hint.startswith("build first")


@pytest.mark.slow
def test_finished_files_that_say_the_same_in_both_languages_are_passed(build: Build) -> None:
    """PDF and Word, each language by itself and side by side."""
    build(selection=Selection(sectors=("chiapas",), formats=(Format.PDF, Format.DOCX)))

    assert len(desk.verify_parity(coffee(), build.folder)) == 6
    assert len(desk.verify_parity(coffee(), build.folder, (build.folder / ES,))) == 2


@pytest.mark.slow
def test_finished_files_that_differ_in_a_figure_are_told_with_page_or_paragraph(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where content and templates are sound: it is the files that are read."""
    monkeypatch.setattr(figures, "number", lambda value, language: f"{value}{'' if language is Language.EN else 1}")
    build(selection=Selection(sectors=("chiapas",), formats=(Format.PDF, Format.DOCX)))
    with pytest.raises(OutputError, match="not every file says") as caught:
        desk.verify_parity(coffee(), build.folder)
    told = {Path(one.place.file).name for one in caught.value.diagnostics if one.code == "output.languages-differ"}

    assert told == {f"chiapas-grower-{mode}.{format}" for mode in Mode for format in (Format.PDF, Format.DOCX)}


def test_files_that_came_by_mail_are_known_by_what_they_say_of_themselves(build: Build, tmp_path: Path) -> None:
    """Their names may be any, and nothing need have been built here."""
    build()
    received = tuple(
        Path(shutil.copy(build.folder / path, tmp_path / name)) for path, name in ((EN, "1"), (ES, "2"), (BOTH, "3"))
    )
    shutil.rmtree(build.folder)

    assert desk.verify_parity(coffee(), build.folder, received) == tuple(str(tmp_path / name) for name in "213")


@pytest.mark.parametrize("language", [ES, EN])
def test_the_counterpart_of_a_file_is_looked_for_where_it_lies_and_where_files_are_built(
    build: Build, tmp_path: Path, language: str
) -> None:
    """A reader may send one of the two."""
    build()
    one = tmp_path / "received"
    shutil.copy(build.folder / language, one)
    beside = build.folder / language

    assert len(desk.verify_parity(coffee(), build.folder, (one,))) == 2
    assert len(desk.verify_parity(coffee(), tmp_path / "nowhere", (beside,))) == 2


def test_a_file_whose_counterpart_is_not_there_is_told_with_its_name(build: Build, tmp_path: Path) -> None:
    """What one language says cannot be held to nothing."""
    build()
    alone = tmp_path / "received"
    shutil.copy(build.folder / ES, alone)

    assert _told(Build(tmp_path / "nowhere"), alone) == [
        "received: its English counterpart is missing: chiapas-grower, edition of 2026-05-04"
    ]


def test_files_that_are_no_briefs_are_told_beside_what_else_is_wrong(build: Build, tmp_path: Path) -> None:
    """All of them, in one run."""
    for name in ("a", "b"):
        (tmp_path / name).write_text("Dear reader", encoding="utf-8")
    told = _told(build, tmp_path / "a", tmp_path / "b", tmp_path / "gone")

    assert [one.partition(":")[0] for one in told] == ["a", "b", "gone"]

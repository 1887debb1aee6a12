import json
from pathlib import Path

import pytest

from briefgen import translations
from briefgen.cli.translations import State
from briefgen.translations.lock import Entry, read_lock, write_lock
from briefgen.world import Disk
from tests.fixtures.command import Command

VERACRUZ = "content/sectors/veracruz.yaml"


def test_the_states_are_those_of_the_desk() -> None:
    """Named twice so that help is quick, and kept the same here."""
    assert [state.value for state in State] == [state.value for state in translations.State]


@pytest.mark.parametrize(("tool", "suffix"), [("xliff", "xlf"), ("po", "po")])
def test_texts_go_out_and_come_back_in_either_format(briefgen: Command, project: Path, tool: str, suffix: str) -> None:
    """Byte for byte, as one file or as a folder of them."""
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}

    assert briefgen("translations", "export", "--to", f"all.{suffix}", "--format", tool).status == 0
    told = json.loads(briefgen("translations", "export", "--to", "each", "--format", tool, "--json").out)
    done = briefgen("translations", "import", f"all.{suffix}", *told["files"])

    assert (done.status, done.out, told["texts"]) == (0, "", 66)
    assert f"each/content-sectors-veracruz.{suffix}" in told["files"]
    assert {path: path.read_bytes() for path in project.rglob("*.yaml")} == before


def test_export_starts_from_the_source_language_of_the_project(briefgen: Command, project: Path) -> None:
    """From Spanish where it has none, and always from the one that is given."""
    for settings, options, expected in (
        ("", (), "es-MX"),
        ("source_language: en\n", (), "en-US"),
        ("", ("--from", "en"), "en-US"),
    ):
        (project / "briefgen.yaml").write_text(f"edition: 2026-05-04\n{settings}")
        briefgen("translations", "export", "--to", "out.xlf", *options)
        assert f'srcLang="{expected}"' in (project / "out.xlf").read_text()


def test_an_import_approves_what_is_reviewed_in_the_name_that_is_given(briefgen: Command, project: Path) -> None:
    """And in none without."""
    briefgen("translations", "export", "--to", "out.po", "--format", "po", "--file", VERACRUZ)
    (project / "out.po").write_text((project / "out.po").read_text().replace("#, fuzzy\n", ""))

    assert json.loads(briefgen("translations", "import", "out.po", "--json").out)["approved"] == []
    told = json.loads(briefgen("translations", "import", "out.po", "--by", "Eva", "--json").out)

    assert (len(told["approved"]), told["changed"]) == (8, [])
    assert told["files"] == ["content/translations/sectors/veracruz.lock"]
    assert '"by": "Eva"' in (project / told["files"][0]).read_text()


def test_an_import_that_fails_in_one_file_changes_none(briefgen: Command, project: Path) -> None:
    """However sound the others are."""
    briefgen("translations", "export", "--to", "each", "--from", "en")
    for name, old, new in (
        ("content-sectors-veracruz", "<target>La cooperativa<", "<target>La unión<"),
        ("templates-labels", "<target>Qué hacer<", "<target>Qué {x}<"),
    ):
        file = project / f"each/{name}.xlf"
        file.write_text(file.read_text().replace(old, new))
    before = (project / VERACRUZ).read_bytes()

    done = briefgen("translations", "import", *(str(path) for path in sorted((project / "each").iterdir())), "--json")

    assert (done.status, (project / VERACRUZ).read_bytes()) == (3, before)
    assert [one["code"] for one in json.loads(done.out)["diagnostics"]] == ["translations.placeholder"]


@pytest.mark.parametrize("name", ["", "   ", "An\u200ba"])
def test_a_name_that_would_spoil_the_lock_is_refused(briefgen: Command, project: Path, name: str) -> None:
    """Nothing is written."""
    done = briefgen("translations", "approve", "--all", "--by", name)

    assert (done.status, (project / "content/translations").exists()) == (2, False)


def test_approving_twice_changes_nothing(briefgen: Command, project: Path) -> None:
    """The lines of the lock stay, whoever asks."""
    briefgen("translations", "approve", "--all", "--by", "Ana")
    lock = project / "content/translations/sectors/veracruz.lock"
    before = lock.read_bytes()

    done = briefgen("translations", "approve", "--all", "--by", "Eva")

    assert (done.status, done.out, lock.read_bytes()) == (0, "", before)
    assert done.err == "briefgen: 0 approved, 66 approved before, 0 left as they are\n"


def test_approving_cleans_every_lock_of_lines_that_fit_no_text(briefgen: Command, project: Path) -> None:
    """Also of files in which nothing waits; the others are left alone."""
    briefgen("translations", "approve", "--all", "--by", "Ana")
    locks = {path: path.read_bytes() for path in project.rglob("*.lock")}
    lock = project / "content/translations/sectors/veracruz.lock"
    lock.write_bytes(write_lock([*read_lock(Disk(project), VERACRUZ)[0], Entry("gone", "x", "y", "Ana", "2026-05-04")]))
    before = {path: path.stat().st_mtime_ns for path in locks}
    assert lock.read_bytes() != locks[lock]

    done = briefgen("translations", "approve", "content/plan.yaml", "--by", "Eva")

    assert {path: path.read_bytes() for path in locks} == locks
    assert [path for path in locks if path.stat().st_mtime_ns != before[path]] == [lock]
    assert done.err.splitlines()[1:] == ["    lines that fit no text any more dropped from 1 other lock"]


def test_help_shows_the_commands_of_the_desk(briefgen: Command) -> None:
    """All four."""
    shown = briefgen("translations", "--help").out
    assert all(word in shown for word in ("status", "approve", "export", "import"))

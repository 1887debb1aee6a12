import json
import shutil
from pathlib import Path

import pytest

from briefgen import __version__, pipeline
from briefgen.errors import BriefgenError, OutputError, WriterError
from tests.fixtures.command import Command

WORD = ("build", "--format", "docx", "--sector", "chiapas", "--jobs", "1")


def spoil(project: Path, file: str, old: str, new: str) -> None:
    """Change a file of the project."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_build_prints_the_files_it_wrote_and_says_how_many(briefgen: Command, project: Path) -> None:
    """Paths go to standard output, one a line, for other programs to read; the rest is said beside it."""
    done = briefgen(*WORD)
    assert done.status == 0
    assert done.out.splitlines() == [f"output/chiapas/chiapas-grower-{mode}.docx" for mode in ("es", "en", "bilingual")]
    assert done.err == "briefgen: 3 written, 0 unchanged, edition of 2026-05-04\n"
    assert (project / done.out.splitlines()[0]).is_file()


def test_a_second_build_prints_no_file(briefgen: Command) -> None:
    """Nothing was written, so nothing is named."""
    briefgen(*WORD)
    done = briefgen(*WORD)
    assert (done.status, done.out) == (0, "")
    assert done.err == "briefgen: 0 written, 3 unchanged, edition of 2026-05-04\n"


def test_project_and_output_can_be_anywhere(briefgen: Command, project: Path, tmp_path: Path) -> None:
    """`--project` comes before the command, `--output` after it."""
    elsewhere = tmp_path / "elsewhere"
    done = Command(tmp_path, briefgen.monkeypatch, briefgen.capsys)(
        "--project", str(project), *WORD, "--language", "en", "--output", str(elsewhere)
    )
    assert done.status == 0
    assert (elsewhere / "chiapas/chiapas-grower-en.docx").is_file()
    assert not (project / "output").exists()


@pytest.mark.parametrize("command", ["build", "check", "list"])
def test_json_is_one_document_on_standard_output(briefgen: Command, command: str) -> None:
    """And nothing else stands there, whatever happened."""
    extra = WORD[1:] if command == "build" else ()
    done = briefgen(command, *extra, "--json")
    assert done.status == 0
    assert isinstance(json.loads(done.out), dict)


def test_json_of_a_build_tells_each_file(briefgen: Command, project: Path) -> None:
    """With its path, its size, its digests and what it is of."""
    told = json.loads(briefgen(*WORD, "--language", "es", "--json").out)
    (entry,) = told["written"]
    assert (told["edition"], told["unchanged"], told["diagnostics"]) == ("2026-05-04", [], [])
    assert (entry["sector"], entry["audience"], entry["language"], entry["format"]) == (
        "chiapas",
        "grower",
        "es",
        "docx",
    )
    assert entry["bytes"] == (project / told["output"] / entry["path"]).stat().st_size


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    ("file", "old", "new", "status", "code"),
    [
        ("briefgen.yaml", "edition", "editon", 2, "yaml.unknown-key"),
        ("content/plan.yaml", "cut-off.day", "cut-of.day", 3, "content.unknown-reference"),
        ("templates/grower.jinja", "<notes/>", "<nots/>", 4, "template.unknown-tag"),
        ("templates/theme.yaml", '"#201510"', "brown", 4, "theme.colour"),
    ],
)
def test_each_kind_of_mistake_has_its_exit_status(  # noqa: PLR0917  # a table
    briefgen: Command, project: Path, command: str, file: str, old: str, new: str, status: int, code: str
) -> None:
    """2 asked wrongly, 3 content, 4 templates; with file, line, column, message, code and hint on standard error."""
    spoil(project, file, old, new)
    done = briefgen(command)
    assert (done.status, done.out) == (status, "")
    told = next(line for line in done.err.splitlines() if f"[{code}]" in line)
    assert told.startswith(f"{file}:")
    assert "    hint: " in done.err
    assert not (project / "output").exists()


@pytest.mark.parametrize("command", ["build", "check", "list"])
def test_json_tells_mistakes_too(briefgen: Command, project: Path, command: str) -> None:
    """One document with the error and every diagnostic; people read the same on standard error."""
    spoil(project, "templates/audiences.yaml", "who:", "whom:")
    done = briefgen(command, "--json")
    told = json.loads(done.out)
    assert done.status == told["error"]["exit_code"] == 4
    assert {"severity", "code", "message", "hint", "file", "line", "column"} <= set(told["diagnostics"][0])
    assert done.err.startswith("templates/audiences.yaml:")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("build", "--sector", "chiapa"),
            "briefgen: there is no sector `chiapa`\n    hint: write `chiapas` if that is meant",
        ),
        (("build", "--audience", "x"), "briefgen: there is no audience `x`\n    hint: choose from grower"),
        (("build", "--language", "fr"), "fr"),
        (("build", "--format", "odt"), "odt"),
        (("build", "--jobs", "-1"), "--jobs"),
        (("--project", "nowhere", "check"), "briefgen: `nowhere` is no folder\n    hint: give the folder of a project"),
        (("--project", "templates", "check"), "briefgen: no project found"),
        (("biuld",), "biuld"),
        (("build", "--no-such-option"), "--no-such-option"),
    ],
)
def test_asking_wrongly_is_exit_status_2(briefgen: Command, arguments: tuple[str, ...], said: str) -> None:
    """Usage and configuration alike; what is wrong is said on standard error, nothing on standard output."""
    done = briefgen(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(("error", "status"), [(WriterError, 5), (OutputError, 6), (BriefgenError, 1)])
def test_every_error_leaves_with_its_exit_status(
    briefgen: Command, monkeypatch: pytest.MonkeyPatch, error: type[BriefgenError], status: int
) -> None:
    """What cannot be written or saved is told like all else, without a traceback."""

    def fail(*_: object, **__: object) -> None:
        raise error("it did not work", hint="try again")

    monkeypatch.setattr(pipeline, "build", fail)
    done = briefgen("build", "--json")
    assert done.status == status == json.loads(done.out)["error"]["exit_code"]
    assert done.err == "briefgen: it did not work\n    hint: try again\n"


def test_a_user_who_stops_the_work_reads_that_nothing_is_lost(
    briefgen: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control-C is no failure: where something was built, the previous output stands; the status is the shell's."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for command, said in (("build", "stopped; the previous output stands"), ("check", "stopped")):
        monkeypatch.setattr(pipeline, command, stop)
        done = briefgen(command)
        assert (done.status, done.out, done.err) == (130, "", f"briefgen: {said}\n")


def test_warnings_stop_the_work_when_strict(briefgen: Command, project: Path) -> None:
    """A fact past its review date warns; `--strict` refuses it."""
    spoil(project, "content/facts/coffee.yaml", "review_by: 2035-01-01", "review_by: 2025-12-31")
    assert briefgen("check").status == 0
    done = briefgen("check", "--strict")
    assert done.status == 3
    assert "warning" in done.err


def test_list_shows_what_can_be_made_without_reading_the_rest(briefgen: Command, project: Path) -> None:
    """Content that is wrong elsewhere does not stop a list."""
    shutil.rmtree(project / "content/facts")
    done = briefgen("list")
    assert done.status == 0
    assert done.out.splitlines() == [
        "sectors",
        "  chiapas   Chiapas / Chiapas",
        "  veracruz  Veracruz / Veracruz",
        "audiences",
        "  grower  Para productores / For growers",
        "languages  es, en, bilingual",
        "formats    pdf, docx, html",
    ]


def test_the_version_is_told(briefgen: Command) -> None:
    """It is the package's."""
    assert briefgen("--version").out == f"briefgen {__version__}\n"


def test_without_a_command_the_help_is_shown(briefgen: Command) -> None:
    """It names every command and the exit codes."""
    shown = briefgen("--help")
    assert shown.status == 0
    for word in ("build", "check", "list", "Exit codes: 0 done, 2 asked wrongly, 3 content, 4 template"):
        assert word in " ".join(shown.out.split())
    alone = briefgen()
    assert "Usage: briefgen" in alone.out + alone.err


@pytest.mark.parametrize("folder", [".", "content", "content/sectors", "templates", ".."])
def test_output_does_not_go_among_what_it_is_made_from(briefgen: Command, folder: str) -> None:
    """A build writes to a folder of its own."""
    done = briefgen(*WORD, "--output", folder)

    assert done.status == 2
    assert "holds what the briefs are made from" in done.err


def test_verify_says_that_every_file_is_as_it_should_be(briefgen: Command) -> None:
    """And with `--parity`, that both languages say the same."""
    briefgen(*WORD)
    done, read = briefgen("verify"), briefgen("verify", "--parity")

    assert (done.status, done.out) == (0, "3 files: all are ours, unchanged and current\n")
    assert (read.status, read.out) == (0, "3 files: all say the same in both languages\n")


def test_verify_takes_files_and_prints_json(briefgen: Command) -> None:
    """One document, as every command."""
    briefgen(*WORD)
    done = briefgen("verify", "output/chiapas/chiapas-grower-es.docx", "--json")

    assert json.loads(done.out) == {"verified": ["output/chiapas/chiapas-grower-es.docx"]}


def test_verify_fails_with_6_for_a_file_that_was_changed(briefgen: Command, project: Path) -> None:
    """It names the file and what to do."""
    briefgen(*WORD)
    (project / "output/chiapas/chiapas-grower-es.docx").write_bytes(b"changed")
    done = briefgen("verify")

    assert done.status == 6
    assert done.err.splitlines()[0] == (
        "output/chiapas/chiapas-grower-es.docx: error: the file was changed after it was written [output.changed]"
    )


def test_a_contact_sheet_shows_a_brief_by_path_or_by_name(briefgen: Command, project: Path) -> None:
    """It is written beside the PDF, or where one says."""
    briefgen("build", "--format", "pdf", "--sector", "chiapas", "--language", "es", "--jobs", "1")
    beside = briefgen("contact-sheet", "chiapas-grower-es")
    there = briefgen("contact-sheet", "output/chiapas/chiapas-grower-es.pdf", "--output", "sheet.png", "--columns", "1")

    assert (beside.status, there.status) == (0, 0)
    assert beside.out == "output/chiapas/chiapas-grower-es-pages.png\n"
    assert (project / "sheet.png").read_bytes().startswith(b"\x89PNG")
    assert (project / "output/chiapas/chiapas-grower-es-pages.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (("nothing",), 2, "there is no PDF `nothing`"),
        (("briefgen.yaml",), 5, "this is no PDF that can be shown"),
    ],
)
def test_a_contact_sheet_of_nothing_is_refused(
    briefgen: Command, words: tuple[str, ...], status: int, message: str
) -> None:
    """What cannot be shown is said, with what to do."""
    done = briefgen("contact-sheet", *words)

    assert (done.status, done.out) == (status, "")
    assert message in done.err

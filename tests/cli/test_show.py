import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.brief import Catalogue, Format, Language, Mode
from briefgen.cli import show
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.errors import TemplateError
from briefgen.output import Entry
from briefgen.pipeline import Report

ERROR = Diagnostic("template.row", "a row is short", Place("templates/a.jinja", 3, 5), "add a cell")
WARNING = Diagnostic("content.past-review", "`x` is old", Place("content/facts/a.yaml", 1, 1), "", Severity.WARNING)

Printed = pytest.CaptureFixture[str]


def test_diagnostics_are_shown_with_place_code_and_hint(capsys: Printed) -> None:
    """On standard error, one after another."""
    show.diagnostics((ERROR, WARNING))
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "templates/a.jinja:3:5: error: a row is short [template.row]\n"
        "    hint: add a cell\n"
        "content/facts/a.yaml:1:1: warning: `x` is old [content.past-review]\n"
    )


@pytest.mark.parametrize(
    ("found", "count"),
    [
        ((), ""),
        ((ERROR,), " (1 error)"),
        ((ERROR, ERROR), " (2 errors)"),
        ((ERROR, WARNING), " (1 error, 1 warning)"),
        ((WARNING, WARNING), " (2 warnings)"),
    ],
)
def test_a_failure_ends_with_what_stopped_and_how_much_is_wrong(
    capsys: Printed, found: tuple[Diagnostic, ...], count: str
) -> None:
    """The last line says it in short, the hint beneath it."""
    show.failure(TemplateError("it stopped", hint="mend it", diagnostics=found), as_json=False)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines()[-2:] == [f"briefgen: it stopped{count}", "    hint: mend it"]


def test_a_failure_as_json_is_one_document_beside_the_same_words(capsys: Printed) -> None:
    """Programs read standard output, people standard error."""
    show.failure(TemplateError("it stopped", diagnostics=(ERROR,)), as_json=True)
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {
        "error": {"message": "it stopped", "hint": "", "exit_code": 4},
        "diagnostics": [
            {
                "severity": "error",
                "code": "template.row",
                "message": "a row is short",
                "hint": "add a cell",
                "file": "templates/a.jinja",
                "line": 3,
                "column": 5,
            }
        ],
    }
    assert "a row is short" in printed.err


def test_a_sound_check_says_so(capsys: Printed) -> None:
    """With the number of warnings where there are any."""
    show.checked((WARNING,), as_json=False)
    assert capsys.readouterr().out == "content and templates are sound (1 warning)\n"
    show.checked((), as_json=True)
    assert json.loads(capsys.readouterr().out) == {"diagnostics": []}


def test_a_catalogue_as_json_names_all_that_can_be_chosen(capsys: Printed) -> None:
    """Identifiers, names by language, languages, formats; letters beyond ASCII stay letters."""
    known = Catalogue({"cafe": {Language.ES: "Café", Language.EN: "Coffee"}}, {})
    show.catalogue(known, as_json=True)
    printed = capsys.readouterr().out
    assert "Café" in printed
    assert json.loads(printed) == {
        "sectors": [{"id": "cafe", "name": {"es": "Café", "en": "Coffee"}}],
        "audiences": [],
        "languages": ["es", "en", "bilingual"],
        "formats": ["pdf", "docx", "html"],
    }


def test_a_report_of_nothing_written_prints_nothing_on_standard_output(capsys: Printed) -> None:
    """A program that reads the paths reads none."""
    done = Report(edition="2026-05-04", written=(), unchanged=(), removed=(), diagnostics=())
    show.report(done, Path("output"), as_json=False)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "0 written, 0 unchanged" in printed.err


def test_a_build_notes_the_addresses_that_nobody_can_reach(capsys: Printed) -> None:
    """Beside the paths, and only where something was written that bears them."""
    entry = Entry("a", "b", Mode.ES, Format.PDF, "a/a-b-es.pdf", 1, "0", "0", "0", "2026-05-04")
    done = Report(
        edition="2026-05-04", written=(entry,), unchanged=(), removed=(), diagnostics=(), reserved=("a@b.example",)
    )
    show.report(done, Path("output"), as_json=False)
    assert "note: nobody can reach `a@b.example`; put an address of your own" in capsys.readouterr().err

    show.report(replace(done, written=()), Path("output"), as_json=False)
    assert "note:" not in capsys.readouterr().err


def test_progress_is_quiet_where_there_is_no_terminal(capsys: Printed) -> None:
    """A log holds no bars."""
    with show.progress() as move:
        move(1, 2)
    assert capsys.readouterr() == ("", "")


def test_progress_draws_a_bar_on_a_terminal(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    """On standard error, with how many are done of how many."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with show.progress() as move:
        move(1, 2)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "1/2" in printed.err

"""Showing results: JSON and lists on standard output, diagnostics and progress on standard error."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.brief import Catalogue, Format, Mode
from briefgen.diagnostics import Diagnostic
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.pipeline import Report


def document(value: object) -> None:
    """Print the one JSON document of a command."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """Say something beside the result."""
    print(text, file=sys.stderr)


def diagnostics(found: tuple[Diagnostic, ...]) -> None:
    """Show diagnostics, one after another, on standard error."""
    for diagnostic in found:
        say(str(diagnostic))


def records(found: tuple[Diagnostic, ...]) -> list[dict[str, Any]]:
    """Return diagnostics as JSON has them."""
    return [
        {
            "severity": diagnostic.severity,
            "code": diagnostic.code,
            "message": diagnostic.message,
            "hint": diagnostic.hint,
            **asdict(diagnostic.place),
        }
        for diagnostic in found
    ]


def failure(error: BriefgenError, *, as_json: bool) -> None:
    """Show why the work stopped."""
    diagnostics(error.diagnostics)
    say(f"briefgen: {error.message}{_count(error.diagnostics)}")
    if error.hint:
        say(f"    hint: {error.hint}")
    if as_json:
        stopped = {"message": error.message, "hint": error.hint, "exit_code": error.exit_code}
        document({"error": stopped, "diagnostics": records(error.diagnostics)})


def _count(found: tuple[Diagnostic, ...]) -> str:
    errors = sum(diagnostic.is_error for diagnostic in found)
    warnings = len(found) - errors
    counts = ((errors, "error"), (warnings, "warning"))
    parts = [f"{number} {word}{'s' * (number != 1)}" for number, word in counts if number]
    return f" ({', '.join(parts)})" if parts else ""


def interrupted(*, builds: bool) -> None:
    """Say that the user stopped the work, and what became of the output where the work was to build."""
    say(f"briefgen: stopped{'; the previous output stands' if builds else ''}")


def checked(found: tuple[Diagnostic, ...], *, as_json: bool) -> None:
    """Show the outcome of a check that found no error."""
    diagnostics(found)
    if as_json:
        document({"diagnostics": records(found)})
    else:
        print(f"content and templates are sound{_count(found)}")


def catalogue(known: Catalogue, *, as_json: bool) -> None:
    """Show what can be made."""
    if as_json:
        document(
            {
                "sectors": [{"id": name, "name": names} for name, names in known.sectors.items()],
                "audiences": [{"id": name, "name": names} for name, names in known.audiences.items()],
                "languages": list(Mode),
                "formats": list(Format),
            }
        )
        return
    for title, table in (("sectors", known.sectors), ("audiences", known.audiences)):
        print(title)
        width = max((len(name) for name in table), default=0)
        for name, names in table.items():
            print(f"  {name:{width}}  {' / '.join(names.values())}")
    print(f"languages  {', '.join(Mode)}")
    print(f"formats    {', '.join(Format)}")


def path(written: Path) -> None:
    """Show which file was written."""
    print(written)


def report(done: "Report", folder: Path, *, as_json: bool) -> None:
    """Show what a build wrote and what it left as it was, and which addresses in it nobody can reach."""
    for address in done.reserved if done.written else ():
        say(f"briefgen: note: nobody can reach `{address}`; put an address of your own into `briefgen.yaml`")
    if as_json:
        document(
            {
                "edition": done.edition,
                "output": str(folder),
                "written": [entry.to_record() for entry in done.written],
                "unchanged": [entry.to_record() for entry in done.unchanged],
                "removed": list(done.removed),
                "diagnostics": records(done.diagnostics),
            }
        )
        return
    for entry in done.written:
        print(folder / entry.path)
    removed = f", {len(done.removed)} removed" if done.removed else ""
    say(f"briefgen: {len(done.written)} written, {len(done.unchanged)} unchanged{removed}, edition of {done.edition}")


def verified(files: tuple[str, ...], what: str, *, as_json: bool) -> None:
    """Show the files that are as they should be."""
    if as_json:
        document({"verified": list(files)})
        return
    print(f"{len(files)} {'file' if len(files) == 1 else 'files'}: all {what}")


@contextmanager
def progress() -> Iterator[Callable[[int, int], None]]:
    """Give a function to call with (done, of); on a terminal it draws a bar with rate and time left."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console  # only where there is a terminal to draw on
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("writing", total=None, rate="")

        def move(done: int, of: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=of, rate=f"{speed:.1f}/s" if speed else "")

        yield move

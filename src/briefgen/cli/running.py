"""Running a command on a project: what goes wrong is shown, and becomes the exit code."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli import show
from briefgen.errors import BriefgenError
from briefgen.world import Disk

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings stop the work too.")]


def run(command: Callable[[Disk], None], project: Path, as_json: bool) -> None:
    """Run `command` on the project; show what went wrong and leave with its exit code."""
    try:
        command(Disk(project))
    except BriefgenError as error:
        show.failure(error, as_json=as_json)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        show.interrupted()
        sys.exit(130)

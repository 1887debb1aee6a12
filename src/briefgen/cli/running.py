"""Running a command on a project, and leaving with the exit code of what went wrong."""

import sys
from collections.abc import Callable
from pathlib import Path

from briefgen.cli import show
from briefgen.errors import BriefgenError
from briefgen.world import Disk, World


def run(command: Callable[[World], None], project: Path, as_json: bool) -> None:
    """Run `command` on the project; show what went wrong and leave with its exit code."""
    try:
        command(Disk(project))
    except BriefgenError as error:
        show.failure(error, as_json=as_json)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        show.interrupted()
        sys.exit(130)

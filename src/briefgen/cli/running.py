"""Running a command on a project: what goes wrong is shown, and becomes the exit code."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from briefgen.cli import show
from briefgen.errors import BriefgenError
from briefgen.world import Disk

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings stop the work too.")]


def run(command: Callable[[Disk], None], project: Path, as_json: bool, *, builds: bool = False) -> None:
    """Run `command` on the project; show what went wrong and leave with its exit code.

    Of one that `builds`, who stops it reads that nothing is lost.
    """
    try:
        command(Disk(project))
    except BriefgenError as error:
        show.failure(error, as_json=as_json)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        show.interrupted(builds=builds)
        sys.exit(130)


class Patient(TyperCommand):
    """A command that hears all that it is told first, and then names everything that is missing, not one by one."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return what is left of `args`, as any command does; end with the usage where several things are missing."""
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        asked = [one for one in self.get_params(ctx) if one.required and given.get(one.name) is None]
        if len(asked) > 1 and not given.get("help"):
            named = [one.metavar if one.param_type_name == "argument" else one.opts[0] for one in asked]
            ctx.fail(f"Missing {', '.join(map(str, named[:-1]))} and {named[-1]}.")
        return super().parse_args(ctx, args)

"""The commands and their options."""

import signal
from pathlib import Path
from typing import Annotated

import typer

from briefgen import __version__
from briefgen.brief import Format, Mode
from briefgen.cli import show, translations
from briefgen.cli.desk import coverage, facts_app, new_app, preview, schema
from briefgen.cli.running import Json, Strict, run
from briefgen.errors import ConfigError, OutputError
from briefgen.world import World

app = typer.Typer(
    help="Make sourced, bilingual briefs from structured content.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit codes: 0 done, 2 asked wrongly, 3 content, 4 template, 5 writer, 6 output.",
)

app.add_typer(facts_app, name="facts")
app.add_typer(new_app, name="new")
app.add_typer(translations.app, name="translations")
for command in (coverage, schema, preview):
    app.command()(command)


def main() -> None:
    """Run the command line. A request to end is taken as Ctrl-C: what was begun is put away first."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    app(prog_name="briefgen")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefgen {__version__}")
        raise typer.Exit


@app.callback()
def _project(
    context: typer.Context,
    project: Annotated[Path, typer.Option(help="The folder with briefgen.yaml, content/ and templates/.")] = Path(),
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Tell it.")
    ] = False,
) -> None:
    context.obj = project


@app.command()
def build(
    context: typer.Context,
    *,
    sector: Annotated[list[str], typer.Option(metavar="SECTOR", help="A sector; may be given again.")] = [],
    audience: Annotated[list[str], typer.Option(metavar="AUDIENCE", help="An audience; may be given again.")] = [],
    language: Annotated[list[Mode], typer.Option(help="A language, or both side by side.")] = [],
    format: Annotated[list[Format], typer.Option(help="A format; PDF and Word unless given.")] = [],
    output: Annotated[Path | None, typer.Option(help="The folder to write to; the project's output/ if none.")] = None,
    jobs: Annotated[int, typer.Option(min=0, help="How many processes write; 0 is one per processor.")] = 0,
    force: Annotated[bool, typer.Option("--force", help="Write what has not changed too.")] = False,
    strict: Strict = False,
    json: Json = False,
) -> None:
    """Write the briefs that are new or have changed."""
    from briefgen import pipeline  # pydantic and YAML are of no use to `--help`

    selection = pipeline.Selection(
        sectors=tuple(sector),
        audiences=tuple(audience),
        modes=tuple(dict.fromkeys(language)) or tuple(Mode),
        formats=tuple(dict.fromkeys(format)) or (Format.PDF, Format.DOCX),
    )

    def work(world: World) -> None:
        folder = _folder(context.obj, output)
        with show.progress() as progress:
            report = pipeline.build(world, folder, selection, jobs=jobs, force=force, strict=strict, progress=progress)
        show.diagnostics(report.diagnostics)
        show.report(report, folder, as_json=json)

    run(work, context.obj, json, builds=True)


@app.command()
def check(context: typer.Context, strict: Strict = False, json: Json = False) -> None:
    """Show everything wrong with content and templates."""
    from briefgen import pipeline  # see build

    def work(world: World) -> None:
        show.checked(pipeline.check(world, strict=strict), as_json=json)

    run(work, context.obj, json)


@app.command("list")
def list_(context: typer.Context, json: Json = False) -> None:
    """Show what can be made: sectors, audiences, languages, formats."""
    from briefgen import pipeline  # see build

    def work(world: World) -> None:
        show.catalogue(pipeline.catalogue(world), as_json=json)

    run(work, context.obj, json)


@app.command()
def verify(
    context: typer.Context,
    path: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files, wherever they lie; all that were built if none.")
    ] = [],
    *,
    parity: Annotated[bool, typer.Option("--parity", help="Read them back: do both languages say the same?")] = False,
    output: Annotated[Path | None, typer.Option(help="The folder they were built in; the project's output/.")] = None,
    json: Json = False,
) -> None:
    """Tell whether finished files are ours, unchanged and current."""
    from briefgen import desk  # see build

    def work(world: World) -> None:
        check = desk.verify_parity if parity else desk.verify
        what = "say the same in both languages" if parity else "are ours, unchanged and current"
        show.verified(check(world, output or context.obj / "output", tuple(path)), what, as_json=json)

    run(work, context.obj, json)


@app.command("contact-sheet")
def contact_sheet(
    context: typer.Context,
    pdf: Annotated[str, typer.Argument(metavar="PDF", help="A PDF, or the name of a brief in the output folder.")],
    *,
    output: Annotated[Path | None, typer.Option(help="The PNG to write; beside the PDF if none.")] = None,
    columns: Annotated[int, typer.Option(min=1, max=20, help="Pages to a row.")] = 4,
    dots: Annotated[int, typer.Option(min=20, max=200, help="Dots to the inch.")] = 60,
) -> None:
    """Show all pages of a brief in one picture."""
    from briefgen.writers.pictures import contact_sheet as drawn  # it loads what draws

    def work(world: World) -> None:
        path = _printed(context.obj, pdf)
        target = output or path.with_name(f"{path.stem}-pages.png")
        try:
            target.write_bytes(drawn(path.read_bytes(), columns=columns, dots=dots))
        except OSError as error:
            raise OutputError(f"`{error.filename or target}` cannot be read or written: {error.strerror}") from error
        show.path(target)

    run(work, context.obj, as_json=False)


def _printed(project: Path, name: str) -> Path:
    """Return the PDF of that path, or of the brief of that name; raise `ConfigError` where there is none."""
    path = Path(name)
    found = [path] if path.is_file() else sorted((project / "output").glob(f"*/{path.name.removesuffix('.pdf')}.pdf"))
    if not found:
        raise ConfigError(f"there is no PDF `{name}`", hint="give its path, or build the brief first")
    return found[0]


def _folder(project: Path, output: Path | None) -> Path:
    """Return where the files go; raise `ConfigError` where they would stand among what they are made from."""
    if output is None:
        return project / "output"
    chosen, own = output.resolve(), project.resolve()
    sources = (own / "content", own / "templates")
    if own.is_relative_to(chosen) or any(chosen.is_relative_to(source) for source in sources):
        raise ConfigError(f"`{output}` holds what the briefs are made from", hint="give a folder of its own")
    return output

"""The commands of the desk: facts, coverage, new entries, schemas, a preview."""

import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from briefgen.brief import Mode
from briefgen.cli.running import Json, Patient, run
from briefgen.errors import ConfigError
from briefgen.world import Disk, World

facts_app = typer.Typer(help="Find facts, and see where each is used.", invoke_without_command=True)
new_app = typer.Typer(help="Begin a sector, fact, source or audience: a skeleton to fill in.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="Its identifier: lower-case letters, digits, hyphens.")]


@facts_app.callback()
def list_facts(
    context: typer.Context,
    *,
    search: Annotated[str, typer.Option(metavar="WORDS", help="Only facts that say all of these words.")] = "",
    sector: Annotated[str, typer.Option(help="Only facts that stand in briefs of this sector.")] = "",
    due: Annotated[bool, typer.Option("--due", help="Only facts past their review date.")] = False,
    unused: Annotated[bool, typer.Option("--unused", help="Only facts that no brief cites.")] = False,
    json: Json = False,
) -> None:
    """Show the facts: key, as of, review by, how many briefs cite it, claim."""
    if context.invoked_subcommand:
        return
    from briefgen import desk, pipeline  # they read the whole project

    def show_all(world: World) -> None:
        from briefgen.cli import tables

        if sector:
            pipeline.catalogue(world).require(sectors=(sector,))
        tables.facts([fact for fact in desk.facts(world) if wanted(fact)], as_json=json)

    def wanted(fact: desk.KnownFact) -> bool:
        stands = not sector or any(brief.sector == sector for brief in fact.briefs)
        return stands and fact.says(search) and (fact.is_due or not due) and not (unused and fact.briefs)

    run(show_all, context.obj, json)


@facts_app.command("show")
def show_fact(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="FACT", help="The key of the fact.")],
    *,
    json: Json = False,
) -> None:
    """Show one fact: its claim and figures in both languages, its sources, and every brief that it stands in."""
    from briefgen import desk  # see facts

    def show_one(world: World) -> None:
        from briefgen.cli import tables
        from briefgen.reading import suggestion

        known = {fact.key: fact for fact in desk.facts(world)}
        if key not in known:
            hint = suggestion(key, known) or "look for it with `briefgen facts --search WORDS`"
            raise ConfigError(f"there is no fact `{key}`", hint=hint)
        tables.fact(known[key], as_json=json)

    run(show_one, context.obj, json)


def coverage(
    context: typer.Context,
    *,
    sector: Annotated[list[str], typer.Option(metavar="SECTOR", help="A sector; may be given again.")] = [],
    audience: Annotated[list[str], typer.Option(metavar="AUDIENCE", help="An audience; may be given again.")] = [],
    json: Json = False,
) -> None:
    """Show what each brief lacks that its audience wants, where it is thin, and what could not be found out."""
    from briefgen import desk  # see facts

    def show_coverage(world: World) -> None:
        from briefgen.cli import tables

        tables.coverage(desk.coverage(world, tuple(sector), tuple(audience)), as_json=json)

    run(show_coverage, context.obj, json)


@new_app.command("sector")
def new_sector(context: typer.Context, name: Name) -> None:
    """Write content/sectors/NAME.yaml."""
    _begin(context, lambda desk, world, project: desk.new_sector(world, project, name))


@new_app.command("fact", cls=Patient)
def new_fact(
    context: typer.Context,
    name: Name,
    *,
    file: Annotated[str, typer.Option(help="The file of content/facts/ that it goes into, without `.yaml`.")],
    source: Annotated[str, typer.Option(help="The source that it rests on.")],
) -> None:
    """Add a fact to content/facts/FILE.yaml."""
    _begin(context, lambda desk, world, project: desk.new_fact(world, project, name, file=file, source=source))


@new_app.command("source")
def new_source(context: typer.Context, name: Name) -> None:
    """Add a source to content/sources.yaml."""
    _begin(context, lambda desk, world, project: desk.new_source(world, project, name))


@new_app.command("audience")
def new_audience(context: typer.Context, name: Name) -> None:
    """Add an audience to templates/audiences.yaml, and write its template."""
    _begin(context, lambda desk, world, project: desk.new_audience(world, project, name))


def _begin(context: typer.Context, files_of: Callable[[Any, Disk, Any], dict[str, bytes]]) -> None:
    from briefgen import desk, pipeline  # see facts
    from briefgen.translations import save

    def write(world: Disk) -> None:
        files = files_of(desk, world, pipeline.read(world))
        save(world.project, files)
        for path in files:
            print(world.project / path)

    run(write, context.obj, as_json=False)


def schema(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(help="A kind of file, such as `sector`; all of them if none is named.")] = "",
    *,
    to: Annotated[Path | None, typer.Option(help="Write KIND.schema.json into this folder.")] = None,
) -> None:
    """Show the JSON Schema of a project's YAML files, for editors that complete and check while one types."""
    from briefgen import desk  # pydantic is of no use to `--help`

    def show_schemas(_: World) -> None:
        from briefgen.translations import save

        written = {each: desk.written(each) for each in ([kind] if kind else desk.KINDS)}
        if to is None:
            print("".join(written.values()), end="")
            return
        save(to, {f"{each}.schema.json": text.encode() for each, text in written.items()})
        for each in written:
            print(to / f"{each}.schema.json")

    run(show_schemas, context.obj, as_json=False)


def preview(
    context: typer.Context,
    brief: Annotated[str, typer.Argument(help="A brief: SECTOR-AUDIENCE.")],
    *,
    language: Annotated[Mode, typer.Option(help="A language, or both side by side.")] = Mode.ES,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port of this machine; any free one if 0.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open it in a browser.")] = True,
) -> None:
    """Show the page of one brief, told again whenever a file is saved; Ctrl-C ends it."""
    from briefgen import pipeline  # see facts
    from briefgen.desk.preview import Preview

    def show_page(world: Disk) -> None:
        shown = Preview(world.project, pipeline.catalogue(world).brief(brief), language, port)
        try:
            print(shown.address, flush=True)
            if browser:
                webbrowser.open(shown.address)
            shown.wait()
        finally:
            shown.close()

    run(show_page, context.obj, as_json=False)

"""The commands of the translation desk: status, approve, export, import."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.brief import Language
from briefgen.cli import reviews
from briefgen.cli.running import run
from briefgen.errors import ConfigError

if TYPE_CHECKING:
    from briefgen.translations import Ledger, Review
    from briefgen.translations.exchange import Parcel, Return
    from briefgen.world import World

app = typer.Typer(help="See, approve and exchange translations.", no_args_is_help=True, rich_markup_mode=None)


class State(StrEnum):
    """A state to choose texts by (as in `briefgen.translations`, which `--help` need not load)."""

    MISSING = "missing"
    STALE = "stale"
    UNREVIEWED = "unreviewed"
    APPROVED = "approved"


class Tool(StrEnum):
    """What translators' tools read."""

    XLIFF = "xliff"
    PO = "po"


EDITORIAL = "approve without `--editorial`, which is for an edit of one side of a text that was approved"
UNFINISHED = "write the language that is missing first"
SUFFIXES = {Tool.XLIFF: ".xlf", Tool.PO: ".po"}

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
Sector = Annotated[list[str], typer.Option(metavar="SECTOR", help="A sector; may be given again.")]
File = Annotated[list[str], typer.Option(metavar="FILE", help="A file of content/ or templates/; may be given again.")]
States = Annotated[list[State], typer.Option(help="A state; may be given again.")]


@app.command()
def status(
    context: typer.Context, *, sector: Sector = [], file: File = [], state: States = [], json: Json = False
) -> None:
    """Show which texts are missing, stale, unreviewed or approved, and what has changed."""
    from briefgen import pipeline  # pydantic and YAML are of no use to `--help`

    def work(world: "World") -> None:
        ledger = pipeline.ledger(world)
        reviews.status(
            ledger, _filtered(ledger, sector, file, state), approved_too=State.APPROVED in state, as_json=json
        )

    run(work, context.obj, json)


@app.command()
def approve(
    context: typer.Context,
    selectors: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE | FILE:KEY | FILE:LINE]...", help="The texts.")
    ] = None,
    *,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who approves.")],
    editorial: Annotated[
        bool, typer.Option("--editorial", help="The last edit changed no meaning: the other language stays as it is.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="All texts that can be approved.")] = False,
    json: Json = False,
) -> None:
    """Record that both languages of texts say the same."""
    from briefgen import pipeline, translations  # see status

    def work(world: "World") -> None:
        if bool(selectors) == every:
            raise ConfigError("which texts are approved is not said", hint="name files or texts, or give `--all`")
        name = _name(by)
        ledger = pipeline.ledger(world)
        chosen = ledger.reviews if every else translations.chosen(ledger.reviews, selectors or [])
        edit = translations.Edit.EDITORIAL if editorial else translations.Edit.MEANING
        files, approved = ledger.approve(chosen, name, _today(world), edit)
        waiting = [one for one in chosen if one.state is not translations.State.APPROVED]
        if waiting and not approved:
            raise ConfigError("none of these texts can be approved", hint=EDITORIAL if editorial else UNFINISHED)
        translations.save(context.obj, files)
        reviews.approved(approved, chosen, files, as_json=json)

    run(work, context.obj, json)


@app.command()
def export(
    context: typer.Context,
    *,
    to: Annotated[Path, typer.Option(metavar="FILE|DIR", help="A file, or a folder for one file each.")],
    format: Annotated[Tool, typer.Option(help="XLIFF 2.0 or PO.")] = Tool.XLIFF,
    source: Annotated[
        Language | None, typer.Option("--from", help="The language to translate from; the project's, or es.")
    ] = None,
    sector: Sector = [],
    file: File = [],
    state: States = [],
    json: Json = False,
) -> None:
    """Write texts for a translator's tool."""
    from briefgen import pipeline  # see status

    def work(world: "World") -> None:
        ledger = pipeline.ledger(world)
        language = source or ledger.source or Language.ES
        parcel, left_out = ledger.send(_filtered(ledger, sector, file, state), language)
        if not parcel.units:
            hint = "choose other texts, or the other language with `--from`"
            raise ConfigError("there is no text to export", hint=hint)
        files = _export(parcel, to, format)
        reviews.exported(files, len(parcel.units), left_out, language, as_json=json)

    run(work, context.obj, json)


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="What came back: .xlf, .xliff or .po.")],
    *,
    by: Annotated[str, typer.Option(metavar="NAME", help="Approve what came back as reviewed, in this name.")] = "",
    json: Json = False,
) -> None:
    """Take translations over into the content, all of them or none."""
    from briefgen import pipeline  # see status

    def work(world: "World") -> None:
        received = pipeline.receive(world, context.obj, [_read(file) for file in files], _name(by) if by else "")
        reviews.received(received, as_json=json)

    run(work, context.obj, json)


def _filtered(ledger: "Ledger", sectors: list[str], files: list[str], states: list[State]) -> "tuple[Review, ...]":
    from briefgen import translations  # see status

    chosen = tuple(translations.State(state.value) for state in states)
    return translations.Filter(tuple(sectors), tuple(files), chosen).of(ledger.reviews)


def _name(by: str) -> str:
    """Return the name of who approves; raise `ConfigError` where it is none, or would spoil the lock."""
    from briefgen.reading import FORBIDDEN  # see status

    if not by.strip() or FORBIDDEN.search(by):
        raise ConfigError("nobody is named", hint="give the name of who approves with `--by`, in plain letters")
    return by.strip()


def _today(world: "World") -> date:
    return world.now().date()


def _export(parcel: "Parcel", to: Path, tool: Tool) -> list[Path]:
    """Write `parcel` and return the files that it makes: one, or in a folder one for each file of texts."""
    from briefgen.translations import save  # see status
    from briefgen.translations.exchange import by_file, write_po, write_xliff

    write = write_xliff if tool is Tool.XLIFF else write_po
    if not (to.is_dir() or not to.suffix):
        save(to.parent, {to.name: write(parcel)})
        return [to]
    names = {file.removesuffix(".yaml").replace("/", "-") + SUFFIXES[tool]: part for file, part in by_file(parcel)}
    save(to, {name: write(part) for name, part in names.items()})
    return [to / name for name in names]


def _read(file: Path) -> "Return":
    """Return what came back in `file`; raise `ConfigError` where it is of neither kind or cannot be read."""
    from briefgen.translations.exchange import read_po, read_xliff  # see status

    readers = {".xlf": read_xliff, ".xliff": read_xliff, ".po": read_po}
    if file.suffix.lower() not in readers:
        raise ConfigError(f"`{file}` is neither XLIFF nor PO", hint="give a file that ends in .xlf, .xliff or .po")
    try:
        content = file.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or "the system refuses").lower()
        raise ConfigError(f"`{file}` cannot be read: {reason}", hint="check the name of the file") from problem
    return readers[file.suffix.lower()](str(file), content)

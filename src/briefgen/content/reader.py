"""Reading: the YAML files of `content/` become `Content`, or diagnostics, all of them at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from briefgen.brief import Language
from briefgen.content.kinds import IDENTIFIER
from briefgen.content.models import (
    Agreement,
    Comparison,
    Fact,
    Facts,
    Glossary,
    Organisation,
    Organisations,
    Plan,
    Publication,
    Sector,
    SeriesFile,
    Source,
    Sources,
    Term,
    Text,
    TimeSeries,
)
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Record, Words, parse, validate
from briefgen.world import World

RecordT = TypeVar("RecordT", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Content:
    """What we know: every kind of entry by identifier."""

    publication: Publication
    plan: Plan
    comparison: Comparison | None
    agreements: Mapping[str, Agreement]
    sectors: Mapping[str, Sector]
    facts: Mapping[str, Fact]
    series: Mapping[str, TimeSeries]
    sources: Mapping[str, Source]
    glossary: Mapping[str, Term]
    organisations: Mapping[str, Organisation]


class Reader:
    """Reads the files of one world and gathers what is wrong with them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.diagnostics: list[Diagnostic] = []
        self.incomplete: set[str] = set()

    def file(self, path: str, model: type[RecordT]) -> RecordT | None:
        """Return the file at `path` as a `model`; `None` when there is no such file or it has mistakes."""
        try:
            content = self.world.read(path)
        except FileNotFoundError:
            return None
        tree = parse(path, content)
        record = validate(model, tree) if tree.value is not None else None
        if tree.value is None and not tree.diagnostics:
            tree.report("yaml.empty", "the file is empty", Place(path, 1, 1), "write its entries or remove the file")
        if tree.diagnostics:
            self.incomplete.add(PurePosixPath(path).parts[1].removesuffix(".yaml"))
        self.diagnostics.extend(tree.diagnostics)
        return record

    def required(self, path: str, model: type[RecordT]) -> RecordT | None:
        """Return the file at `path` as a `model`, and report it when it is not there."""
        before = len(self.diagnostics)
        record = self.file(path, model)
        if record is None and len(self.diagnostics) == before:
            self.report("content.missing-file", "the file is missing", Place(path), "write it: every project has one")
        return record

    def folder(self, folder: str, model: type[RecordT]) -> dict[str, RecordT]:
        """Return the files of `folder`, one record each, by their names."""
        records: dict[str, RecordT] = {}
        for path in self.world.list(folder, ".yaml"):
            stem = PurePosixPath(path).stem
            if not IDENTIFIER.match(stem):
                hint = "name the file with lower-case letters, digits and hyphens, a letter first"
                self.report("content.unsafe-identifier", f"`{stem}` is no safe identifier", Place(path), hint)
            elif (record := self.file(path, model)) is not None:
                records[stem] = record
        return records

    def merged(self, folder: str, model: type[BaseModel]) -> dict[str, Any]:
        """Return the entries of all the files of `folder` together; an identifier stands once in all of them."""
        entries: dict[Words, Any] = {}
        for path in self.world.list(folder, ".yaml"):
            record = self.file(path, model)
            for key, entry in (record.root if record else {}).items():  # type: ignore[attr-defined]  # a RootModel
                if key in entries:
                    first = next(known for known in entries if known == key)
                    self.report("content.duplicate", f"`{key}` stands in {first.place} too", key.place, "keep one of the two")
                else:
                    entries[key] = entry
        return {str(key): entry for key, entry in entries.items()}

    def table(self, path: str, model: type[BaseModel]) -> dict[str, Any]:
        """Return the entries of one file; none when it is not there."""
        record = self.file(path, model)
        return dict(record.root) if record else {}  # type: ignore[attr-defined]  # a RootModel

    def report(self, code: str, message: str, place: Place, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, place, hint))


def load(world: World) -> tuple[Content | None, Reader]:
    """Return the content of `world` and its reader, which knows what is wrong and which folders are incomplete for it.

    Entries with mistakes are left out; there is no content at all without a publication and a plan.
    """
    reader = Reader(world)
    publication = reader.required("content/publication.yaml", Publication)
    plan = reader.required("content/plan.yaml", Plan)
    content = Content(
        publication=publication,  # type: ignore[arg-type]  # where it is None, nothing is returned
        plan=plan,  # type: ignore[arg-type]  # likewise
        comparison=reader.file("content/comparison.yaml", Comparison),
        agreements=reader.folder("content/agreements", Agreement),
        sectors=reader.folder("content/sectors", Sector),
        facts=reader.merged("content/facts", Facts),
        series=reader.merged("content/series", SeriesFile),
        sources=reader.table("content/sources.yaml", Sources),
        glossary=reader.table("content/glossary.yaml", Glossary),
        organisations=reader.table("content/organisations.yaml", Organisations),
    )
    if not content.sectors and "sectors" not in reader.incomplete:
        reader.report("content.missing-file", "there is no sector", Place("content/sectors"), "write `content/sectors/NAME.yaml`")
    return (content if publication and plan else None), reader


class _Named(Record):
    name: Text


def read_names(world: World) -> tuple[dict[str, dict[Language, str]], list[Diagnostic]]:
    """Return the name of each sector by language, reading each file only as far as its `name`; and what is wrong."""
    names: dict[str, dict[Language, str]] = {}
    diagnostics: list[Diagnostic] = []
    for path in world.list("content/sectors", ".yaml"):
        tree = parse(path, world.read(path), only="name")
        record = validate(_Named, tree)
        if record:
            names[PurePosixPath(path).stem] = {language: str(getattr(record.name, language)) for language in Language}
        diagnostics.extend(tree.diagnostics)
    return names, diagnostics

"""Reading: the YAML files of `content/` become `Content`, or diagnostics, all of them at once."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from briefgen.brief import Language, by_language
from briefgen.content.facts import Aging, Fact, Source, TimeSeries
from briefgen.content.kinds import IDENTIFIER, Text
from briefgen.content.models import (
    Agreement,
    Comparison,
    Facts,
    Glossary,
    Incentive,
    Incentives,
    Organisation,
    Organisations,
    Plan,
    Publication,
    Sector,
    SeriesFile,
    Sources,
)
from briefgen.content.usage import Style, Term, WordList
from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Amend, Record, Tree, Words, draft, leave, parse, suggestion, validate
from briefgen.world import World

# What is read: these files, and every YAML file of these folders.
FILES = tuple(
    f"content/{name}.yaml"
    for name in (
        "publication",
        "plan",
        "comparison",
        "sources",
        "glossary",
        "style",
        "words",
        "organisations",
        "incentives",
    )
)
SECTORS = "content/sectors"
FOLDERS = ("content/agreements", SECTORS, "content/facts", "content/series", "content/sources")

RecordT = TypeVar("RecordT", bound=BaseModel)
EntryT = TypeVar("EntryT", bound=Aging)


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
    style: Style | None
    words: WordList | None
    organisations: Mapping[str, Organisation]
    incentives: Mapping[str, Incentive]


class Reader:
    """Reads the files of one world and gathers what is wrong with them.

    With `drafts`, entries with mistakes are not left out: they keep the parts that are right, and `None` stands for the
    rest. `unread` are the names that files which cannot be read at all seem to define. `amend` sees each tree first.
    """

    def __init__(self, world: World, *, drafts: bool = False, amend: Amend = leave) -> None:
        self.world = world
        self.drafts = drafts
        self.amend = amend
        self.diagnostics: list[Diagnostic] = []
        self.unread: set[str] = set()

    def content(self) -> Content:
        """Return all that can be read; publication and plan are `None` where they cannot (and empty among drafts)."""
        return replace(self.tables(), sectors=self.folder(SECTORS, Sector))

    def tables(self) -> Content:
        """Return all that can be read but the sectors."""
        content = Content(
            publication=self.required("content/publication.yaml", Publication),  # type: ignore[arg-type]  # see above
            plan=self.required("content/plan.yaml", Plan),  # type: ignore[arg-type]  # likewise
            comparison=self.file("content/comparison.yaml", Comparison),
            agreements=self.folder("content/agreements", Agreement),
            sectors={},
            facts=self.merged(Facts, *self.world.list("content/facts", ".yaml")),
            series=self.merged(SeriesFile, *self.world.list("content/series", ".yaml")),
            sources=self.merged(Sources, "content/sources.yaml", *self.world.list("content/sources", ".yaml")),
            glossary=self.table("content/glossary.yaml", Glossary),
            style=self.file("content/style.yaml", Style),
            words=self.file("content/words.yaml", WordList),
            organisations=self.table("content/organisations.yaml", Organisations),
            incentives=self.table("content/incentives.yaml", Incentives),
        )
        if not self.world.list(SECTORS, ".yaml"):
            hint = f"write `{SECTORS}/NAME.yaml`"
            self.report("content.missing-file", "there is no sector", Place(SECTORS), hint)
        self.strays()
        return content

    def file(self, path: str, model: type[RecordT], only: str = "") -> RecordT | None:
        """Return the file at `path`, or its key `only`, as a `model`; `None` when there is none or nothing is right."""
        try:
            content = self.world.read(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            reason = (error.strerror or "it is no file").lower()
            hint = "let yourself read it, or put a file in its place"
            self.report("content.unreadable", f"the file cannot be read: {reason}", Place(path, 1, 1), hint)
            return None
        tree = parse(path, content, only)
        self.amend(tree)
        record = validate(draft(model) if self.drafts else model, tree)
        if tree.value is None:
            self.unread |= {PurePosixPath(path).stem, *tree.names}
        self.diagnostics.extend(tree.diagnostics)
        return record

    def required(self, path: str, model: type[RecordT], only: str = "") -> RecordT | None:
        """Return the file at `path` (see `file`), and report it when it is not there."""
        before = len(self.diagnostics)
        record = self.file(path, model, only)
        if record is None and len(self.diagnostics) == before:
            hint = "write it: every project has one"
            self.report("content.missing-file", "the file is missing", Place(path, 1, 1), hint)
        return draft(model)() if record is None and self.drafts else record

    def folder(self, folder: str, model: type[RecordT], only: str = "") -> dict[str, RecordT]:
        """Return the files of `folder`, one record each, by their names."""
        records: dict[str, RecordT] = {}
        for path in self.world.list(folder, ".yaml"):
            if (record := self.entry(path, model, only)) is not None:
                records[PurePosixPath(path).stem] = record
        return records

    def entry(self, path: str, model: type[RecordT], only: str = "") -> RecordT | None:
        """Return one of the files of a folder (see `required`), whose name is the identifier of what it holds."""
        record = self.required(path, model, only)
        if (wrong := unsafe(path)) is not None:
            self.diagnostics.append(wrong)
            return None
        return record

    def merged(self, model: type[BaseModel], *paths: str) -> dict[str, Any]:
        """Return the entries of the files at `paths` together; an identifier stands once in all of them."""
        entries: dict[str, Any] = {}
        for path in paths:
            record = self.file(path, model)
            for key, entry in (record.root if record else {}).items():  # type: ignore[attr-defined]  # a RootModel
                if key in entries:
                    first = next(Words.place_of(known) for known in entries if known == key)
                    self.report("content.duplicate", f"`{key}` stands in {first} too", key.place, "keep one of the two")
                else:
                    entries[key] = entry
        return entries

    def table(self, path: str, model: type[BaseModel]) -> dict[str, Any]:
        """Return the entries of one file; none when it is not there."""
        record = self.file(path, model)
        return dict(record.root) if record else {}  # type: ignore[attr-defined]  # a RootModel

    def strays(self) -> None:
        """Report YAML files that nothing reads: a misspelt name, or `.yml`."""
        read = {*FILES, *(path for folder in FOLDERS for path in self.world.list(folder, ".yaml"))}
        for folder in ("content", *FOLDERS):
            for path in self.world.list(folder, ""):
                if path not in read and path.lower().endswith((".yaml", ".yml")):
                    wanted = str(PurePosixPath(path).with_suffix(".yaml"))
                    hint = suggestion(wanted, FILES if folder == "content" else (wanted,)) or "move it into a folder"
                    self.report("content.stray-file", "nothing reads this file", Place(path, 1, 1), hint)

    def report(self, code: str, message: str, place: Place, hint: str) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, place, hint))


def supported(content: Content) -> Content:
    """Return `content` without the facts and series of which a source does not exist: notes need every one."""

    def kept(entries: Mapping[str, EntryT]) -> dict[str, EntryT]:
        known = content.sources
        return {name: entry for name, entry in entries.items() if all(one.source in known for one in entry.sources)}

    return replace(content, facts=kept(content.facts), series=kept(content.series))


def unsafe(path: str) -> Diagnostic | None:
    """Return what is wrong with the name of the file at `path` as an identifier, if anything is."""
    stem = PurePosixPath(path).stem
    if IDENTIFIER.match(stem):
        return None
    hint = "name the file with lower-case letters, digits and hyphens, a letter first"
    return Diagnostic("content.unsafe-identifier", f"`{stem}` is no safe identifier", Place(path, 1, 1), hint)


class _Named(Record):
    name: Text


def read_names(world: World, amend: Amend = leave) -> tuple[dict[str, dict[Language, str]], list[Diagnostic]]:
    """Return the name of each sector by language, reading each file only as far as its `name`; and what is wrong."""
    names: dict[str, dict[Language, str]] = {}
    reader = Reader(world, amend=amend)
    for sector, record in reader.folder(SECTORS, _Named, only="name").items():
        names[sector] = by_language(record.name)
    return names, reader.diagnostics


def read_trees(world: World) -> Iterator[Tree]:
    """Yield the tree of each file of `content/`, in order, as far as it can be read."""
    for path in (*FILES, *(path for folder in FOLDERS for path in world.list(folder, ".yaml"))):
        with suppress(OSError):  # which a check reports where the file is needed
            yield parse(path, world.read(path))

"""Beginnings: a new sector, fact, source or audience as a commented skeleton, which an editor fills in.

Each function returns the files to write, contents by path, and writes none itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from briefgen.content import Content
from briefgen.content.kinds import IDENTIFIER
from briefgen.desk.schemas import written
from briefgen.desk.skeletons import skeleton, verbatim
from briefgen.errors import ConfigError
from briefgen.pipeline import Project
from briefgen.reading import suggestion
from briefgen.world import World

Files = dict[str, bytes]
YEAR = timedelta(days=365)

_TEXT = "{en: …, es: …}"


def new_sector(world: World, project: Project, name: str) -> Files:
    """Return a new sector, with a point and a step for every audience; raise `ConfigError` where there is one."""
    _refuse(_refusals(name, "sector", project.content.sectors))
    content, audiences = project.content, project.workshop.audiences
    told = skeleton(
        "sector.yaml",
        {
            "number": 1 + max((sector.number or 0 for sector in content.sectors.values()), default=0),
            "key_points": _lines(f"  {audience}:\n    - {_TEXT}" for audience in audiences),
            "steps": _lines(
                f"  {audience}:\n    - {{when: {_TEXT}, who: {_TEXT}, what: {_TEXT}}}" for audience in audiences
            ),
            "glance": _lines(f"  - {{label: {_TEXT}, figure: {figure}}}" for figure in _figures(content)),
            "measures": ", ".join(content.plan.measures),
            "provisions": _lines(
                f"  - agreement: {agreement}\n    title: {_TEXT}\n    text: {_TEXT}" for agreement in content.agreements
            ),
            "incentives": f"incentives: [{', '.join(content.incentives)}]",
            "fits": _listed("fits", (f"  - {{criterion: {one}, text: {_TEXT}}}" for one in content.plan.criteria)),
            "organisations": ", ".join(list(content.organisations)[:1]),
            "terms": ", ".join(list(content.glossary)[:1]),
        },
    )
    return {f"content/sectors/{name}.yaml": told.encode(), **_schema(world, "sector")}


def new_fact(world: World, project: Project, name: str, *, file: str, source: str) -> Files:
    """Return file `file` of facts with a new one that rests on `source`; raise `ConfigError` where that cannot be."""
    wrong = [*_refusals(name, "fact", project.content.facts), *_refusals(file, "file", ())]
    if source not in project.content.sources:
        hint = suggestion(source, project.content.sources) or f"write it first: `briefgen new source {source}`"
        wrong.append((f"there is no source `{source}`", hint))
    _refuse(wrong)
    today = world.now().date()
    values = {"name": name, "source": source, "month": today.strftime("%Y-%m"), "review_by": today + YEAR}
    return _appended(world, f"content/facts/{file}.yaml", skeleton("fact.yaml", values), "facts")


def new_source(world: World, project: Project, name: str) -> Files:
    """Return the file of sources with a new one; raise `ConfigError` where there is one of that name."""
    _refuse(_refusals(name, "source", project.content.sources))
    told = skeleton("source.yaml", {"name": name, "day": world.now().date()})
    return _appended(world, "content/sources.yaml", told, "sources")


def new_audience(world: World, project: Project, name: str) -> Files:
    """Return the file of audiences with a new one, and its template; raise `ConfigError` where there is one."""
    _refuse(_refusals(name, "audience", project.workshop.audiences))
    files = _appended(world, "templates/audiences.yaml", skeleton("audience.yaml", {"name": name}), "")
    return {**files, f"templates/{name}.jinja": verbatim("audience.jinja").encode()}


def _refusals(name: str, kind: str, known: Mapping[str, Any] | tuple[()]) -> Iterator[tuple[str, str]]:
    """Yield why there can be no new `kind` of that name, and what to do."""
    if not IDENTIFIER.match(name):
        yield f"`{name}` is no safe identifier", "use lower-case letters, digits and hyphens, a letter first"
    if name in known:
        yield f"there is a {kind} `{name}` already", "choose another name, or edit what is there"


def _refuse(wrong: Iterable[tuple[str, str]]) -> None:
    """Raise `ConfigError` with all that is wrong, if anything is."""
    if told := tuple(dict.fromkeys(wrong)):
        raise ConfigError("; ".join(what for what, _ in told), hint="; ".join(dict.fromkeys(hint for _, hint in told)))


def _appended(world: World, path: str, told: str, kind: str) -> Files:
    """Return the file at `path` with `told` at its end; a new file names its schema first, and brings it along."""
    try:
        before = world.read(path).decode()
    except FileNotFoundError:
        head = f"# yaml-language-server: $schema={'../' * (path.count('/') - 1)}schemas/{kind}.schema.json"
        return {path: f"{head}\n{told}".encode(), **_schema(world, kind)}
    return {path: f"{before.rstrip()}\n{told}".encode()}


def _schema(world: World, kind: str) -> Files:
    """Return the schema that a new file of a kind names, where the project has none."""
    path = f"content/schemas/{kind}.schema.json"
    known = world.list("content/schemas", ".json")
    return {} if path in known else {path: written(kind).encode()}


def _figures(content: Content) -> list[str]:
    """Return a figure of the content, to stand where an editor puts those of the sector."""
    return [f"{name}.{figure}" for name, fact in content.facts.items() for figure in fact.figures][:1]


def _lines(items: Iterable[str]) -> str:
    return "".join(f"{item}\n" for item in items)


def _listed(key: str, items: Iterable[str]) -> str:
    listed = _lines(items)
    return f"{key}:\n{listed}" if listed else f"# {key}: []"

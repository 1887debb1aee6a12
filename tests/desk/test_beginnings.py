import json
from collections.abc import Callable, Mapping

import pytest

from briefgen import content, desk, pipeline, templates
from briefgen.errors import ConfigError
from briefgen.pipeline import Project
from briefgen.world import Disk, World
from tests.conftest import ROOT
from tests.fixtures.projects import coffee
from tests.fixtures.world import MemoryWorld

Begin = Callable[[World, Project], dict[str, bytes]]

BEGINNINGS: dict[str, Begin] = {
    "sector": lambda world, project: desk.new_sector(world, project, "brand-new"),
    "source": lambda world, project: desk.new_source(world, project, "brand-new"),
    "fact": lambda world, project: desk.new_fact(
        world, project, "brand-new", file="more", source=next(iter(project.content.sources))
    ),
    "audience": lambda world, project: desk.new_audience(world, project, "brand-new"),
}


def repository() -> MemoryWorld:
    """Return the repository's own project in memory."""
    paths = [
        path.relative_to(ROOT).as_posix()
        for folder in ("content", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ]
    return MemoryWorld({path: (ROOT / path).read_bytes() for path in (*paths, "briefgen.yaml")}, Disk(ROOT).now())


PROJECTS: Mapping[str, Callable[[], MemoryWorld]] = {"coffee": coffee, "repository": repository}


@pytest.mark.parametrize("project", PROJECTS)
@pytest.mark.parametrize("kind", BEGINNINGS)
def test_a_skeleton_is_sound_but_for_the_texts_to_fill_in(kind: str, project: str) -> None:
    """Once every `…` has words, nothing is wrong that was not wrong before."""
    world = PROJECTS[project]()
    before, after = set(codes(world)), MemoryWorld({**world.files, **begun(kind, world)}, world.now())

    assert {"content.unfilled", "template.unfilled"} >= set(codes(after)) - before > set()
    filled = {path: text.decode().replace("…", "Palabra").encode() for path, text in begun(kind, world).items()}
    assert set(codes(MemoryWorld({**world.files, **filled}, world.now()))) <= before


def begun(kind: str, world: MemoryWorld) -> dict[str, bytes]:
    """Return the files of a beginning."""
    return BEGINNINGS[kind](world, pipeline.read(world))


def codes(world: MemoryWorld) -> list[str]:
    """Return the codes of the errors in content and templates."""
    found = (*content.read(world)[1], *templates.read(world)[1])
    return [one.code for one in found if one.is_error]


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_nothing_is_begun_twice(kind: str) -> None:
    """What stands is never written over."""
    world = coffee()
    filled = {path: text.decode().replace("…", "Palabra").encode() for path, text in begun(kind, world).items()}
    again = MemoryWorld({**world.files, **filled}, world.now())

    with pytest.raises(ConfigError, match=f"there is a {kind} `brand-new` already"):
        begun(kind, again)


@pytest.mark.parametrize("name", ["Brand", "../x", "1st", ""])
def test_a_name_that_is_no_identifier_is_refused(name: str) -> None:
    """It becomes a file name, and part of an address."""
    with pytest.raises(ConfigError, match="is no safe identifier"):
        desk.new_sector(coffee(), pipeline.read(coffee()), name)


def test_a_fact_without_its_source_is_refused() -> None:
    """A claim begins with where it stands."""
    with pytest.raises(ConfigError, match="there is no source `nowhere`"):
        desk.new_fact(coffee(), pipeline.read(coffee()), "new", file="more", source="nowhere")


def test_all_that_is_wrong_with_a_new_fact_is_told_at_once() -> None:
    """Its name, the file that it goes into and its source."""
    with pytest.raises(ConfigError) as caught:
        desk.new_fact(coffee(), pipeline.read(coffee()), "New", file="More", source="nowhere")

    assert [one.partition("`")[2] for one in caught.value.message.split("; ")] == [
        "New` is no safe identifier",
        "More` is no safe identifier",
        "nowhere`",
    ]


def test_a_new_fact_asks_where_in_its_source_it_stands() -> None:
    """In both languages."""
    files = desk.new_fact(coffee(), pipeline.read(coffee()), "new", file="more", source="example-census")

    told = files["content/facts/more.yaml"].decode()
    assert "{source: example-census, locator: {en: …, es: …}}" in told


def test_a_new_file_of_facts_names_its_schema() -> None:
    """The editor's program completes keys from the first line on."""
    files = begun("fact", coffee())

    assert next(iter(files.values())).startswith(b"# yaml-language-server: $schema=../schemas/facts.schema.json\n")


@pytest.mark.parametrize(
    ("kind", "path", "schema"),
    [
        ("sector", "content/sectors/brand-new.yaml", "../schemas/sector"),
        ("source", "content/sources.yaml", "schemas/sources"),
    ],
)
def test_a_new_file_brings_the_schema_that_it_names(kind: str, path: str, schema: str) -> None:
    """Where the project has it already, it stays as it is."""
    world = coffee({"content/sources.yaml": None})
    files = begun(kind, world)
    where = f"content/schemas/{schema.rpartition('/')[2]}.schema.json"

    assert files[path].startswith(f"# yaml-language-server: $schema={schema}.schema.json\n".encode())
    assert json.loads(files[where])["$schema"]
    assert where not in begun(kind, MemoryWorld({**world.files, where: b"{}"}, world.now()))

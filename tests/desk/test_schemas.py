import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from briefgen.desk import KINDS, schema
from briefgen.errors import ConfigError
from tests.conftest import ROOT

SCHEMAS = ROOT / "content/schemas"


class Loader(yaml.SafeLoader):
    """A loader that takes dates for words, as YAML 1.2 and editors do."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loaded(text: str) -> Any:
    """Return YAML as an editor's program reads it."""
    return yaml.load(text, Loader)  # noqa: S506  # a SafeLoader


FILES = [
    (kind, path)
    for kind, (_, patterns) in KINDS.items()
    for pattern in patterns.split(", ")
    for path in sorted(ROOT.glob(pattern))
]


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_the_project_fits_its_schemas(kind: str, path: Path) -> None:
    """No editor's program underlines what `briefgen check` passes."""
    jsonschema.validate(loaded(path.read_text()), schema(kind))


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("facts", "a: {text: {en: a}, sources: [{source: b}], as_of: 2025, review_by: 2026-01-01}"),
        ("facts", "a: {text: {en: a, es: b}, sources: [{source: b}], as_of: soon, review_by: 2026-01-01}"),
        ("facts", "a: {text: {en: a, es: b}, sources: [{source: B C}], as_of: 2025, review_by: 2026-01-01}"),
        ("facts", "A B: {text: {en: a, es: b}, sources: [{source: b}], as_of: 2025, review_by: 2026-01-01}"),
        ("sources", "a: {publisher: b, title: c, language: en, tier: 4}"),
        ("sources", "a: {publisher: b, title: c, language: en, tier: 1, url: ftp://x}"),
        ("sector", "name: {en: a, es: b}\ntitel: {en: a, es: b}"),
        ("labels", "a: {en: a}"),
        ("labels", "a-b: {en: a, es: b}"),
        ("audiences", "a: {name: {en: a, es: b}, who: {en: a, es: b}, wants: {facts: 0}}"),
        ("audiences", "A: {name: {en: a, es: b}, who: {en: a, es: b}}"),
        ("theme", "name: a"),
        ("themes", "extends: default\ncolours: {ink: black}"),
        ("themes", "extends: default\ncolors: {}"),
        ("themes", "extends: default\nlogo: {width: 3}"),
        ("settings", "edition: soon"),
        ("settings", "edition: 2026-11-27\ntranslations: none"),
        ("settings", "edition: 2026-11-27\nverification: example.org"),
        ("settings", "theme: jade"),
    ],
)
def test_a_schema_refuses_what_the_reader_refuses(kind: str, wrong: str) -> None:
    """Missing languages, dates, identifiers, choices, addresses and unknown keys show while one types."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(loaded(wrong), schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_that_files_name_are_those_of_the_program(kind: str) -> None:
    """`briefgen schema --to content/schemas` writes them anew."""
    assert json.loads((SCHEMAS / f"{kind}.schema.json").read_text()) == schema(kind)


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_each_file_leads_editors_to_its_schema(kind: str, path: Path) -> None:
    """The first line is what YAML editors look for."""
    first = path.read_text().splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert found, first
    assert (path.parent / found[1]).resolve() == SCHEMAS / f"{kind}.schema.json"


def test_every_yaml_file_of_the_project_is_of_one_kind() -> None:
    """No file is left without the help of an editor's program."""
    files = {path for folder in ("content", "templates") for path in (ROOT / folder).rglob("*.yaml")}

    assert sorted(path for _, path in FILES) == sorted(files | {ROOT / "briefgen.yaml"})


def test_a_theme_may_say_only_what_differs() -> None:
    """Of one that extends another, no token is asked for."""
    jsonschema.validate(loaded('extends: default\ncolours: {ink: "#101010"}'), schema("themes"))


def test_a_kind_that_is_none_is_asked_for_wrongly() -> None:
    """The closest name is the hint."""
    with pytest.raises(ConfigError) as raised:
        schema("labls")

    assert raised.value.hint == "write `labels` if that is meant"

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from briefgen.content.schemas import KINDS, schema
from tests.conftest import ROOT

CONTENT = ROOT / "content"


class Loader(yaml.SafeLoader):
    """A loader that takes dates for words, as YAML 1.2 and editors do."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def loaded(text: str) -> Any:
    """Return YAML as an editor's program reads it."""
    return yaml.load(text, Loader)  # noqa: S506  # a SafeLoader


FILES = [(kind, path) for kind, (_, pattern) in KINDS.items() for path in sorted(CONTENT.glob(pattern))]


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_the_content_fits_its_schemas(kind: str, path: Path) -> None:
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
    ],
)
def test_a_schema_refuses_what_the_reader_refuses(kind: str, wrong: str) -> None:
    """Missing languages, dates, identifiers, choices, addresses and unknown keys show while one types."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(loaded(wrong), schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_beside_the_content_are_those_of_the_program(kind: str) -> None:
    """`briefgen schema --to content/schemas` writes them anew."""
    assert json.loads((CONTENT / f"schemas/{kind}.schema.json").read_text()) == schema(kind)


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda value: getattr(value, "stem", value))
def test_each_content_file_leads_editors_to_its_schema(kind: str, path: Path) -> None:
    """The first line is what YAML editors look for."""
    first = path.read_text().splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert found, first
    assert (path.parent / found[1]).resolve() == CONTENT / f"schemas/{kind}.schema.json"

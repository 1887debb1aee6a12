from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel, RootModel

from briefgen.content import models
from briefgen.content.kinds import Text
from briefgen.reading import draft

FILES = [
    models.Publication,
    models.Plan,
    models.Comparison,
    models.Agreement,
    models.Sector,
    models.Facts,
    models.SeriesFile,
    models.Sources,
    models.Glossary,
    models.Organisations,
]


def _records(kind: Any) -> Iterator[type[BaseModel]]:
    """Yield every kind of record in `kind`."""
    for part in get_args(kind):
        yield from _records(part)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from _records(field.annotation)


@pytest.mark.parametrize("file", FILES)
def test_no_record_takes_an_unknown_key_or_a_change(file: type[BaseModel]) -> None:
    """A misspelt key is a diagnostic, never a silence; what was checked is what is printed."""
    records = {kind for kind in _records(file) if not issubclass(kind, RootModel)}
    loose = [kind for kind in records if (kind.model_config["extra"], kind.model_config["frozen"]) != ("forbid", True)]

    assert loose == []


@pytest.mark.parametrize("file", FILES)
def test_a_draft_of_every_file_asks_for_nothing(file: type[BaseModel]) -> None:
    """Whatever is missing, what is there can be checked."""
    required = {
        f"{kind.__name__}.{name}"
        for kind in _records(draft(file))
        for name, field in kind.model_fields.items()
        if field.is_required() and name != "root"
    }

    assert required == set()


def test_a_text_has_every_language() -> None:
    """A language that is added is asked of every text."""
    assert set(Text.model_fields) == {"en", "es"}


def test_a_sector_needs_little_to_start_with() -> None:
    """An editor sees a first brief before everything is written."""
    required = [name for name, part in models.Sector.model_fields.items() if part.is_required()]

    assert required == ["name", "title", "lead", "key_points"]

"""What the rest of the program asks of the output room: save these, all or none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen import output
from briefgen.artefact import Artefact
from briefgen.brief import Brief, Format, Mode

BRIEF = Artefact(Brief("energy", "exporter"), Mode.ES, Format.PDF, b"%PDF", "document", "recipe", "2026-01-01")


def test_saves_artefacts_where_they_belong(tmp_path: Path) -> None:
    """The file is at its path, and the manifest that is returned is the one that stands there."""
    manifest = output.save(tmp_path / "output", [BRIEF])

    assert (tmp_path / "output" / "energy" / "energy-exporter-es.pdf").read_bytes() == b"%PDF"
    assert (tmp_path / "output" / "manifest.json").read_text() == manifest.to_json()


def test_removes_what_it_is_told_to(tmp_path: Path) -> None:
    """What was saved before stays until its path is named."""
    output.save(tmp_path / "output", [BRIEF])

    assert output.save(tmp_path / "output", []).entries.keys() == {BRIEF.path}
    assert output.save(tmp_path / "output", [], removed=[BRIEF.path]).entries.keys() == set()
    assert not (tmp_path / "output" / BRIEF.path).exists()


def test_saves_nothing_when_the_last_one_fails(tmp_path: Path) -> None:
    """The mistake of whoever makes the artefacts comes through, and no folder is left."""

    def failing() -> Iterator[Artefact]:
        yield BRIEF
        raise KeyError("a writer's mistake")

    with pytest.raises(KeyError):
        output.save(tmp_path / "output", failing())

    assert list(tmp_path.iterdir()) == []

"""What is begun and not yet written stops its own briefs, and no others."""

from pathlib import Path

import pytest

from briefgen import desk, pipeline
from briefgen.brief import Format, Mode
from briefgen.errors import ContentError, TemplateError
from briefgen.pipeline import Report, Selection
from tests.fixtures.projects import coffee, source
from tests.fixtures.world import MemoryWorld

CHIAPAS = Selection(("chiapas",), ("grower",), (Mode.ES,), (Format.HTML,))


def begun(kind: str) -> MemoryWorld:
    """Return the coffee project in which something is begun."""
    world = coffee()
    project = pipeline.read(world)
    files = {
        "sector": lambda: desk.new_sector(world, project, "oaxaca"),
        "fact": lambda: desk.new_fact(world, project, "altitude", file="harvest", source="example-census"),
        "source": lambda: desk.new_source(world, project, "example-office"),
        "audience": lambda: desk.new_audience(world, project, "buyer"),
    }[kind]()
    return MemoryWorld(world.files | files)


def built(world: MemoryWorld, selection: Selection, folder: Path, *, strict: bool = False) -> Report:
    """Build a selection in this process."""
    return pipeline.build(world, folder, selection, jobs=1, strict=strict)


@pytest.mark.parametrize("kind", ["sector", "fact", "source", "audience"])
def test_other_briefs_are_built_while_one_is_begun(kind: str, tmp_path: Path) -> None:
    """What is still to be written is told all the same, as warnings."""
    report = built(begun(kind), CHIAPAS, tmp_path)

    assert [entry.path for entry in report.written] == ["chiapas/chiapas-grower-es.html"]
    assert {one.code.partition(".")[2] for one in report.diagnostics} == {"unfilled"}
    assert not any(one.is_error for one in report.diagnostics)


def test_a_brief_that_is_begun_is_not_built(tmp_path: Path) -> None:
    """Nobody is sent three dots; nor is the whole catalogue built without it."""
    for selection in (Selection(("oaxaca",)), Selection(("oaxaca", "chiapas")), Selection()):
        with pytest.raises(ContentError):
            built(begun("sector"), selection, tmp_path)


def test_a_fact_that_is_begun_stops_the_briefs_that_cite_it(tmp_path: Path) -> None:
    """Whatever file it is in."""
    facts = source("content/facts/coffee.yaml").replace(
        "en: A plot of more than {threshold} needs its outline.", "en: …"
    )
    world = coffee({"content/facts/coffee.yaml": facts})

    with pytest.raises(ContentError) as raised:
        built(world, CHIAPAS, tmp_path)
    assert "content.unfilled" in {one.code for one in raised.value.diagnostics if one.is_error}


def test_an_audience_that_is_begun_is_not_built(tmp_path: Path) -> None:
    """Nor is anything where all audiences are asked for."""
    for audiences in (("buyer",), ("buyer", "grower"), ()):
        with pytest.raises(TemplateError):
            built(begun("audience"), Selection(("chiapas",), audiences), tmp_path)


def test_briefs_for_an_audience_whose_words_are_rewritten_stay(tmp_path: Path) -> None:
    """They are not gone: their audience is being edited."""
    audiences = source("templates/audiences.yaml") + "buyer:\n  name: {en: %s, es: B}\n  who: {en: C, es: D}\n"
    files = {"templates/buyer.jinja": source("templates/grower.jinja")}
    both = Selection(("chiapas",), (), (Mode.ES,), (Format.HTML,))
    built(coffee(files | {"templates/audiences.yaml": audiences % "A"}), both, tmp_path)

    report = built(coffee(files | {"templates/audiences.yaml": audiences % "…"}), CHIAPAS, tmp_path)
    assert report.removed == ()
    assert (tmp_path / "chiapas/chiapas-buyer-es.html").is_file()


def test_strictly_nothing_is_built_while_anything_is_begun(tmp_path: Path) -> None:
    """Warnings stop the work too."""
    with pytest.raises(ContentError):
        built(begun("sector"), CHIAPAS, tmp_path, strict=True)

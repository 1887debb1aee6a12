from dataclasses import replace
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.brief import Format, Mode
from briefgen.document import Heading
from briefgen.errors import ConfigError, ContentError, TemplateError
from briefgen.pipeline import Selection, building
from tests.fixtures.building import Build
from tests.fixtures.letterheads import letterhead
from tests.fixtures.projects import BROKEN, GROWER, coffee, on_paper, source
from tests.fixtures.samples import sample_document, sample_theme


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give a folder to build into."""
    return Build(tmp_path / "output")


def paths(entries: tuple[object, ...]) -> list[str]:
    """Return the paths of entries."""
    return [getattr(entry, "path") for entry in entries]  # noqa: B009  # entries of the manifest


@pytest.mark.slow
def test_builds_a_project_of_another_subject(tmp_path: Path) -> None:
    """Two sectors, one audience, three modes, two formats: twelve files."""
    report = pipeline.build(coffee(), tmp_path / "output")
    assert len(report.written) == 12
    assert (tmp_path / "output/chiapas/chiapas-grower-bilingual.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "output/veracruz/veracruz-grower-es.docx").read_bytes().startswith(b"PK")
    assert report.edition == "2026-05-04"


def test_a_second_build_writes_nothing(build: Build) -> None:
    """What has not changed stays as it is, byte by byte."""
    first = build()
    before = build.files()
    second = build()
    assert paths(second.unchanged) == paths(first.written) != []
    assert second.written == ()
    assert build.files() == before


def test_a_build_writes_only_what_says_something_new(build: Build) -> None:
    """A word changed in one language of one sector leaves all else alone."""
    build()
    veracruz = source("content/sectors/veracruz.yaml")
    mended = build({"content/sectors/veracruz.yaml": veracruz.replace("Buy one receiver", "Buy two receivers")})
    assert paths(mended.written) == ["veracruz/veracruz-grower-en.docx", "veracruz/veracruz-grower-bilingual.docx"]


def test_a_comment_rebuilds_nothing(build: Build) -> None:
    """What counts is what a brief says, not how its content and its template are written."""
    build()
    commented = {GROWER: "{# a #}\n", "content/sectors/veracruz.yaml": "# a\n", "templates/theme.yaml": "# a\n"}
    assert build({path: comment + source(path) for path, comment in commented.items()}).written == ()


def test_a_change_of_the_theme_writes_everything_anew(build: Build) -> None:
    """The look is part of the recipe."""
    first = build()
    changed = source("templates/theme.yaml").replace("#2f6b3a", "#2f6b3b")
    assert paths(build({"templates/theme.yaml": changed}).written) == paths(first.written)


def test_force_writes_what_has_not_changed(build: Build) -> None:
    """And writes it as it was, byte by byte."""
    first = build()
    before = build.files()
    forced = build(force=True)
    assert paths(forced.written) == paths(first.written)
    assert {path: content for path, content in build.files().items() if path.endswith(".docx")} == {
        path: content for path, content in before.items() if path.endswith(".docx")
    }


def test_a_selection_builds_no_more_than_was_asked(build: Build) -> None:
    """One sector in one language and one format is one file."""
    report = build(selection=Selection(sectors=("chiapas",), modes=(Mode.EN,), formats=(Format.HTML,)))
    assert paths(report.written) == ["chiapas/chiapas-grower-en.html"]


@pytest.mark.parametrize(
    ("selection", "message", "hint"),
    [
        (Selection(sectors=("chiapa",)), "there is no sector `chiapa`", "write `chiapas` if that is meant"),
        (Selection(sectors=("oaxaca",)), "there is no sector `oaxaca`", "choose from chiapas, veracruz"),
        (Selection(audiences=("growers",)), "there is no audience `growers`", "write `grower` if that is meant"),
        (Selection(audiences=("../x",)), "there is no audience `../x`", "choose from grower"),
    ],
)
def test_refuses_what_is_not_in_the_catalogue(build: Build, selection: Selection, message: str, hint: str) -> None:
    """The hint names what was probably meant, or what there is."""
    with pytest.raises(ConfigError) as caught:
        build(selection=selection)
    assert (caught.value.message, caught.value.hint) == (message, hint)
    assert not build.folder.exists()


def test_a_project_with_mistakes_leaves_the_output_as_it_was(build: Build) -> None:
    """Neither a file nor the manifest changes."""
    build()
    before = build.files()
    with pytest.raises(ContentError):
        build(dict(BROKEN))
    with pytest.raises(TemplateError):
        build({GROWER: "<div/>"}, force=True)
    assert build.files() == before


def test_a_sector_that_cannot_be_listed_does_not_hide_other_mistakes(build: Build) -> None:
    """A build tells all that is wrong, though the catalogue cannot even be read."""
    with pytest.raises(ContentError) as caught:
        build({"content/sectors/veracruz.yaml": "name: 5\n", GROWER: "{% if %}"})
    files = {one.place.file for one in caught.value.diagnostics}
    assert files == {"content/sectors/veracruz.yaml", GROWER}


def test_another_letterhead_writes_word_files_anew_and_nothing_else(tmp_path: Path) -> None:
    """It is no part of a PDF."""
    selection = Selection(sectors=("chiapas",), modes=(Mode.ES,))
    first = pipeline.build(on_paper(letterhead()), tmp_path / "output", selection, jobs=1)
    second = pipeline.build(on_paper(letterhead(first=True)), tmp_path / "output", selection, jobs=1)

    assert {entry.format for entry in first.written} == {"pdf", "docx"}
    assert {entry.format for entry in second.written} == {"docx"}
    assert {entry.format for entry in second.unchanged} == {"pdf"}


def test_a_build_without_charts_draws_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no page shows a picture, no process is started for drawing."""
    monkeypatch.setattr(building, "processes", pytest.fail)

    assert building._draw([], sample_theme()) == {}
    assert building._draw([without_charts()], sample_theme()) == {}


def without_charts() -> pipeline.Job:
    """Return a page to write that shows no chart."""
    document = sample_document(Mode.ES)
    bare = replace(document, blocks=tuple(block for block in document.blocks if isinstance(block, Heading)))
    return pipeline.Job(bare, Format.PDF, "document", "recipe")

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.brief import Format, Language, Mode
from briefgen.diagnostics import Place
from briefgen.document import Heading
from briefgen.errors import BriefgenError, ConfigError, ContentError, TemplateError
from briefgen.pipeline import Selection
from briefgen.translations import State
from briefgen.translations.exchange import Return, read_xliff, write_xliff
from briefgen.world import Disk
from tests.helpers.building import Build
from tests.helpers.letterheads import letterhead
from tests.helpers.projects import COFFEE, coffee, source
from tests.helpers.samples import sample_document, sample_theme
from tests.helpers.world import MemoryWorld

GROWER = "templates/grower.jinja"


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Give a folder to build into."""
    return Build(tmp_path / "output")


def wrong(changes: dict[str, str | None], kind: type[BriefgenError]) -> list[str]:
    """Return what a check of the coffee project says is wrong, a line each."""
    with pytest.raises(kind) as caught:
        pipeline.check(coffee(changes))
    return [f"{one.place} [{one.code}]" for one in caught.value.diagnostics]


def paths(entries: tuple[object, ...]) -> list[str]:
    """Return the paths of entries."""
    return [getattr(entry, "path") for entry in entries]  # noqa: B009  # entries of the manifest


def test_the_catalogue_lists_sectors_and_audiences_with_their_names() -> None:
    """The program knows no subject but the project's."""
    known = pipeline.catalogue(coffee())
    assert list(known.sectors) == ["chiapas", "veracruz"]
    assert {name: list(names.values()) for name, names in known.audiences.items()} == {
        "grower": ["Para productores", "For growers"]
    }


def test_a_sound_project_has_nothing_to_tell() -> None:
    """No warning, no error."""
    assert pipeline.check(coffee()) == ()


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


BROKEN = {
    "content/sectors/veracruz.yaml": source("content/sectors/veracruz.yaml").replace("price.amount", "price.total"),
    GROWER: source(GROWER).replace("sector.lead", "sektor.lead"),
    "templates/theme.yaml": source("templates/theme.yaml")
    .replace('"#201510"', "brown")
    .replace("Bold.ttf", "Bald.ttf"),
}


def test_mistakes_in_content_and_templates_are_shown_together() -> None:
    """One run tells all of it, in the order of the files; content decides the exit code."""
    told = wrong(dict(BROKEN), ContentError)
    assert [line for line in told if line.startswith("content/")]
    assert f"{GROWER}:3:27 [template.undefined]" in told
    assert [line.split(" ")[1] for line in told if "theme" in line] == ["[theme.font]", "[theme.colour]"]
    assert told == sorted(told, key=lambda line: line.split(":")[0])


def test_what_is_missing_only_because_content_is_wrong_is_not_told_of_templates() -> None:
    """A mistake in the content does not make an author look for one in a template."""
    told = wrong({"content/glossary.yaml": "plot: {en: plot}\n"}, ContentError)
    assert told
    assert not [line for line in told if line.startswith("templates/")]


def test_a_syntax_error_is_shown_though_there_is_no_content_to_tell() -> None:
    """Templates are read whatever is wrong with the content."""
    told = wrong({"content/plan.yaml": None, GROWER: "{% if %}"}, ContentError)
    assert f"{GROWER}:1:1 [template.syntax]" in told


def test_mistakes_in_every_template_are_shown_in_one_run() -> None:
    """One audience's template does not hide another's."""
    audiences = source("templates/audiences.yaml") + source("templates/audiences.yaml").replace("grower:", "buyer:")
    told = wrong(
        {"templates/audiences.yaml": audiences, GROWER: "<title>{{ x }}</title>", "templates/buyer.jinja": "<div/>"},
        TemplateError,
    )
    assert told == [
        "templates/buyer.jinja:1:1 [template.title]",
        "templates/buyer.jinja:1:1 [template.unknown-tag]",
        f"{GROWER}:1:11 [template.undefined]",
    ]


def test_languages_that_differ_in_shape_are_a_mistake_of_the_template() -> None:
    """What is told in one language only is named with the sector, and has its place."""
    only = '{% if labels.rule == "The rule" %}<paragraph>only here</paragraph>{% endif %}\n<contents/>'
    with pytest.raises(TemplateError) as caught:
        pipeline.check(coffee({GROWER: f"<title>a</title>\n{only}"}))
    found = caught.value.diagnostics[0]
    assert (found.code, found.message) == (
        "template.misaligned",
        "chiapas: blocks differ in number: 1 in one language, 2 in the other",
    )
    assert (found.place.line, found.place.column) == (2, 35)
    assert found.hint == "tell the same blocks in both languages, in the same order"


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


def test_a_mistake_in_the_settings_is_shown_with_all_the_others() -> None:
    """One run tells everything; what was asked wrongly decides the exit status."""
    changes = {"briefgen.yaml": "edition: soon\n", "templates/theme.yaml": "name: 3\n"}

    with pytest.raises(ConfigError) as caught:
        pipeline.check(coffee(changes))

    assert {one.place.file for one in caught.value.diagnostics} == set(changes)


def on_paper(content: bytes) -> MemoryWorld:
    """Return the coffee project with a letterhead."""
    world = coffee({"briefgen.yaml": source("briefgen.yaml").rstrip() + "\nletterhead: paper.docx\n"})
    return MemoryWorld(world.files | {"paper.docx": content})


def test_another_letterhead_writes_word_files_anew_and_nothing_else(tmp_path: Path) -> None:
    """It is no part of a PDF."""
    selection = Selection(sectors=("chiapas",), modes=(Mode.ES,))
    first = pipeline.build(on_paper(letterhead()), tmp_path / "output", selection, jobs=1)
    second = pipeline.build(on_paper(letterhead(first=True)), tmp_path / "output", selection, jobs=1)

    assert {entry.format for entry in first.written} == {"pdf", "docx"}
    assert {entry.format for entry in second.written} == {"docx"}
    assert {entry.format for entry in second.unchanged} == {"pdf"}


def test_everything_wrong_with_a_letterhead_is_told_where_it_is_named() -> None:
    """Before anything is written."""
    with pytest.raises(ConfigError) as caught:
        pipeline.check(on_paper(b"%PDF-1.7"))

    assert [(str(one.place), one.message) for one in caught.value.diagnostics] == [
        ("briefgen.yaml:3:13", "the letterhead `paper.docx` is no Word file")
    ]


def test_a_build_without_charts_draws_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no page shows a picture, no process is started for drawing."""
    monkeypatch.setattr(pipeline, "processes", pytest.fail)

    assert pipeline._draw([], sample_theme()) == {}
    assert pipeline._draw([without_charts()], sample_theme()) == {}


def without_charts() -> pipeline.Job:
    """Return a page to write that shows no chart."""
    document = sample_document(Mode.ES)
    bare = replace(document, blocks=tuple(block for block in document.blocks if isinstance(block, Heading)))
    return pipeline.Job(bare, Format.PDF, "document", "recipe")


VERACRUZ = "content/sectors/veracruz.yaml"
WORDS = {"content/words.yaml": "both: [Veracruz]\n"}
STALE = {VERACRUZ: source(VERACRUZ).replace("who: {en: The cooperative, es: La cooperativa}", "who: {en: The union}")}


@pytest.mark.parametrize("policy", ["mark", "fall-back"])
def test_a_text_may_lack_a_language_where_the_other_stands_in(policy: str) -> None:
    """And is strictly refused everywhere else."""
    settings = {"briefgen.yaml": f"edition: 2026-05-04\ntranslations: {policy}\n"}
    missing = ["content.missing-translation"]

    told = pipeline.check(coffee(STALE | settings))
    assert [one.place.line for one in told if one.code == "translations.missing"] == [15]
    for other in ({}, {"briefgen.yaml": "edition: 2026-05-04\ntranslations: block\n"}):
        with pytest.raises(ContentError) as raised:
            pipeline.check(coffee(STALE | other))
        assert [one.code for one in raised.value.diagnostics if one.place.line == 15] == missing


def test_a_name_that_is_missing_can_be_listed_where_the_other_stands_in() -> None:
    """The catalogue is read with the same policy."""
    changes = {
        VERACRUZ: source(VERACRUZ).replace(", es: Veracruz}", "}"),
        "briefgen.yaml": "edition: 2026-05-04\ntranslations: fall-back\n",
    }

    assert pipeline.catalogue(coffee(changes)).sectors["veracruz"] == {Language.ES: "Veracruz", Language.EN: "Veracruz"}
    with pytest.raises(ContentError):
        pipeline.catalogue(coffee(changes | {"briefgen.yaml": "edition: 2026-05-04\n"}))


def test_texts_that_are_not_approved_stop_a_build_where_the_policy_is_to_block() -> None:
    """Those of templates too, as content."""
    with pytest.raises(ContentError) as raised:
        pipeline.check(coffee({"briefgen.yaml": "edition: 2026-05-04\ntranslations: block\n"}))

    files = {one.place.file for one in raised.value.diagnostics if one.code == "translations.unreviewed"}
    assert {VERACRUZ, "templates/labels.yaml", "templates/audiences.yaml", "content/facts/coffee.yaml"} <= files


def test_the_ledger_holds_every_text_of_content_and_templates() -> None:
    """None of which was approved in a project without locks."""
    reviews = pipeline.ledger(coffee()).reviews

    assert {one.segment.file for one in reviews} >= {VERACRUZ, "templates/labels.yaml", "content/glossary.yaml"}
    assert {one.state for one in reviews} == {State.UNREVIEWED}


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """Give the coffee project on the disk."""
    return Disk(shutil.copytree(COFFEE, tmp_path / "coffee"))


def returned(disk: Disk, old: str, new: str) -> list[Return]:
    """Return all texts as they come back from English into Spanish, with some words of the XLIFF replaced."""
    ledger = pipeline.ledger(disk)
    sent = write_xliff(ledger.send(ledger.reviews, Language.EN)[0]).decode()
    assert old in sent
    return [read_xliff("back.xlf", sent.replace(old, new).encode())]


def test_what_came_back_is_written_into_the_content(disk: Disk) -> None:
    """And approved where a name stands behind it."""
    done = pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La unión<"))

    assert list(done.files) == [VERACRUZ]
    assert disk.read(VERACRUZ).decode() == source(VERACRUZ).replace("es: La cooperativa", "es: La unión")


def test_what_the_content_would_not_bear_is_not_imported(disk: Disk) -> None:
    """It is said at its place in the file that came back; what was wrong before is not."""
    fact = disk.project / "content/facts/coffee.yaml"
    fact.write_text(fact.read_text().replace("source: example-market", "source: example-markt"))
    before = disk.read(VERACRUZ)

    with pytest.raises(ContentError) as raised:
        pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La unión 5<"))

    (told,) = raised.value.diagnostics
    assert (told.code, told.place.file) == ("content.languages-differ", "back.xlf")
    assert told.place != Place("back.xlf")
    assert disk.read(VERACRUZ) == before


def test_many_sectors_are_checked_in_two_processes() -> None:
    """What is wrong in either share is told, and a word is counted in all of them."""
    text = source(VERACRUZ).replace("who: {en: The cooperative", "who: {en: The coopperative")
    names = [f"content/sectors/{name}.yaml" for name in ("ana", "bea", "carla", "dora")]
    wrong = text.replace("es: La cooperativa}", 'es: "La cooperativa {weight}"}')

    with pytest.raises(ContentError) as raised:
        pipeline.check(coffee(WORDS | dict.fromkeys(names, text) | {names[1]: wrong, names[2]: wrong}))

    told = [(one.place.file, one.code) for one in raised.value.diagnostics if one.code == "content.unknown-figure"]
    assert told == [(names[1], "content.unknown-figure"), (names[2], "content.unknown-figure")]
    spelt = [one.message for one in raised.value.diagnostics if one.code == "content.spelling"]
    assert "no en-US dictionary has `coopperative`, written 4 times" in spelt


def test_what_is_wrong_within_a_text_is_told_where_it_came_back(disk: Disk) -> None:
    """A finding has the place of its word in the content, where the translator cannot look."""
    with pytest.raises(ContentError) as raised:
        pipeline.receive(disk, disk.project, returned(disk, "<target>La cooperativa<", "<target>La gran &lt;b>unión<"))

    (told,) = raised.value.diagnostics
    assert (told.code, told.place.file) == ("content.markup", "back.xlf")


def test_the_language_of_labels_is_checked_with_that_of_content() -> None:
    """What a template says is read beside what the content says, and belongs to the templates."""
    labels = source("templates/labels.yaml")
    first = labels.index("en: ") + 4
    changed = f"{labels[:first]}A  {labels[first:]}"
    found = pipeline.check(coffee({"templates/labels.yaml": changed}))

    assert [(one.code, one.place.file) for one in found] == [("content.typography", "templates/labels.yaml")]

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest

from briefgen import pipeline
from briefgen.errors import BriefgenError, ConfigError, ContentError, TemplateError
from tests.fixtures.projects import BROKEN, GROWER, coffee, on_paper, source


def wrong(changes: dict[str, str | None], kind: type[BriefgenError]) -> list[str]:
    """Return what a check of the coffee project says is wrong, a line each."""
    with pytest.raises(kind) as caught:
        pipeline.check(coffee(changes))
    return [f"{one.place} [{one.code}]" for one in caught.value.diagnostics]


def test_a_sound_project_has_nothing_to_tell() -> None:
    """No warning, no error."""
    assert pipeline.check(coffee()) == ()


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


def test_a_mistake_in_the_settings_is_shown_with_all_the_others() -> None:
    """One run tells everything; what was asked wrongly decides the exit status."""
    changes = {"briefgen.yaml": "edition: soon\n", "templates/theme.yaml": "name: 3\n"}

    with pytest.raises(ConfigError) as caught:
        pipeline.check(coffee(changes))

    assert {one.place.file for one in caught.value.diagnostics} == set(changes)


def test_everything_wrong_with_a_letterhead_is_told_where_it_is_named() -> None:
    """Before anything is written."""
    with pytest.raises(ConfigError) as caught:
        pipeline.check(on_paper(b"%PDF-1.7"))

    assert [(str(one.place), one.message) for one in caught.value.diagnostics] == [
        ("briefgen.yaml:3:13", "the letterhead `paper.docx` is no Word file")
    ]


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


def test_texts_that_are_not_approved_stop_a_build_where_the_policy_is_to_block() -> None:
    """Those of templates too, as content."""
    with pytest.raises(ContentError) as raised:
        pipeline.check(coffee({"briefgen.yaml": "edition: 2026-05-04\ntranslations: block\n"}))

    files = {one.place.file for one in raised.value.diagnostics if one.code == "translations.unreviewed"}
    assert {VERACRUZ, "templates/labels.yaml", "templates/audiences.yaml", "content/facts/coffee.yaml"} <= files


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


def test_the_language_of_labels_is_checked_with_that_of_content() -> None:
    """What a template says is read beside what the content says, and belongs to the templates."""
    labels = source("templates/labels.yaml")
    first = labels.index("en: ") + 4
    changed = f"{labels[:first]}A  {labels[first:]}"
    found = pipeline.check(coffee({"templates/labels.yaml": changed}))

    assert [(one.code, one.place.file) for one in found] == [("content.typography", "templates/labels.yaml")]


def spoilt(text: str) -> Iterator[str]:
    """Yield `text` without one of its lines, or with a figure that there is not for a word, each in turn."""
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        before, after = "".join(lines[:index]), "".join(lines[index + 1 :])
        yield before + after
        if ": " in line:
            yield before + re.sub(r"[^\W\d_]+(?=\W*$)", "{nothing}", line.rstrip()) + "\n" + after


@pytest.mark.parametrize("path", sorted(path for path in coffee().files if path.endswith(".yaml")))
def test_whatever_line_is_spoilt_a_check_ends_with_what_is_wrong(path: str) -> None:
    """Never with an error of the program's own: what is told later may need what was found to be wrong."""
    for text in spoilt(source(path)):
        with suppress(BriefgenError):
            pipeline.check(coffee({path: text}))


def test_a_fact_that_prints_a_figure_it_has_not_is_told_of() -> None:
    """The brief that cites it cannot be told either, which goes without saying."""
    facts = source("content/facts/coffee.yaml").replace("{day}", "{night}", 1)

    told = wrong({"content/facts/coffee.yaml": facts}, ContentError)
    assert told
    assert all(one.startswith("content/facts/coffee.yaml") for one in told)

import pytest

from briefgen import templates
from briefgen.brief import Language
from tests.fixtures.projects import coffee


def wrong(changes: dict[str, str | None]) -> list[str]:
    """Return what is wrong with the coffee project's templates, a line each."""
    _, diagnostics = templates.read(coffee(changes))
    return [f"{one.place} {one.message} [{one.code}]" for one in diagnostics]


def test_reads_audiences_labels_and_theme() -> None:
    """All that a brief is told with is there."""
    workshop, diagnostics = templates.read(coffee())
    assert diagnostics == []
    assert workshop
    assert templates.audience_names(workshop.audiences) == {
        "grower": {Language.ES: "Para productores", Language.EN: "For growers"}
    }
    assert workshop.labels["rule"].es == "La regla"
    assert workshop.theme


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("audiences", None, "templates/audiences.yaml the file is missing [template.missing]"),
        ("audiences", "# none\n", "templates/audiences.yaml:1:1 the file is empty [yaml.empty]"),
        ("audiences", "{}\n", "templates/audiences.yaml there is no audience [template.audience]"),
        (
            "audiences",
            "../x: {name: {en: a, es: b}, who: {en: a, es: b}}\n",
            "templates/audiences.yaml:1:1 `../x` is no safe identifier [template.unsafe-identifier]",
        ),
        (
            "audiences",
            "grower: {name: {en: a}, who: {en: a, es: b}}\n",
            "templates/audiences.yaml:1:16 `grower.name` has no text in `es` [content.missing-translation]",
        ),
        ("labels", None, "templates/labels.yaml the file is missing [template.missing]"),
        ("labels", "_a: {en: a, es: b}\n", "templates/labels.yaml:1:1 `_a` is no label [template.unsafe-identifier]"),
        ("labels", "a-b: {en: a, es: b}\n", "templates/labels.yaml:1:1 `a-b` is no label [template.unsafe-identifier]"),
        ("labels", 'a: {en: "", es: b}\n', "templates/labels.yaml:1:9 words are wanted here [yaml.wrong-type]"),
    ],
)
def test_a_mistake_in_audiences_or_labels_is_told(file: str, text: str | None, message: str) -> None:
    """Each with its place."""
    assert message in wrong({f"templates/{file}.yaml": text})


def test_what_is_wrong_with_every_file_is_told_at_once() -> None:
    """A syntax error shows beside a theme and labels that are wrong."""
    told = wrong(
        {
            "templates/labels.yaml": "_a: {en: a, es: b}\n",
            "templates/theme.yaml": "name: a\n",
            "templates/grower.jinja": "{% if %}",
        }
    )
    assert any("[template.unsafe-identifier]" in line for line in told)
    assert any("[yaml.missing-key]" in line for line in told)
    assert any(line.startswith("templates/grower.jinja:1:1") and "[template.syntax]" in line for line in told)


def test_an_audience_without_a_template_is_told() -> None:
    """Each audience has a template of its name."""
    assert wrong({"templates/grower.jinja": None}) == [
        "templates/grower.jinja:1:1 there is no template `grower.jinja` [template.missing]"
    ]


def test_names_can_be_listed_without_reading_the_rest() -> None:
    """The catalogue needs the audiences' names only."""
    audiences, diagnostics = templates.read_audiences(
        coffee({"templates/theme.yaml": None, "templates/labels.yaml": None})
    )
    assert list(audiences) == ["grower"]
    assert diagnostics == []


def test_what_templates_say_themselves_is_given_in_both_languages() -> None:
    """Labels and audiences, with their places, for whoever checks language."""
    workshop, _ = templates.read(coffee())
    assert workshop is not None
    said = list(workshop.said())

    assert len(said) == len(workshop.labels) + 2 * len(workshop.audiences)
    assert {one.en.place.file for one in said} == set(templates.WORDS)

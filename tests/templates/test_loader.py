import pytest
from jinja2 import TemplateNotFound

from briefgen.templates.loader import Loader, UnreadableError, stamped
from tests.fixtures.world import MemoryWorld


def test_stamps_each_tag_with_its_file_line_and_column() -> None:
    """A tag that is told later still knows where it was written."""
    told = stamped("<title>a</title>\n  <list><item>b</item></list>", "templates/a.jinja")
    assert told == (
        '<title at="templates/a.jinja:1:1">a</title>\n'
        '  <list at="templates/a.jinja:2:3"><item at="templates/a.jinja:2:9">b</item></list>'
    )


def test_leaves_alone_what_stands_in_marks_of_jinja() -> None:
    """Expressions, statements and comments are not markup; columns behind them still count from the line's start."""
    source = "{# <title> #}{{ a <b }}{% if a <b %}<notes/>{% endif %}"
    assert stamped(source, "t") == source.replace("<notes/>", '<notes at="t:1:37"/>')


@pytest.mark.parametrize("word", ["<!DOCTYPE", "<!", "<?xml"])
def test_refuses_declarations_where_they_are_written(word: str) -> None:
    """A document type, a comment of XML or a processing instruction has no place in a brief."""
    with pytest.raises(UnreadableError) as caught:
        stamped(f"<title>a</title>\n  {word} >", "templates/a.jinja")
    assert caught.value.message == f"`{word}` is not part of the vocabulary"
    assert (caught.value.lineno, caught.value.column) == (2, 3)


@pytest.mark.parametrize("name", ["../content/plan.yaml", "a.yaml", "A.jinja", "a/b.jinja", "", ".jinja", "a.jinja\n"])
def test_loads_only_templates_of_the_project(name: str) -> None:
    """No name leads out of the folder, nor to a file that is no template."""
    with pytest.raises(TemplateNotFound):
        Loader(MemoryWorld({"content/plan.yaml": "a", "templates/a.yaml": "a"})).get_source(None, name)


def test_names_the_place_of_a_character_that_cannot_stand_in_a_template() -> None:
    """A template is read as strictly as a file of the content."""
    with pytest.raises(UnreadableError) as caught:
        Loader(MemoryWorld({"templates/a.jinja": "ab\nc\u202ed"})).get_source(None, "a.jinja")
    assert caught.value.message == "control or invisible character U+202E"
    assert (caught.value.lineno, caught.value.column) == (2, 2)

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.templates.loader import stamped
from briefgen.templates.vocabulary.markup import MAX_DEPTH, parse


def broken(markup: str) -> Diagnostic:
    """Return why `markup` cannot be read."""
    found = parse(stamped(markup, "t.jinja"), "t.jinja")
    assert isinstance(found, Diagnostic)
    return found


@pytest.mark.parametrize(
    ("markup", "place"),
    [
        ("<title>a</title>\n<paragraph>b", Place("t.jinja", 2, 1)),
        ("<title>a</title>\n  <list>ñ<item>b</list>", Place("t.jinja", 2, 10)),
        ("a </paragraph>", Place("t.jinja", 1, 1)),
        ("<title>a</title>\n<link href='a' href='b'>c</link>", Place("t.jinja", 2, 1)),
    ],
)
def test_tags_that_are_not_closed_are_placed_at_the_last_one_before_the_break(markup: str, place: Place) -> None:
    """The author is led to the tag that was open."""
    found = broken(markup)
    assert found.code == "template.markup"
    assert found.message.startswith("the tags are not well formed: ")
    assert found.place == place
    assert found.hint == "close every tag that is opened, in the reverse order"


@pytest.mark.parametrize("word", ["<!DOCTYPE", "<!ENTITY", "<?xml", "<!"])
def test_declarations_that_a_template_puts_together_are_refused(word: str) -> None:
    """What the loader could not see is seen here: no entity is ever declared, let alone expanded."""
    found = parse(f'<title at="t.jinja:3:5">a</title>{word} x []>', "t.jinja")
    assert isinstance(found, Diagnostic)
    assert found.message == f"`{word}` is not part of the vocabulary"
    assert found.place == Place("t.jinja", 3, 5)


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u200b", "\ud800", "\uffff"])
def test_characters_that_a_brief_cannot_hold_are_refused(character: str) -> None:
    """Controls, invisible characters and halves of characters never reach a writer."""
    found = broken(f"<title>a</title>\n<paragraph>{character}</paragraph>")
    assert found.code == "template.control-character"
    assert found.message == f"control or invisible character U+{ord(character):04X}"
    assert found.place == Place("t.jinja", 2, 1)


def test_tags_nested_beyond_all_need_are_refused() -> None:
    """Nothing is so deep that reading it could fail."""
    deep = 10_000
    found = broken("<strong>" * deep + "</strong>" * deep)
    assert found.message == f"tags stand more than {MAX_DEPTH} deep"
    assert found.place.file == "t.jinja"


def test_sound_markup_becomes_elements() -> None:
    """Words keep their entities, tags their stamps."""
    root = parse(stamped("<title>a &amp; b</title>", "t.jinja"), "t.jinja")
    assert not isinstance(root, Diagnostic)
    assert [(child.tag, child.text, child.get("at")) for child in root] == [("title", "a & b", "t.jinja:1:1")]

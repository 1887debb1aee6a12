from collections.abc import Callable

import pytest

from briefgen.diagnostics import Place
from briefgen.templates.vocabulary import Told
from briefgen.templates.vocabulary.tags import ATTRIBUTES, INLINE, stamp

Parse = Callable[[str], Told]


@pytest.mark.parametrize(
    ("markup", "code", "message", "hint", "column"),
    [
        (
            "<paragrph>a</paragrph>",
            "unknown-tag",
            "there is no tag `<paragrph>`",
            "write `<paragraph>` if that is meant",
            1,
        ),
        ("<div>a</div>", "unknown-tag", "there is no tag `<div>`", "use one of title, heading, paragraph", 1),
        ("<paragraph>a <b>c</b></paragraph>", "unknown-tag", "there is no tag `<b>`", "use one of title", 14),
        (
            '<paragraph style="x">a</paragraph>',
            "unknown-attribute",
            "`<paragraph>` has no attribute `style`",
            "use `role`",
            1,
        ),
        (
            '<steps><step role="a"><what>b</what></step></steps>',
            "unknown-attribute",
            "`<step>` has no attribute `role`",
            "remove it",
            8,
        ),
        (
            '<paragraph role="loud">a</paragraph>',
            "attribute",
            "`loud` is no role of `<paragraph>`",
            "use one of body, lead",
            1,
        ),
        ("<heading>a</heading>", "attribute", "`` is no id of `<heading>`", "give an `id` of lower-case letters", 1),
        ('<heading id="A b">a</heading>', "attribute", "`A b` is no id of `<heading>`", "give an `id`", 1),
        (
            "some words<contents/>",
            "stray-words",
            "`some words` stands outside a block",
            "put it into a `<paragraph>`",
            1,
        ),
        (
            "<contents/> some words",
            "stray-words",
            "`some words` stands outside a block",
            "put it into a `<paragraph>`",
            1,
        ),
        ("<item>a</item>", "misplaced-tag", "`<item>` cannot stand among blocks", "move it where it belongs", 1),
        ("<paragraph>a<list/></paragraph>", "misplaced-tag", "`<list>` cannot stand among words", "move it where", 13),
        (
            "<list><step/><item>a</item></list>",
            "misplaced-tag",
            "`<step>` cannot stand in `<list>`",
            "move it where",
            7,
        ),
        ("<list>a<item>b</item></list>", "stray-words", "`a` stands outside a block", "put it into", 1),
    ],
)
def test_a_mistake_in_a_tag_is_told_with_its_place(  # noqa: PLR0917  # a table
    parse: Parse, markup: str, code: str, message: str, hint: str, column: int
) -> None:
    """Unknown, misplaced and stray: each has its name, its line and column, and what mends it."""
    (found,) = parse(f"<title>a</title>\n{markup}").diagnostics
    assert (found.code, found.message) == (f"template.{code}", message)
    assert found.hint.startswith(hint)
    line = 1 if markup.startswith("some") else 2
    assert found.place == Place("t.jinja", line, column)


def test_every_mistake_is_told_at_once(parse: Parse) -> None:
    """An author mends all in one go."""
    markup = "<title>a</title><div/>x<heading>b</heading><item/>"
    codes = [found.code.removeprefix("template.") for found in parse(markup).diagnostics]
    assert sorted(codes) == ["attribute", "misplaced-tag", "stray-words", "unknown-tag"]


def test_a_tag_put_together_by_a_template_cannot_forge_its_place() -> None:
    """What is no stamp is no place."""
    assert stamp("t.jinja:2:3") == Place("t.jinja", 2, 3)
    assert stamp("nowhere") is None
    assert stamp("t.jinja:x:1") is None


def test_every_inline_is_a_tag() -> None:
    """The two lists of the vocabulary agree."""
    assert set(INLINE) <= set(ATTRIBUTES)

from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.templates import Composed

Mistake = Callable[[str], Diagnostic]


@pytest.mark.parametrize(
    ("expression", "code", "message", "hint"),
    [
        (
            "sektor.title",
            "template.undefined",
            "`sektor` is not defined",
            "correct the name, or ask with `is defined` first",
        ),
        (
            "sector.titel",
            "template.undefined",
            "there is no `titel` in this entry of the content",
            "write `title` if that is meant",
        ),
        (
            "labels.todoo",
            "template.unknown-reference",
            "there is no `todoo` in this table",
            "write `todo` if that is meant",
        ),
        (
            'agreements["regulations"].short',
            "template.unknown-reference",
            "there is no `regulations` in this table",
            "write `regulation` if that is meant",
        ),
        (
            "sector.title.text",
            "template.undefined",
            "there is no `text` in words",
            "correct the name, or ask with `is defined` first",
        ),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_closest_that_is(
    mistake: Mistake, expression: str, code: str, message: str, hint: str
) -> None:
    """The author reads what is missing and where, and what was probably meant."""
    found = mistake(f"<paragraph>a</paragraph>\n <paragraph>{{{{ {expression} }}}}</paragraph>")
    assert (found.code, found.message, found.hint) == (code, message, hint)
    name = message.split("`")[1]
    assert found.place == Place("templates/grower.jinja", 2, len(" <paragraph>{{ ") + expression.index(name) + 1)


def test_what_is_not_there_can_be_asked_for(tell: Callable[[str], Composed]) -> None:
    """A template may ask whether a field is defined before it uses it."""
    assert tell("{% if sector.nothing is defined %}{{ x }}{% endif %}<paragraph>a</paragraph>").diagnostics == ()

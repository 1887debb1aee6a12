from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.templates import failures
from tests.fixtures.projects import coffee

Mistake = Callable[[str], Diagnostic]
DEEP = "{% for a in sector.terms %}" * 25 + "{% endfor %}" * 25


@pytest.mark.parametrize(
    ("body", "code", "message", "hint"),
    [
        ("{% for a in %}", "template.syntax", "expected an expression, got 'end of statement block'", "close every"),
        ("{% if sector %}a", "template.syntax", "unexpected end of template", "close every"),
        ("{{ sector.title", "template.syntax", "unexpected '>'", "close every"),
        ("{{ 'a }}", "template.syntax", "unexpected char", "close every"),
        ("{% frobnicate %}", "template.syntax", "encountered unknown tag 'frobnicate'", "close every"),
        (
            "{% import 'nowhere.jinja' as a %}",
            "template.missing",
            "there is no template `nowhere.jinja`",
            "write it in",
        ),
        (
            "{% include '../briefgen.yaml' %}",
            "template.missing",
            "there is no template `../briefgen.yaml`",
            "write it in",
        ),
        (
            "{% from 'harvest.jinja' import x %}{{ x() }}",
            "template.undefined",
            "the template 'harvest.jinja'",
            "correct",
        ),
        (
            "{{ figure('price.total') }}",
            "template.unknown-reference",
            "there is no figure `price.total`",
            "write `price.amount`",
        ),
        (
            "{{ figure('x.y') }}",
            "template.unknown-reference",
            "there is no figure `x.y`",
            "name a figure of the content",
        ),
        ("{{ fact('prices').as_of }}", "template.unknown-reference", "there is no fact `prices`", "write `price`"),
        ("{{ terms(['plots'])[0].en }}", "template.unknown-reference", "there is no term `plots`", "write `plot`"),
        (
            "{{ sector.title() }}",
            "template.failed",
            "TypeError: 'Markup' object is not callable",
            "correct the expression",
        ),
        (
            "{{ sector.title + 1 }}",
            "template.failed",
            "TypeError: object of type 'int' has no len()",
            "correct the exp",
        ),
        (
            "{% for a in 5 %}{% endfor %}",
            "template.failed",
            "TypeError: 'int' object is not iterable",
            "correct the exp",
        ),
        ("<!DOCTYPE html>", "template.markup", "`<!DOCTYPE` is not part of the vocabulary", "remove it"),
        ("{{ ''|attr('__class__') }}", "template.forbidden", "no filter named 'attr'", "use the content's own fields"),
        ("{{ 1 is strange }}", "template.forbidden", "no test named 'strange'", "use the content's own fields"),
    ],
)
def test_every_failure_has_a_line_a_message_and_a_hint(
    mistake: Mistake, body: str, code: str, message: str, hint: str
) -> None:
    """Whatever Jinja or Python raises, the author reads what is wrong, where, and what to do."""
    found = mistake(f"<paragraph>a</paragraph>\n{body}")
    assert found.code == code
    assert found.message.startswith(message)
    assert found.hint.startswith(hint)
    assert (found.place.file, found.place.line) == ("templates/grower.jinja", 2)
    assert found.place.column >= 1


def test_a_failure_within_a_macro_is_placed_in_the_macro(mistake: Mistake) -> None:
    """The innermost line of a template is where the mistake is."""
    body = "{% macro m() %}\n  {{ nowhere }}{% endmacro %}\n{{ m() }}"
    assert mistake(body).place == Place("templates/grower.jinja", 2, 6)


def test_blocks_can_be_nested_deeper_than_python_can_follow(mistake: Mistake) -> None:
    """What Python refuses to compile is a mistake of the template too."""
    found = mistake(DEEP)
    assert (found.code, found.message) == ("template.syntax", "blocks are nested too deeply")
    assert found.hint == "move some to a macro"


def test_a_failure_that_has_no_line_is_placed_at_the_head_of_the_template() -> None:
    """There is always a place to look at."""
    found = failures.diagnose(RecursionError(), "grower.jinja", coffee())
    assert found.place == Place("templates/grower.jinja", 1, 1)
    assert found.message == "the template calls itself without end"

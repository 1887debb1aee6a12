from collections.abc import Callable

import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.templates import Composed

Mistake = Callable[[str], Diagnostic]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("{{ 'a' ~ 'b' }}", "~"),
        ("{{ 'a' * 9 }}", "*"),
        ("{{ 9 ** 9 }}", "**"),
        ("{{ '%s' % 'a' }}", "%"),
        ("{{ [[1], [2]] }}", "["),
        ("{% set a = [sector, sector] %}", "["),
        ("{{ (1, 2) }}", "("),
        ("{{ {'a': 1} }}", "{"),
        ("{{ terms(*sector.terms) }}", "*"),
        ("{% macro m() %}{{ varargs }}{% endmacro %}", "varargs"),
        ("{% macro m() %}{{ kwargs }}{% endmacro %}", "kwargs"),
        ("{% macro m() %}{{ caller() }}{% endmacro %}", "caller"),
        ("{% for a in sector.terms recursive %}{{ loop(sector.terms) }}{% endfor %}", "recursive"),
        ("{% autoescape false %}{% endautoescape %}", "autoescape"),
        ("{% set a %}b{% endset %}", "set"),
        ("{% filter upper %}a{% endfilter %}", "filter"),
        ("{% block a %}{% endblock %}", "block"),
        ("{% extends 'harvest.jinja' %}", "extends"),
        ("{% with a = 1 %}{% endwith %}", "with"),
    ],
)
def test_refuses_what_is_not_for_templates(mistake: Mistake, body: str, word: str) -> None:
    """A template chooses and orders: what computes, builds or unescapes is refused where it is written."""
    found = mistake(f"\n{body}")
    assert found.code == "template.forbidden"
    assert found.message == f"`{word}` is not for templates"
    assert found.place.file == "templates/grower.jinja"
    assert found.place.line == 2
    assert found.hint.startswith("use the content's own fields")


def test_names_the_column_of_the_word_that_is_refused(mistake: Mistake) -> None:
    """The author is led to the very sign."""
    assert mistake("<paragraph>{{ 'a' ~ 'b' }}</paragraph>").place == Place("templates/grower.jinja", 1, 35)


@pytest.mark.parametrize(
    "body",
    [
        "{% if sector.charts and not 1 > 2 %}<paragraph>a</paragraph>{% endif %}",
        "{% for a in sector.key_points.grower[:1] %}<paragraph>{{ loop.index + 1 }} {{ a }}</paragraph>{% endfor %}",
        "{% set a = 'b' if sector.title else 'c' %}<paragraph>{{ a }}</paragraph>",
        "{% macro m(a, b='c') %}<paragraph>{{ a }}{{ b }}</paragraph>{% endmacro %}{{ m('x', b='y') }}",
        "{% for id in ['a', 'b'] %}<paragraph>{{ id|upper }}</paragraph>{% endfor %}",
        "<paragraph>{{ sector.terms|join(', ') }} {{ (sector.terms + plan.terms)|length }}</paragraph>",
        "{% include 'piece.jinja' ignore missing %}<paragraph>a</paragraph>",
    ],
)
def test_choosing_and_ordering_are_for_templates(tell: Callable[[str], Composed], body: str) -> None:
    """Conditions, loops, slices, macros, lists of words and a few filters are all a template needs."""
    assert tell(body).diagnostics == ()

from collections.abc import Callable
from time import monotonic

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.templates import Composed

from .conftest import AROUND, opened

Mistake = Callable[[str], Diagnostic]
Tell = Callable[[str], Composed]

DOUBLED = "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 60
BRANCHING = "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}"
NESTED = "{% for a in range(1000) %}{% for b in range(1000) %}x{% endfor %}{% endfor %}"
LONG = "{% macro m() %}{% for a in range(999) %}" + "x" * 9000 + "{% endfor %}{% endmacro %}{% set a = m() %}"
SHOUTED = "{% set a = '" + "x" * 9000 + "' %}{% for b in range(1000) %}{% if a.upper() %}{% endif %}{% endfor %}"
FILTERED = "{% set a = '" + "x" * 9000 + "' %}{% for b in range(1000) %}{% if a|upper %}{% endif %}{% endfor %}"
JOINED = "{% set a = '" + "x" * 9000 + "' %}{{ range(999)|join(a) }}"
INCLUDED = "{% if n is not defined %}{% set n = 1 %}{% endif %}{% include 'grower.jinja' %}{% include 'grower.jinja' %}"


@pytest.mark.parametrize(
    "body",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ sector._record }}",
        "{{ sector._lens.library }}",
        "{{ sector['_record'] }}",
        "{{ labels._table }}",
        "{{ fact.__globals__ }}",
        "{{ terms.__closure__ }}",
        "{{ figure.__self__ }}",
        "{{ '{0.__class__}'.format(sector) }}",
        "{{ '{:>999999999}'.format('x') }}",
        "{{ sector.title.format_map(labels) }}",
        "{{ sector.title.__format__('>999999999') }}",
        "{{ 'x'.zfill(999999999) }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ 'x'.center(999999999) }}",
        "{{ sector.title.join(sector.title) }}",
        "{{ 'x'.replace('', 'y') }}",
        "{{ sector.title.unescape() }}",
        "{{ 'x'.encode() }}",
        "{{ sector.terms.append(1) }}",
        "{{ sector.terms.sort() }}",
        "{{ sector.glance[0].figure.place }}",
        "{% macro m() %}{% endmacro %}{{ m.arguments }}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% for a in sector.terms %}{{ loop._iterator }}{% endfor %}",
        "{% for a in sector.terms %}{{ loop.depth0 }}{% endfor %}",
        "{% import 'harvest.jinja' as parts with context %}{{ parts._body_stream }}",
    ],
)
def test_nothing_leads_from_a_template_into_python(mistake: Mistake, body: str) -> None:
    """Only the content's fields, and what is harmless on words and loops, can be read."""
    found = mistake(f"\n<paragraph>{body}</paragraph>")
    assert found.code == "template.forbidden"
    assert found.message.endswith("is not for templates")
    assert (found.place.file, found.place.line) == ("templates/grower.jinja", 2)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("{{ cycler.__init__.__globals__ }}", "cycler"),
        ("{{ joiner() }}", "joiner"),
        ("{{ namespace() }}", "namespace"),
        ("{{ lipsum(n=99) }}", "lipsum"),
        ("{{ self.__init__ }}", "self"),
    ],
)
def test_the_helpers_of_jinja_are_not_there(mistake: Mistake, body: str, name: str) -> None:
    """What Jinja gives every template, and these do not need, is as undefined as a misspelt name."""
    found = mistake(f"<paragraph>{body}</paragraph>")
    assert found.code in {"template.undefined", "template.forbidden"}
    assert name in found.message or "__" in found.message


@pytest.mark.parametrize("name", ["attr", "map", "format", "replace", "safe", "list", "center", "tojson", "sort"])
def test_other_filters_are_not_there(mistake: Mistake, name: str) -> None:
    """A filter that could reach attributes, grow words or unescape them is unknown."""
    found = mistake(f"<paragraph>{{{{ sector.title|{name} }}}}</paragraph>")
    assert (found.code, found.message) == ("template.forbidden", f"no filter named '{name}'")


@pytest.mark.parametrize(
    "body",
    [
        NESTED,
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        BRANCHING,
        "{% include 'grower.jinja' %}",
        INCLUDED,
        "{{ range(9999999) }}",
        "<paragraph>" + DOUBLED + "</paragraph>",
        LONG,
        SHOUTED,
        FILTERED,
        JOINED,
        "{% for a in range(999) %}" + "x" * 9000 + "{% endfor %}",
        "{% set a = sector.terms %}" + "{% set a = a + a %}" * 40,
    ],
)
def test_what_would_never_end_is_stopped_at_once(mistake: Mistake, body: str) -> None:
    """Loops, calls, inclusions and growing words are counted, and stopped before time or memory run out."""
    started = monotonic()
    found = mistake(body)
    assert found.code == "template.endless"
    assert found.place.file == "templates/grower.jinja"
    assert found.hint == "let every loop run over a list of the content"
    assert monotonic() - started < 2


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("comparison", "nothing cannot be printed"),
        ("sector.choice", "nothing cannot be printed"),
        ("sector", "an entry cannot be printed"),
        ("sector.terms", "a list cannot be printed"),
        ("sector.terms == plan.terms", "yes or no cannot be printed"),
        ("labels", "what is neither words nor a number cannot be printed"),
    ],
)
def test_only_words_and_numbers_are_printed(mistake: Mistake, expression: str, message: str) -> None:
    """A brief never says `None`, nor how Python writes a list or an object."""
    found = mistake(f"<paragraph>a</paragraph>\n<paragraph>{{{{ {expression} }}}}</paragraph>")
    assert (found.code, found.message) == ("template.unprintable", message)
    assert (found.place.line, found.place.column) == (2, 12)
    assert found.hint.startswith("print one of its fields")


def test_harmless_methods_of_words_and_loops_are_there(tell: Tell) -> None:
    """Splitting, stripping and asking how words begin and end; counting turns."""
    body = (
        "{% for a in 'x/y'.split('/') %}<paragraph>{{ loop.index }} of {{ loop.length }} {{ a.strip() }}"
        "{% if a.startswith('x') and not loop.last %}!{% endif %}</paragraph>{% endfor %}"
    )
    assert tell(body).diagnostics == ()


def test_counting_starts_anew_with_each_brief() -> None:
    """A template that nearly reaches the limit can be told twice."""
    body = "{% for a in range(150) %}{% for b in range(100) %}{% endfor %}{% endfor %}<paragraph>a</paragraph>"
    project = opened({"templates/grower.jinja": AROUND.format(body)})
    assert [project.compose().diagnostics for _ in range(2)] == [(), ()]


def test_what_a_template_prints_is_escaped(tell: Tell) -> None:
    """Words of the content cannot become tags; nor can words that the template writes in quotation marks."""
    assert tell("<paragraph>{{ '<notes/>' }}</paragraph>").diagnostics == ()

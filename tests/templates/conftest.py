"""What the tests of templates share: the coffee project, and one way to tell a template."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pytest

from briefgen import content, templates
from briefgen.brief import Brief, Language, Mode
from briefgen.content import Content
from briefgen.diagnostics import Diagnostic
from briefgen.templates import Composed, Workshop
from briefgen.templates.apparatus import Apparatus
from briefgen.templates.loader import stamped
from briefgen.templates.vocabulary import Told, read
from tests.fixtures.projects import coffee

EDITION = date(2026, 5, 4)
AROUND = "<title>A</title>{}<notes/>"


@dataclass(frozen=True)
class Coffee:
    """The coffee project, read."""

    content: Content
    workshop: Workshop

    def compose(self, sector: str = "chiapas", mode: Mode = Mode.EN) -> Composed:
        """Return what its template tells of a sector."""
        return templates.compose(self.workshop, self.content, Brief(sector, "grower"), mode, EDITION)


def passed_on(coffee: Coffee) -> Coffee:
    """Return `coffee` with each of its sources read through the Example Courier."""
    sources = coffee.content.sources.items()
    read_there = {name: source.model_copy(update={"via": "Example Courier"}) for name, source in sources}
    return replace(coffee, content=replace(coffee.content, sources=read_there))


def opened(changes: dict[str, str | None] | None = None) -> Coffee:
    """Return the coffee project with files of its templates changed."""
    workshop, _ = templates.read(coffee(changes))
    assert workshop
    return Coffee(known(), workshop)


@cache
def known() -> Content:
    """Return the content of the coffee project, read once."""
    found, _ = content.read(coffee())
    assert found
    return found


@pytest.fixture(scope="session")
def as_it_is() -> Coffee:
    """Return the coffee project."""
    return opened()


@pytest.fixture
def tell() -> Callable[[str], Composed]:
    """Give a function that composes a brief with the body of a template: title and notes are added."""
    return lambda body: opened({"templates/grower.jinja": AROUND.format(body)}).compose()


@pytest.fixture
def mistake(tell: Callable[[str], Composed]) -> Callable[[str], Diagnostic]:
    """Give a function that returns the one mistake in the body of a template."""

    def find(body: str) -> Diagnostic:
        (found,) = tell(body).diagnostics
        return found

    return find


@pytest.fixture
def parse(as_it_is: Coffee) -> Callable[[str], Told]:
    """Give a function that reads markup in English, each tag stamped as `t.jinja`."""

    def read_markup(markup: str) -> Told:
        apparatus = Apparatus(as_it_is.content, as_it_is.content.sectors["chiapas"], Language.EN)
        return read(stamped(markup, "t.jinja"), Language.EN, apparatus, "t.jinja")

    return read_markup

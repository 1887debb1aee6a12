"""Evidence: the facts of a brief, told in its language."""

from briefgen.brief import Language, Mode
from briefgen.document import plain
from briefgen.templates.evidence import Evidence
from tests.templates.conftest import Coffee, passed_on


def test_a_fact_is_told_with_its_figures_in_the_language(as_it_is: Coffee) -> None:
    """Placeholders are printed; values stay as they are stored."""
    (es,) = Evidence(as_it_is.content, Language.ES).facts(("plots",))
    (en,) = Evidence(as_it_is.content, Language.EN).facts(("plots",))

    assert es.key == en.key == "plots"
    assert "{" not in plain(es.text[0].content)
    assert es.text[0].language == "es-MX"
    assert [(one.name, one.value) for one in es.figures] == [(one.name, one.value) for one in en.figures]
    assert all(plain(one.text[0].content) in plain(es.text[0].content) for one in es.figures)


def test_each_source_says_who_published_it(as_it_is: Coffee) -> None:
    """A fact without a source is not published."""
    document = as_it_is.compose(mode=Mode.ES).document

    assert document
    for fact in document.facts:
        assert fact.as_of
        assert fact.sources
        assert all(source.publisher and source.title and source.language for source in fact.sources)


def test_a_source_keeps_who_published_it_apart_from_who_passed_it_on(as_it_is: Coffee) -> None:
    """A program that reads the facts need not take the two out of one name."""
    (fact,) = Evidence(passed_on(as_it_is).content, Language.ES).facts(("plots",))

    assert [(one.publisher, one.via) for one in fact.sources] == [("Example Office of Statistics", "Example Courier")]


def test_each_source_says_where_the_fact_stands(as_it_is: Coffee) -> None:
    """In the language of the brief."""
    (fact,) = Evidence(as_it_is.content, Language.ES).facts(("price",))

    assert {one.key: plain(one.locator[0].content) for one in fact.sources} == {
        "example-census": "cuadro 7",
        "example-market": "párrafo 2",
    }

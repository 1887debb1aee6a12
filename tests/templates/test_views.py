from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from briefgen.brief import Language
from briefgen.content.models import KeyPoint
from briefgen.reading import Words
from briefgen.templates.views import Lens, Shelf, UnknownError, View

from .conftest import Coffee, passed_on

EN, ES = Language.EN, Language.ES


def lens(coffee: Coffee, language: Language = EN) -> Lens:
    """Return a lens on the coffee project."""
    return Lens(coffee.content, language)


def seen(coffee: Coffee, language: Language = EN) -> Any:
    """Return the sector of Chiapas as a template sees it."""
    return lens(coffee, language).show(coffee.content.sectors["chiapas"])


@pytest.mark.parametrize(("language", "word"), [(EN, "via"), (ES, "vía")])
def test_a_publisher_is_told_with_whom_it_was_read_through(as_it_is: Coffee, language: Language, word: str) -> None:
    """A source read at its publisher’s names nobody else."""
    courier = passed_on(as_it_is)
    told = [lens(one, language).publisher(one.content.sources["example-market"]) for one in (as_it_is, courier)]
    assert told == ["Example Market", f"Example Market {word} Example Courier"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (EN, 'In it {}{}.<cite facts="size"/> More,<cite facts="plots price"/> and'),
        (ES, 'In it {}{}<cite facts="size"/>. More<cite facts="plots price"/>, and'),
    ],
)
def test_a_text_becomes_markup_with_marks_where_each_language_puts_them(
    as_it_is: Coffee, language: Language, words: str
) -> None:
    """English sets a note mark behind the punctuation, Spanish before it; the space before a citation is closed up."""
    told = lens(as_it_is, language).text(
        "In it {size.threshold}{size.threshold} [@size]. More [@plots; @price], and", {}
    )
    quantity = '<quantity key="size.threshold" value="4">4\u00a0ha</quantity>'
    assert told == words.format(quantity, quantity)


def test_words_of_the_content_are_escaped(as_it_is: Coffee) -> None:
    """What looks like a tag in the content is words."""
    assert lens(as_it_is).text('a & b <notes/> "c"', {}) == "a &amp; b &lt;notes/&gt; &#34;c&#34;"


def test_a_figure_is_one_value_that_each_language_writes(as_it_is: Coffee) -> None:
    """The stored value travels with the words."""
    english, spanish = (lens(as_it_is, language).figure("cut-off.day") for language in (EN, ES))
    assert english == '<quantity key="cut-off.day" value="2020-12-31">December 31, 2020</quantity>'
    assert spanish == '<quantity key="cut-off.day" value="2020-12-31">31 de diciembre de 2020</quantity>'


@pytest.mark.parametrize("key", ["price", "price.", ".amount", "prices.amount", "price.amounts", "", 5])
def test_a_figure_that_is_not_there_is_unknown(as_it_is: Coffee, key: str) -> None:
    """It is named as the template named it."""
    with pytest.raises(UnknownError, match="there is no figure `"):
        lens(as_it_is).figure(key)


def test_a_record_shows_its_fields_and_nothing_else(as_it_is: Coffee) -> None:
    """Methods and inner workings of the record stay out of sight."""
    sector = seen(as_it_is)
    assert isinstance(sector, View)
    assert sector.title == "Growers in Chiapas can sell without doubt"
    assert "title" in dir(sector)
    for name in ("model_fields", "model_dump", "copy", "json", "titel"):
        with pytest.raises(AttributeError):
            getattr(sector, name)


def test_a_name_shows_in_the_language_told_and_marks_words_of_another(as_it_is: Coffee) -> None:
    """`here` is the name in this language; words of another language say which."""
    term = lens(as_it_is).show(as_it_is.content.glossary["plot"])
    assert term.here == "plot"
    assert term.en == "plot"
    assert term.es == '<span lang="es-MX">parcela</span>'


def test_lists_tables_and_dates_are_shown_too(as_it_is: Coffee) -> None:
    """Tuples become lists, tables keep their order, dates read as the language writes them."""
    sector = seen(as_it_is)
    assert sector.terms == ["plot"]
    assert [row.figure for row in sector.glance] == ["plots.mapped", "price.amount"]
    assert lens(as_it_is).show(date(2026, 5, 4)) == "May 4, 2026"
    assert lens(as_it_is).show(Decimal(5)) == 5


def test_a_table_has_entries_and_no_methods_that_could_hide_them(as_it_is: Coffee) -> None:
    """An entry called `items` or `values` is an entry."""
    shelf = lens(as_it_is).show({"items": "a", "values": "b"})
    assert isinstance(shelf, Shelf)
    assert (list(shelf), len(shelf), "items" in shelf, "keys" in shelf) == (["items", "values"], 2, True, False)
    assert shelf["items"] == "a"
    assert not [name for name in dir(shelf) if not name.startswith("_")]


@pytest.mark.parametrize(("see", "said"), [(None, ""), ("risks", "risks")])
def test_words_that_lead_somewhere_are_words_still(as_it_is: Coffee, see: str | None, said: str) -> None:
    """A template prints them as it prints any, and may ask where they lead."""
    point = KeyPoint.model_construct(en=Words("Sell <here>"), es=Words("Venda"), see=see)
    shown = lens(as_it_is).show(point)

    assert (str(shown), shown.see) == ("Sell &lt;here&gt;", said)


def test_words_of_the_other_language_are_marked_within_a_text(as_it_is: Coffee) -> None:
    """Those that the glossary names, as whole words, in the language that borrows them."""
    glossary = as_it_is.content.glossary
    plot = glossary["plot"].model_copy(update={"foreign": {"es": ("Run Faster", "Run")}})
    never = plot.model_copy(update={"en": "Manufacturing X", "es": "Manufacturing X", "never_translate": True})
    library = replace(as_it_is.content, glossary={"plot": plot, "never": never})
    words = "Run Faster & Manufacturing X, Runa."

    assert Lens(library, ES).text(words, {}) == (
        '<span lang="en-US">Run Faster</span> &amp; <span lang="en-US">Manufacturing X</span>, Runa.'
    )
    assert Lens(library, EN).text(words, {}) == "Run Faster &amp; Manufacturing X, Runa."

from types import SimpleNamespace
from typing import Any

import pytest

from briefgen import content, templates
from briefgen.brief import Brief, Language, Mode
from briefgen.document import Chart, Emphasis, Table, Text, align, plain, walk
from briefgen.reading import Pending, Tree, Words
from briefgen.templates.pending import inlines, joined, notice, notices, said, spoken
from briefgen.templates.views import Lens
from tests.fixtures.projects import coffee
from tests.fixtures.tree import show

from .conftest import EDITION, Coffee

EN, ES = Language.EN, Language.ES


def text(es: str, language: Language | None = None) -> Any:
    """Return a text whose Spanish is pending where a language is given."""
    words = Words(es) if language is None else Pending.of(Words(es), language)
    return SimpleNamespace(es=words, en=Words("Tea"))


def test_words_that_somebody_vouches_for_stand_alone() -> None:
    """In the language that is told."""
    assert inlines(text("Té"), ES) == (Text(language="es-MX", text="Té"),)
    assert spoken(text("Té"), ES) is ES


def test_words_to_be_reviewed_have_a_notice_beside_them() -> None:
    """In the language of the reader."""
    told = inlines(text("Té", ES), ES)

    assert plain(told) == "Té [traducción por revisar]"
    assert isinstance(told[-1], Emphasis)
    assert {one.language for one in told} == {"es-MX"}


def test_words_that_stand_in_are_in_their_own_language() -> None:
    """The notice is in the reader's."""
    told = inlines(text("Tea", EN), ES)

    assert (plain(told), spoken(text("Tea", EN), ES)) == ("Tea [en inglés: falta la traducción]", EN)
    assert [one.language for one in told] == ["en-US", "es-MX", "es-MX"]


def test_words_that_stand_in_for_a_translation_do_not_say_that_there_is_none() -> None:
    """It exists, and waits to be read: in both languages, also once white space is gone."""
    for language, words in (
        (ES, "[en inglés: traducción por revisar]"),
        (EN, "[in Spanish: translation to be reviewed]"),
    ):
        pending = Pending.of(Words(" Tea "), language.other, is_translated=True)

        assert [notice(one, language) for one in (pending, pending.stripped())] == [words, words]


def test_a_notice_exists_in_every_language() -> None:
    """Of both kinds."""
    told = [notice(Pending.of(Words("x"), words), language) for words in Language for language in Language]

    assert len(set(told)) == 4
    assert all(one.startswith("[") and one.endswith("]") for one in told)


def test_where_there_are_only_words_the_notice_is_among_them() -> None:
    """A property of a file has no emphasis."""
    assert said(text("Té"), ES) == "Té"
    assert said(text("Té", ES), ES) == "Té [traducción por revisar]"


def test_texts_share_a_notice() -> None:
    """Each kind is given once, in the order of the texts."""
    texts = (text("Té"), text("Té", ES), text("Tea", EN), text("Mate", ES))

    assert notices(texts, ES) == ("[traducción por revisar]", "[en inglés: falta la traducción]")


def test_neighbours_of_one_language_are_one() -> None:
    """So that words that are not pending read as they always did."""
    one, other, english = (Text(language=tag, text=words) for tag, words in (("es", "a"), ("es", "b"), ("en", "c")))

    assert joined((one, other, english)) == (Text(language="es", text="ab"), english)


def test_a_lens_marks_pending_prose(as_it_is: Coffee) -> None:
    """Figures and citations of words that stand in are those of their language."""
    lens = Lens(as_it_is.content, ES)
    words = Words("{price.amount} {size.threshold} [@size].")

    assert lens.text(Pending.of(words, ES), {}).endswith(" <emphasis>[traducción por revisar]</emphasis>")
    assert lens.text(Pending.of(words, EN), {}) == (
        f'<span lang="en-US">{Lens(as_it_is.content, EN).text(words, {})}</span>'
        " <emphasis>[en inglés: falta la traducción]</emphasis>"
    )


def test_a_lens_marks_pending_names(as_it_is: Coffee) -> None:
    """Only in the language that is told: the other one is no translation there."""
    lens = Lens(as_it_is.content, ES)
    words = Pending.of(Words("plot"), EN)

    assert lens.spoken(words, ES) == (
        '<span lang="en-US">plot</span> <emphasis>[en inglés: falta la traducción]</emphasis>'
    )
    assert lens.spoken(words, EN) == '<span lang="en-US">plot</span>'


def pend(tree: Tree) -> None:
    """Let the English stand in for every Spanish text of a tree."""

    def below(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("en"), Words) and isinstance(value.get("es"), Words):
                value["es"] = Pending.of(value["en"], EN)
            for item in value.values():
                below(item)
        elif isinstance(value, tuple):
            for item in value:
                below(item)

    below(tree.value)


@pytest.fixture(scope="module")
def english() -> Coffee:
    """Give the coffee project with English in the place of all Spanish."""
    world = coffee()
    (known, wrong), (workshop, wrong_templates) = content.read(world, pend), templates.read(world, amend=pend)
    assert (wrong, wrong_templates) == ((), [])
    assert known
    assert workshop
    return Coffee(known, workshop)


def test_a_whole_brief_can_stand_in_for_its_translation(english: Coffee) -> None:
    """Title, cover, headings, tables, charts, terms, imprint: each with a notice; it still pairs with the English."""
    document = english.compose(mode=Mode.ES).document
    other = english.compose(mode=Mode.EN).document
    assert document
    assert other

    shown = show(document)
    assert shown.count("[en inglés: falta la traducción]") == 41
    assert "parcela" not in shown
    assert align(document, other).brief == Brief("chiapas", "grower")
    assert document.date == EDITION.isoformat()
    assert {one.language for one in walk(document.blocks) if isinstance(one, Text) and "plots" in one.text} == {"en-US"}


def test_the_annex_says_of_labels_what_the_chart_does(english: Coffee) -> None:
    """Below the table too: who reads the values there may have passed the chart over."""
    document = english.compose(mode=Mode.ES).document
    assert document
    charts = [block for block in walk(document.blocks) if isinstance(block, Chart)]
    tables = {block.anchor: block for block in walk(document.blocks) if isinstance(block, Table)}

    assert charts
    for chart in charts:
        assert chart.pending
        assert [line.content for line in tables[f"data-{chart.anchor}"].source] == [chart.pending]

from types import SimpleNamespace

import pytest

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import (
    Blocks,
    Box,
    Contents,
    Heading,
    Inlines,
    List,
    NoteMark,
    PageReference,
    Paragraph,
    Text,
    walk,
)
from briefgen.reading import Words
from briefgen.templates.pages import astray, destinations, led, with_pages

TAG = Language.ES.tag
CONTENTS = Contents(language=TAG, title=())


def cited(words: str, *facts: str) -> Paragraph:
    """Return a paragraph that cites facts."""
    mark: Inlines = (NoteMark(language=TAG, numbers=(1,), facts=facts),) if facts else ()
    return Paragraph(language=TAG, content=(Text(language=TAG, text=words), *mark))


def section(anchor: str, *facts: str, words: str = "Se dice", level: int = 1) -> Blocks:
    """Return a section that cites facts."""
    heading = Heading(language=TAG, level=level, anchor=anchor, content=(Text(language=TAG, text="Dicho"),))
    return heading, cited(words, *facts)


def key_points(*items: Blocks) -> Box:
    """Return a box of key points."""
    return Box(language=TAG, role="key-points", blocks=(List(language=TAG, items=items, ordered=True),))


def point(*facts: str, words: str = "Algo") -> Box:
    """Return a box with one key point."""
    return key_points((cited(words, *facts),))


def pages(blocks: Blocks) -> list[str]:
    """Return the anchors that key points lead to."""
    return [node.anchor for node in walk(with_pages(blocks, Language.ES)) if isinstance(node, PageReference)]


@pytest.mark.parametrize(
    ("facts", "anchor"), [(("a", "b"), "second"), (("a",), "first"), (("c",), "second"), (("a", "b", "z"), "second")]
)
def test_a_key_point_leads_to_the_section_that_cites_most_of_its_facts(facts: tuple[str, ...], anchor: str) -> None:
    """Of several that cite as many, and say it alike, it is the first."""
    assert pages((point(*facts), CONTENTS, *section("first", "a"), *section("second", "a", "b", "c"))) == [anchor]


def test_of_sections_that_cite_as_many_the_nearest_in_words_is_led_to() -> None:
    """Two sections may rest on one fact, and only one of them speaks of what the point does."""
    told = (*section("first", "a", words="Los puertos"), *section("second", "a", words="Las antenas"))

    assert pages((point("a", words="Una antena"), CONTENTS, *told)) == ["second"]


def test_a_part_that_holds_all_the_shared_facts_is_led_to_rather_than_its_section() -> None:
    """Its page is the one on which the reader finds them; where they stand in two parts, the section’s is."""
    told = (*section("whole"), *section("part-1", "a", level=2), *section("part-2", "b", level=2))

    assert pages((point("b"), CONTENTS, *told)) == ["part-2"]
    assert pages((point("a", "b"), CONTENTS, *told)) == ["whole"]


def test_a_key_point_whose_facts_no_section_cites_leads_where_its_things_are_spoken_of() -> None:
    """Every point of a brief leads somewhere."""
    told = (*section("first", "a", words="Los puertos"), *section("second", "b", words="Las antenas"))

    assert pages((point("z", words="Una antena"), CONTENTS, *told)) == ["second"]
    assert pages((point(words="Una antena"), CONTENTS, *told)) == ["second"]


def test_a_summary_is_led_to_only_where_no_section_fits() -> None:
    """The table of figures cites most facts, and says least of them."""
    numbers = section("numbers", "a", "b")

    assert pages((point("a", "b"), CONTENTS, *numbers, *section("first", "a"))) == ["first"]
    assert pages((point("b", words="Algo"), CONTENTS, *numbers, *section("first", words="Algo"))) == ["first"]
    assert pages((point("b", words="Nada"), CONTENTS, *numbers, *section("first", words="Otro"))) == ["numbers"]


@pytest.mark.parametrize("anchor", ["notes", "data"])
def test_notes_and_annex_are_no_place_to_lead_to(anchor: str) -> None:
    """They hold the evidence of everything, and say nothing more than the mark beside the point."""
    assert pages((point("a"), CONTENTS, *section(anchor, "a"))) == []


def test_the_section_in_which_a_point_stands_is_no_place_to_lead_to() -> None:
    """The reader is there already."""
    assert pages((CONTENTS, *section("first", "a"), point("a"), *section("second", "a"))) == ["second"]


def test_a_brief_without_contents_says_only_the_pages_that_its_author_asks_for() -> None:
    """Two pages need no way shown."""
    asked = key_points(led((cited("Algo", "a"),), "second", Language.ES), (cited("Algo", "a"),))

    assert pages((point("a"), *section("first", "a"))) == []
    assert pages((asked, *section("first", "a"), *section("second"))) == ["second"]


def test_a_section_that_the_author_names_is_led_to_whatever_the_facts_say() -> None:
    """An author knows better."""
    asked = key_points(led((cited("Algo", "a"),), "second", Language.ES))

    assert pages((asked, CONTENTS, *section("first", "a"), *section("second"))) == ["second"]


@pytest.mark.parametrize(
    ("anchor", "code", "hint"),
    [
        ("first", None, None),
        ("frist", "content.unknown-section", "write `first` if that is meant"),
        ("elsewhere", "content.unknown-section", "name a section, one of first"),
        ("notes", "content.circular-see", "name a section, one of first"),
        ("here", "content.circular-see", "name a section, one of first"),
    ],
)
def test_a_see_that_leads_nowhere_or_back_is_reported_where_the_author_wrote_it(
    anchor: str, code: str | None, hint: str | None
) -> None:
    """A point leads to a section of the text, and not to where it stands."""
    place = Place("content/sectors/space.yaml", 30, 12)
    asked = key_points(led((cited("Algo"),), anchor, Language.ES))
    blocks = (*section("here"), asked, *section("first"), *section("notes"))
    points = [SimpleNamespace(see=None), SimpleNamespace(see=Words(anchor, place))]

    assert [(one.code, one.hint, one.place) for one in astray(blocks, points)] == (
        [(code, hint, place)] if code else []
    )
    assert destinations(blocks) == {"first"}


def test_a_see_of_the_template_itself_is_reported_as_the_templates() -> None:
    """What no author wrote stands in no content file."""
    asked = key_points(
        led((Paragraph(language=TAG, place=Place("templates/x.jinja", 3, 1), content=()),), "no", Language.ES)
    )
    (found,) = astray((asked,), ())

    assert (found.code, str(found.place)) == ("template.unknown-section", "templates/x.jinja:3:1")


def test_a_page_is_said_in_the_language_of_the_brief() -> None:
    """Spanish says `pág.`, English `p.`, and the number is not parted from it."""
    blocks = (point("a"), CONTENTS, *section("first", "a"))
    said = [
        (node.before, node.after)
        for language in Language
        for node in walk(with_pages(blocks, language))
        if isinstance(node, PageReference)
    ]
    assert said == [("(pág.\u00a0", ")"), ("(p.\u00a0", ")")]


def test_a_page_stands_behind_the_last_paragraph_of_an_item() -> None:
    """A list within an item ends it with other words."""
    inner = List(language=TAG, items=((cited("Dentro"),),))
    before, after = led((cited("Algo"), inner), "first", Language.ES)

    assert isinstance(before, Paragraph)
    assert isinstance(before.content[-1], PageReference)
    assert after is inner
    assert led((inner,), "first", Language.ES) == (inner,)

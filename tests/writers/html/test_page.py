"""The page around the blocks."""

from dataclasses import replace

import pytest

from briefgen.brief import Mode
from briefgen.writers.html import page
from tests.fixtures.html import parsed, sample_page, words
from tests.fixtures.samples import sample_document, sample_theme


def test_the_page_says_what_it_is() -> None:
    """Title, author, subject, keywords and the edition's date are in the head."""
    head = sample_page(Mode.ES).find("head")
    named = {meta.get("name"): meta.get("content") for meta in head.findall("meta")}

    assert head.findtext("title") == sample_document(Mode.ES).title
    assert named["author"] == "Observatorio México-Japón"
    assert named["description"] == "Seguridad económica y comercio"
    assert named["keywords"] == "semiconductores, T-MEC, CPTPP"
    assert named["dcterms.created"] == named["dcterms.modified"] == "2026-10-15"


@pytest.mark.parametrize(("mode", "language"), [(Mode.ES, "es-MX"), (Mode.EN, "en-US"), (Mode.BILINGUAL, "es-MX")])
def test_the_page_says_its_leading_language(mode: Mode, language: str) -> None:
    """Spanish leads where there are two."""
    assert sample_page(mode).get("lang") == language


def test_every_word_of_the_second_language_says_so() -> None:
    """No English word of a side-by-side page stands in Spanish, nor the other way round."""
    tree = sample_page(Mode.BILINGUAL)

    sides = tree.xpath("//div[@class='right']//*[text()[normalize-space()]][not(ancestor-or-self::*[name()='svg'])]")
    languages = {side.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") for side in sides}
    assert languages == {"en-US", "ja-JP"}
    lefts = tree.xpath("//div[@class='left']//*[text()[normalize-space()]]")
    assert {left.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") for left in lefts} == {"es-MX", "ja-JP"}


def test_the_cover_is_a_strip_with_one_title() -> None:
    """Series and date, title, readers, other editions; the title is the only first-level heading."""
    (title,) = sample_page(Mode.BILINGUAL).xpath("//h1")
    cover = title.getparent()

    assert [words(line) for line in title] == sample_document(Mode.BILINGUAL).title.split(" / ")
    assert words(cover.xpath("./p")[0]) == "Semiconductores y electrónica · Para fabricantes · Núm. 12.1"
    assert words(cover.xpath("./div/div[@class='dated']")[0]) == "15 de octubre de 2026October 15, 2026"


def test_the_margins_of_paper_are_told_once() -> None:
    """What paper repeats stands in attributes, where a screen does not show it."""
    body = sample_page(Mode.BILINGUAL).find("body")

    assert body.get("data-head") == "Semiconductores · Fabricantes"
    assert body.get("data-second-page") == "Page"
    assert sample_page(Mode.ES).find("body").get("data-second-page") is None


@pytest.mark.parametrize("mode", Mode)
def test_no_id_stands_twice_and_every_link_arrives(mode: Mode) -> None:
    """Links within the page lead to one element each."""
    tree = sample_page(mode)

    identities = tree.xpath("//@id")
    assert len(identities) == len(set(identities))
    assert {link[1:] for link in tree.xpath("//a/@href[starts-with(., '#')]")} <= set(identities)


def test_a_page_needs_nothing_but_itself() -> None:
    """Nothing is loaded: no script, no link, no picture from elsewhere."""
    tree = sample_page(Mode.ES)

    assert tree.xpath("//script | //link | //img | //@src | //iframe | //object") == []
    assert "url(" not in tree.findtext("head/style")


def test_words_of_the_cover_cannot_become_tags() -> None:
    """A publisher with angle brackets stays a publisher."""
    document = replace(sample_document(Mode.ES), publisher='<b onclick="x">')
    tree = parsed(page(document, sample_theme(), ""))

    assert tree.xpath("//b | //@onclick") == []
    assert tree.find("body").get("data-publisher") == '<b onclick="x">'

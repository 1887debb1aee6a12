"""A draft hands out what must be unique."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import Block, Document
from briefgen.writers.word.draft import Draft, note_anchor
from briefgen.writers.word.package import Package, Part
from briefgen.writers.word.xml import Xml
from tests.fixtures.samples import sample_document, sample_theme


def draft(mode: Mode = Mode.ES) -> Draft:
    """Return a draft of the sample."""
    document, theme = sample_document(mode), sample_theme()
    return Draft(document, theme, Package(), Part("word/document.xml", "body"))


def with_blocks(*blocks: Block) -> Document:
    """Return the sample in Spanish with other blocks."""
    return replace(sample_document(Mode.ES), blocks=blocks)


def test_names_of_bookmarks_suit_word() -> None:
    """They start with a letter and hold at most 40 characters."""
    name = draft(Mode.BILINGUAL).target("origins.en")

    assert name is not None
    assert name.isidentifier()
    assert len(name) <= 40


def test_a_bookmark_stands_once() -> None:
    """What bears the same anchor later is left as it is."""
    one = draft()

    assert "bookmarkStart" in one.bookmarked(("need",), Xml("x"))
    assert one.bookmarked(("need",), Xml("x")) == "x"


def test_an_address_is_related_once() -> None:
    """The same link twice is one relation."""
    one = draft()

    assert one.address("https://example.org") == one.address("https://example.org")


def test_letters_of_an_address_are_encoded_and_the_rest_stays() -> None:
    """What is encoded already is not encoded once more."""
    one = draft()
    one.address("https://example.org/validación?a=1&b=%20#c")

    assert [target for _, target in one.part.relations] == ["https://example.org/validaci%C3%B3n?a=1&b=%20#c"]


def test_a_note_is_found_in_any_language() -> None:
    """Where a language has no notes of its own, the number alone finds one."""
    assert draft().target(note_anchor(1, "en-US"), note_anchor(1)) is not None


def test_elsewhere_links_are_relations_of_the_other_part() -> None:
    """Names and lists stay common, relations do not."""
    one = draft()
    other = one.elsewhere(Part("word/header1.xml", "header"))

    other.address("https://example.org")

    assert not one.part.relations
    assert len(other.part.relations) == 1
    assert other.bookmarked(("need",), Xml("x")) != "x"
    assert one.is_placed("need")

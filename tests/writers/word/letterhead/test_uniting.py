"""Each name of a style, in whatever case, is left to one style."""

from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefgen.writers.word.letterhead.uniting import called, free, identity, united
from briefgen.writers.word.xml import Xml, root
from tests.fixtures.word import searched


def listed(*styles: str) -> BaseOxmlElement:
    """Return a list of styles, each written as `identifier/name`, with what else it says behind it."""
    markup = ""
    for style in styles:
        known, name, *more = style.split("/", 2)
        kind = "character" if more == ["letters"] else "paragraph"
        said = more[0].removeprefix("letters") if more else ""
        own, said = (
            (' w:customStyle="1"', "") if said == "own" else ("", f'<w:basedOn w:val="{said}"/>' if said else "")
        )
        markup += f'<w:style w:type="{kind}" w:styleId="{known}"{own}><w:name w:val="{name}"/>{said}</w:style>'
    element: BaseOxmlElement = parse_xml(root("styles", Xml(markup)))
    return element


def left(styles: BaseOxmlElement) -> list[tuple[str, str]]:
    """Return identifiers and names of styles."""
    return [(identity(style), called(style)) for style in styles]


def test_the_name_that_word_spells_so_is_kept() -> None:
    """LibreOffice writes its own `Caption` beside the file's `caption`; what refers to it follows."""
    styles = listed("Caption/Caption", "Caption1/caption", "Note/Note/Caption")

    assert united(styles) == {"Caption": "Caption1"}
    assert left(styles) == [("Caption1", "caption"), ("Note", "Note")]
    assert searched(etree.tostring(styles), "//w:basedOn/@w:val") == ["Caption1"]


def test_names_that_word_writes_with_capitals_are_kept_so() -> None:
    """`Body Text` is its own, `body text` is not; notes have it the other way round."""
    styles = listed("A/body text", "B/Body Text", "C/footnote Text", "D/footnote text")

    assert united(styles) == {"A": "B", "C": "D"}


def test_of_two_that_are_spelled_alike_the_one_without_a_mark_is_kept() -> None:
    """And then that whose identifier is its name, wherever they stand."""
    assert united(listed("A/List Bullet 3/own", "B/List Bullet 3")) == {"A": "B"}
    assert united(listed("List2/List Bullet 3", "ListBullet3/List Bullet 3")) == {"List2": "ListBullet3"}


def test_a_style_is_not_based_on_itself() -> None:
    """The one that gives way leaves what it was based on."""
    styles = listed("Caption/Caption/Quiet", "Caption1/caption/Caption", "Quiet/Quiet")

    united(styles)

    assert searched(etree.tostring(styles), "//w:style[@w:styleId='Caption1']/w:basedOn/@w:val") == ["Quiet"]


def test_two_that_are_based_on_each_other_leave_no_ring() -> None:
    """There is nothing then that the kept one could be based on."""
    styles = listed("Caption/Caption/Caption1", "Caption1/caption/Caption")

    united(styles)

    assert searched(etree.tostring(styles), "//w:basedOn") == []


def test_styles_of_one_name_and_two_types_are_called_differently() -> None:
    """Letters cannot stand for paragraphs; a name that is taken is not given again."""
    styles = listed("A/Lead", "B/lead/letters", "C/lead Letterhead")

    assert united(styles) == {}
    assert left(styles) == [("A", "Lead"), ("B", "lead Letterhead Letterhead"), ("C", "lead Letterhead")]


def test_styles_of_one_identifier_are_told_apart() -> None:
    """What refers to it means the first; case does not matter."""
    styles = listed("A/One", "a/Two", "aLetterhead/Three")

    assert united(styles) == {}
    assert left(styles) == [("A", "One"), ("aLetterheadLetterhead", "Two"), ("aLetterhead", "Three")]


def test_a_name_that_is_given_is_taken() -> None:
    """Else the next would have it too."""
    taken: set[str] = set()

    assert [free("Lead", taken), free("LEAD", taken)] == ["Lead Letterhead", "LEAD Letterhead Letterhead"]

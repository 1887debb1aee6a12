"""What cannot be read on paper is told with its colour and its styles."""

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from briefgen.brief import Mode
from briefgen.writers.word import write
from briefgen.writers.word.letterhead import judge
from briefgen.writers.word.letterhead.contrasting import TWIN, WORDED, pale
from briefgen.writers.word.letterhead.opening import opened
from briefgen.writers.word.look import styles
from briefgen.writers.word.room import Room
from briefgen.writers.word.xml import root
from tests.fixtures.letterheads import changed, letterhead, part
from tests.fixtures.samples import sample_document, sample_theme

WORDLESS = {"header", "footer", "picture", "table parting", "footnote rule", "default paragraph font"}
"""Styles of a brief that none of its words stand in."""


def said(name: str, characters: str, kind: str = "paragraph", basis: str = "Normal") -> list[str]:
    """Return what is wrong with a letterhead that has one more style; one of the same name gives way."""
    known = parse_xml(part(letterhead(), "word/styles.xml"))
    opening = f'<w:style xmlns:w="{known.nsmap["w"]}" w:type="{kind}" w:styleId="New">'
    based = f'<w:basedOn w:val="{basis}"/>' if basis else ""
    markup = f'{opening}<w:name w:val="{name}"/>{based}<w:rPr>{characters}</w:rPr></w:style>'
    for style in list(known.iter(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")).casefold() == name.casefold():
            known.remove(style)
    known.append(parse_xml(markup))
    return [message for message, _ in pale(opened(changed(letterhead(), {"word/styles.xml": etree.tostring(known)})))]


def test_pale_words_are_told_with_style_colour_and_ratio() -> None:
    """And what to do about them."""
    text = part(letterhead(), "word/styles.xml").replace(b"A01010", b"FFE000")
    ((message, hint),) = judge(changed(letterhead(), {"word/styles.xml": text}))

    assert message == ("has the colour `#ffe000` for `heading 1`, `TOC Heading`: 1.3:1 on white, and 3:1 is the least")
    assert hint == "give these styles a darker colour in Word"


def test_styles_are_told_with_what_they_are_based_on() -> None:
    """Plain text in grey makes all grey that says no colour, and is told once; headings say one."""
    text = part(letterhead(), "word/styles.xml")
    grey = text.replace(b'<w:sz w:val="22"/>', b'<w:color w:val="BBBBBB"/><w:sz w:val="22"/>')
    ((message, _),) = judge(changed(letterhead(), {"word/styles.xml": grey}))

    assert grey != text
    assert message.startswith("has the colour `#bbbbbb` for `Normal`, `")
    assert "`Body Text`" in message
    assert "`heading" not in message
    assert message.endswith(": 1.9:1 on white, and 4.5:1 is the least")


@pytest.mark.parametrize(
    ("characters", "is_told"),
    [
        ('<w:b w:val="0"/><w:color w:val="808080"/><w:sz w:val="36"/>', False),
        ('<w:b w:val="0"/><w:color w:val="808080"/><w:sz w:val="35"/>', True),
        ('<w:b/><w:color w:val="808080"/><w:sz w:val="28"/>', False),
        ('<w:b/><w:color w:val="808080"/><w:sz w:val="27"/>', True),
        ('<w:b/><w:color w:val="AAAAAA"/><w:sz w:val="72"/>', True),
        ('<w:color w:val="auto"/>', False),
    ],
)
def test_large_print_may_be_paler(characters: str, *, is_told: bool) -> None:
    """From 18 points on, bold from 14 on; grey at 3.9:1 is enough there, at 2.3:1 nowhere."""
    assert bool(said("Lead", characters)) is is_told


@pytest.mark.parametrize("mode", Mode)
def test_a_brief_is_dark_enough_to_be_a_letterhead(mode: Mode) -> None:
    """None of its own styles is told."""
    assert judge(write(sample_document(mode), sample_theme())) == ()


def test_a_style_that_no_brief_has_does_not_matter() -> None:
    """Nor one of its name for letters where the brief's is for paragraphs; heads and feet are the publisher's."""
    grey = '<w:color w:val="BBBBBB"/>'

    assert said("Watermark", grey) == []
    assert said("Lead", grey, "character", "") == []
    assert said("header", grey) == []
    assert said("Hyperlink", grey, "character", "") != []
    assert said("Table Text Kept", grey) != []


def test_every_style_that_words_stand_in_is_judged() -> None:
    """What a brief has more of is in the list, or among those without words."""
    own = parse_xml(root("styles", styles(sample_theme(), "es-MX", Room(400))))
    known = {
        kind: {
            TWIN.sub("", style.find(qn("w:name")).get(qn("w:val")).casefold())
            for style in own.iter(qn("w:style"))
            if style.get(qn("w:type")) == kind
        }
        for kind in WORDED
    }

    assert {kind: {name.casefold() for name in names} for kind, names in WORDED.items()} == {
        kind: names - WORDLESS for kind, names in known.items()
    }


def test_headings_and_captions_may_be_as_pale_as_those_of_word() -> None:
    """The blue that Word had for years, 4.0:1, in small print; text in it is told."""
    blue = '<w:color w:val="4F81BD"/><w:sz w:val="18"/>'

    assert not said("heading 2", blue)
    assert not said("caption", blue)
    assert said("Body Text", blue)

"""A letterhead is read for what a brief takes from it."""

import re

from docx.oxml.ns import qn

from briefgen.writers.word.letterhead.opening import families, opened, sized
from tests.fixtures.letterheads import changed, letterhead, part


def test_reads_heads_and_feet_with_what_they_show() -> None:
    """The logo comes with its content and its type."""
    matters = {(matter.kind, matter.pages): matter for matter in opened(letterhead(first=True)).matters}
    (logo,) = matters["header", "default"].links

    assert set(matters) >= {("header", "default"), ("footer", "default"), ("header", "first")}
    assert logo.content.startswith(b"\x89PNG")
    assert (logo.content_type, logo.is_outside) == ("image/png", False)


def test_a_section_has_from_those_before_what_it_does_not_say() -> None:
    """As Word has it: a new section goes on with the same head."""
    body = part(letterhead(), "word/document.xml")
    page = body[body.index(b"<w:sectPr") : body.index(b"</w:sectPr>") + len(b"</w:sectPr>")]
    bare = b'<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1000" w:left="900" w:right="900" w:bottom="9"/>'
    two = body.replace(page, b"<w:p><w:pPr>" + page + b"</w:pPr></w:p>" + bare + b"</w:sectPr>")

    found = opened(changed(letterhead(), {"word/document.xml": two}))

    assert {(matter.kind, matter.pages) for matter in found.matters} == {("header", "default"), ("footer", "default")}
    assert 'w:w="12240"' in sized(found)


def test_the_page_is_taken_as_it_is() -> None:
    """Size and margins, and nothing else of the section."""
    page = sized(opened(letterhead()))

    assert page.startswith("<w:pgSz")
    assert "<w:pgMar" in page
    assert "Reference" not in page


def test_a_head_at_the_very_edge_is_moved_in() -> None:
    """LibreOffice says 0 where it has none, and the brief's would be cut off."""
    body = part(letterhead(), "word/document.xml")
    edge = re.sub(rb'w:header="\d+" w:footer="\d+"', b'w:header="0" w:footer="400"', body)
    page = sized(opened(changed(letterhead(), {"word/document.xml": re.sub(rb'w:top="\d+"', b'w:top="-2000"', edge)})))

    assert 'w:header="1000" w:footer="400"' in page


def test_fonts_that_travel_in_a_letterhead_stay_there() -> None:
    """Its entries are kept without them, and without character sets that the standard does not know."""
    table = (
        b'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="urn:r">'
        b'<w:font w:name="House"><w:charset w:val="0" w:characterSet="utf-8"/><w:family w:val="roman"/>'
        b'<w:embedRegular r:id="rId1"/></w:font></w:fonts>'
    )
    found = families(opened(changed(letterhead(), {"word/fontTable.xml": table})))

    assert set(found) == {"House"}
    assert "embed" not in found["House"]
    assert 'charset w:val="0"/>' in found["House"]
    assert 'w:val="roman"' in found["House"]


def test_knows_whether_even_pages_are_other_pages() -> None:
    """The settings of the file say so."""
    settings = part(letterhead(), "word/settings.xml")
    even = settings.replace(b"<w:defaultTabStop", b"<w:evenAndOddHeaders/><w:defaultTabStop")

    assert not opened(letterhead()).has_even_pages
    assert opened(changed(letterhead(), {"word/settings.xml": even})).has_even_pages
    assert opened(letterhead()).body.tag == qn("w:document")


def test_of_styles_that_go_by_one_name_one_is_left() -> None:
    """What a head refers to follows."""
    styles = part(letterhead(), "word/styles.xml")
    other = b'<w:style w:type="paragraph" w:styleId="Foot"><w:name w:val="Footer"/></w:style></w:styles>'
    head = part(letterhead(), "word/header1.xml")
    parts = {
        "word/styles.xml": styles.replace(b'<w:name w:val="Footer"/>', b'<w:name w:val="footer"/>').replace(
            b"</w:styles>", other
        ),
        "word/header1.xml": head.replace(b'w:val="Encabezado"', b'w:val="Foot"'),
    }
    found = opened(changed(letterhead(), parts))

    assert {matter.kind: matter.root.find(f".//{qn('w:pStyle')}").get(qn("w:val")) for matter in found.matters} == {
        "header": "Piedepgina",
        "footer": "Piedepgina",
    }

"""Styles of a letterhead and of a brief become one list."""

import re
from collections import Counter

from briefgen.writers.word.letterhead.merging import Merged, merged
from briefgen.writers.word.letterhead.opening import opened
from briefgen.writers.word.look import styles
from briefgen.writers.word.numbering import HEADINGS
from briefgen.writers.word.room import Room
from briefgen.writers.word.xml import Xml, root
from tests.fixtures.letterheads import changed, letterhead, part
from tests.fixtures.samples import sample_theme
from tests.fixtures.word import searched

OWN = root("styles", styles(sample_theme(), "es-MX", Room(400)))


def mixed(*replacements: tuple[bytes, bytes], own: Xml = OWN, **asked: bool) -> Merged:
    """Return the styles of the sample letterhead, changed, with the brief's."""
    markup = part(letterhead(), "word/styles.xml")
    for old, new in replacements:
        assert old in markup
        markup = markup.replace(old, new, 1)
    return merged(opened(changed(letterhead(), {"word/styles.xml": markup})), own, **asked)


def test_a_style_that_both_have_is_the_letterheads() -> None:
    """The heading is red, and stands once."""
    said = mixed().styles

    assert searched(said, "//w:style[w:name/@w:val='heading 1']/w:rPr/w:color/@w:val") == ["A01010"]
    assert [name for name, count in Counter(searched(said, "//w:style/w:name/@w:val")).items() if count > 1] == []


def test_every_style_of_the_brief_is_there() -> None:
    """Under the identifier that its body writes."""
    assert set(searched(OWN, "//w:style/@w:styleId")) <= set(searched(mixed().styles, "//w:style/@w:styleId"))


def test_a_style_that_word_calls_in_another_language_is_found() -> None:
    """`Ttulo1` is the first heading of a file that was begun in Spanish; what refers to it follows."""
    found = mixed()

    assert found.names["Ttulo1"] == "Heading1"
    assert "Ttulo1" not in found.styles
    assert set(searched(found.styles, "//w:basedOn/@w:val")) <= set(searched(found.styles, "//w:style/@w:styleId"))


def test_another_style_under_the_same_identifier_makes_room() -> None:
    """A chamber may have called something of its own `Lead`."""
    style = b'<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Plomo"/></w:style></w:styles>'
    found = mixed((b"</w:styles>", style))

    assert found.names["Lead"] == "LeadLetterhead"
    assert searched(found.styles, "//w:style[@w:styleId='Lead']/w:name/@w:val") == ["Lead"]


def test_a_style_of_letters_does_not_stand_for_one_of_paragraphs() -> None:
    """They are called alike and are not: one of them is called otherwise."""
    style = b'<w:style w:type="character" w:styleId="X"><w:name w:val="Lead"/></w:style></w:styles>'
    found = mixed((b"</w:styles>", style))

    assert searched(found.styles, "//w:style[@w:styleId='XLetterhead']/w:name/@w:val") == ["Lead Letterhead"]
    assert searched(found.styles, "//w:style[@w:styleId='Lead']/@w:type") == ["paragraph"]


def test_lists_of_a_letterhead_stay_behind() -> None:
    """Their definitions are not taken, so nothing may point to them."""
    assert searched(mixed().styles, "//w:numPr") == []


def test_headings_of_a_letterhead_are_counted_where_the_theme_says_so() -> None:
    """At the place among their properties that the schema wants."""
    said = mixed(are_numbered=True).styles
    first = "//w:style[@w:styleId='Heading1']/w:pPr"

    assert searched(said, f"{first}/w:numPr/w:numId/@w:val") == [str(HEADINGS[False])]
    assert searched(said, f"{first}/w:numPr/following-sibling::w:keepNext") == []
    assert searched(said, f"{first}/w:numPr/following-sibling::w:spacing")


def test_what_a_style_does_not_say_it_has_from_the_brief() -> None:
    """A caption stays with its chart, whatever it looks like."""
    assert searched(mixed().styles, "//w:style[w:name/@w:val='caption']/w:pPr/w:keepNext")
    assert searched(mixed().styles, "//w:style[w:name/@w:val='Normal']/w:pPr/w:spacing") == []


def test_side_by_side_words_stand_in_as_the_brief_says() -> None:
    """A brief in one language serves as a letterhead of one in two, whose columns have no room for its indents."""
    body = b'<w:name w:val="Body Text"/>'
    indented = (body, body + b'<w:pPr><w:ind w:left="1712"/></w:pPr>')
    left = "//w:style[w:name/@w:val='Body Text']/w:pPr/w:ind/@w:left"
    own = root("styles", styles(sample_theme(), "es-MX", Room(400, 85)))

    assert searched(mixed(indented).styles, left) == ["1712"]
    assert searched(mixed(indented, is_double=True).styles, left) == []
    assert searched(mixed(own=own).styles, left) == ["1700"]


def test_plain_words_are_in_the_language_of_the_brief() -> None:
    """A letterhead in American English does not make Spanish words wrong."""
    assert searched(mixed().styles, "//w:rPrDefault//w:lang/@w:val") == ["es-MX"]
    assert searched(mixed().styles, "//w:rPrDefault//w:rFonts/@w:eastAsia") == ["Noto Sans CJK JP"]


def test_contents_without_tab_stops_are_the_briefs() -> None:
    """Else their numbers would stand anywhere."""
    bare = b'<w:style w:type="paragraph" w:styleId="TDC1"><w:name w:val="toc 1"/></w:style></w:styles>'

    assert searched(mixed((b"</w:styles>", bare)).styles, "//w:style[w:name/@w:val='toc 1']/w:pPr/w:tabs/w:tab")


def test_a_letterhead_without_styles_takes_the_briefs() -> None:
    """Hardly a letterhead, but no reason to fail."""
    relations = part(letterhead(), "word/_rels/document.xml.rels").replace(b"relationships/styles", b"relationships/x")
    found = merged(opened(changed(letterhead(), {"word/_rels/document.xml.rels": relations})), OWN)

    assert found == Merged(OWN, {})


def test_no_style_hides_the_face_of_japanese_words() -> None:
    """LibreOffice says a face of its own in `Normal`, and that all of East Asia is Chinese."""
    chinese = b'<w:rFonts w:ascii="A" w:eastAsia="B" w:eastAsiaTheme="minorEastAsia"/><w:lang w:eastAsia="zh-CN"/>'
    table = b'<w:tblStylePr w:type="firstRow"><w:rPr>' + chinese + b"</w:rPr></w:tblStylePr>"
    style = b'<w:style w:type="table" w:styleId="X"><w:name w:val="X"/><w:rPr>' + chinese + b"</w:rPr>" + table
    said = mixed((b"</w:styles>", style + b"</w:style></w:styles>")).styles

    assert searched(said, "//w:style[@w:styleId='X']//w:rFonts/@w:ascii") == ["A", "A"]
    assert searched(said, "//w:style//@w:eastAsia | //w:style//@w:eastAsiaTheme") == []
    assert searched(said, "//w:docDefaults//w:rFonts/@w:eastAsia") == ["Noto Sans CJK JP"]
    assert searched(said, "//w:docDefaults//w:lang/@w:eastAsia") == ["ja-JP"]


def test_japanese_has_its_face_where_a_letterhead_says_none_for_any() -> None:
    """At the place among what is said of characters that the schema wants: the first."""
    markup = part(letterhead(), "word/styles.xml")
    (faces,) = re.findall(rb"<w:rPrDefault>\s*<w:rPr>\s*(<w:rFonts[^>]*/>)", markup)
    said = mixed((faces, b"")).styles

    assert searched(said, "//w:docDefaults//w:rPr/*[1]/@w:eastAsia") == ["Noto Sans CJK JP"]


def test_styles_that_make_room_do_not_meet() -> None:
    """Neither by identifier nor by name, whatever their case."""
    styles = b"".join(
        b'<w:style w:type="character" w:styleId="%s"><w:name w:val="%s"/></w:style>' % (known, name)
        for known, name in ((b"LEAD", b"lead"), (b"leadLetterhead", b"Lead Letterhead"), (b"Unit", b"unit letterhead"))
    )
    said = mixed((b"</w:styles>", styles + b"</w:styles>")).styles

    for path in ("//w:style/@w:styleId", "//w:style/w:name/@w:val"):
        found = Counter(known.casefold() for known in searched(said, path))
        assert [name for name, count in found.items() if count > 1] == []


def test_plain_text_is_what_a_paragraph_without_a_style_has() -> None:
    """LibreOffice does not say so in a file that began as a page of the web."""
    said = mixed((b' w:default="1" w:styleId="Normal"', b' w:styleId="Normal"')).styles

    assert searched(said, "//w:style[@w:type='paragraph'][@w:default]/@w:styleId") == ["Normal"]

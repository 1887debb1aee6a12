"""What is too small to be read, or too large for a page, is told with its size and its styles."""

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from briefgen.brief import Mode
from briefgen.theme import BOUNDS
from briefgen.writers.word import write
from briefgen.writers.word.letterhead import judge
from tests.fixtures.letterheads import changed, letterhead, part, saved_elsewhere
from tests.fixtures.samples import sample_document, sample_theme


def said(name: str, size: float, basis: str = "Normal") -> list[str]:
    """Return what is wrong with a letterhead whose style `name` is of a size; none says none."""
    known = parse_xml(part(letterhead(), "word/styles.xml"))
    for style in list(known.iter(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")).casefold() == name.casefold():
            known.remove(style)
    own = f'<w:rPr><w:sz w:val="{round(2 * size)}"/></w:rPr>' if size else ""
    opening = f'<w:style xmlns:w="{known.nsmap["w"]}" w:type="paragraph" w:styleId="New">'
    known.append(parse_xml(f'{opening}<w:name w:val="{name}"/><w:basedOn w:val="{basis}"/>{own}</w:style>'))
    return [message for message, _ in judge(changed(letterhead(), {"word/styles.xml": etree.tostring(known)}))]


def sized(size: int) -> list[tuple[str, str]]:
    """Return what is wrong with a letterhead whose plain text has a size in points."""
    styles = part(letterhead(), "word/styles.xml")
    plain = styles.replace(b'<w:sz w:val="22"/>', b'<w:sz w:val="%d"/>' % (2 * size))
    assert plain != styles
    return list(judge(changed(letterhead(), {"word/styles.xml": plain})))


def test_a_size_is_told_with_its_styles_and_its_bounds() -> None:
    """And what to do about it."""
    styles = part(letterhead(), "word/styles.xml").replace(b'<w:sz w:val="40"/>', b'<w:sz w:val="120"/>')
    styles = styles.replace(b'<w:name w:val="TOC Heading"/>', b'<w:name w:val="Contents"/>')

    assert judge(changed(letterhead(), {"word/styles.xml": styles})) == (
        (
            "has 60 points for `heading 1`: 10 to 22 can be read and fit a page",
            "give these styles 10 to 22 points in Word",
        ),
    )


@pytest.mark.parametrize("size", [4, 40])
def test_styles_are_told_with_what_they_are_based_on(size: int) -> None:
    """Plain text of 40 points makes all so that says no size."""
    messages = [message for message, _ in sized(size)]

    assert messages[0].startswith(f"has {size} points for `Normal`, `")
    assert "`Body Text`" in messages[0]
    assert messages[0].endswith(": 8 to 14 can be read and fit a page")
    assert not any("heading 1" in message for message in messages)


@pytest.mark.parametrize(
    ("name", "token"),
    [
        *(("Body Text", "text"), ("Key Points List Beside", "text"), ("Heading 1 Second", "heading1")),
        *(("Heading 2", "heading2"), ("Heading 3", "heading3"), ("Title", "title")),
    ],
)
def test_a_style_has_the_bounds_of_a_theme(name: str, token: str) -> None:
    """A theme and a letterhead must not differ in what can be read."""
    least, most = BOUNDS[token]

    assert said(name, least) == said(name, most) == []
    assert len(said(name, least - 0.5)) == len(said(name, most + 0.5)) == 1


@pytest.mark.parametrize("name", ["caption", "Table Text", "footnote text", "toc 1"])
def test_small_print_is_as_large_as_a_lead_at_the_most(name: str) -> None:
    """Captions of LibreOffice have 12 points, and would not be refused for that."""
    assert said(name, 6) == said(name, 16) == []
    assert len(said(name, 5.5)) == len(said(name, 16.5)) == 1


def test_styles_that_no_words_of_a_brief_stand_in_do_not_matter() -> None:
    """Nor heads and feet, which are the publisher's."""
    assert said("Watermark", 90) == said("header", 40) == []


def test_what_every_run_starts_from_is_judged_without_plain_text() -> None:
    """Without a style for it, plain text is as large as that."""
    styles = parse_xml(part(letterhead(), "word/styles.xml"))
    for style in list(styles.iter(qn("w:style"))):
        styles.remove(style)
    for size in styles.iter(qn("w:sz")):
        size.set(qn("w:val"), "80")
    ((message, _),) = judge(changed(letterhead(), {"word/styles.xml": etree.tostring(styles)}))

    assert message.startswith("has 40 points for `Normal`: ")


@pytest.mark.parametrize("mode", Mode)
def test_a_brief_has_sizes_to_be_a_letterhead(mode: Mode) -> None:
    """And so has a letterhead that LibreOffice saved."""
    assert judge(write(sample_document(mode), sample_theme())) == ()
    assert judge(saved_elsewhere()) == ()

"""A chart that leaves a page white lets the words behind it go first."""

from briefgen.writers.word.inlines import MARK
from briefgen.writers.word.paging import settled
from briefgen.writers.word.pieces import pieces_of
from briefgen.writers.word.placing import may_pass
from briefgen.writers.word.xml import NOTHING, Xml, element, joined, paragraph, w, words
from tests.writers.word.test_paging import LINE, LINES, SHEET, line, lines

_HIGH = element("wp:extent", {"cx": 1, "cy": round(8 * LINE * 12700)})
_STYLE = w("rPr", w("rStyle", val=MARK))
_MARK = w("r", _STYLE, w("footnoteReference", id=1))
_LATER = w("r", _STYLE, words("1"))


def chart(mark: Xml = NOTHING) -> Xml:
    """Return a chart of eight lines with its caption and its source."""
    source = Xml(w("r", words("Fuente")) + mark)
    return Xml(line("chart", "Caption") + paragraph("Picture", _HIGH) + paragraph("SourceLast", source))


def told(name: str, text: str = "Uno", mark: Xml = NOTHING) -> Xml:
    """Return a paragraph with a bookmark."""
    return paragraph("BodyText", Xml(w("bookmarkStart", id=1, name=name) + w("r", words(text)) + mark))


def order(*parts: Xml) -> str:
    """Return the bookmarks in the order in which they stand, below most of a page."""
    body = settled(Xml(lines(LINES - 6) + joined(parts)), {1: line()}, SHEET)[0]
    assert sorted(body) == sorted(lines(LINES - 6) + joined(parts))
    names = {name: body.index(f'"{name}"') for name in ("chart", "head", "text", "more") if f'"{name}"' in body}
    return " ".join(sorted(names, key=lambda name: names[name]))


def test_words_go_before_a_chart_that_does_not_fit() -> None:
    """With their headings, as many as there is room for; where it fits it stays."""
    head = line("head", "Heading2")

    assert order(chart(), head, told("text"), told("more")) == "head text more chart"
    assert order(chart(), told("text"), told("more")) == "text more chart"
    assert settled(Xml(chart() + told("text")), {}, SHEET)[0] == chart() + told("text")


def test_pages_are_those_of_the_new_order() -> None:
    """What went first stands on the page that the chart left."""
    body = Xml(lines(LINES - 6) + chart() + told("text"))

    assert settled(body, {}, SHEET)[1] == {"text": 1, "chart": 2, "": 2}


def test_no_footnote_changes_its_number() -> None:
    """Where both have marks of their own, they stay as they are."""
    assert order(chart(_MARK), told("text")) == "text chart"
    assert order(chart(), told("text", mark=_MARK)) == "text chart"
    assert order(chart(_MARK), told("text", mark=_MARK)) == "chart text"
    assert order(chart(_MARK), told("text", mark=_LATER)) == "chart text"
    assert order(chart(_LATER), told("text", mark=_MARK)) == "text chart"


def test_words_that_lead_on_stay_with_what_they_lead_to() -> None:
    """Nor is an item taken from its list, or a section from its own place for a little white."""
    item, section = line("text", "ListBullet"), line("head", "Heading1")

    assert order(chart(), told("text", "Son tres:")) == "chart text"
    assert order(chart(), item) == "chart text"
    body = Xml(chart() + section + told("text"))
    pieces = pieces_of(body, SHEET, {})
    assert [may_pass(body, pieces, 0, 3, white) for white in (0.1, 0.2)] == [3, 5]

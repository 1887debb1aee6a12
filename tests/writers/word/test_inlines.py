"""Words keep their language, their weight and where they lead."""

from briefgen.brief import Mode
from briefgen.document import (
    Emphasis,
    Inlines,
    Link,
    Note,
    NoteMark,
    Notes,
    PageReference,
    Paragraph,
    Reference,
    Strong,
    Text,
)
from tests.fixtures.word import W, WordFile, heading, words
from tests.writers.word.test_blocks import file_of


def file_with(*content: Inlines) -> WordFile:
    """Return a Word file of one paragraph, a heading and two notes."""
    notes = tuple(
        Note(language="es-MX", number=number, source=str(number), content=words("Fuente")) for number in (1, 2)
    )
    inlines = tuple(inline for part in content for inline in part)
    return file_of(Paragraph(language="es-MX", content=inlines), heading("Aquí"), Notes(language="es-MX", notes=notes))


def test_japanese_is_marked_as_japanese() -> None:
    """Its run has the East Asian language and asks for the East Asian face."""
    file = file_with((Text(language="ja-JP", text="熊本県"),))
    run = "//w:r[w:t='熊本県']/w:rPr"

    assert file.find(f"{run}/w:lang/@w:eastAsia") == ["ja-JP"]
    assert file.find(f"{run}/w:rFonts/@w:hint") == ["eastAsia"]


def test_japanese_is_not_slanted() -> None:
    """Emphasis leaves Japanese upright and slants what is beside it."""
    both = (Text(language="ja-JP", text="法"), Text(language="es-MX", text="ley"))
    file = file_with((Emphasis(language="es-MX", content=both),))

    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='Emphasis']/w:t/text()") == ["ley"]


def test_strong_words_are_strong() -> None:
    """Weight is a style, not a format."""
    file = file_with((Strong(language="es-MX", content=words("peso")),))

    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='Strong']/w:t/text()") == ["peso"]
    assert file.find("//w:body//w:b") == []


def test_strong_japanese_keeps_its_weight() -> None:
    """A program would thicken the one face there is until its signs run together."""
    both = (Text(language="ja-JP", text="産業"), Text(language="es-MX", text="industria"))
    file = file_with((Strong(language="es-MX", content=both),))

    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='Strong']/w:t/text()") == ["industria"]


def test_codes_have_hyphens_that_do_not_break() -> None:
    """A mark of its own; what may be broken keeps its hyphen, and a part stays with its number."""
    file = file_with(words("México-Japón, T-MEC & SE-03-070-B, Anexo 4"))
    (run,) = file.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r")

    assert [one.text for one in run.iter(f"{W}t")][1:] == ["MEC & SE", "03", "070", "B, Anexo\N{NO-BREAK SPACE}4"]
    assert len(run.findall(f"{W}noBreakHyphen")) == 4


def test_a_title_does_not_end_on_a_short_line() -> None:
    """Its last word takes the one before it along."""
    told = file_of(heading("Lo que se le vende")).find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']//w:t/text()")

    assert told == ["Lo que se le\N{NO-BREAK SPACE}vende"]


def test_a_link_leads_to_its_address() -> None:
    """The address is a relation of the document, escaped."""
    file = file_with((Link(language="es-MX", url="https://example.org/?a=1&b=2", content=words("aquí")),))

    assert file.find("//w:hyperlink[@r:id]//w:t/text()") == ["aquí"]
    assert b'Target="https://example.org/?a=1&amp;b=2"' in file.parts["word/_rels/document.xml.rels"]


def test_a_reference_leads_to_its_heading() -> None:
    """The link's anchor is the heading's bookmark."""
    file = file_with((Reference(language="es-MX", anchor="here", content=words("véase")),))
    bookmark = file.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:bookmarkStart/@w:name")

    assert file.find("//w:hyperlink[.//w:t='véase']/@w:anchor") == bookmark


def test_a_reference_to_nothing_is_plain_words() -> None:
    """There is no link without a landing."""
    file = file_with((Reference(language="es-MX", anchor="nowhere", content=words("véase")),))

    assert file.find("//w:hyperlink[.//w:t='véase']") == []


def test_the_first_mark_of_a_note_is_the_footnotes_own() -> None:
    """Each number is a footnote; a raised comma parts them, and no end of a line."""
    file = file_with((NoteMark(language="es-MX", numbers=(1, 2)),))

    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']/w:footnoteReference/@w:id") == ["1", "2"]
    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']/w:t/text()") == [",\N{NO-BREAK SPACE}"]


def test_a_later_mark_refers_to_the_first() -> None:
    """It is a field that shows the number already and leads to the bookmark around the footnote's own mark."""
    mark = NoteMark(language="es-MX", numbers=(1,))
    file = file_with((mark, *words(" y "), mark))
    bookmark = file.find("//w:bookmarkStart[following-sibling::*[1]/w:footnoteReference]/@w:name")[0]

    assert [code.strip() for code in file.find("//w:fldSimple/@w:instr")] == [rf"NOTEREF {bookmark} \f \h"]
    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']/w:t/text()") == ["1"]


def test_the_mark_of_a_note_that_is_no_footnote_leads_to_the_list() -> None:
    """Word would number it otherwise, so its number is written, with a link."""
    file = file_with((NoteMark(language="es-MX", numbers=(2,)),))

    assert file.find("//w:footnoteReference") == []
    assert file.find("//w:hyperlink[@w:anchor]/w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']/w:t/text()") == ["2"]


def test_the_mark_of_a_listed_note_leads_to_the_one_in_its_own_language() -> None:
    """Side by side, an English mark leads to the English note."""
    both = tuple(
        Notes(language=tag, notes=(Note(language=tag, number=2, source="s", content=words("x", tag)),))
        for tag in ("es-MX", "en-US")
    )
    mark = Paragraph(language="en-US", content=(NoteMark(language="en-US", numbers=(2,)),))
    file = file_of(mark, *both, mode=Mode.BILINGUAL)
    english = "//w:p[w:pPr/w:pStyle/@w:val='Note'][.//w:lang/@w:val='en-US']/w:bookmarkStart/@w:name"

    assert file.find("//w:hyperlink/@w:anchor")[0] in file.find(english)


def test_signs_of_markup_are_only_signs() -> None:
    """An ampersand and angle brackets read as they were written."""
    file = file_with(words("A & B < C > D"))

    assert "A & B < C > D" in file.styled("BodyText")


def test_the_number_of_a_page_is_a_field_filled_with_an_estimate() -> None:
    """Word puts the true number when it renews its fields."""
    file = file_with((*words("Punto "), PageReference(language="es-MX", anchor="here", before="(pág. ", after=")")))

    codes = file.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:fldSimple/@w:instr")
    assert file.styled("BodyText") == ["Punto (pág. 1)"]
    assert [code.split()[0] for code in codes] == ["PAGEREF"]

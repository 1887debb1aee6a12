"""Words with their language, links, note marks."""

from briefgen.document import Emphasis, Line, Link, NoteMark, PageReference, Reference, Strong, Text
from briefgen.writers.html.inlines import inline, inlines, line, spoken, stacked, title
from tests.fixtures.html import sample_frame, text

SPANISH, ENGLISH, JAPANESE = "es-MX", "en-US", "ja"


def test_words_of_another_language_say_so() -> None:
    """Japanese words among Spanish ones carry their language; Spanish ones do not repeat it."""
    content = (text("Prefectura de "), Text(language=JAPANESE, text="熊本"))

    assert inlines(content, sample_frame()) == 'Prefectura de <span lang="ja">熊本</span>'


def test_weight_and_emphasis_are_elements() -> None:
    """Strong and emphasised words are told by meaning, and what stands in a language says it once."""
    content = (
        Strong(language=SPANISH, content=(text("fuerte"),)),
        Emphasis(language=ENGLISH, content=(text("Foreign Trade", ENGLISH),)),
    )

    assert inlines(content, sample_frame()) == '<strong>fuerte</strong><em lang="en-US">Foreign Trade</em>'


def test_a_link_leads_to_its_address() -> None:
    """The address is escaped, the words are the author's."""
    link = Link(language=SPANISH, url="https://www.meti.go.jp/?a=1&b=2", content=(text("METI"),))

    assert inlines((link,), sample_frame()) == '<a href="https://www.meti.go.jp/?a=1&amp;b=2" class="whole">METI</a>'


def test_a_reference_leads_within_the_page() -> None:
    """A reference to a chart of the document is a link to it."""
    reference = Reference(language=SPANISH, anchor="exports", content=(text("gráfica 1"),))

    assert (
        inlines((reference,), sample_frame()) == '<a href="#exports" class="reference">gráfica\N{NO-BREAK SPACE}1</a>'
    )


def test_a_reference_to_nothing_keeps_its_words() -> None:
    """No link is made that leads nowhere."""
    reference = Reference(language=SPANISH, anchor="nowhere", content=(text("gráfica 9"),))

    assert inlines((reference,), sample_frame()) == "<span>gráfica\N{NO-BREAK SPACE}9</span>"


def test_note_marks_lead_to_the_notes_of_their_language() -> None:
    """Each number is a link of its own; one without a note is only a number."""
    mark = NoteMark(language=SPANISH, numbers=(1, 3, 99))

    said = inline(mark, sample_frame()).replace("\N{NO-BREAK SPACE}", " ")
    assert said == '<sup class="mark"><a href="#note-1-es">1</a>, <a href="#note-3-es">3</a>, 99</sup>'


def test_a_short_part_stays_with_its_compound() -> None:
    """`T-MEC` and `Anexo 4-B` are not broken at their hyphens; long words may be."""
    said = spoken("el T-MEC, Anexo 4-B, México-Japón").replace("\N{NO-BREAK SPACE}", " ")

    assert said == 'el <span class="whole">T-MEC</span>, Anexo <span class="whole">4-B</span>, México-Japón'


def test_a_code_is_not_parted_at_its_points_either() -> None:
    """Of `0203.12-022` or `A.2` nothing is left at the end of a line; an address may be broken."""
    assert spoken("0203.12-022") == '<span class="whole">0203.12-022</span>'
    assert spoken("A.2") == '<span class="whole">A.2</span>'
    assert spoken("www.jetro-mexico.go.jp") == "www.jetro-mexico.go.jp"


def test_two_languages_in_one_place_stand_one_below_the_other() -> None:
    """The leading language comes first, the second is marked as such and says its language."""
    lines = (
        Line(language=SPANISH, content=(text("Acuerdo"),)),
        Line(language=ENGLISH, content=(text("Agreement", ENGLISH),)),
    )

    expected = '<span class="first">Acuerdo</span><span class="second" lang="en-US">Agreement</span>'
    assert stacked(lines, sample_frame()) == expected
    assert stacked(lines[:1], sample_frame()) == "Acuerdo"


def test_a_line_is_an_element_of_its_own() -> None:
    """A line takes the element and the class that its place gives it."""
    one = Line(language=SPANISH, content=(text("Fuente"),))

    assert line(one, sample_frame(), "p", "source") == '<p class="source">Fuente</p>'


def test_the_number_of_a_page_is_left_to_the_paper() -> None:
    """The link says what stands around the number; the style sheet counts the pages."""
    page = PageReference(language=SPANISH, anchor="exports", before="(pág. ", after=")")

    said = inline(page, sample_frame())
    assert said == '<a href="#exports" class="page" data-before="(pág. " data-after=")"></a>'


def test_the_last_word_of_a_title_is_not_left_alone() -> None:
    """Behind a mark there is nothing to hold."""
    mark = NoteMark(language=SPANISH, numbers=(99,))

    assert title((text("el taller japonés"),), sample_frame()) == "el taller\N{NO-BREAK SPACE}japonés"
    assert "taller japonés" in title((text("el taller japonés"), mark), sample_frame())

"""Each block has its own way of being written."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import Block, Box, Heading, List, Note, Notes, Pair, Paragraph, ParagraphRole, Step, Steps
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, heading, words, written


def file_of(*blocks: Block, mode: Mode = Mode.ES) -> WordFile:
    """Return a Word file of some blocks."""
    return written(replace(sample_document(mode), blocks=blocks))


def paragraph(text: str, role: ParagraphRole = "body", language: str = "es-MX") -> Paragraph:
    """Return a paragraph."""
    return Paragraph(language=language, content=words(text, language), role=role)


def test_headings_are_headings() -> None:
    """Level and words are those of the document."""
    file = file_of(heading("Uno"), heading("Dos", "there", level=2))

    assert file.styled("Heading1") == ["Uno"]
    assert file.styled("Heading2") == ["Dos"]


def test_roles_have_styles() -> None:
    """A lead does not look like a paragraph."""
    file = file_of(paragraph("Entrada", "lead"), paragraph("Texto"), paragraph("Letra chica", "small"))

    assert file.styled("Lead") == ["Entrada"]
    assert file.styled("BodyText") == ["Texto"]
    assert file.styled("Small") == ["Letra chica"]


def test_a_numbered_list_starts_where_it_says() -> None:
    """The fourth item of a list that was taken apart is numbered 4."""
    file = file_of(List(language="es-MX", ordered=True, start=4, items=((paragraph("Cuatro"),),)))
    number = file.find("//w:p[w:pPr/w:pStyle/@w:val='ListNumber']//w:numId/@w:val")[0]

    assert file.find(f"//w:num[@w:numId='{number}']//w:startOverride/@w:val", "numbering") == ["4"]


def test_two_numbered_lists_count_on_their_own() -> None:
    """The second list begins at 1 again."""
    one = List(language="es-MX", ordered=True, items=((paragraph("Uno"),),))
    numbers = file_of(one, one).find("//w:numId/@w:val")

    assert len(set(numbers)) == 2


def test_a_list_within_a_list_stands_deeper() -> None:
    """The inner items are of the next level."""
    inner = List(language="es-MX", items=((paragraph("Dentro"),),))
    file = file_of(List(language="es-MX", items=((paragraph("Fuera"), inner),)))

    assert file.find("//w:ilvl/@w:val") == ["0", "1"]


def test_a_second_paragraph_of_an_item_has_no_mark() -> None:
    """It continues the item instead of beginning another."""
    file = file_of(List(language="es-MX", items=((paragraph("Uno"), paragraph("Más")),)))

    assert file.styled("ListContinue") == ["Más"]
    assert len(file.find("//w:numPr")) == 1


def test_a_step_says_when_who_and_what() -> None:
    """When is set with weight, what stands on a line of its own."""
    step = Step(language="es-MX", when=words("Enero"), who=words("Calidad"), what=words("Auditar."))
    file = file_of(Steps(language="es-MX", steps=(step,), start=2))

    assert file.styled("Step") == ["Enero · CalidadAuditar."]
    assert file.find("//w:r[w:rPr/w:rStyle/@w:val='StepWhen']/w:t/text()") == ["Enero"]
    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='Step']//w:br")) == 1


def test_notes_bear_their_own_numbers() -> None:
    """A gap in the numbers is a gap in the list."""
    notes = tuple(
        Note(language="es-MX", number=number, source=f"s{number}", content=words(f"Nota {number}"))
        for number in (1, 2, 5)
    )
    file = file_of(Notes(language="es-MX", notes=notes))
    lists = file.find("//w:p[w:pPr/w:pStyle/@w:val='Note']//w:numId/@w:val")
    starts = [file.find(f"//w:num[@w:numId='{one}']//w:startOverride/@w:val", "numbering")[0] for one in lists]

    assert starts == ["1", "1", "5"]
    assert lists[0] == lists[1] != lists[2]


def test_a_box_is_made_of_tinted_paragraphs() -> None:
    """Key points have the styles of key points; there is no frame and no text box."""
    box = Box(language="es-MX", role="key-points", blocks=(paragraph("Puntos", "box-title"), paragraph("Uno")))
    file = file_of(box)

    assert file.styled("KeyPointsTitle") == ["Puntos"]
    assert file.styled("KeyPointsText") == ["Uno"]
    assert file.find("//w:style[@w:styleId='KeyPointsText']//w:shd/@w:fill", "styles") == ["EEF2F6"]


def test_the_edge_of_a_box_is_one_line() -> None:
    """A list in a box has the left edge of its title, so the bar does not step in."""
    inner = List(language="es-MX", items=((paragraph("Uno"), paragraph("Más")),))
    file = file_of(Box(language="es-MX", role="actions", blocks=(paragraph("Pasos", "box-title"), inner)))
    number = file.find("//w:numId/@w:val")[0]
    abstract = file.find(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "numbering")[0]
    item = file.find(f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[1]//w:ind", "numbering")[0]
    title = file.find("//w:style[@w:styleId='ActionsTitle']//w:ind", "styles")[0]
    names = ("left", "hanging")
    left, hanging = (int(item.get(f"{{{item.nsmap['w']}}}{name}")) for name in names)

    assert left - hanging == int(title.get(f"{{{title.nsmap['w']}}}left"))


def test_pairs_that_follow_one_another_share_a_table() -> None:
    """Two pairs are two rows of one table; a table in between would part them."""
    pair = Pair(language="es-MX", left=paragraph("Uno"), right=paragraph("One", language="en-US"))
    file = file_of(pair, pair, mode=Mode.BILINGUAL)

    assert len(file.find("/w:document/w:body/w:tbl")) == 1
    assert len(file.find("//w:tr")) == 3


def test_a_quiet_box_does_not_name_the_languages_again() -> None:
    """The pairs of an aside join the table around it, those of a panel have a table of their own."""
    title = Pair(language="es-MX", left=paragraph("A", "box-title"), right=paragraph("B", "box-title", "en-US"))
    around = Pair(language="es-MX", left=paragraph("Uno"), right=paragraph("One", language="en-US"))
    aside = Box(language="es-MX", role="aside", blocks=(title,))

    assert len(file_of(around, aside, around, mode=Mode.BILINGUAL).find("//w:tbl//w:tblHeader")) == 1
    assert len(file_of(around, replace(aside, role="actions"), mode=Mode.BILINGUAL).find("//w:tbl")) == 2


def test_a_heading_can_be_led_to() -> None:
    """Its words stand within a bookmark."""
    file = file_of(Heading(language="es-MX", level=1, anchor="need", content=words("Uno")))

    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:bookmarkStart")) == 1

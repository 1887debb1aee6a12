import zipfile
from io import BytesIO

import pytest

from briefgen.brief import Language, Mode
from briefgen.proofs.word import read
from briefgen.writers.word import write
from tests.fixtures.samples import sample_document, sample_theme

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f'<w:styles {W}><w:lang w:val="es-MX"/></w:styles>'


def _package(body: str, **parts: str) -> bytes:
    """Return a Word file of the given XML."""
    files = {"document": f"<w:document {W}><w:body>{body}</w:body></w:document>", "styles": STYLES, **parts}
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in files.items():
            package.writestr(f"word/{name}.xml", text)
    return content.getvalue()


def _run(text: str, language: str = "", style: str = "") -> str:
    lang = f'<w:lang w:val="{language}"/>' if language else ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:r><w:rPr>{named}{lang}</w:rPr><w:t>{text}</w:t></w:r>"


def test_runs_are_read_in_the_language_they_are_marked_with() -> None:
    """Or in that of the file."""
    blocks = read(_package(f"<w:p>{_run('El plan ')}{_run('The plan', 'en-US')}</w:p>"))

    assert [block.words for block in blocks] == [{Language.ES: "El plan", Language.EN: "The plan"}]
    assert blocks[0].where == "the text, paragraph 1"


def test_breaks_and_tabs_are_space() -> None:
    """Words on two lines are two words; a hyphen that does not break is a hyphen."""
    body = (
        "<w:p><w:r><w:t>uno</w:t><w:br/><w:t>dos</w:t><w:tab/><w:t>T</w:t><w:noBreakHyphen/><w:t>MEC</w:t></w:r></w:p>"
    )

    assert [block.text for block in read(_package(body))] == ["uno dos T-MEC"]


def test_contents_are_passed_over() -> None:
    """The numbers in them are those of pages."""
    body = f"<w:sdt><w:sdtContent><w:p>{_run('Contenido 3')}</w:p></w:sdtContent></w:sdt><w:p>{_run('Texto')}</w:p>"

    assert [block.text for block in read(_package(body))] == ["Texto"]


def test_marks_of_notes_are_kept_apart() -> None:
    """Footnotes by their number, later marks by what they show."""
    reference = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    body = f"<w:p>{_run('En 2025')}{reference}{_run('4', style='FootnoteReference')}</w:p>"
    (block,) = read(_package(body))

    assert (block.text, block.marks) == ("En 2025", {Language.ES: ("4", "4")})


def test_footnotes_are_read_as_notes() -> None:
    """But not the rules that set them off."""
    rule = f'<w:footnote w:type="separator" w:id="-1"><w:p>{_run("rule")}</w:p></w:footnote>'
    note = f'<w:footnote w:id="1"><w:p>{_run("INEGI, 2025")}</w:p></w:footnote>'
    blocks = read(_package(f"<w:p>{_run('Texto')}</w:p>", footnotes=f"<w:footnotes {W}>{rule}{note}</w:footnotes>"))

    assert [(block.text, block.where, block.is_note) for block in blocks] == [
        ("Texto", "the text, paragraph 1", False),
        ("INEGI, 2025", "note 1", True),
    ]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", _package("<w:p>")])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    """A person may give any file."""
    with pytest.raises(ValueError, match="it is no Word file that can be read"):
        read(content)


def test_a_file_that_was_written_is_read_in_its_languages() -> None:
    """Side by side in both, each in paragraphs of its own for the most part."""
    alone = [set(block.words) for block in read(write(sample_document(Mode.BILINGUAL), sample_theme()))]

    assert {Language.ES} in alone
    assert {Language.EN} in alone


def test_what_is_around_a_chart_is_read_last() -> None:
    """Words may stand before a chart in one language that stand behind it in the other."""
    caption = f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{_run("Gráfica 1")}</w:p>'
    source = f'<w:p><w:pPr><w:pStyle w:val="SourceLast"/></w:pPr>{_run("Fuente")}</w:p>'
    before, behind = f"<w:p>{_run('Antes')}</w:p>", f"<w:p>{_run('Después')}</w:p>"
    orders = (before + caption + source + behind, before + behind + caption + source)

    assert [[block.text for block in read(_package(body))] for body in orders] == [
        ["Antes", "Después", "Gráfica 1", "Fuente"]
    ] * 2


def test_side_by_side_what_is_around_a_chart_is_read_where_it_stands() -> None:
    """It is level with that of the other language."""
    caption = f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{_run("Gráfica 1")}</w:p>'
    body = caption + f"<w:p>{_run('Después')}</w:p>"
    custom = '<Properties><property name="Mode"><v>bilingual</v></property></Properties>'
    content = BytesIO(_package(body))
    with zipfile.ZipFile(content, "a") as package:
        package.writestr("docProps/custom.xml", custom)

    assert [block.text for block in read(content.getvalue())] == ["Gráfica 1", "Después"]

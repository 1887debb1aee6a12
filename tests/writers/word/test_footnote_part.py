"""Footnotes are a part of the package, with links and rules of its own."""

from briefgen.brief import Mode
from briefgen.document import Link, Note, NoteMark, Notes, Paragraph
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, words, written
from tests.writers.word.test_blocks import file_of


def linked() -> WordFile:
    """Return a Word file with one footnote that holds a link."""
    link = Link(language="es-MX", url="https://example.org/a", content=words("example.org/a"))
    note = Note(language="es-MX", number=1, source="s", content=(*words("Fuente, "), link))
    mark = Paragraph(language="es-MX", content=(NoteMark(language="es-MX", numbers=(1,)),))
    return file_of(mark, Notes(language="es-MX", notes=(note,)))


def test_a_footnote_says_its_note_behind_its_own_number() -> None:
    """The number is Word's, in the style of numbers."""
    file = linked()
    note = "//w:footnote[@w:id='1']/w:p[w:pPr/w:pStyle/@w:val='FootnoteText']"

    assert file.find(f"{note}/w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']/w:footnoteRef", "footnotes")
    assert "".join(file.find(f"{note}//w:t/text()", "footnotes")) == "Fuente, example.org/a"


def test_a_link_in_a_footnote_is_a_relation_of_its_part() -> None:
    """The body has no trace of it."""
    file = linked()

    assert b'Target="https://example.org/a"' in file.parts["word/_rels/footnotes.xml.rels"]
    assert b"example.org" not in file.parts["word/_rels/document.xml.rels"]
    assert file.find("//w:hyperlink[@r:id]//w:t/text()", "footnotes") == ["example.org/a"]


def test_the_rules_above_footnotes_are_named_in_the_settings() -> None:
    """Word looks for both there."""
    file = linked()

    assert file.find("//w:footnotePr/w:footnote/@w:id", "settings") == ["-1", "0"]
    assert file.find("//w:footnote[@w:type]/@w:id", "footnotes") == ["-1", "0"]


def test_a_file_without_notes_has_the_rules_at_least() -> None:
    """An editor can add the first footnote."""
    file = file_of(Paragraph(language="es-MX", content=words("Uno")))

    assert len(file.find("//w:footnote", "footnotes")) == 2


def test_words_and_styles_of_footnotes_are_known() -> None:
    """Every run has a language and every style is defined."""
    file = written(sample_document(Mode.BILINGUAL))
    named = set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val", "footnotes"))

    assert file.find("//w:r[w:t][not(w:rPr/w:lang/@w:val)]", "footnotes") == []
    assert named <= set(file.find("//w:style/@w:styleId", "styles"))

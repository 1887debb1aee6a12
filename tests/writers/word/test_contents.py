"""The contents are filled before Word renews them."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.writers.word import write
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import WordFile, written

NUMBERED = replace(sample_theme(), numbered_headings=True)


def test_lists_headings_with_their_pages() -> None:
    """An entry is the heading's words and a number; the section of notes is gone, they are footnotes."""
    entries = written(sample_document(Mode.ES)).styled("Toc1")

    assert entries[0] == "Japón necesita reducir su dependencia1"
    assert len(entries) == 3


def test_is_a_field_that_word_can_renew() -> None:
    """One field holds all entries, opened once and closed."""
    file = written(sample_document(Mode.ES))
    kinds = file.find("//w:sdt//w:fldChar/@w:fldCharType")

    assert file.find("//w:sdt//w:instrText/text()")[0].strip() == r'TOC \o "1-2" \h \z \u'
    assert kinds.count("begin") == kinds.count("end") == kinds.count("separate")


def test_contents_of_two_languages_may_part_at_the_foot_of_a_page() -> None:
    """They are half a page long, but three entries stand on either; those of one language stay together."""
    kept = "//w:style[starts-with(@w:styleId, 'Toc') and not(contains(@w:styleId, 'Kept'))]/w:pPr/w:keepNext/@w:val"
    styles = written(sample_document(Mode.BILINGUAL)).find("//w:sdt//w:pStyle/@w:val")

    assert "1" not in written(sample_document(Mode.BILINGUAL)).find(kept, "styles")
    assert styles == ["Toc1Kept", "Toc1Kept", "Toc1", "Toc1Kept", "Toc1Kept", "Toc1"]
    assert written(sample_document(Mode.ES)).find(kept, "styles") == ["1", "1", "1"]


def test_word_is_not_told_to_renew_fields() -> None:
    """That would greet every reader with a warning."""
    assert b"updateFields" not in written(sample_document(Mode.ES)).parts["word/settings.xml"]


def test_side_by_side_only_the_first_level_is_listed() -> None:
    """Every heading is there twice, so the deeper ones are left out."""
    file = written(sample_document(Mode.BILINGUAL))

    assert file.styled("Toc2") == []
    assert len(file.styled("Toc1")) == 6


def test_pages_rise_from_entry_to_entry() -> None:
    """The numbers are those of pages, and the last is no more than the foot counts."""
    file = written(sample_document(Mode.ES))
    pages = [int(number) for number in file.find("//w:sdt//w:hyperlink/w:fldSimple/w:r/w:t/text()")]

    assert pages == sorted(pages)
    assert len(pages) > 3
    assert pages[0] == 1
    assert pages[-1] <= int(file.find("//w:t/text()", "footer1")[-1])


def test_every_place_of_a_page_number_is_filled() -> None:
    """What stands there while pages are not known is nowhere in the file."""
    file = written(sample_document(Mode.BILINGUAL))

    assert [name for name, content in file.parts.items() if name.endswith(".xml") and b"\0" in content] == []


def test_headings_are_numbered_where_the_theme_says_so() -> None:
    """By their styles, from level to level, and the contents say the same numbers."""
    plain, numbered = (
        WordFile(write(sample_document(Mode.ES), theme))
        for theme in (replace(NUMBERED, numbered_headings=False), NUMBERED)
    )
    counted = "//w:style[starts-with(@w:styleId, 'Heading')]/w:pPr/w:numPr/w:ilvl/@w:val"

    assert plain.find(counted, "styles") == []
    assert numbered.find(counted, "styles") == ["0", "1", "2"]
    assert numbered.styled("Toc1")[0].startswith("1Japón necesita")
    assert numbered.styled("Heading1")[0].startswith("Japón necesita")


def test_each_language_numbers_its_own_headings() -> None:
    """Side by side the twin of heading 1 is heading 1 too, in a list of its own."""
    file = WordFile(write(sample_document(Mode.BILINGUAL), NUMBERED))
    second = "//w:p[w:pPr/w:pStyle/@w:val='Heading1Second']"
    lists = file.find(f"{second}/w:pPr/w:numPr/w:numId/@w:val")

    assert [entry[0] for entry in file.styled("Toc1")] == ["1", "1", "2", "2", "3", "3"]
    assert len(set(lists)) == 1
    assert len(lists) == len(file.find(second)) == len(file.styled("Heading1"))

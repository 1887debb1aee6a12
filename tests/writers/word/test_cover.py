"""The cover strip opens the body."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.writers.word import write
from tests.fixtures.letterheads import letterhead
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import W, WordFile, said, written


def test_says_series_date_title_readers_and_where_else() -> None:
    """Everything a filing clerk needs is on top of page one."""
    lines = written(sample_document(Mode.ES)).lines()[:4]

    assert lines[0] == "Informes de seguridad económica 15 de octubre de 2026"
    assert lines[1].startswith("Japón busca proveedores")
    assert lines[2] == "Semiconductores y electrónica · Para fabricantes · Núm. 12.1"
    assert lines[3] == "También disponible en inglés y en edición bilingüe."


def test_two_languages_have_one_title_and_one_subtitle() -> None:
    """The leading language bears the title, the second stands below it."""
    file = written(sample_document(Mode.BILINGUAL))

    assert len(file.styled("Title")) == len(file.styled("Subtitle")) == 1


def strip(mode: Mode, margin: float) -> list[list[str]]:
    """Return the words of each line of series and date, parted at tabs, on a letterhead with a margin in mm."""
    theme = replace(sample_theme(), letterhead=letterhead(margin=margin))
    file = WordFile(write(sample_document(mode), theme))
    lines = file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'CoverSeries')]")
    return [
        "".join("\t" if one.tag.endswith("}tab") else said(one) for one in line.iter(f"{W}t", f"{W}tab")).split("\t")
        for line in lines
    ]


def test_a_space_parts_series_and_date() -> None:
    """Where a wide face leaves the tab no room, they do not run together."""
    ((series, date),) = strip(Mode.ES, 30)

    assert (series, date) == ("Informes de seguridad económica ", "15 de octubre de 2026")


def test_the_date_has_its_own_line_where_both_do_not_fit() -> None:
    """In both languages, if in one of them."""
    assert strip(Mode.ES, 54) == [["Informes de seguridad económica"], ["15 de octubre de 2026"]]
    assert len(strip(Mode.BILINGUAL, 54)) == 4
    assert {len(line) for line in strip(Mode.BILINGUAL, 54)} == {1}

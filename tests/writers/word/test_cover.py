"""The cover strip opens the body."""

from briefgen.brief import Mode
from tests.fixtures.samples import sample_document
from tests.fixtures.word import written


def test_says_series_date_title_readers_and_where_else() -> None:
    """Everything a filing clerk needs is on top of page one."""
    lines = written(sample_document(Mode.ES)).lines()[:4]

    assert lines[0] == "Informes de seguridad económica15 de octubre de 2026"
    assert lines[1].startswith("Japón busca proveedores")
    assert lines[2] == "Semiconductores y electrónica · Para fabricantes · Núm. 12.1"
    assert lines[3] == "También disponible en inglés y en edición bilingüe."


def test_two_languages_have_one_title_and_one_subtitle() -> None:
    """The leading language bears the title, the second stands below it."""
    file = written(sample_document(Mode.BILINGUAL))

    assert len(file.styled("Title")) == len(file.styled("Subtitle")) == 1

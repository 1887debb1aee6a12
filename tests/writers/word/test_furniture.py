"""Every page says what it belongs to and which it is."""

from briefgen.brief import Mode
from tests.fixtures.samples import sample_document
from tests.fixtures.word import WordFile, written


def lines(file: WordFile, kind: str) -> dict[str, list[str]]:
    """Return the words of each header or footer."""
    names = [name.removeprefix("word/").removesuffix(".xml") for name in sorted(file.parts) if f"/{kind}" in name]
    return {name: ["".join(file.find("//w:t/text()", name))] for name in names}


def test_the_head_runs_from_page_two() -> None:
    """Page one has the cover instead."""
    file = written(sample_document(Mode.ES))

    assert sorted(lines(file, "header").values()) == [[""], ["Semiconductores · Fabricantes"]]
    assert len(file.find("//w:sectPr/w:titlePg")) == 1


def test_every_foot_counts_pages() -> None:
    """Page and pages are fields, on page one as well."""
    file = written(sample_document(Mode.ES))

    assert set(map(tuple, lines(file, "footer").values())) == {("Observatorio México-JapónPágina 1 de 3",)}
    codes = [code.strip() for code in file.find("//w:fldSimple/@w:instr", "footer1")]
    assert codes == ["PAGE", "NUMPAGES"]


def test_two_languages_count_twice() -> None:
    """Side by side, the foot counts in both."""
    file = written(sample_document(Mode.BILINGUAL))

    assert "Página 1 de" in lines(file, "footer")["footer1"][0]
    assert "Page 1 of" in lines(file, "footer")["footer1"][0]

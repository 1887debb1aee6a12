import pytest

from briefgen.brief import Language
from briefgen.language import Name, Names
from briefgen.proofs import Block, compare_files, compare_sides

EN, ES = Language.EN, Language.ES
NAMES = Names([Name(("USMCA",), ("T-MEC",)), Name(("Velox",), ("Velox",), kind="words")])


def _es(text: str, *marks: str) -> Block:
    return Block({ES: text}, {ES: marks}, text, "page 1")


def _en(text: str, *marks: str) -> Block:
    return Block({EN: text}, {EN: marks}, text, "page 2")


def _both(es: str, en: str, *, is_note: bool = False) -> Block:
    return Block({ES: es, EN: en}, {}, f"{es} {en}", "page 3", is_note)


def _files(es: list[Block], en: list[Block]) -> list[str]:
    found = compare_files({ES: tuple(es), EN: tuple(en)}, NAMES)
    return [f"{one.language} {one.said} {one.where}" for one in found]


def _sides(*blocks: Block) -> list[str]:
    return [f"{one.language} {one.said} {one.where}" for one in compare_sides(blocks, NAMES)]


def test_two_files_that_say_the_same_are_passed() -> None:
    """Figures, names and marks of notes, block by block."""
    es = [_es("El T-MEC desde 2020", "1"), _es("El 12%", "2", "3")]
    en = [_en("The USMCA since 2020", "1"), _en("12%", "3", "2")]

    assert _files(es, en) == []


@pytest.mark.parametrize(
    ("es", "en", "found"),
    [
        (_es("En 2025"), _en("In 2024"), ["en `2024` page 2", "es `2025` page 1"]),
        (_es("El T-MEC"), _en("The treaty"), ["es `T-MEC` page 1"]),
        (_es("vea gob.mx/se"), _en("see it"), ["es `gob.mx/se` page 1"]),
        (_es("El plan", "1"), _en("The plan", "2"), ["es the mark of note 1 page 1", "en the mark of note 2 page 2"]),
    ],
)
def test_what_only_one_file_says_is_told_with_its_place(es: Block, en: Block, found: list[str]) -> None:
    """Both ways."""
    assert _files([es], [en]) == found


def test_what_stands_in_another_block_is_told() -> None:
    """The same figures in the whole file are not enough."""
    assert _files([_es("2024"), _es("2025")], [_en("2025"), _en("2024")]) != []


def test_files_with_more_blocks_in_one_language_are_compared_as_a_whole() -> None:
    """A paragraph may be divided, but nothing may be lost."""
    assert _files([_es("2024 y 2025")], [_en("2024"), _en("2025")]) == []
    assert _files([_es("2024 y 2026")], [_en("2024"), _en("2025")]) == ["en `2025` page 2", "es `2026` page 1"]
    assert _files([], [_en("2024")]) == ["en `2024` page 2"]


def test_titles_of_sources_are_read_in_every_file_and_name_what_they_name() -> None:
    """They stand in their own language, so only their numbers and addresses are compared."""
    es = Block({ES: "sin fecha"}, {}, "The USMCA in 2020, sin fecha", "page 1", is_note=True)
    en = Block({EN: "The USMCA in 2020, undated"}, {}, "The USMCA in 2020, undated", "page 2", is_note=True)

    assert _files([es], [en]) == []


def test_sides_that_say_the_same_are_passed() -> None:
    """Each row of blocks is held to the row that follows in the other language."""
    assert _sides(_es("El T-MEC"), _es("2024"), _en("The USMCA"), _en("2024"), _es("3"), _en("3")) == []


def test_what_only_one_side_says_is_told() -> None:
    """Both ways."""
    assert _sides(_es("El T-MEC de 2024"), _en("The USMCA of 2025")) == ["en `2025` page 2", "es `2024` page 1"]


def test_what_both_sides_share_stands_in_the_leading_language_only() -> None:
    """A cell that reads alike in both is printed once."""
    assert _sides(_es("12.5%"), _es("En 2024"), _en("In 2024")) == []
    assert _sides(_both("12.5%, tasa de 2024", "rate of 2024")) == []


def test_what_only_the_other_language_of_a_shared_block_says_is_told() -> None:
    """What it says must be there in the leading one."""
    assert _sides(_both("tasa de 2024", "rate of 2025")) == ["en `2025` page 3"]


def test_notes_of_a_side_by_side_file_are_passed_over() -> None:
    """Titles in English are no translation."""
    assert _sides(_both("sin fecha", "A report of 2025", is_note=True)) == []


@pytest.mark.parametrize(
    ("es", "en", "told"),
    [
        ("líneas 0203.12-023 a 0203.19", "lines 0203. 12-023 to 0203.19", []),
        ("líneas 0203.12-023", "lines 0203 and 12-023", ["es `0203.12` page 1", "en `0203` page 2", "en `12` page 2"]),
        ("el COFE-PRIS", "the COFEPRIS", []),
        ("el COFEPRIS", "the COFE-PRIS", []),
        ("de Velox-Benz", "of VeloxBenz", []),
        ("de Velox", "of Vel", ["es `Velox` page 1"]),
        ("el COFEPRI", "the COFE-PRIS", ["es `COFEPRI` page 1", "en `COFE-PRIS` page 2"]),
    ],
)
def test_what_the_end_of_a_line_takes_apart_is_whole_again(es: str, en: str, told: list[str]) -> None:
    """Codes with a point, and initials with a hyphen that nobody typed."""
    assert sorted(_files([_es(es)], [_en(en)])) == sorted(told)


def test_an_address_that_breaks_elsewhere_is_the_same() -> None:
    """A hyphen at the end of a line is lost when it is read back."""
    assert _files([_es("a-b.com/one-two")], [_en("ab.com/onetwo")]) == []
    assert _files([_es("a-b.com/one-two")], [_en("ab.com/onethree")]) != []

import pytest

from briefgen.brief import Language
from briefgen.locales.locators import in_order

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("locators", "language", "told"),
    [
        (["artículo 10(2)", "artículo 10", "artículo 9(3)"], ES, ["artículos 9(3), 10 y 10(2)"]),
        (["artículo 10, inciso a)", "artículo 9, inciso b)"], ES, ["artículo 9, inciso b)", "artículo 10, inciso a)"]),
        (["section 3(2)", "sections 3(2) and 9(1)"], EN, ["sections 3(2) and 9(1)"]),
        (["Articles 136 to 138", "article 137"], EN, ["articles 136 to 138"]),
        (["sections 2.1 to 2.4"], EN, ["sections 2.1 to 2.4"]),
        (["title", "paragraph 4", "annex", "paragraph 1"], EN, ["title", "paragraphs 1 and 4", "annex"]),
        (["párrafo 3", "párrafos 1 y 3"], ES, ["párrafos 1 y 3"]),
        (["paragraph 4", "paragraphs 1, 2 and 8"], EN, ["paragraphs 1, 2, 4 and 8"]),
        (["párrafo 3", "párrafos 1 a 2", "párrafo 7"], ES, ["párrafos 1 a 3 y 7"]),
        (["paragraph 2", "table 4", "paragraph 5"], EN, ["paragraphs 2 and 5", "table 4"]),
        (["paragraph 2"], EN, ["paragraph 2"]),
        ([], EN, []),
    ],
)
def test_places_in_a_source_are_told_in_order_and_its_paragraphs_together(
    locators: list[str], language: Language, told: list[str]
) -> None:
    """A reader who looks one up reads no paragraph twice."""
    assert in_order(locators, language) == told


@pytest.mark.parametrize("locator", ["párrafo inicial", "párrafo “Cabe aclarar…”", "sección 2, párrafo 3"])
def test_a_paragraph_that_is_more_than_a_number_stands_by_itself(locator: str) -> None:
    """Its words say which one it is."""
    assert in_order([locator, "párrafo 2"], ES) == [locator, "párrafo 2"]


def test_both_languages_tell_places_in_one_order() -> None:
    """Side by side the columns agree: what words begin with decides nothing."""
    spanish = ["página 3", "encabezado", "cuadro 2, nota 1", "artículo 5", "cuadro 1"]
    english = ["page 3", "heading", "table 2, note 1", "article 5", "table 1"]

    assert in_order(spanish, ES) == ["página 3", "encabezado", "cuadro 1", "cuadro 2, nota 1", "artículo 5"]
    assert in_order(english, EN) == ["page 3", "heading", "table 1", "table 2, note 1", "article 5"]

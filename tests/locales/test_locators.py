import pytest

from briefgen.brief import Language
from briefgen.locales.locators import in_order

EN, ES = Language.EN, Language.ES


@pytest.mark.parametrize(
    ("locators", "language", "told"),
    [
        (["artículo 10", "artículo 9"], ES, ["artículo 9", "artículo 10"]),
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
    assert in_order([locator, "párrafo 2"], ES) == sorted([locator, "párrafo 2"])

import pytest

from briefgen.brief import Language
from briefgen.language import Name, Names, Passage, differences

EN, ES = Language.EN, Language.ES
NAMES = Names(
    [
        Name(
            ("USMCA", "United States-Mexico-Canada Agreement"),
            ("T-MEC", "Tratado entre México, Estados Unidos y Canadá"),
        ),
        Name(("EPA",), ("AAE",)),
        Name(("JETRO",), ("JETRO",), ("Japan External Trade Organization",), "words"),
        Name(("trillion",), ("billones", "billón")),
        Name(("Ministry of Economy",), ("Secretaría de Economía",), kind="institutions"),
        Name(("Ministry of Labor",), ("Secretaría del Trabajo",), kind="institutions"),
    ]
)


def _told(en: str, es: str) -> list[str]:
    """Return what only one of the two says."""
    found = differences({EN: Passage(en), ES: Passage(es)}, NAMES)
    return [f"{one.kind}: {one.language} {one.said} -> {one.expected}" for one in found]


@pytest.mark.parametrize(
    ("en", "es"),
    [
        ("In 2024, 12% of 1,500", "El 12% de 1,500 en 2024"),
        ("12 percent", "12 por ciento"),
        ("12%", "12 %"),
        ("The USMCA and the EPA", "El AAE y el T-MEC"),
        ("The United States-Mexico-Canada Agreement", "El T-MEC"),
        ("JETRO helps", "Ayuda la Japan External Trade Organization"),
        ("The Japan External Trade Organization helps", "La organización ayuda"),
        ("3 trillion yen", "3 billones de yenes"),
        ("see gob.mx/se", "vea gob.mx/se"),
        ("NOM-008 by SAT", "la NOM-008 del SAT"),
        ("US firms, the AI boom", "empresas de Estados Unidos y el auge de la IA"),
        ("Ask the Ministry of Economy", "Pregunte a la secretaría"),
        ("On June 3, 2025", "El 3 de junio de 2025"),
        ("It may rain in May 2025", "Puede llover en mayo de 2025"),
        ("Both quotes, three times the price", "Ambas cotizaciones, al triple"),
        ("Both of six", "Los dos, de seis"),
    ],
)
def test_two_texts_that_say_the_same_are_passed(en: str, es: str) -> None:
    """In whatever order, and as each language says it."""
    assert _told(en, es) == []


@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        ("In 2024", "En 2025", ["numbers: en 2024 -> 2024", "numbers: es 2025 -> 2025"]),
        ("12% of it", "12 de ellos", ["numbers: en 12% -> 12%", "numbers: es 12 -> 12"]),
        ("1,500", "1.500", ["numbers: en 1,500 -> 1,500", "numbers: es 1.500 -> 1.500"]),
        ("2024 and 2024", "2024", ["numbers: en 2024 -> 2024"]),
        ("The USMCA", "El tratado", ["names: en USMCA -> T-MEC"]),
        ("The agreement", "El AAE", ["names: es AAE -> EPA"]),
        ("3 billion yen", "3 billones de yenes", ["names: es billones -> trillion"]),
        ("JETRO helps", "La organización ayuda", ["words: en JETRO -> JETRO"]),
        ("WTO rules", "reglas de la OMC", ["words: en WTO -> WTO", "words: es OMC -> OMC"]),
        (
            "see gob.mx/se",
            "vea gob.mx/sat",
            ["addresses: en gob.mx/se -> gob.mx/se", "addresses: es gob.mx/sat -> gob.mx/sat"],
        ),
    ],
)
def test_what_only_one_text_says_is_told(en: str, es: str, told: list[str]) -> None:
    """Both ways, with what is wanted in the other language."""
    assert _told(en, es) == told


@pytest.mark.parametrize(
    ("en", "es", "expected"),
    [
        (
            "Ask the Ministry of Labor",
            "Pregunte a la Secretaría de Economía",
            [
                "institutions: en Ministry of Labor -> Secretaría del Trabajo",
                "institutions: es Secretaría de Economía -> Ministry of Economy",
            ],
        ),
        ("On June 3", "El 3 de mayo", ["dates: en June -> junio", "dates: es mayo -> May"]),
        ("Nov 3, 2025", "3 dic 2025", ["dates: en Nov -> noviembre", "dates: es dic -> December"]),
        ("Six plants", "Cinco plantas", ["words: en Six -> seis", "words: es Cinco -> five"]),
    ],
)
def test_what_each_language_says_in_place_of_the_other_is_told(en: str, es: str, expected: list[str]) -> None:
    """An institution, a month beside digits, a number in words."""
    differing = [one for one in _told(en, es) if not one.startswith("numbers")]

    assert differing == expected

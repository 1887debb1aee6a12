"""Spaces and hyphens at which no line ends."""

import pytest

from briefgen.writers.ties import NO_BREAK, closed, compounds, loosened, tied


@pytest.mark.parametrize(
    "text",
    [
        "el artículo~27 y la sección~14(2)",
        "heading~8544, Annex~4-B, Section~2",
        "línea~0203.12-022, lines~8537.10; HS~9018, SA~30 and ISO~13485",
        "p.~12, núm.~3, Art.~27 y arts.~4",
        "en EE.~UU.~hay",
        "por EE.~UU.",
        "U.S.~Customs and Border Protection",
        "J.~D.~Work",
        "at least 5~years, 40.8~mil millones, 2~días y 1 planta",
        "~meses después de un dato",
        "un informe de 2026, la parte dos, may be",
        "Plan B es otro; 3~de~mayo de 2026, el 1º~de~abril, consulta: 27~nov~2026; oct~2026",
        "March~30, 2026, in March 2026, Nov~22,~2026; Nov~22; 12 de cada 100",
        "takes 4~working days, a 5~días hábiles, 30~business days",
    ],
)
def test_what_is_read_in_one_go_stays_in_one_line(text: str) -> None:
    """Here `~` stands for the space that does not break; all other spaces do."""
    assert tied(text.replace("~", " ")) == text.replace("~", NO_BREAK)


@pytest.mark.parametrize(
    ("title", "last"), [("La banca y el taller japonés", "taller~japonés"), ("Un solo", "Un~solo"), ("Uno", "Uno")]
)
def test_the_last_short_word_of_a_title_is_not_left_alone(title: str, last: str) -> None:
    """It takes the word before it along."""
    assert closed(title).endswith(last.replace("~", NO_BREAK))


def test_a_long_last_word_may_have_a_line_of_its_own() -> None:
    """It does not look lost there, and two of its kind might not fit one."""
    assert NO_BREAK not in closed("Reglas para la internacionalización")


def test_codes_are_not_broken_at_their_hyphens() -> None:
    """A short part would be lost on a line; longer words, and addresses, may be broken."""
    text = "el T-MEC, el Anexo 4-B, el SE-03-070-B, México-Japón, a-part-of-an-address"

    assert [found[0] for found in compounds(text)] == ["T-MEC", "4-B", "SE-03-070-B"]


@pytest.mark.parametrize(
    "amount",
    [
        "JPY~3,060,000",
        "USD~152,137 millones",
        "35~mil millones",
        "1.5 billion",
        "−0.3 puntos porcentuales",
        "4,200~TWh",
        "7~USD",
        "0203.12~kg",
    ],
)
def test_an_amount_gives_way_before_its_words_only(amount: str) -> None:
    """Here `~` stands for the space that does not break, where all of them did not before."""
    assert loosened(amount.replace(" ", NO_BREAK).replace("~", NO_BREAK)) == amount.replace("~", NO_BREAK)

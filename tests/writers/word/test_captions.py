"""Numbers of captions count by their label."""

from briefgen.writers.word.captions import numbered


def test_a_label_of_two_words_counts_as_one() -> None:
    """Word takes one word as the name of a count."""
    assert r"SEQ Mapa_de_ruta \* ARABIC" in numbered("Mapa de ruta", 3, "es-MX")


def test_the_number_is_filled_in() -> None:
    """The field shows its number before Word ever counts."""
    assert ">3</w:t>" in numbered("Cuadro", 3, "es-MX")

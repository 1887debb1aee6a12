import pytest

from briefgen import prose
from briefgen.prose import Citation, FigureMark


def test_a_text_is_words_figures_and_citations_in_order() -> None:
    """Nothing of the text is lost between the marks."""
    assert prose.parse("Up {share} to {cars.units} [@cars; @other-1].") == (
        "Up ",
        FigureMark("", "share"),
        " to ",
        FigureMark("cars", "units"),
        " ",
        Citation(("cars", "other-1")),
        ".",
    )


def test_plain_words_are_one_segment() -> None:
    """Brackets that cite nothing are words."""
    assert prose.parse("Article 5 [sic] (b)") == ("Article 5 [sic] (b)",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "`{` stands alone in the text"),
        ("a } b", "`}` stands alone in the text"),
        ("[@cars", "`[@` stands alone in the text"),
        ("{}", "`{}` names no figure"),
        ("{Units}", "`{Units}` names no figure"),
        ("{a.b.c}", "`{a.b.c}` names no figure"),
        ("{{a}}", "`{` stands alone in the text"),
        ("[@]", "`[@]` cites no fact"),
        ("[@a, @b]", "`[@a, @b]` cites no fact"),
        ("[@a.b]", "`[@a.b]` cites no fact"),
    ],
)
def test_a_broken_mark_is_refused_by_name(text: str, message: str) -> None:
    """The editor is shown the mark that does not work, never the text with a hole in it."""
    with pytest.raises(ValueError, match=r"content\.markup") as raised:
        prose.judge(text)

    assert raised.value.args[:2] == ("content.markup", message)


def test_the_figures_and_citations_of_a_text_are_found() -> None:
    """Each as often as it stands there, in order."""
    text = "{a.b} [@x; @y] {c} [@x]"

    assert [mark.key for mark in prose.figures(text)] == ["a.b", "c"]
    assert prose.citations(text) == ("x", "y", "x")


def test_marks_are_masked_and_the_words_keep_their_places() -> None:
    """What is left is what an editor typed to be read."""
    text = "In 2025 {a.b} rose [@x; @y]."

    assert prose.masked(text) == f"In 2025 {prose.FIGURE * 5} rose {prose.CITATION * 8}."
    assert prose.masked("No marks.") == "No marks."

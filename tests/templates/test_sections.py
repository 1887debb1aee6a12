import pytest

from briefgen.brief import Language
from briefgen.document import Blocks, Heading, NoteMark, Paragraph, Quantity, Text
from briefgen.templates.sections import frequencies, nearest, section, sections

TAG = Language.ES.tag


def heading(anchor: str, level: int = 1) -> Heading:
    """Return a heading whose words are its anchor."""
    return Heading(language=TAG, level=level, anchor=anchor, content=(Text(language=TAG, text=anchor),))


def said(words: str, *facts: str) -> Paragraph:
    """Return a paragraph that cites facts."""
    mark = NoteMark(language=TAG, numbers=(1,), facts=facts)
    return Paragraph(language=TAG, content=(Text(language=TAG, text=words), mark))


def test_a_section_holds_what_stands_below_its_heading() -> None:
    """Its subsections are parts of it; what is set apart belongs to none."""
    apart = said("fuera", "aside")
    blocks: Blocks = (
        said("antes", "a"),
        heading("one"),
        apart,
        heading("part", 2),
        said("dentro", "b"),
        heading("two"),
    )

    one, two = sections(blocks, apart=lambda block: block is apart)

    assert [(one.anchor, one.facts), (two.anchor, two.facts)] == [("one", frozenset("b")), ("two", frozenset())]
    assert [(part.anchor, part.facts) for part in one.parts] == [("part", frozenset("b"))]


def test_a_figure_counts_as_the_fact_it_is_of() -> None:
    """A table that prints it rests on that fact, whether it cites it or not; an example’s own figure is of none."""
    figures = (Quantity(language=TAG, text="7", key=key, value="7") for key in ("pork-2024.share", "", "share"))
    told = section("", (Paragraph(language=TAG, content=tuple(figures)),))

    assert told.facts == {"pork-2024", "share"}


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("Exportar antenas", "antennas"),
        ("la exportación de una ANTENA", "antennas"),
        ("un puerto", "ports"),
        ("en 2026", "years"),
        ("nada", ""),
        ("de la en", ""),
    ],
)
def test_the_nearest_section_speaks_of_the_same_things(words: str, anchor: str) -> None:
    """Whatever the form of a word; words that stand everywhere decide nothing, and short ones say nothing."""
    told = [
        section("antennas", (said("De la antena y su exportación en la empresa"),)),
        section("ports", (said("Un puerto de la empresa"),)),
        section("years", (said("En 2026 la empresa"),)),
    ]
    found = nearest(section("", (said(words),)), told, frequencies(told))

    assert (found.anchor if found else "") == anchor


def test_of_two_sections_that_say_it_the_shorter_is_nearer() -> None:
    """A long text shares words by chance."""
    told = [section("long", (said("puerto " + "otra cosa distinta " * 40),)), section("short", (said("puerto"),))]
    found = nearest(section("", (said("puerto"),)), told, frequencies(told))

    assert found is told[1]

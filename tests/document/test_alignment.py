from dataclasses import replace

import pytest

from briefgen.brief import Language
from briefgen.diagnostics import Place
from briefgen.document import (
    Block,
    Box,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    List,
    MisalignedError,
    Node,
    Note,
    Notes,
    Pair,
    Reference,
    Step,
    Steps,
    Table,
    align,
    walk,
)
from tests.fixtures.small import EN, ES, document, line, paragraph, text
from tests.fixtures.tree import blocks


def both(*pairs: tuple[Block, Block]) -> str:
    """Return the blocks of a side-by-side document in compact notation."""
    return "\n".join(blocks(align(*documents(*pairs)).blocks))


def documents(*pairs: tuple[Block, Block]) -> tuple[Document, Document]:
    """Return a document in each language."""
    return document(ES, *(left for left, _ in pairs)), document(EN, *(right for _, right in pairs))


def items(language: Language, *words: str) -> List:
    """Return a numbered list."""
    told = tuple((paragraph(word, language),) for word in words)
    return List(language=language.tag, items=told, ordered=True)


def heading(words: str, language: Language) -> Heading:
    """Return a heading whose anchor is `here`."""
    return Heading(language=language.tag, level=1, anchor="here", content=text(words, language))


def table(language: Language, *cells: str, columns: int = 1) -> Table:
    """Return a table of one row."""
    head = Column(language=language.tag, head=line("head", language))
    row = tuple(Cell(language=language.tag, lines=line(cell, language)) for cell in cells)
    one = line("1", language)
    return Table(
        language=language.tag, anchor="t", label=one, number=1, caption=one, columns=(head,) * columns, rows=(row,)
    )


def notes(language: Language, *sources: str) -> Notes:
    """Return notes on sources."""
    told = (
        Note(language=language.tag, number=number, source=source, content=text(source, language))
        for number, source in enumerate(sources, 1)
    )
    return Notes(language=language.tag, notes=tuple(told))


def test_pairs_each_block_with_its_twin_the_leading_language_first() -> None:
    """A paragraph stands level with the same paragraph in the other language."""
    assert both((paragraph("uno", ES), paragraph("one", EN))) == "pair\n  es body: uno\n  en body: one"


def test_pairs_a_list_item_by_item_and_counts_on() -> None:
    """A long list stays level: each item is a pair, numbered as before."""
    assert both((items(ES, "a", "b"), items(EN, "c", "d"))).splitlines() == [
        "pair",
        "  es list 1",
        "       - body: a",
        "  en list 1",
        "       - body: c",
        "pair",
        "  es list 2",
        "       - body: b",
        "  en list 2",
        "       - body: d",
    ]


def test_pairs_steps_and_notes_one_by_one() -> None:
    """Steps keep their numbers, notes theirs."""
    step = Step(language=ES.tag, when=text("a", ES), who=text("b", ES), what=text("c", ES))
    steps = Steps(language=ES.tag, steps=(step, step))
    aligned = align(*documents((steps, steps), (notes(ES, "x", "y"), notes(EN, "x", "y"))))
    pairs = [block for block in aligned.blocks if isinstance(block, Pair)]
    assert [block.left.start for block in pairs if isinstance(block.left, Steps)] == [1, 2]
    assert [block.right.notes[0].number for block in pairs if isinstance(block.right, Notes)] == [1, 2]


def test_a_table_stays_one_table_with_both_languages_in_its_cells() -> None:
    """What reads alike in both languages stands once."""
    shown = both((table(ES, "sí", "MXN 5", columns=2), table(EN, "yes", "MXN 5", columns=2)))
    assert shown.splitlines()[2] == "  sí // yes | MXN 5"


def test_a_box_is_paired_within_and_contents_stand_once() -> None:
    """A panel stays a panel; there is one table of contents, and only of sections."""
    box, twin = (
        Box(language=one.tag, role="aside", blocks=(paragraph(word, one),)) for one, word in ((ES, "uno"), (EN, "one"))
    )
    contents, other = (
        Contents(language=one.tag, title=line(word, one), depth=2)
        for one, word in ((ES, "Contenido"), (EN, "Contents"))
    )
    shown = both((box, twin), (contents, other)).splitlines()
    assert shown == ["box aside", "  pair", "    es body: uno", "    en body: one", "contents 1 Contenido // Contents"]


def test_anchors_of_the_second_language_are_its_own_and_references_follow_them() -> None:
    """An anchor stands once in a document; a reference leads to the heading in its own language."""
    reference = (
        replace(
            paragraph("", language),
            content=(Reference(language=language.tag, anchor="here", content=text("there", language)),),
        )
        for language in (ES, EN)
    )
    left, right = reference
    shown = both((heading("uno", ES), heading("one", EN)), (left, right))
    assert "# uno (here)" in shown
    assert "# one (here.en)" in shown
    assert "es body: [there](#here)" in shown
    assert "en body: [there](#here.en)" in shown


def test_the_properties_of_both_languages_are_kept_and_what_is_alike_stands_once() -> None:
    """The cover, the running head and the file's properties speak both languages."""
    aligned = align(document(ES), document(EN))
    assert aligned.subject == "subject in es / subject in en"
    assert aligned.publisher == "publisher"
    assert aligned.keywords == ("same", "es", "en")
    assert len(aligned.cover.sector) == 1
    assert len(aligned.furniture.head) == 2


def test_every_node_keeps_the_language_it_was_told_in() -> None:
    """No word changes its language by being set beside its twin."""
    aligned = align(*documents((paragraph("uno", ES), paragraph("one", EN))))
    (pair,) = aligned.blocks
    assert isinstance(pair, Pair)
    assert {node.language for node in walk(pair.left)} == {"es-MX"}
    assert {node.language for node in walk(pair.right)} == {"en-US"}


HERE = Place("templates/a.jinja", 7, 3)


def at_here(block: Block) -> Block:
    """Return `block` as made at a place in a template."""
    assert isinstance(block, Node)
    return replace(block, place=HERE)


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        (at_here(paragraph("a", ES)), heading("b", EN), "a paragraph stands beside a heading"),
        (at_here(items(ES, "a", "b")), items(EN, "a"), "items differ in number: 2 in one language, 1 in the other"),
        (at_here(table(ES, "a")), table(EN, "a", "b"), "cells differ in number: 1 in one language, 2 in the other"),
        (
            at_here(table(ES, "a")),
            table(EN, "a", columns=2),
            "columns differ in number: 1 in one language, 2 in the other",
        ),
        (at_here(notes(ES, "x")), notes(EN, "y"), "note 1 is `x` here and `y` there"),
        (at_here(notes(ES, "x")), notes(EN), "notes differ in number: 1 in one language, 0 in the other"),
    ],
)
def test_refuses_documents_that_differ_in_shape(left: Block, right: Block, message: str) -> None:
    """Blocks of another kind, another number of parts or other notes are a mistake of the template."""
    with pytest.raises(MisalignedError) as caught:
        align(document(ES, left), document(EN, right))
    assert caught.value.message == message


def test_names_the_place_of_the_first_block_without_a_twin() -> None:
    """What one language has and the other has not is named, not what happens to come last."""
    extra = at_here(paragraph("only in Spanish", ES))
    left = document(ES, extra, heading("uno", ES))
    with pytest.raises(MisalignedError) as caught:
        align(left, document(EN, heading("one", EN)))
    assert caught.value.message == "blocks differ in number: 2 in one language, 1 in the other"
    assert caught.value.place == HERE

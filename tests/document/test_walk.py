from typing import get_args

from briefgen.brief import Mode
from briefgen.diagnostics import Place
from briefgen.document import Block, Box, Line, List, NoteMark, Pair, Paragraph, Text, walk, walk_blocks
from tests.fixtures.samples import sample_document
from tests.fixtures.small import EN, ES, document, paragraph


def test_walks_every_node_with_parents_before_children() -> None:
    """The cover comes before the blocks, a list before its items, an item before its words."""
    items = List(language=EN.tag, items=((paragraph("in a list", EN),),))
    pair = Pair(language=EN.tag, left=items, right=paragraph("level with it", EN))
    met = [type(node) for node in walk(document(EN, pair))]
    assert met[:2] == [Line, Text]
    assert met[-6:] == [Pair, List, Paragraph, Text, Paragraph, Text]


def test_walks_what_is_given_be_it_a_node_or_a_tuple() -> None:
    """A part of a document can be walked as the whole can; nothing has no nodes."""
    mark = NoteMark(language=ES.tag, numbers=(1,), place=Place("templates/a.jinja", 3, 1))
    assert list(walk(mark)) == [mark]
    assert list(walk((mark, mark))) == [mark, mark]
    assert list(walk(())) == []


def test_blocks_are_walked_without_the_words_in_them() -> None:
    """Every block that is anywhere in the document, in boxes, lists and pairs, in the order of a whole walk."""
    inner = Pair(language=EN.tag, left=paragraph("left", EN), right=paragraph("right", EN))
    boxed = Box(language=EN.tag, role="aside", blocks=(List(language=EN.tag, items=((inner,), (inner, inner))),))
    for blocks in ((boxed,), sample_document(Mode.ES).blocks, sample_document(Mode.BILINGUAL).blocks):
        assert list(walk_blocks(blocks)) == [node for node in walk(blocks) if isinstance(node, get_args(Block))]

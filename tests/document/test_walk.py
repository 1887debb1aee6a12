from briefgen.diagnostics import Place
from briefgen.document import Line, List, NoteMark, Pair, Paragraph, Text, walk
from tests.helpers.small import EN, ES, document, paragraph


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

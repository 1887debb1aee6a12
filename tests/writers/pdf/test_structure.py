"""Structure: plain values in reading order."""

from briefgen.writers.pdf.structure import Annotation, Element, Mark, Rectangle, Structure


def test_content_is_read_in_the_order_of_the_tree() -> None:
    """What an element holds comes where it holds it, page by page."""
    label = Element("Lbl", "es", [Mark(0, 7)])
    body = Element("LBody", "es", [Mark(0, 1), Element("Span", "en", [Mark(0, 2)]), Mark(1, 0)])
    structure = Structure(Element("Document", "es", [Element("LI", "es", [label, body])]), {}, frozenset())

    assert structure.order() == {0: [7, 1, 2], 1: [0]}


def test_walking_meets_everything_once() -> None:
    """Elements come before what they hold."""
    link = Annotation(0, 9, Rectangle(0, 0, 1, 1), "words")
    inner = Element("Link", "es", [Mark(0, 0), link])
    root = Element("Document", "es", [inner])

    assert list(root.walk()) == [root, inner, Mark(0, 0), link]


def test_a_rectangle_holds_what_lies_within_it() -> None:
    """Its own edge belongs to it; what stands out does not."""
    block = Rectangle(10, 10, 100, 24)

    assert block.holds(Rectangle(90, 10, 100, 22))
    assert block.holds(block)
    assert not block.holds(Rectangle(90, 10, 110, 22))

"""The press: what it prints is raw, and its structure goes with it."""

from briefgen.writers.pdf.press import typeset
from briefgen.writers.pdf.structure import Element, Mark
from tests.fixtures.samples import sample_theme


def test_the_press_keeps_what_each_element_painted() -> None:
    """The file is not compressed yet: that is done once, at the end."""
    page = '<!DOCTYPE html><html lang="es"><head><title>x</title></head><body><h1>Uno</h1><p>dos</p></body></html>'
    printed = typeset(page, sample_theme())

    assert b"BT\n" in printed.content
    assert [(one.kind, one.kids) for one in printed.structure.root.kids if isinstance(one, Element)] == [
        ("H1", [Mark(0, 0)]),
        ("P", [Mark(0, 1)]),
    ]

"""Word offers the theme's colours and faces to whoever goes on writing."""

from briefgen.brief import Mode
from tests.fixtures.samples import sample_document, sample_theme
from tests.fixtures.word import searched, written


def test_offers_the_colours_of_the_theme() -> None:
    """The first accent is the colour of structure, and the ink is the text's."""
    palette = written(sample_document(Mode.ES)).parts["word/theme/theme1.xml"]
    colours = sample_theme().colours

    assert searched(palette, "//a:accent1/a:srgbClr/@val") == [colours.structure.removeprefix("#").upper()]
    assert searched(palette, "//a:dk1/a:srgbClr/@val") == [colours.ink.removeprefix("#").upper()]


def test_offers_the_faces_of_the_theme() -> None:
    """That of headings and that of text."""
    palette = written(sample_document(Mode.ES)).parts["word/theme/theme1.xml"]

    assert searched(palette, "//a:majorFont/a:latin/@typeface") == [sample_theme().faces.display.family]
    assert searched(palette, "//a:minorFont/a:latin/@typeface") == [sample_theme().faces.text.family]

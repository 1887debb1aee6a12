"""A style says only what differs from its parent."""

from briefgen.writers.word.styles import Edge, Style, borders, box_style, character_style, identity, paragraph_style


def test_identifiers_have_no_spaces() -> None:
    """Each word begins with a capital."""
    assert identity("heading 1") == "Heading1"
    assert box_style("key-points", "title") == "KeyPointsTitle"


def test_what_is_not_said_is_inherited() -> None:
    """An empty style writes no properties."""
    markup = paragraph_style(Style(name="Plain", parent="Body Text"))

    assert "<w:pPr/><w:rPr/>" in markup
    assert '<w:basedOn w:val="BodyText"/>' in markup


def test_space_around_plain_text_is_not_inherited() -> None:
    """A letterhead's own text may have some, which would tear tables and boxes apart."""
    assert '<w:spacing w:before="0" w:after="0"/>' in paragraph_style(Style(name="Plain"))


def test_lengths_are_in_words_units() -> None:
    """Points become twentieths and half points."""
    markup = paragraph_style(Style(name="Large", size=10.5, after=6))

    assert '<w:sz w:val="21"/>' in markup
    assert '<w:spacing w:before="0" w:after="120"/>' in markup


def test_a_character_style_has_no_paragraph() -> None:
    """Only the look of letters is in it."""
    assert "<w:pPr" not in character_style(Style(name="Strong", bold=True))


def test_borders_are_in_eighths_of_a_point() -> None:
    """A rule of one point is eight wide."""
    assert 'w:sz="8"' in borders("pBdr", {"top": Edge("#112233", 1)})

"""The look comes from the theme."""

from dataclasses import replace

from briefgen.writers.word.look import paragraph_styles, styles
from briefgen.writers.word.room import Room
from tests.fixtures.samples import sample_theme


def test_a_token_changes_what_it_names() -> None:
    """Another size of title is another title."""
    theme = sample_theme()
    larger = replace(theme, sizes=replace(theme.sizes, title=31))

    assert '<w:sz w:val="62"/>' not in styles(theme, "es-MX", Room(400))
    assert '<w:sz w:val="62"/>' in styles(larger, "es-MX", Room(400))


def test_no_style_is_defined_twice() -> None:
    """Each identifier is unique."""
    identities = [part.split('"')[0] for part in styles(sample_theme(), "es-MX", Room(400)).split('w:styleId="')[1:]]

    assert len(identities) == len(set(identities)) > 50


def test_word_offers_no_twins_of_styles() -> None:
    """An editor chooses among styles that look different; what stands below a table takes its place by itself."""
    markup = styles(sample_theme(), "es-MX", Room(400)).split("<w:style ")
    offered = {part.split('w:name w:val="')[1].split('"')[0] for part in markup[1:] if "<w:qFormat/>" in part}

    assert {"Body Text", "heading 1", "List Bullet", "Strong"} <= offered
    assert not [name for name in offered if name.endswith(("Kept", "Set Off"))]


def test_the_document_has_a_language_to_start_from() -> None:
    """Even an empty paragraph is in the document's language."""
    assert '<w:lang w:val="en-US" w:eastAsia="ja-JP"' in styles(sample_theme(), "en-US", Room(400))


def test_text_stands_in_from_headings_and_tables() -> None:
    """Headings of the first level, captions and tables keep the width of the page; notes do too."""
    known = {style.identity: style for style in paragraph_styles(sample_theme(), Room(430, 85))}
    left = {name: (style.indent or (0, 0))[0] for name, style in known.items()}

    assert {left[name] for name in ("BodyText", "Lead", "Heading2", "Heading3")} == {85}
    assert {left[name] for name in ("Heading1", "Caption", "TableText", "Source", "Title", "Small")} == {0}
    assert left["ListBullet"] == left["ListContinue"] == 85 + left["Note"]
    assert left["AsideText"] == left["Aside"] == 85 + 12


def test_side_by_side_only_lists_and_quotes_stand_in() -> None:
    """The cells of a pair are columns already."""
    known = {style.identity: style for style in paragraph_styles(sample_theme(), Room(430))}

    assert known["BodyText"].indent is None
    assert known["Heading2"].indent is None

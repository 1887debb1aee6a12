"""The look comes from the theme."""

from dataclasses import replace

from briefgen.writers.word.look import styles
from tests.helpers.samples import sample_theme


def test_a_token_changes_what_it_names() -> None:
    """Another size of title is another title."""
    theme = sample_theme()
    larger = replace(theme, sizes=replace(theme.sizes, title=31))

    assert '<w:sz w:val="62"/>' not in styles(theme, "es-MX", 400)
    assert '<w:sz w:val="62"/>' in styles(larger, "es-MX", 400)


def test_no_style_is_defined_twice() -> None:
    """Each identifier is unique."""
    identities = [part.split('"')[0] for part in styles(sample_theme(), "es-MX", 400).split('w:styleId="')[1:]]

    assert len(identities) == len(set(identities)) > 50


def test_the_document_has_a_language_to_start_from() -> None:
    """Even an empty paragraph is in the document's language."""
    assert '<w:lang w:val="en-US" w:eastAsia="ja-JP"' in styles(sample_theme(), "en-US", 400)

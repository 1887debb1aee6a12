"""Japanese words are told from others by their script."""

import pytest

from briefgen.writers.scripts import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain words", [("plain words", "en-US")]),
        ("", [("", "en-US")]),
        ("The Science News (科学新聞)", [("The Science News (", "en-US"), ("科学新聞", "ja-JP"), (")", "en-US")]),
        ("サードニュース", [("サードニュース", "ja-JP")]),
        ("Ōsaka año", [("Ōsaka año", "en-US")]),
        ("e/表計/x", [("e/", "en-US"), ("表計", "ja-JP"), ("/x", "en-US")]),
    ],
)
def test_words_in_japanese_script_are_japanese(text: str, parts: list[tuple[str, str]]) -> None:
    """Romanised words are not."""
    assert list(parted(text, "en-US")) == parts


def test_what_is_japanese_stays_whole() -> None:
    """Its digits too."""
    assert list(parted("2025年度", "ja")) == [("2025年度", "ja")]

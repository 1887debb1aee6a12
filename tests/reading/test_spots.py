import pytest

from briefgen.diagnostics import Diagnostic, Place
from briefgen.reading import Words, parse, sharpened, spot

FILE = "content/facts/bells.yaml"


def _place(text: str, word: str, nth: int = 0) -> str:
    """Return the exact place of the `nth` `word` in the only value of a file with this `text`."""
    words = parse(FILE, text.encode()).value["en"]
    start = -1
    for _ in range(nth + 1):
        start = words.index(word, start + 1)
    found = Diagnostic("content.example", "wrong", spot(words, start, start + len(word)))
    return str(next(sharpened([found], lambda path: text.encode())).place)


@pytest.mark.parametrize(
    ("text", "word", "nth", "place"),
    [
        ("en: Bells ring.", "ring", 0, "1:11"),
        ("en: >-\n  Bells ring\n  and ring.\n", "ring", 0, "2:9"),
        ("en: >-\n  Bells ring\n  and ring.\n", "ring", 1, "3:7"),
        ("en: >-\n  Bells ring\n  and ring.\n", "ring and", 0, "2:9"),
        ("fr: {ring: ring}\nen: 'Bells ''ring'''", "ring", 0, "2:14"),
        ('en: "Las campanas\n  suenan."', "suenan", 0, "2:3"),
        ("en: >-\n  Año: las campanas suenan.", "suenan", 0, "2:21"),
    ],
)
def test_a_word_inside_a_text_is_found_where_it_stands(text: str, word: str, nth: int, place: str) -> None:
    """However the text is folded and quoted."""
    assert _place(text, word, nth) == f"{FILE}:{place}"


def test_a_word_that_is_not_found_stands_where_its_text_starts() -> None:
    """An escape in the file is not the character that it stands for."""
    assert _place('en: "Bells \\u0072ing."', "ring") == f"{FILE}:1:5"


def test_a_word_of_another_text_further_down_is_not_taken_for_it() -> None:
    """The search ends where the text must have ended."""
    text = 'en: "Bells \\u0072ing."\nes: x' + "\n# " * 200 + "\nfr: ring\n"

    assert _place(text, "ring") == f"{FILE}:1:5"


def test_a_place_without_words_stays_as_it_is() -> None:
    """Nothing is read for it."""

    def unread(path: str) -> bytes:
        raise AssertionError(path)

    found = Diagnostic("content.example", "wrong", spot(Words("  ", Place(FILE, 3, 4)), 0, 2))

    assert list(sharpened([found], unread)) == [found]


def test_a_file_that_has_gone_leaves_the_start_of_the_text() -> None:
    """It was there a moment ago."""

    def gone(path: str) -> bytes:
        raise FileNotFoundError(path)

    found = Diagnostic("content.example", "wrong", spot(Words("Bells", Place(FILE, 3, 4)), 0, 5))

    assert [one.place for one in sharpened([found], gone)] == [Place(FILE, 3, 4)]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Language
from briefgen.reading import FORBIDDEN, parse
from briefgen.translations import splicing
from briefgen.translations.segments import segments
from briefgen.translations.splicing import SplicingError, splice
from tests.fixtures.translations import EN, ES, FILE, TEA, texts

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), min_size=1).map(
    lambda words: " ".join(FORBIDDEN.sub("", words).split())
)


def spliced(source: str, words: str, key: str = "a", language: Language = ES) -> str:
    """Return `source` with the words of one text written anew."""
    (path,) = [one.path for one in texts(source) if one.key == key]
    return splice(FILE, source.encode(), {(path, language): words}).decode()


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("a: {en: x, es: y}  # c\n", "z", "a: {en: x, es: z}  # c\n"),
        ("a: {en: x, es: y}\n", "u, v", 'a: {en: x, es: "u, v"}\n'),
        ("a:\n  en: x\n  es: y  # c\n", "u, {v.w} [@v]", "a:\n  en: x\n  es: u, {v.w} [@v]  # c\n"),
        ("a:\n  en: x\n  es: y\n", "u: v", 'a:\n  en: x\n  es: "u: v"\n'),
        ("a:\n  en: x\n  es: y\n", "2025", 'a:\n  en: x\n  es: "2025"\n'),
        ("a:\n  en: x\n  es: y\n", "{v.w} u", 'a:\n  en: x\n  es: "{v.w} u"\n'),
        ("a:\n  en: x\n  es: y\n", "true", 'a:\n  en: x\n  es: "true"\n'),
        ("a: {en: x, es: 'y'}\n", "d’un 'u'", "a: {en: x, es: 'd’un ''u'''}\n"),
        ('a: {en: x, es: "y"}\n', 'say "u"', 'a: {en: x, es: "say \\"u\\""}\n'),
        ("a:\n  es: >-\n    y\n  en: x\n# c\n", "u # v", "a:\n  es: >-\n    u # v\n  en: x\n# c\n"),
        ("a:\n  en: x\n  es: >-  # c\n      y y\n\n\nb: 1\n", "z", "a:\n  en: x\n  es: >-  # c\n      z\n\n\nb: 1\n"),
        ("a:\n  en: x\n  es: >-\n   y y y\n   y\n", "u u u u u", "a:\n  en: x\n  es: >-\n   u u u\n   u u\n"),
        ("a:\n  en: x\n  es: |-\n    y\n", "u u", "a:\n  en: x\n  es: |-\n    u u\n"),
        ("a:\n  en: x\n  es: >\n    y\n", "z", "a:\n  en: x\n  es: >\n    z\n"),
        ("a:\n  en: x\n  es: y\n    and y\n", "z", "a:\n  en: x\n  es: z\n"),
        ("a:\r\n  en: x\r\n  es: >-\r\n    y\r\n", "z", "a:\r\n  en: x\r\n  es: >-\r\n    z\r\n"),
        ("\ufeffa: {en: ñ, es: 'ü'}\n", "z", "\ufeffa: {en: ñ, es: 'z'}\n"),
    ],
)
def test_new_words_are_written_in_the_style_of_the_old(source: str, words: str, expected: str) -> None:
    """And everything around them stays, to the last space."""
    assert spliced(source, words) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a: {en: x}\n", "a: {en: x, es: z}\n"),
        ("a: {en: x, es: }\n", "a: {en: x, es: z}\n"),
        ("a:\n  en: x  # c\nb: 1\n", "a:\n  en: x  # c\n  es: z\nb: 1\n"),
        ("a:\n  en: x", "a:\n  en: x\n  es: z"),
        ("a:\n  en: x\n  es:\nb: 1\n", "a:\n  en: x\n  es: z\nb: 1\n"),
        ("a:\n  en: x\n  es: ''\n", "a:\n  en: x\n  es: 'z'\n"),
        ("a:\n  en: x\n  es: >-\nb: 1\n", "a:\n  en: x\n  es: >-\n    z\nb: 1\n"),
        ("a:\n  en: x\n  es: ~\n", "a:\n  en: x\n  es: z\n"),
        ("a:\n  en: >-\n    x\n    x\n\n# c\nb: 1\n", "a:\n  en: >-\n    x\n    x\n  es: >-\n    z\n\n# c\nb: 1\n"),
        ("a:\r\n  en: x\r\n", "a:\r\n  en: x\r\n  es: z\r\n"),
    ],
)
def test_a_language_that_is_missing_is_added_beside_the_other(source: str, expected: str) -> None:
    """In the other's style, behind it."""
    assert spliced(source, "z") == expected


def test_a_language_is_added_to_an_item_of_a_list() -> None:
    """At the column of its sibling."""
    assert (
        spliced("a:\n  - en: x\n  - en: y\n    es: z\n", "u", "a.1")
        == "a:\n  - en: x\n    es: u\n  - en: y\n    es: z\n"
    )


def test_several_texts_are_written_at_once() -> None:
    """Each at its own place."""
    paths = {one.key: one.path for one in texts()}
    changes = {(paths["name"], EN): "Leaves", (paths["needs.2.title"], ES): "Lluvia", (paths["lead"], ES): "Nada."}

    new = splice(FILE, TEA.encode(), changes).decode()

    lead = "    En 2025 crecían aquí {tea.area}\n    de té [@tea]."
    assert new == TEA.replace("en: Tea,", "en: Leaves,").replace("Agua", "Lluvia").replace(lead, "    Nada.")


def test_no_change_is_no_change() -> None:
    """Byte for byte."""
    assert splice(FILE, TEA.encode(), {}) == TEA.encode()


@given(WORDS.filter(bool), st.sampled_from([one.key for one in texts()]), st.sampled_from(Language))
def test_whatever_is_written_is_read_and_nothing_else_changes(words: str, key: str, language: Language) -> None:
    """In every style of the file."""
    new = spliced(TEA, words, key, language)

    told = {(one.key, known): str(one.words(known)) for one in texts() for known in Language}
    found = {
        (one.key, known): str(one.words(known)) for one in segments(parse(FILE, new.encode())) for known in Language
    }
    assert found == told | {(key, language): words}


def test_what_cannot_be_written_is_refused() -> None:
    """A text of two lines has no place in one."""
    with pytest.raises(SplicingError):
        spliced("a:\n  en: x\n  es: >-\n    y\n", "u\nv")
    with pytest.raises(SplicingError):
        spliced("a: {en: x, es}\n", "z")


def test_a_file_that_would_change_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes of it is read again, whatever the reason to doubt it."""
    monkeypatch.setattr(splicing, "_written", lambda text, like, words: f"{words}\nb: 1")

    with pytest.raises(SplicingError):
        spliced("a:\n  en: x\n  es: y\n", "z")

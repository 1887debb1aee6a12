from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading import parse
from briefgen.translations.exchange.units import Note, Terms, by_file, folded, parcel, pieces
from briefgen.translations.review import State, review
from tests.fixtures.translations import EN, ES, FILE, TEA, reviewed, texts

GLOSSARY = parse(
    "content/glossary.yaml",
    b"tea: {en: tea, es: t\xc3\xa9, forbidden: {es: [cha, infusi\xc3\xb3n]}}\nshade: {en: shade, es: sombra}\n",
)


def test_words_come_in_pieces_of_words_and_marks() -> None:
    """Marks are what a translator must not touch."""
    assert pieces("In {a.b} of x [@a; @b].") == (
        ("In ", False),
        ("{a.b}", True),
        (" of x ", False),
        ("[@a; @b]", True),
        (".", False),
    )


@given(st.text(alphabet="ab {}[@];."))
def test_pieces_are_the_words_again(words: str) -> None:
    """Nothing is lost and nothing added."""
    assert "".join(piece for piece, _ in pieces(words)) == words


def test_words_are_folded_but_for_spaces_that_do_not_break() -> None:
    """Tools indent as they like."""
    assert folded("\n  a\t b\u00a0c \r\n") == "a b\u00a0c"


def test_terms_are_found_whatever_their_case_and_only_as_words() -> None:
    """With what to write for them, and what not."""
    terms = Terms.of(GLOSSARY, EN)

    assert terms.in_words("Tea wants shade; TEA.") == ("tea = té (not: cha, infusión)", "shade = sombra")
    assert terms.in_words("A team of shaded teapots") == ()
    assert Terms.of(GLOSSARY, ES).in_words("El té") == ("té = tea",)


def test_without_a_glossary_there_are_no_terms() -> None:
    """Or with one that cannot be read."""
    assert Terms.of(None, EN).in_words("tea") == ()
    assert Terms.of(parse("g", b"a: ["), EN).in_words("tea") == ()
    assert Terms.of(parse("g", b"a: {en: tea}\nb: 1\n"), EN).in_words("tea") == ()


def test_a_unit_tells_the_translator_place_sector_kind_and_terms() -> None:
    """And where its source has changed, what it was."""
    reviews = reviewed(TEA.replace("en: Tea wants shade.", "en: Tea wants much shade."))
    sent, left = parcel(reviews.values(), EN, GLOSSARY, {FILE: "tea"})

    (unit,) = [one for one in sent.units if one.state is State.STALE]
    assert left == ()
    assert unit.notes == (
        Note("place", f"{FILE}:13"),
        Note("sector", "tea"),
        Note("kind", "needs / text"),
        Note("term", "tea = té (not: cha, infusión)"),
        Note("term", "shade = sombra"),
        Note("change", "Tea wants {+much+} shade."),
    )
    assert (sent.target, unit.source, unit.target) == (ES, "Tea wants much shade.", "El té quiere sombra.")


def test_what_has_no_words_in_the_source_is_not_sent() -> None:
    """It can be sent from the other language."""
    reviews = review(texts("a: {en: x}\nb: {es: y}\n"), ())

    sent, left = parcel(reviews, EN, None, {})

    assert ([one.key for one in sent.units], [one.segment.key for one in left]) == (["a"], ["b"])


def test_a_parcel_comes_apart_by_file() -> None:
    """In the order of the files."""
    reviews = (
        *review(texts("a: {en: x}\n", "content/a.yaml"), ()),
        *review(texts("b: {en: x}\n", "content/b.yaml"), ()),
    )

    parts = dict(by_file(parcel(reviews, EN, None, {})[0]))

    assert {file: [unit.key for unit in part.units] for file, part in parts.items()} == {
        "content/a.yaml": ["a"],
        "content/b.yaml": ["b"],
    }

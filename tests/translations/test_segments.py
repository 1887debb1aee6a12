import pytest

from briefgen.diagnostics import Place
from briefgen.reading import parse
from briefgen.translations.segments import pairs, segments, shape_of
from tests.fixtures.translations import EN, ES, FILE, TEA, texts


def test_every_pair_of_texts_is_a_segment_by_its_path() -> None:
    """Items of lists are counted from 1, in the order of the file."""
    assert [one.key for one in texts()] == [
        "name",
        "lead",
        "needs.1.title",
        "needs.1.text",
        "needs.2.title",
        "needs.2.text",
    ]


def test_a_segment_has_its_words_as_they_are_read_and_where_they_stand() -> None:
    """Folded lines are one; the pair begins at its key."""
    lead = texts()[1]

    assert lead.words(EN) == "In 2025, {tea.area} of tea grew here [@tea]."
    assert (lead.place, lead.where(ES)) == (Place(FILE, 3, 1), Place(FILE, 7, 7))


def test_a_pair_without_one_language_is_a_segment_too() -> None:
    """Nothing, an empty text and a key without value all mean that the words are missing."""
    found = texts("a: {en: x}\nb: {en: x, es: }\nc: {en: x, es: '  '}\nd: {es: y}\n")

    assert [(one.key, str(one.en), str(one.es)) for one in found] == [
        ("a", "x", ""),
        ("b", "x", ""),
        ("c", "x", ""),
        ("d", "", "y"),
    ]
    assert found[0].where(ES) == Place(FILE, 1, 1)


def test_what_holds_no_words_is_no_segment() -> None:
    """Lists of words by language, numbers and mappings are something else."""
    assert texts("forbidden: {en: [x], es: [y]}\nn: {en: 1, es: 2}\nm: {en: {k: v}}\n") == ()


def test_a_pair_may_have_pairs_below_it() -> None:
    """A term has its words beside its definition."""
    assert [one.key for one in texts("plot: {en: plot, es: parcela, definition: {en: a, es: b}}\n")] == [
        "plot",
        "plot.definition",
    ]


def test_a_shape_leaves_out_the_places_in_lists() -> None:
    """Only whole numbers are places."""
    assert shape_of("needs.2.title") == "needs.*.title"
    assert shape_of("rule-2.v2.10") == "rule-2.v2.*"


def test_a_file_that_cannot_be_read_has_no_segments() -> None:
    """What is wrong with it is said elsewhere."""
    assert tuple(segments(parse(FILE, b"a: ["))) == ()


@pytest.mark.parametrize(
    "source", [TEA, "a: {en: x}\nb: {en: 1, es: 2}\nplot: {en: a, es: ' b', of: [{es: d}, {en: '  '}]}\n"]
)
def test_the_pairs_of_a_file_are_the_words_of_its_segments(source: str) -> None:
    """Where each stands need not be known."""
    tree = parse(FILE, source.encode())

    assert sorted(pairs(tree)) == sorted((one.en, one.es) for one in segments(tree))

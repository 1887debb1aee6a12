"""Facts: they belong to what a document says, in the languages it speaks, and are not read as text."""

from dataclasses import replace

from briefgen.document import FactUsed, Text, align, walk
from tests.fixtures.small import EN, ES, document, line


def _fact(key: str, words: str) -> FactUsed:
    return FactUsed(key=key, text=line(words, ES if words == "hecho" else EN), figures=(), sources=(), as_of="2026")


def test_a_document_that_rests_on_another_fact_has_another_digest() -> None:
    """A corrected source makes a new file."""
    bare = document(ES)

    assert replace(bare, facts=(_fact("a", "hecho"),)).digest != bare.digest


def test_side_by_side_a_fact_is_told_in_both_languages_once() -> None:
    """The leading language first."""
    left = replace(document(ES), facts=(_fact("a", "hecho"), _fact("b", "hecho")))
    right = replace(document(EN), facts=(_fact("b", "fact"), _fact("a", "fact")))

    both = align(left, right).facts
    assert [fact.key for fact in both] == ["a", "b"]
    assert [one.language for one in both[0].text] == ["es-MX", "en-US"]


def test_walking_a_document_leaves_its_facts_out() -> None:
    """What walks looks for what a reader meets."""
    with_facts = replace(document(ES), facts=(_fact("a", "hecho"),))

    assert "hecho" not in {node.text for node in walk(with_facts) if isinstance(node, Text)}

import pytest

from briefgen.brief import Language
from briefgen.proofs.blocks import Block, Draft

EN, ES = Language.EN, Language.ES


def _read(*pieces: tuple[str, str]) -> Block | None:
    """Return the block that is read from pieces of text, each with its tag of language."""
    draft = Draft("page 1")
    for tag, text in pieces:
        draft.add(tag, text)
    return draft.block()


def test_a_block_has_its_words_by_language_and_all_of_its_text() -> None:
    """Words in a third language are read, and are of neither."""
    block = _read(("es-MX", "El plan "), ("ja", "計画"), ("es-MX", " / "), ("en-US", "The plan"))

    assert block is not None
    assert block.words == {ES: "El plan /", EN: "The plan"}
    assert block.text == "El plan 計画 / The plan"


def test_space_between_words_is_of_every_language() -> None:
    """It is often tagged with none."""
    block = _read(("en-US", "one"), ("", " \n"), ("en-US", "two"))

    assert block is not None
    assert block.words[EN] == "one two"


@pytest.mark.parametrize("pieces", [(), (("es-MX", "  "),), (("es-MX", " / "),), (("ja", "計画"),)])
def test_what_says_nothing_is_no_block(pieces: tuple[tuple[str, str], ...]) -> None:
    """Neither signs alone nor a title in a third language."""
    assert _read(*pieces) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("econo\u00ad\nmía", "economía"),
        ("T\ufffe\r\nMEC", "T-MEC"),
        ("USMCA\u2010 \npart", "USMCApart"),
        ("a - b", "a - b"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_whole_again(text: str, words: str) -> None:
    """Between capitals the hyphen is part of a name."""
    block = _read(("es-MX", text))

    assert block is not None
    assert block.words[ES] == words


def test_the_marks_of_notes_are_kept_apart_from_the_words() -> None:
    """By the language that cites them."""
    draft = Draft("page 1")
    draft.add("es-MX", "El plan")
    draft.cite("es-MX", " 2 ")
    draft.cite("ja", "3")
    block = draft.block()

    assert block is not None
    assert block.marks == {ES: ("2",)}


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ((("en-US", "Runner"), ("es-MX", " corre")), {ES: "Runner corre"}),
        (
            (("es-MX", "El "), ("en-US", "Runner"), ("es-MX", " corre"), ("en-US", " Runs")),
            {ES: "El Runner corre", EN: "Runs"},
        ),
        ((("en-US", "The "), ("es-MX", "corredor"), ("en-US", " runs")), {EN: "The corredor runs"}),
    ],
)
def test_words_of_the_other_language_within_a_text_are_said_in_it(
    pieces: tuple[tuple[str, str], ...], words: dict[Language, str]
) -> None:
    """A name that stays English in a Spanish sentence is no English text; what is told in both is Spanish first."""
    block = _read(*pieces)

    assert block is not None
    assert block.words == words


def test_the_page_that_a_key_point_leads_to_is_not_read() -> None:
    """It is another one in each language."""
    block = _read(("es-MX", "Venda primero. (pág. 8)"))

    assert block is not None
    assert block.text == "Venda primero."

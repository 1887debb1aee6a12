import pytest

from briefgen.diagnostics import Place
from briefgen.reading import FORBIDDEN, MAX_BYTES, Tree, decode
from briefgen.reading.decoding import _is_plain


def _decoded(content: bytes) -> tuple[str | None, list[tuple[str, Place]]]:
    tree = Tree("a.yaml")
    return decode(tree, content), [(found.code, found.place) for found in tree.diagnostics]


def test_text_is_decoded_as_it_is() -> None:
    """Accents, Japanese, tabs and the line ends of every system are text."""
    assert _decoded("a: é 自\tb\r\n".encode()) == ("a: é 自\tb\r\n", [])


def test_a_byte_order_mark_is_passed_over() -> None:
    """Some editors of Windows put one in front."""
    assert _decoded(b"\xef\xbb\xbfa: 1") == ("a: 1", [])


def test_the_place_of_a_wrong_byte_counts_characters() -> None:
    """An editor counts what is on the screen, not bytes."""
    assert _decoded("a: 1\né: ".encode() + b"\xff") == (None, [("yaml.encoding", Place("a.yaml", 2, 4))])


def test_utf_16_is_not_read() -> None:
    """It is what a spreadsheet may save as text."""
    assert _decoded("a: 1".encode("utf-16")) == (None, [("yaml.encoding", Place("a.yaml", 1, 1))])


@pytest.mark.parametrize(("size", "is_read"), [(MAX_BYTES, True), (MAX_BYTES + 1, False)])
def test_a_file_is_read_up_to_its_limit(*, size: int, is_read: bool) -> None:
    """Larger files are refused before anything is made of them."""
    text, found = _decoded(b"#" * size)

    assert (text is not None) == is_read
    assert found == ([] if is_read else [("yaml.too-large", Place("a.yaml", 1, 1))])


@pytest.mark.parametrize(
    "character",
    list("\x00\x07\x1b\x7f\x85\u00ad\u061c\u200b\u200d\u2028\u202e\u2066\ufeff\ufffd\uffff\U000e0041"),
)
def test_a_character_that_cannot_be_seen_is_reported_where_it_stands(character: str) -> None:
    """Controls, joiners, marks of direction, tags and lost characters do not reach a brief."""
    assert _decoded(f"a: 1\nb: x{character}\n".encode()) == (None, [("yaml.control-character", Place("a.yaml", 2, 5))])


def test_no_more_characters_are_reported_than_can_be_read() -> None:
    """A file of nothing but controls is told of in fifty lines, and quickly."""
    _, found = _decoded(b"\x00" * MAX_BYTES)

    assert len(found) == 50


def test_what_is_forbidden_is_never_taken_for_plain() -> None:
    """Whatever else cannot be printed is looked at again."""
    forbidden = [sign for sign in map(chr, range(0x110000)) if FORBIDDEN.match(sign)]

    assert [sign for sign in forbidden if _is_plain(f"a{sign}b")] == []
    assert _is_plain("México\n日本…")

from decimal import Decimal
from typing import Any

import pytest

from briefgen.diagnostics import Place
from briefgen.reading import MAX_BYTES, Words, parse


def _value(text: str, only: str = "") -> Any:
    tree = parse("a.yaml", text.encode(), only)
    assert tree.diagnostics == []
    return tree.value


def _told(text: str) -> list[str]:
    return [f"{found.place}: {found.message}" for found in parse("a.yaml", text.encode()).diagnostics]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("5", 5),
        ("-12", -12),
        ("78.40", Decimal("78.40")),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("yes", "yes"),
        ("No", "No"),
        ("2025-09-30", "2025-09-30"),
        ("12:30", "12:30"),
        ("1e6", "1e6"),
        ("0x1F", "0x1F"),
        ("007", "007"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("'5'", "5"),
        ("1" * 16, "1" * 16),
    ],
)
def test_a_value_is_what_an_editor_means_by_it(written: str, expected: object) -> None:
    """Numbers keep their digits; dates, `yes`, times and quoted numbers stay words."""
    value = _value(f"a: {written}")["a"]

    assert value == expected
    assert str(value) == str(expected)
    assert type(value) is (Words if isinstance(expected, str) else type(expected))


def test_mappings_and_lists_hold_values() -> None:
    """Lists are read as tuples, which nothing can change."""
    assert _value("a: [1, {b: c}]\nd:\n  - e\n") == {"a": (1, {"b": "c"}), "d": ("e",)}


def test_words_know_where_they_stand() -> None:
    """Line and column count from one, in characters, under the line ends of Windows too."""
    value = _value("é: x\r\nb:\r\n  c: words\r\n")

    assert value["b"]["c"].place == Place("a.yaml", 3, 6)
    assert next(iter(value["b"])).place == Place("a.yaml", 3, 3)


def test_every_part_of_a_tree_has_a_place() -> None:
    """Values by their path, keys by the same path with an empty end."""
    tree = parse("a.yaml", b"a:\n  - b: 5\n")

    assert tree.places["a", 0, "b"] == Place("a.yaml", 2, 8)
    assert tree.places["a", 0, "b", ""] == Place("a.yaml", 2, 5)


@pytest.mark.parametrize("text", ["a: 1\nb: [", "a: 1\nb: " + "[" * 100_000], ids=["open", "deep"])
def test_what_stands_before_a_fault_has_a_place(text: str) -> None:
    """A file that breaks off, or goes too deep, has the places until there."""
    tree = parse("a.yaml", text.encode())

    assert tree.value is None
    assert tree.places["a",] == Place("a.yaml", 1, 4)


def test_a_key_that_stands_twice_has_the_place_of_the_first() -> None:
    """What stands below the second does not hide what stands below the first."""
    tree = parse("a.yaml", b"a: {c: 1}\na: {c: 2}\nb: 3\n")

    assert tree.places["a", ""] == Place("a.yaml", 1, 1)
    assert tree.places["a", "c"] == Place("a.yaml", 1, 8)
    assert tree.places["b",] == Place("a.yaml", 3, 4)


def test_of_two_values_with_one_key_the_first_is_kept() -> None:
    """The second is reported; it does not silently take over, and its own mistakes are reported too."""
    tree = parse("a.yaml", b"a: 1\nb: 2\na: &x 3\n")

    assert tree.value == {"a": 1, "b": 2}
    assert [f"{found.place}: {found.message}" for found in tree.diagnostics] == [
        "a.yaml:3:1: `a` stands twice",
        "a.yaml:3:4: anchor `&x`",
    ]


def test_reading_can_stop_behind_one_key() -> None:
    """What comes after is not even parsed, so that a list of names costs little."""
    assert _value("name: {en: Cars}\ntitle: [", only="name") == {"name": {"en": "Cars"}}


def test_an_escape_cannot_bring_a_hidden_character_in() -> None:
    """It is reported, and left out of the words so that no message shows it."""
    tree = parse("a.yaml", rb'"k\u202e": "x\e[31m"')

    assert tree.value == {"k": "x[31m"}
    assert [found.code for found in tree.diagnostics] == ["yaml.control-character"] * 2


def test_an_unreadable_file_still_gives_the_names_in_it() -> None:
    """Whoever refers to them is not blamed for the mistake of another."""
    tree = parse("a.yaml", b'lamp-1:\n  text: "open\n"other" : {tail: 5}\n')

    assert tree.value is None
    assert {"lamp-1", "text", "other", "tail"} <= tree.names


@pytest.mark.parametrize(
    "text",
    [
        "[" * (MAX_BYTES - 1),
        "{a: " * 200_000,
        "a:\n" + "".join(f"{' ' * depth}- \n" for depth in range(1, 1000)),
        "&a " * 300_000,
        "a" * MAX_BYTES,
        "a:" * 400_000,
        "? " * 400_000,
        "'" * MAX_BYTES,
        "!" * MAX_BYTES,
        "%" * MAX_BYTES,
        "---\n" * 200_000,
    ],
    ids=lambda text: text[:8],
)
def test_no_text_brings_the_parser_down(text: str) -> None:
    """Whatever is written, there is a value or a diagnostic, and never an exception."""
    tree = parse("a.yaml", text.encode())

    assert tree.diagnostics or tree.value is not None


def test_only_the_first_document_of_a_file_is_read() -> None:
    """A line of three hyphens is most often a slip."""
    assert _told("a: 1\n---\nb: 2\n") == ["a.yaml:2:1: a second document starts here"]

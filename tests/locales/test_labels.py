import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.brief import Language, Mode
from briefgen.locales.labels import LABELS, MARK_AFTER_PUNCTUATION, label

PACKAGE = Path(__file__).parents[2] / "src/briefgen"

# What a brief says of its other modes, each in the languages of its own.
ALSO = {f"also-{mode}": set(mode.languages) for mode in Mode}


def test_every_label_has_every_language_it_needs() -> None:
    """A label is said in every language, but for those that only one mode says."""
    assert {key: set(words) for key, words in LABELS.items()} == {key: ALSO.get(key, set(Language)) for key in LABELS}


def test_every_language_has_a_label_for_every_mode() -> None:
    """A mode that is added says where its siblings are."""
    assert set(LABELS) >= set(ALSO)


def test_a_label_has_the_same_places_in_every_language() -> None:
    """What is put into one language is put into the other."""
    places = {
        key: {frozenset(re.findall(r"{(\w+)}", word)) for word in words.values()} for key, words in LABELS.items()
    }

    assert [key for key, found in places.items() if len(found) != 1] == []


def test_every_label_that_the_program_asks_for_exists() -> None:
    """No document stops for want of a word."""
    assert sorted({key for key in _asked() if key not in LABELS}) == []


@pytest.mark.parametrize(
    ("language", "expected"), [(Language.EN, "Edition of May 1"), (Language.ES, "Edición del May 1")]
)
def test_a_label_takes_values_into_its_places(language: Language, expected: str) -> None:
    """The words around a value are the label's own."""
    assert label("edition", language, date="May 1") == expected


def test_a_note_mark_stands_where_the_language_wants_it() -> None:
    """Spanish puts it before the full stop, English after."""
    assert MARK_AFTER_PUNCTUATION == {Language.ES: False, Language.EN: True}


def _asked() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "label" and node.args:
                asked = node.args[0]
                options = [asked.body, asked.orelse] if isinstance(asked, ast.IfExp) else [asked]
                yield from (str(one.value) for one in options if isinstance(one, ast.Constant))

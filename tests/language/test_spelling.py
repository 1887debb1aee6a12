import stat
from pathlib import Path

import pytest

from briefgen.brief import Language
from briefgen.language import spelling
from briefgen.language.spelling import NoDictionaryError, unknown

EN, ES = Language.EN, Language.ES


@pytest.fixture
def hunspell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a folder without hunspell in the place of the path."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path / "hunspell"


def test_words_that_no_dictionary_has_are_told_with_what_may_be_meant() -> None:
    """In each language its own."""
    found = unknown({EN: ["theory", "theorry"], ES: ["teoría", "teoria", "theory"]})

    assert list(found[EN]) == ["theorry"]
    assert "theory" in found[EN]["theorry"]
    assert list(found[ES]) == ["teoria", "theory"]
    assert "teoría" in found[ES]["teoria"]


@pytest.mark.parametrize("word", ["Mexico’s", "color", "program"])
def test_american_words_and_possessives_are_right(word: str) -> None:
    """They are in the dictionary as they are typed."""
    assert unknown({EN: [word]}) == {EN: {}}


@pytest.mark.parametrize("word", ["labour", "programme", "centre"])
def test_british_spelling_is_not_american(word: str) -> None:
    """The briefs are in American English."""
    assert list(unknown({EN: [word]})[EN]) == [word]


@pytest.mark.parametrize("word", ["súmela", "Preséntelo", "surtirle", "dígaselo"])
def test_spanish_verbs_with_pronouns_are_right(word: str) -> None:
    """Whether or not the dictionary lists them joined."""
    assert unknown({ES: [word]}) == {ES: {}}


@pytest.mark.parametrize(
    ("language", "word"), [(EN, "recertification"), (EN, "Nanosatellite"), (ES, "recertificación"), (ES, "Recalcule")]
)
def test_words_with_a_usual_prefix_are_right(language: Language, word: str) -> None:
    """When the rest is a word."""
    assert unknown({language: [word]}) == {language: {}}


@pytest.mark.parametrize(("language", "word"), [(EN, "recertifcation"), (ES, "recertificasión"), (ES, "rebicicletta")])
def test_a_prefix_makes_no_word_right(language: Language, word: str) -> None:
    """The rest must be one."""
    assert unknown({language: word.split()})[language]


def test_suggestions_are_given_for_a_few_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take long; the others are told without."""
    monkeypatch.setattr(spelling, "MAX_SUGGESTED", 1)
    found = unknown({EN: ["theorry", "practicce"]})[EN]

    assert found["theorry"]
    assert found["practicce"] == ()


def test_nothing_is_asked_where_there_are_no_words() -> None:
    """Not even whether a dictionary is there."""
    assert unknown({EN: [], ES: []}) == {}


def test_spelling_cannot_be_checked_without_the_program(hunspell: Path) -> None:
    """It says what is missing."""
    assert not hunspell.exists()
    with pytest.raises(NoDictionaryError, match="`hunspell` is not installed"):
        unknown({EN: ["theory"]})


def test_spelling_cannot_be_checked_without_a_dictionary(hunspell: Path) -> None:
    """It says which one."""
    hunspell.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hunspell.chmod(hunspell.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(NoDictionaryError, match="`hunspell` has no dictionary `es_MX`"):
        unknown({ES: ["teoría"]})

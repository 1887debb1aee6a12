from dataclasses import replace
from functools import partial

import pytest

from briefgen.errors import ConfigError
from briefgen.translations.review import Review, State, review
from briefgen.translations.selecting import Filter, chosen, sectors_of
from tests.fixtures.translations import FILE, TEA, entry, texts

FACTS = "content/facts/tea.yaml"


def reviews() -> tuple[Review, ...]:
    """Return the texts of a sector, of which the name is approved, and of its facts."""
    found = texts()
    return (*review(found, [entry(found[0])]), *review(texts("tea: {text: {en: a, es: b}}\n", FACTS), ()))


def keys(found: tuple[Review, ...]) -> list[str]:
    """Return the keys of the texts chosen."""
    return [one.segment.key for one in found]


def test_an_empty_filter_chooses_all() -> None:
    """In the order in which they come."""
    assert Filter().of(reviews()) == reviews()


def test_a_filter_chooses_by_sector_file_and_state() -> None:
    """The facts of a sector are in the file of its name."""
    assert len(Filter(sectors=("tea",)).of(reviews())) == len(reviews())
    assert keys(Filter(files=(FACTS,)).of(reviews())) == ["tea.text"]
    assert keys(Filter(states=(State.APPROVED,)).of(reviews())) == ["name"]


def test_a_file_belongs_to_the_sector_of_its_name() -> None:
    """What stands beside the folders belongs to none."""
    assert sectors_of((FILE, FACTS, "content/plan.yaml", "content/tea.yaml", "content/facts/plan.yaml")) == {
        FILE: "tea",
        FACTS: "tea",
        "content/plan.yaml": "",
        "content/tea.yaml": "",
        "content/facts/plan.yaml": "",
    }


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        (FACTS, ["tea.text"]),
        (f"{FILE}:lead", ["lead"]),
        (f"{FILE}:needs.2", ["needs.2.title", "needs.2.text"]),
        (f"{FILE}:2", ["name"]),
        (f"{FILE}:6", ["lead"]),
        (f"{FILE}:{TEA.splitlines().index('  - title: {en: Water, es: Agua}') + 1}", ["needs.2.title"]),
    ],
)
def test_a_selector_names_a_file_a_key_or_a_line(selector: str, expected: list[str]) -> None:
    """A key chooses all below it; a line the text that it belongs to."""
    assert keys(chosen(reviews(), [selector])) == expected


def test_selectors_add_up_and_choose_each_text_once() -> None:
    """In the order of the files."""
    assert keys(chosen(reviews(), [f"{FILE}:lead", f"{FILE}:name", f"{FILE}:lead"])) == ["name", "lead"]


@pytest.mark.parametrize("folder", ["content/sectors", "content/sectors/", "content"])
def test_a_folder_is_no_file(folder: str) -> None:
    """No file of another folder is proposed in its place, neither to those who approve nor to those who look."""
    works = (partial(chosen, reviews(), [folder]), partial(Filter(files=(folder,)).of, reviews()))
    for work in works:
        with pytest.raises(ConfigError) as raised:
            work()
        assert raised.value.message == f"`{folder}` is a folder, and a file is wanted"
        assert raised.value.hint.startswith(
            "name its files one by one, or those of a sector: `content/sectors/NAME.yaml"
        )


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("content/sectors/te.yaml", f"write `{FILE}` if that is meant"),
        (f"{FILE}:led", "write `lead` if that is meant"),
        (f"{FILE}:need", "name it as `briefgen translations status` does"),
        (f"{FILE}:1", "name it as `briefgen translations status` does"),
    ],
)
def test_a_selector_that_names_nothing_is_refused(selector: str, hint: str) -> None:
    """With the closest that there is."""
    with pytest.raises(ConfigError) as raised:
        chosen(reviews(), [selector])

    assert raised.value.hint == hint


@pytest.mark.parametrize("wrong", [Filter(sectors=("te",)), Filter(files=("content/x.yaml",))])
def test_a_filter_that_names_nothing_is_refused(wrong: Filter) -> None:
    """A misspelt sector is no empty list."""
    with pytest.raises(ConfigError):
        wrong.of(reviews())


def test_of_many_files_a_hint_says_where_they_are_listed() -> None:
    """Nobody reads sixty names in one line."""
    one = reviews()[0]
    many = [replace(one, segment=replace(one.segment, file=f"content/facts/{number}.yaml")) for number in range(30)]

    with pytest.raises(ConfigError) as raised:
        Filter(files=("xyz",)).of(many)

    assert raised.value.hint == "`briefgen translations status` lists them"

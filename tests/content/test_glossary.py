import pytest

from briefgen.content.glossary import check_glossary
from briefgen.content.reader import Reader
from briefgen.content.wording import Usage
from tests.helpers.content import sound_files
from tests.helpers.world import MemoryWorld

PATH = "path: {en: path, es: ciclovía, definition: {en: A way., es: Vía.}%s}\n"
OTHER = "other: {en: %s, es: %s, definition: {en: Another., es: Otra.}%s}\n"


def _told(glossary: str, style: str = "") -> list[str]:
    """Return what is wrong with a glossary and style rules: place and message."""
    files = sound_files() | {"content/glossary.yaml": glossary} | ({"content/style.yaml": style} if style else {})
    found = check_glossary(Usage(Reader(MemoryWorld(files), drafts=True).content()))
    return [f"{one.place}: {one.message}" for one in found]


def test_a_glossary_without_contradictions_is_passed() -> None:
    """Forbidden words are others than those asked for."""
    assert _told(PATH % ", forbidden: {es: [bicisenda]}" + OTHER % ("lane", "carril", "")) == []


@pytest.mark.parametrize(
    ("glossary", "message"),
    [
        (
            PATH % ", forbidden: {es: [ciclovía]}",
            "`ciclovía` is asked for here, and the entry of `ciclovía` asks not to write `ciclovía`",
        ),
        (
            PATH % "" + OTHER % ("lane", "carril", ", forbidden: {es: [ciclovía]}"),
            "`ciclovía` is asked for here, and the entry of `carril` asks not to write `ciclovía`",
        ),
        (
            PATH % ", variants: {es: [vía ciclista]}" + OTHER % ("lane", "carril", ", forbidden: {es: [vía]}"),
            "`vía ciclista` is asked for here, and the entry of `carril` asks not to write `vía`",
        ),
        (
            PATH % "" + OTHER % ("path", "senda", ""),
            "`path` is `senda` here and `ciclovía` at content/glossary.yaml:1:22",
        ),
        (
            PATH % "" + OTHER % ("way", "Ciclovía", ""),
            "`Ciclovía` is `way` here and `path` at content/glossary.yaml:1:12",
        ),
        (PATH % ", never_translate: true", "`path` is never translated, and is `ciclovía` in Spanish"),
    ],
)
def test_a_glossary_that_contradicts_itself_is_told(glossary: str, message: str) -> None:
    """What one entry asks for, another must not forbid; one word has one translation."""
    assert [one.partition(": ")[2] for one in _told(glossary)] == [message]


def test_a_style_rule_must_not_forbid_what_the_glossary_asks_for() -> None:
    """Both are the law; it is told where the term stands."""
    style = "es:\n  - {avoid: [ciclovía], write: carril, why: así}\n"

    assert _told(PATH % "", style) == [
        "content/glossary.yaml:1:22: `ciclovía` is asked for here, and a style rule asks not to write `ciclovía`"
    ]


def test_a_style_rule_must_not_ask_for_what_it_forbids() -> None:
    """It is told where the rule stands."""
    style = "en:\n  - {avoid: [go], write: go on, why: so}\n"

    assert _told(PATH % "", style) == [
        "content/style.yaml:2:26: `go on` is asked for here, and a style rule asks not to write `go`"
    ]


def test_an_entry_without_words_is_passed() -> None:
    """What is missing is told elsewhere."""
    assert _told("path: {es: ciclovía}\nlane: {en: lane}\n") == []

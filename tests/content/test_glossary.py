import pytest

from briefgen.content.glossary import check_glossary
from briefgen.content.reader import Reader
from briefgen.content.wording import Usage
from tests.fixtures.content import sound_files
from tests.fixtures.world import MemoryWorld

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


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ({"path": "lane", "lane": "", "way": "lane"}, []),
        ({"path": "lane, way", "lane": "road", "way": "road", "road": ""}, []),
        ({"path": "rail"}, []),
        ({"path": "path"}, ["`path` → `path`"]),
        ({"path": "lane", "lane": "path"}, ["`path` → `lane` → `path`"]),
        ({"way": "path", "path": "lane", "lane": "road", "road": "path"}, ["`path` → `lane` → `road` → `path`"]),
    ],
)
def test_terms_that_see_each_other_in_a_circle_are_told_once(ways: dict[str, str], found: list[str]) -> None:
    """Two terms may build on the same third; none may build on itself by way of others."""
    entry = "{0}: {{en: {0}, es: {0}, definition: {{en: A., es: B.}}, see_also: [{1}]}}\n"
    told = _told("".join(entry.format(name, seen) for name, seen in ways.items()))

    assert [one.partition("in a circle: ")[2] for one in told] == found


def test_a_circle_is_told_where_it_closes() -> None:
    """There the editor takes a name away."""
    glossary = PATH % ", see_also: [other]" + OTHER % ("lane", "carril", ", see_also: [path]")

    assert _told(glossary)[0].startswith("content/glossary.yaml:2:")

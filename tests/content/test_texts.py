from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from briefgen.brief import Language
from briefgen.content.kinds import Figure, Text
from briefgen.content.texts import Proofreading, names_said, texts_of
from briefgen.diagnostics import Diagnostic
from briefgen.language import Passage
from briefgen.reading import Pending, Words
from tests.fixtures.content import sound_content

LEAD_EN = "They built {paths.length} [@paths]."
LEAD_ES = "Construyeron {paths.length} [@paths]."


def _told(en: str, es: str, unread: tuple[str, ...] = ()) -> list[str]:
    """Return what is said of a sector's lead, once where it holds for both languages."""
    content = sound_content(sectors=(f'{{en: "{LEAD_EN}", es: "{LEAD_ES}"}}', f"{{en: '{en}', es: '{es}'}}"))
    return list(
        dict.fromkeys(
            f"{found.code}: {found.message}" for found in Proofreading(content, unread).check(texts_of(content))
        )
    )


def test_texts_in_order_are_passed() -> None:
    """Nothing is said of a project in which all is well."""
    assert _told(LEAD_EN, LEAD_ES) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[@pathz]", "content.unknown-reference: there is no fact `pathz`"),
        ("{pathz.length}", "content.unknown-reference: there is no fact `pathz`"),
        ("{length}", "content.unknown-figure: there is no figure `length` beside this text"),
        ("{paths.width} [@paths]", "content.unknown-figure: there is no figure `width` in fact `paths`"),
        ("{paths.length}", "content.uncited: `{paths.length}` is printed but its fact is not cited"),
        ("[@guess]", "content.unverified: `guess` is cited but its confidence is `unverified`"),
        ("東", "content.script: `東` is neither Spanish nor English"),
        ("ｱ", "content.script: `ｱ` is neither Spanish nor English"),
        ("$5", "content.bare-dollar: a bare `$` means dollars to one reader and pesos to the other"),
        ("MÃ©xico", "content.garbled: `Ã©` is a garbled character"),
        ("Japanâ€™s", "content.garbled: `â€` is a garbled character"),
        ("**bold**", "content.markup: `**` would be printed as it stands"),
        ("<em>so</em>", "content.markup: `<em>` would be printed as it stands"),
        ("a &amp; b", "content.markup: `&amp;` would be printed as it stands"),
        ("`code`", "content.markup: `a backquote` would be printed as it stands"),
        ("see [paths]", "content.markup: `[paths]` would be printed as it stands"),
        ("see https://a.org", "content.markup: `https://` would be printed as it stands"),
        ("- item", "content.markup: `- ` would be printed as it stands"),
    ],
)
def test_what_is_wrong_in_a_text_is_told(text: str, message: str) -> None:
    """Marks must lead somewhere, and characters belong to the language."""
    assert _told(text, text) == [message]


@pytest.mark.parametrize(
    "text",
    ["US$5", "AT&T; R&D", "5 < 6 > 4", "Ångström, São Paulo, [sic.]", "3 * 4 - 2", "2025 and 2026", "“a” ‘b’ c…"],
)
def test_what_only_looks_wrong_is_passed(text: str) -> None:
    """Signs that a sentence may need are not taken for markup."""
    assert _told(text, text) == []


@pytest.mark.parametrize(
    ("en", "es", "message"),
    [
        ("{paths.length} [@paths]", "[@paths]", "the languages do not print the same figures: `paths.length`"),
        ("a [@paths]", "a", "the languages do not cite the same facts: `paths`"),
        ("In 2024", "En 2025", "typed numbers differ between the languages: `2024`, `2025`"),
        ("Article 5.3", "Artículo 5.4", "typed numbers differ between the languages: `5.3`, `5.4`"),
    ],
)
def test_languages_that_differ_are_told_with_what_differs(en: str, es: str, message: str) -> None:
    """Both readers are given the same figures, facts and numbers."""
    assert _told(en, es) == [f"content.languages-differ: {message}"]


def test_figures_may_stand_in_another_order() -> None:
    """Grammar decides where a figure stands; it is the set that counts."""
    en, es = "{paths.length} in 2025 and 2024 [@paths]", "2024 y 2025: {paths.length} [@paths]"

    assert _told(en, es) == []


def test_a_name_that_an_unreadable_file_may_define_is_passed_in_texts() -> None:
    """Only that name: others are told all the same."""
    assert _told("[@lamps] [@lampz]", "[@lamps] [@lampz]", unread=("lamps",)) == [
        "content.unknown-reference: there is no fact `lampz`"
    ]


@pytest.mark.parametrize(
    ("es", "expected"),
    [
        ("Una bicisenda.", ["content.forbidden-variant: the glossary asks not to write `bicisenda`"]),
        ("Unas bicisendas.", []),
    ],
)
def test_a_variant_that_the_glossary_forbids_is_told(es: str, expected: list[str]) -> None:
    """Whole words only, in the language that forbids it."""
    assert _told("A bicisenda.", es) == expected


def test_names_of_finished_files_are_those_that_texts_share_too() -> None:
    """A maker that two texts name in both languages."""
    lead, rides = f'{{en: "{LEAD_EN}", es: "{LEAD_ES}"}}', "{en: Everyone rides., es: Todos pedalean.}"
    content = sound_content(sectors=(lead, "{en: By Velox., es: De Velox.}"), facts=(rides, "{en: Velox., es: Velox.}"))
    said, _ = names_said(content).of(Passage("A Velox."), Language.EN)

    assert list(said.values()) == ["Velox"]


def test_a_word_that_some_text_says_in_small_letters_is_no_name_in_finished_files() -> None:
    """Two texts quote `Guidance`; a third gives some."""
    lead, quoted = f'{{en: "{LEAD_EN}", es: "{LEAD_ES}"}}', "{en: The Velox Guidance., es: La Velox Guidance.}"
    changes = {"sectors": (lead, quoted), "facts": ("{en: Everyone rides., es: Todos pedalean.}", quoted)}
    built = "{en: Build paths., es: Construir ciclovías.}", "{en: Build with guidance., es: Construir con guía.}"
    found = [
        set(names_said(content).of(Passage("Velox Guidance"), Language.EN)[0].values())
        for content in (sound_content(**changes), sound_content(**changes, plan=built))
    ]

    assert found == [{"Velox", "Guidance"}, {"Velox"}]


def test_locators_teach_no_names() -> None:
    """They quote the headings of a source in either language, in drafts too."""
    content = sound_content()
    locator = Text(en=Words("“Velox”, page 1"), es=Words("“Velox”, página 1"))
    facts = {
        name: fact.model_copy(
            update={"sources": tuple(one.model_copy(update={"locator": locator}) for one in fact.sources)}
        )
        for name, fact in content.facts.items()
    }

    said, _ = names_said(replace(content, facts=facts)).of(Passage("Velox"), Language.EN)

    assert len(facts) > 1
    assert not said


def test_words_that_stand_in_for_a_translation_teach_no_names() -> None:
    """`Oaxaca` stands in both languages only because nobody has translated the text yet."""
    content = sound_content()
    words = Words("Va a Oaxaca.")
    text = next(iter(content.sectors.values())).lead.model_copy(update={"es": words, "en": Pending.of(words, "es")})
    sectors = {name: one.model_copy(update={"lead": text, "name": text}) for name, one in content.sectors.items()}

    said, _ = names_said(replace(content, sectors=sectors)).of(Passage("Oaxaca."), Language.ES)

    assert not said


@pytest.mark.parametrize("said", ["see [paths]", "$5"])
def test_a_short_text_that_is_wrong_is_told_wherever_it_stands(said: str) -> None:
    """Only what is right is passed where it is said once more."""
    content = sound_content()
    text = Text(en=Words(said), es=Words(said))
    found = list(Proofreading(content).check([(text, {}), (text, {})]))

    assert len(found) == 2 * len(list(Proofreading(content).check([(text, {})]))) > 0


def test_a_short_text_with_digits_is_asked_for_its_source_where_no_figures_stand_beside_it() -> None:
    """What an example makes up is no excuse for the same words elsewhere."""
    content = sound_content()
    text = Text(en=Words("12% more"), es=Words("12% más"))
    asked: list[object] = []

    def ask(words: Words, figures: Mapping[str, Figure]) -> Iterator[Diagnostic]:
        asked.append(figures)
        yield from ()

    list(Proofreading(content).check([(text, {"share": Figure(value=Decimal(12))}), (text, {}), (text, {})], ask))

    assert [bool(one) for one in asked] == [True, False]

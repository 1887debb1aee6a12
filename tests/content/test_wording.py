import pytest

from briefgen.brief import Language
from briefgen.content.reader import Content, Reader
from briefgen.content.wording import Usage, names_in
from briefgen.diagnostics import Place
from briefgen.language import Names, Passage
from briefgen.prose import masked
from briefgen.reading import Words, spot
from tests.fixtures.content import sound_files
from tests.fixtures.world import MemoryWorld

GLOSSARY = """
path:
  en: path
  es: ciclovía
  definition: {en: A way., es: Vía.}
  forbidden: {es: [bicisenda]}
  unless: {es: [bicisenda del Retiro]}
dozen: {en: dozen, es: docena, definition: {en: Twelve., es: Doce.}, variants: {en: [dozens]}, paired: true}
ten: {en: ten, es: decena, definition: {en: A number., es: Un número.}, variants: {es: [decenas]}, paired: true}
lane:
  en: bicycle lane
  es: carril bici
  definition: {en: A lane., es: Carril.}
  variants: {es: [carril de bicicletas]}
  required: true
plan:
  en: New Plan
  es: Plan Nuevo
  definition: {en: A plan., es: Plan.}
  former: {until: 2020, en: [Old Plan], es: [Plan Viejo]}
velox:
  en: Velox
  es: Velox
  definition: {en: A maker., es: Marca.}
  variants: {es: [Véloz]}
  never_translate: true
"""
STYLE = """
es:
  - {avoid: [hace sentido], write: tiene sentido, why: es calco, unless: [no hace sentido alguno]}
names:
  - {en: [WTO], es: [OMC]}
"""
FORMER = "error: the glossary asks not to write `Plan Viejo` of 2020 and later"


def _content(glossary: str = GLOSSARY) -> Content:
    """Return the sound project with a glossary, style rules, an organisation with initials and a dated fact."""
    files = sound_files()
    files["content/glossary.yaml"], files["content/style.yaml"] = glossary, STYLE
    files["content/organisations.yaml"] += (
        "cicla: {name: {en: Cycling Office, es: Oficina Ciclista}, acronym: CICLA, role: {en: It rides., es: Rueda.}}\n"
    )
    files["content/facts/dated.yaml"] = (
        "dated:\n  text: {en: 'Since {day}, {year}.', es: 'Desde {day}, {year}.'}\n"
        "  figures: {day: {value: 2019-05, unit: date}, year: {value: 2018, unit: year}}\n"
        "  sources: [{source: census}]\n  as_of: 2025\n  review_by: 2027-02-28\n"
    )
    return Reader(MemoryWorld(files), drafts=True).content()


@pytest.fixture(scope="module")
def usage() -> Usage:
    """Make the words of that project ready to be looked up."""
    return Usage(_content())


def _checked(usage: Usage, text: str, language: Language = Language.ES) -> list[str]:
    found = usage.check(Words(text), language, Passage(masked(text)))
    return [f"{one.severity}: {one.message}; {one.hint}" for one in found]


def _compared(usage: Usage, en: str, es: str) -> list[str]:
    passages = {Language.EN: Passage(masked(en)), Language.ES: Passage(masked(es))}
    return [f"{one.severity}: {one.message}" for one in usage.compare(Words(en), Words(es), passages)]


def test_a_forbidden_variant_is_told_with_the_word_for_it(usage: Usage) -> None:
    """At the start of a sentence too."""
    assert _checked(usage, "Bicisenda nueva.") == [
        "error: the glossary asks not to write `Bicisenda`; write `ciclovía`"
    ]


def test_a_phrase_that_the_style_rules_avoid_is_told_with_the_reason(usage: Usage) -> None:
    """And with what to say instead."""
    assert _checked(usage, "Eso hace sentido.") == [
        "warning: the style rules ask not to write `hace sentido`: es calco; write `tiene sentido`"
    ]


def test_a_term_that_forbids_itself_is_told_of_no_text() -> None:
    """It is told in the glossary; the rest of its entry holds, and so does what another entry forbids."""
    own = GLOSSARY.replace("forbidden: {es: [bicisenda]}", "forbidden: {es: [bicisenda, ciclovía]}")
    other = GLOSSARY.replace("variants: {es: [carril de bicicletas]}", "forbidden: {es: [ciclovía]}")
    told = [_checked(Usage(_content(glossary)), "Una ciclovía y una bicisenda.") for glossary in (own, other)]

    assert [[one.partition("; ")[2] for one in found] for found in told] == [
        ["write `ciclovía`"],
        ["write `carril bici`", "write `ciclovía`"],
    ]


@pytest.mark.parametrize("text", ["Eso no hace sentido alguno.", "Por la bicisenda del Retiro."])
def test_a_phrase_is_passed_inside_a_longer_one_in_which_it_is_right(usage: Usage, text: str) -> None:
    """The longer one stands under `unless`, of a style rule or of a term."""
    assert _checked(usage, text) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("La “bicisenda” de la ley.", False),
        ("El “Plan Viejo” y lo que “hace sentido”.", False),
        ("La “vía” o bicisenda.", True),
        ("Una bicisenda, “vía”.", True),
        ("La “bicisenda de la ley.", True),
    ],
)
def test_what_is_quoted_stays_as_it_was_said(usage: Usage, text: str, *, is_told: bool) -> None:
    """The words of a law or of a person are not ours to mend."""
    assert bool(_checked(usage, text)) is is_told


def test_rules_of_one_language_do_not_hold_for_the_other(usage: Usage) -> None:
    """What is wrong in Spanish may be a quotation in English."""
    assert _checked(usage, "The word bicisenda; hace sentido.", Language.EN) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("El Plan Viejo lo pide.", True),
        ("El Plan Viejo de 2021 lo pide.", True),
        ("El Plan Viejo de 2019 lo pedía.", False),
        ("El Plan Nuevo, que sustituyó al Plan Viejo, lo pide.", False),
        ("El Plan Nuevo, que sustituyó al Plan Viejo, rige en 2025.", True),
        ("El Plan Viejo, desde {dated.day} [@dated].", False),
        ("El Plan Viejo, desde {dated.year} [@dated].", False),
        ("El Plan Viejo, con {paths.length} [@paths].", True),
    ],
)
def test_a_former_name_is_told_unless_the_text_speaks_of_its_time(usage: Usage, text: str, *, is_told: bool) -> None:
    """An earlier year, typed or as a figure, or the present name beside it and no later year."""
    found = _checked(usage, text)

    assert [one.partition(";")[0] for one in found] == ([FORMER] if is_told else [])


@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        ("A bicycle lane.", "Un carril bici.", []),
        ("Bicycle lanes.", "Carriles de bicicletas.", []),
        ("A lane.", "Una vía.", []),
        ("A bicycle lane.", "Una vía.", ["error: the English says `bicycle lane`, the Spanish not `carril bici`"]),
    ],
)
def test_a_required_term_is_asked_of_the_spanish(usage: Usage, en: str, es: str, told: list[str]) -> None:
    """Bent as the sentence wants, or in another way that the glossary accepts."""
    assert _compared(usage, en, es) == told


@pytest.mark.parametrize(
    ("en", "es", "told"),
    [
        ("Velox rides.", "Velox rueda.", []),
        ("Velox rides.", "Véloz rueda.", []),
        ("Velox rides.", "La marca rueda.", ["error: only the English says `Velox`"]),
        ("The maker rides.", "Velox rueda.", ["error: only the Spanish says `Velox`"]),
        ("The treaty.", "El tratado.", []),
        ("The treaty frees.", "Eso libera.", ["error: only the English says `The treaty`"]),
        ("The Bicycle treaty.", "El tratado.", []),
        ("WTO rules.", "Reglas de la OMC.", []),
        ("WTO rules.", "Reglas.", ["warning: only the English says `WTO`"]),
        ("CICLA rides.", "Rueda la Oficina Ciclista.", []),
        ("CICLA rides.", "Rueda.", ["warning: only the English says `CICLA`"]),
        ("SAT asks.", "Pide.", ["warning: only the English says `SAT`"]),
        ("Dozens ride.", "Una docena rueda.", []),
        ("A dozen ride.", "Ruedan.", ["error: only the English says `dozen`"]),
        ("They ride.", "Ruedan por decenas.", ["error: only the Spanish says `decenas`"]),
        (
            "Dozens ride.",
            "Ruedan por decenas.",
            ["error: the English says `Dozens`, and the Spanish `decenas`, which is `ten`"],
        ),
        ("5 or 6", "5 o 7", ["error: typed numbers differ between the languages: `6`, `7`"]),
        ("{paths.length}, 5", "5, {paths.length}", []),
    ],
)
def test_names_and_numbers_stand_in_both_languages_or_in_neither(
    usage: Usage, en: str, es: str, told: list[str]
) -> None:
    """Agreements and what the glossary says are errors; pairs of the style rules and initials are warnings."""
    assert _compared(usage, en, es) == told


def test_the_hint_names_what_the_other_language_calls_it(usage: Usage) -> None:
    """And where initials that differ are kept."""
    passages = {Language.EN: Passage("The WTO."), Language.ES: Passage("Nada.")}
    found = next(usage.compare(Words("The WTO."), Words("Nada."), passages))

    assert found.hint == "say `OMC` in Spanish too, or leave it out of both"


def test_a_term_that_is_mistaken_for_another_is_told_with_what_both_mean(usage: Usage) -> None:
    """As a billion is, which is no `billón`; at the word itself."""
    en, es = Words("A dozen."), Words("Una decena.", Place("a.yaml", 3, 7))
    (found,) = usage.compare(en, es, {Language.EN: Passage(en), Language.ES: Passage(es)})

    assert found.hint == "write `docena` in Spanish; `decena` is a number"
    assert found.place == spot(es, 4, 10)


def test_the_names_of_a_project_are_those_of_its_agreements_and_its_style() -> None:
    """They serve to read finished files, too."""
    said, _ = Names(names_in(_content())).of(Passage("The WTO and Velox"), Language.EN)

    assert sorted(said.values()) == ["Velox", "WTO"]

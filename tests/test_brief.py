from types import SimpleNamespace

import pytest

from briefgen.brief import Addresses, Brief, Catalogue, Language, Mode, by_language
from briefgen.errors import ConfigError

CATALOGUE = Catalogue(
    sectors={"cars": {Language.ES: "Autos", Language.EN: "Cars"}, "art": {Language.ES: "Arte", Language.EN: "Art"}},
    audiences={
        "maker": {Language.ES: "Fabricantes", Language.EN: "Makers"},
        "buyer": {Language.ES: "Compradores", Language.EN: "Buyers"},
    },
)


def test_every_language_has_a_tag_with_a_region() -> None:
    """Documents say es-MX, which hyphenates and reads aloud as Mexican Spanish."""
    assert [language.tag for language in Language] == ["es-MX", "en-US"]


@pytest.mark.parametrize(
    ("mode", "languages"),
    [
        (Mode.ES, (Language.ES,)),
        (Mode.EN, (Language.EN,)),
        (Mode.BILINGUAL, (Language.ES, Language.EN)),
    ],
)
def test_a_mode_tells_in_its_languages(mode: Mode, languages: tuple[Language, ...]) -> None:
    """Side by side, Spanish comes first."""
    assert mode.languages == languages


def test_a_catalogue_yields_every_brief_in_its_own_order() -> None:
    """Sectors stand as the project orders them, audiences within each."""
    assert list(CATALOGUE.briefs()) == [
        Brief("cars", "maker"),
        Brief("cars", "buyer"),
        Brief("art", "maker"),
        Brief("art", "buyer"),
    ]


def test_a_catalogue_yields_the_chosen_briefs_only() -> None:
    """A choice of sectors and one of audiences narrow each other, in the catalogue's order."""
    chosen = CATALOGUE.briefs(sectors=("art", "cars"), audiences=("buyer",))

    assert list(chosen) == [Brief("cars", "buyer"), Brief("art", "buyer")]


def test_words_are_given_by_language() -> None:
    """Whatever has a text for each language can be told by language."""
    name = SimpleNamespace(es="Café", en="Coffee", ja="珈琲")

    assert by_language(name) == {Language.ES: "Café", Language.EN: "Coffee"}


def test_the_address_that_verifies_a_brief_names_it_and_its_edition() -> None:
    """Every language of a brief has the same one; without an address of the project there is none."""
    addresses = Addresses("https://briefs.example/verify/")
    assert addresses.verifying(Brief("art", "maker"), "2026-11-27") == (
        "https://briefs.example/verify/art/maker/2026-11-27"
    )
    assert Addresses().verifying(Brief("art", "maker"), "2026-11-27") == ""


@pytest.mark.parametrize(
    ("sectors", "audiences", "message", "hint"),
    [
        (("carz",), (), "there is no sector `carz`", "write `cars` if that is meant"),
        (("cars",), ("zzz",), "there is no audience `zzz`", "choose from maker, buyer"),
    ],
)
def test_what_the_catalogue_does_not_have_is_refused(
    sectors: tuple[str, ...], audiences: tuple[str, ...], message: str, hint: str
) -> None:
    """With the closest name, or with all of them."""
    with pytest.raises(ConfigError) as raised:
        CATALOGUE.require(sectors, audiences)

    assert (raised.value.message, raised.value.hint) == (message, hint)


def test_what_the_catalogue_has_is_passed() -> None:
    """Nothing asked for is nothing missed."""
    CATALOGUE.require()
    CATALOGUE.require(("art", "cars"), ("buyer",))


@pytest.mark.parametrize(
    ("verification", "corrections", "reserved"),
    [
        ("https://briefs.example/verify", "desk@briefs.example", 2),
        ("https://EXAMPLE.com:8080/", "desk@chamber.org.mx", 1),
        ("http://localhost", "desk@mail.invalid", 2),
        ("https://chamber.org.mx/a.test/example.com", "desk@example.com.mx", 0),
        ("https://contest.mx/", "", 0),
    ],
)
def test_addresses_that_nobody_can_have_are_told_apart(verification: str, corrections: str, reserved: int) -> None:
    """By their host, whatever stands in the path."""
    assert len(Addresses(verification, corrections).reserved()) == reserved


def test_each_language_has_an_other() -> None:
    """There are two."""
    assert (Language.EN.other, Language.ES.other) == (Language.ES, Language.EN)

from collections.abc import Collection

import pytest

from briefgen.content import Content
from briefgen.content.references import check_references, check_sector_references, missing
from briefgen.diagnostics import Diagnostic, Place
from tests.fixtures.content import sound_content


def _check(content: Content, unread: Collection[str] = ()) -> list[Diagnostic]:
    """Return what is said of the references of tables and sectors."""
    found = list(check_references(content, unread))
    return [
        *found,
        *(one for sector in content.sectors.values() for one in check_sector_references(content, sector, unread)),
    ]


def test_references_that_lead_somewhere_are_passed() -> None:
    """Nothing is said of a project in which all is defined."""
    assert _check(sound_content()) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("facts", "source: census", "source: poll", "there is no source `poll`"),
        ("series", "source: census", "source: poll", "there is no source `poll`"),
        ("plan", "publisher: ministry", "publisher: office", "there is no organisation `office`"),
        ("plan", "terms: [path]", "terms: [road]", "there is no term `road`"),
        ("glossary", "  en: path\n", "  en: path\n  see_also: [road]\n", "there is no term `road`"),
        ("treaty", "tariff:", "quota:", "there is no aspect `quota`"),
        ("sectors", "terms: [path]", "terms: [road]", "there is no term `road`"),
        ("sectors", "organisations: [ministry]", "organisations: [office]", "there is no organisation `office`"),
        (
            "sectors",
            "organisations: [ministry]",
            "organisations: [ministry]\nasks: {office: {en: A map., es: Un mapa.}}",
            "there is no organisation of the sector `office`",
        ),
        (
            "sectors",
            "organisations: [ministry]",
            "organisations: [ministry]\nroles: {office: {en: Draws maps., es: Dibuja mapas.}}",
            "there is no organisation of the sector `office`",
        ),
        (
            "sectors",
            "organisations: [ministry]",
            "organisations: [ministry]\nuses: {voucher: {en: A lane., es: Un carril.}}",
            "there is no incentive of the sector `voucher`",
        ),
        ("sectors", "series: [rides]", "series: [falls]", "there is no series `falls`"),
        (
            "sectors",
            "organisations: [ministry]",
            "organisations: [ministry]\noffers: [{chart: falls, title: {en: a, es: b}, text: {en: a, es: b}}]",
            "there is no chart of the sector `falls`",
        ),
        ("sectors", "figure: paths.length", "figure: roads.length", "there is no fact `roads`"),
        ("sectors", "figure: paths.length", "figure: paths.width", "there is no fact `paths` with a figure `width`"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(file: str, old: str, new: str, message: str) -> None:
    """The message names what was looked for, and of which kind."""
    told = {found.message for found in _check(sound_content(**{file: (old, new)}))}

    assert told == {message}


def test_a_reference_is_told_where_it_stands() -> None:
    """Line and column are those of the word itself."""
    content = sound_content(sectors=("organisations: [ministry]", "organisations: [ministry, office]"))

    assert [found.place for found in _check(content)] == [Place("content/sectors/bicycles.yaml", 11, 27)]


def test_a_name_that_an_unreadable_file_may_define_is_passed() -> None:
    """Only that name: others of the same kind are told all the same."""
    content = sound_content(sectors=("terms: [path]", "terms: [road, rail]"))

    assert [found.message for found in _check(content, {"road"})] == ["there is no term `rail`"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("rules-of-orgin", "write `rules-of-origin` if that is meant"),
        ("zebra", "correct the name, or add what it stands for to the project"),
    ],
)
def test_a_missing_name_is_told_with_the_closest_one(name: str, hint: str) -> None:
    """Most are slips of the finger."""
    found = missing(name, "term", {"rules-of-origin": 1}, Place("a.yaml", 1, 1))

    assert found is not None
    assert found.hint == hint

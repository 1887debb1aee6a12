from collections.abc import Iterator

import pytest

from briefgen.content import Content
from briefgen.content.reader import Reader
from briefgen.content.unfilled import check_filled, keys_of, set_aside, tables_of
from briefgen.diagnostics import Diagnostic, Place
from tests.fixtures.content import sound_content, sound_files
from tests.fixtures.world import MemoryWorld

TANDEMS = """\
name: {en: …, es: …}
title: {en: Two ride, es: Van dos}
lead:
  en: …
  es: Van dos.
key_points:
  rider: [{en: …, es: …}, {en: Ride., es: Pedalee.}]
  maker:
    - {en: …, es: …}
    - {en: …, es: …}
"""
FACTS = """\
bells:
  text: {en: …, es: …}
  sources: [{source: tally}]
  as_of: 2025
  review_by: 2027-02-28
"""
TALLY = "tally: {publisher: …, title: …, language: en, tier: 3}\n"


def _check(content: Content) -> Iterator[Diagnostic]:
    """Yield what is still to be written in tables and sectors."""
    yield from check_filled(tables_of(content))
    for sector in content.sectors.values():
        yield from check_filled(keys_of(sector))


def begun() -> Content:
    """Return the sound project with a sector, a fact and a source that are begun."""
    files = sound_files()
    files |= {"content/sectors/tandems.yaml": TANDEMS, "content/facts/bells.yaml": FACTS}
    files["content/sources.yaml"] += TALLY
    return Reader(MemoryWorld(files), drafts=True).content()


def test_what_is_to_be_written_is_told_part_by_part() -> None:
    """How many texts there are, and in which lines, so that each can be found."""
    told = {one.message: (one.place.file.rpartition("/")[2], one.place.line) for one in _check(begun())}

    assert told == {
        "2 texts are still to be written in `name`, in line 1": ("tandems.yaml", 1),
        "a text is still to be written in `lead`, in line 4": ("tandems.yaml", 4),
        "6 texts are still to be written in `key_points`, in lines 7, 9–10": ("tandems.yaml", 7),
        "2 texts are still to be written in `bells`, in line 2": ("bells.yaml", 1),
        "2 texts are still to be written in `tally`, in line 9": ("sources.yaml", 9),
    }


def test_of_what_is_written_nothing_is_told() -> None:
    """Three dots at the end of a sentence are no skeleton's."""
    content = sound_content(plan=("The plan wants paths [@paths].", "The plan wants paths… [@paths]."))

    assert list(_check(content)) == []


@pytest.mark.parametrize(
    ("sectors", "told", "errors"),
    [
        (["bicycles"], {"paths", "census"}, []),
        (["bicycles"], {"bells", "tally"}, ["bells.yaml", "sources.yaml"]),
        (["tandems"], {"bells"}, ["bells.yaml", *["tandems.yaml"] * 3]),
        ([], (), []),
    ],
)
def test_what_concerns_no_sector_asked_for_is_a_warning(sectors: list[str], told: set[str], errors: list[str]) -> None:
    """Files of other sectors, and facts and sources that no brief asked for has."""
    content = begun()
    found = set_aside(_check(content), content, sectors, told)

    assert sorted(one.place.file.rpartition("/")[2] for one in found if one.is_error) == errors


def test_other_mistakes_of_other_sectors_stay_errors() -> None:
    """Nobody left them to be mended."""
    wrong = Diagnostic("content.figure", "`x` is no number", Place("content/sectors/tandems.yaml", 1, 1))

    assert set_aside([wrong], begun(), ["bicycles"], ()) == [wrong]

from collections.abc import Iterable

from briefgen.content import Tables, opened, shares
from briefgen.content.survey import FEW, HALVES, ROUND, WHOLE
from briefgen.diagnostics import ordered
from tests.fixtures.content import sound_files
from tests.fixtures.world import MemoryWorld

SECTOR = "content/sectors/bicycles.yaml"
WRONG = ("terms: [path]", "terms: [road]")


def _world(count: int, wrong: Iterable[int] = ()) -> MemoryWorld:
    """Return a project of that many sectors alike, some of which name a term that does not exist."""
    files = sound_files()
    text = files.pop(SECTOR)
    for number in range(count):
        files[f"content/sectors/ride-{number}.yaml"] = text.replace(*WRONG) if number in wrong else text
    return MemoryWorld(files)


def test_many_sectors_are_checked_in_two_shares() -> None:
    """Whatever the machine: what is said must not depend on it."""
    assert shares(_world(FEW)) == (WHOLE,)
    assert shares(_world(FEW + 1)) == HALVES


def test_shares_together_are_the_whole() -> None:
    """Nothing is checked twice, nothing is left out."""
    many = range(3 * ROUND + 2)

    assert sorted(one for half in HALVES for one in half.part(many)) == list(many) == list(WHOLE.part(many))
    assert [half.has_tables for half in HALVES] == [True, False]


def test_shares_together_say_what_is_said_of_all() -> None:
    """Each sector is checked in one of them, beside all the tables."""
    world = _world(6, wrong=(0, 3, 4))
    found = [Tables(world).survey(share) for share in shares(world)]
    apart = ordered(tuple(one for share in found for one in share.diagnostics))

    assert [one.place.file[-6] for one in apart if one.code == "content.unknown-reference"] == ["0", "3", "4"]
    assert apart == opened(world).check()


def test_of_many_sectors_alike_one_is_kept() -> None:
    """A template that can tell it can tell the others."""
    world = _world(6)
    kept = [Tables(world).survey(share).content for share in shares(world)]

    assert [list(content.sectors) for content in kept if content] == [["ride-0"], ["ride-1"]]


def test_of_few_sectors_all_are_kept() -> None:
    """They are told one by one."""
    (share,) = shares(_world(2))
    kept = Tables(_world(2)).survey(share).content

    assert kept is not None
    assert list(kept.sectors) == ["ride-0", "ride-1"]


def test_a_sector_with_mistakes_is_checked_as_far_as_it_can_be_read() -> None:
    """It is not told, but what else is wrong with it is said."""
    world = _world(1)
    world.files["content/sectors/ride-0.yaml"] = sound_files()[SECTOR].replace(*WRONG).replace("lead:", "led:").encode()
    found = Tables(world).survey(WHOLE)

    assert {"yaml.unknown-key", "content.unknown-reference"} <= {one.code for one in found.diagnostics}
    assert found.content is not None
    assert found.content.sectors == {}

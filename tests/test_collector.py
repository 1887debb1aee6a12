import gc

import pytest

from briefgen.collector import undisturbed


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_collector_rests_within_the_block_and_is_then_as_it_was(*, is_enabled: bool) -> None:
    """Whoever turned it off before keeps it off."""
    (gc.enable if is_enabled else gc.disable)()
    try:
        with undisturbed():
            within = gc.isenabled()
        assert (within, gc.isenabled()) == (False, is_enabled)
    finally:
        gc.enable()


def test_the_collector_works_again_after_an_error() -> None:
    """What goes wrong in the block does not fill the memory afterwards."""
    with pytest.raises(ZeroDivisionError), undisturbed():
        _ = 1 / 0
    assert gc.isenabled()


def test_what_lasts_is_old_when_the_block_ends() -> None:
    """It is not walked as soon as something else is made."""
    with undisturbed(is_lasting=True):
        made: list[list[int]] = [[] for _ in range(100)]
    assert not {id(one) for one in gc.get_objects(generation=0)} & {id(one) for one in made}

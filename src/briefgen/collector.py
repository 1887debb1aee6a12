"""The garbage collector, kept out while much is made that stays: it would walk all of it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed(*, is_lasting: bool = False) -> Iterator[None]:
    """Let nothing be collected within the block.

    What was made in it is young when it ends, and is all walked at once; where it `is_lasting`, it counts as old.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_lasting:
            gc.freeze()
            gc.unfreeze()  # into the oldest generation
        if was_enabled:
            gc.enable()

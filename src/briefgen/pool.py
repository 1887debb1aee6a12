"""Processes that work for this one, and end with it."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from threading import Thread

from briefgen.errors import WriterError


@contextmanager
def processes(count: int, prepare: Callable[..., None] | None = None, *given: object) -> Iterator[ProcessPoolExecutor]:
    """Give `count` processes, each of which first calls `prepare(*given)`; raise `WriterError` when one breaks down.

    What they have not begun when the block ends is dropped.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, context, _begin, (prepare, given)) as pool:
        try:
            yield pool
        except BrokenProcessPool:
            hint = "free memory, or build with `--jobs 1`"
            raise WriterError("a writing process ended before it was done", hint=hint) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _begin(prepare: Callable[..., None] | None, given: tuple[object, ...]) -> None:
    # Ctrl-C reaches every process of a terminal: the first one decides for all.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    if prepare:
        prepare(*given)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, killed even: nobody waits for its work any more."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)

"""Processes that work for this one, and end with it."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import TypeVar

from briefgen.errors import WriterError

ResultT = TypeVar("ResultT")


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


@contextmanager
def beside(work: Callable[[], ResultT], *, is_worth: bool = True) -> Iterator[Callable[[], ResultT]]:
    """Begin `work` in a copy of this process, and give a function that waits for what it returns.

    The copy has all that this process has in memory, so that nothing need be handed to it; only the result is. Where
    it is not worth that, or no second processor or no copy is to be had, `work` is done when it is asked for.
    """
    if not is_worth or len(os.sched_getaffinity(0)) < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004  # two
        yield work
        return
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, there), daemon=True)
    process.start()
    there.close()

    def result() -> ResultT:
        try:
            done, value = here.recv()
        except EOFError:
            hint = "free memory"
            raise WriterError("a process ended before it was done", hint=hint) from None
        if not done:
            raise value
        answer: ResultT = value
        return answer

    try:
        yield result
    finally:
        process.kill()
        process.join()
        here.close()


def _answer(work: Callable[[], object], there: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        there.send((True, work()))
    except Exception as problem:  # noqa: BLE001  # which the first process raises
        there.send((False, problem))

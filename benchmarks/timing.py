"""Times of several works in turns, so that all of them meet the same machine."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Times(NamedTuple):
    """Best and median, in seconds."""

    best: float
    median: float


def turns(works: Iterable[Callable[[], object]], runs: int, *, collect: bool) -> list[Times]:
    """The times of some works, one after the other in each run."""
    works = list(works)
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, times in zip(works, seconds, strict=True):
            gc.collect()
            if not collect:
                gc.disable()
            started = time.perf_counter()
            made = work()
            times.append(time.perf_counter() - started)
            gc.enable()
            del made  # not while the clock of the next one runs
    return [Times(min(times), statistics.median(times)) for times in seconds]

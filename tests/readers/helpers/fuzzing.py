"""Texts made of pieces in any order, for as long as there is time: nothing but answers may come back.

``ALLIANCE_CORPUS_FUZZ_SECONDS`` says for how long each reader is tried; the default is short enough
for every run of the tests.
"""

from __future__ import annotations

import os
import random
import time
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from alliance_corpus.text.span import Span

SECONDS: Final = float(os.environ.get("ALLIANCE_CORPUS_FUZZ_SECONDS", "3"))
_LONGEST: Final = 40
_LEAST: Final = 20


class Placed(Protocol):
    """Anything with a place in a text, and the words there."""

    @property
    def span(self) -> Span:
        """The place."""

    @property
    def text(self) -> str:
        """The words."""


def fuzz(pieces: Sequence[str], complaint: Callable[[str, random.Random], str | None]) -> None:
    """Try texts made of some pieces until the time is up.

    Args:
        pieces: what the texts are made of; what stands here twice is twice as frequent.
        complaint: what is wrong with what a reader makes of a text; None if nothing is. It may
            choose further arguments of the reader. An error of the reader counts as a complaint.

    Raises:
        AssertionError: with the first text that is read wrongly, and the seed that gives it again.
    """
    seed = random.SystemRandom().randrange(2**32)
    choose = random.Random(seed)
    number, end = 0, time.monotonic() + SECONDS
    while number < _LEAST or time.monotonic() < end:
        text = "".join(choose.choice(pieces) for _ in range(choose.randint(1, _LONGEST)))
        try:
            wrong = complaint(text, choose)
        except Exception as error:
            wrong = repr(error)
        assert wrong is None, f"{wrong} (text {number} of seed {seed}): {text!r}"
        number += 1


def misplaced(text: str, found: Iterable[Placed]) -> str | None:
    """What is wrong with the places of some annotations: empty, out of order, beside their words."""
    end = 0
    for one in found:
        if not end <= one.span.start < one.span.end <= len(text):
            return f"span {one.span} after {end}"
        if one.text != one.span.of(text):
            return f"{one.text!r} at {one.span}"
        end = one.span.end
    return None

"""Growing numbers in few printable characters: the difference to the one before, then its digits.

A digit to base 57, ``#`` to ``[``, ends a number; digits to base 34, ``]`` to ``~``, stand before
it. So differences below 57 take one character, those below 1,938 two. Neither quotes nor
backslashes occur, which would have to be escaped in a script.
"""

from __future__ import annotations

from operator import sub
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST, _FIRST_LAST = 57, ord("#")
_BEFORE, _FIRST_BEFORE = 34, ord("]")


def written(number: int) -> bytes:
    """One number that is not negative."""
    before, last = divmod(number, _LAST)
    digits = [_FIRST_LAST + last]
    while before:
        before, digit = divmod(before, _BEFORE)
        digits.append(_FIRST_BEFORE + digit)
    return bytes(reversed(digits))


_KNOWN: Final = [written(number) for number in range(1 << 12)]


def differences(numbers: Sequence[int]) -> bytes:
    """The differences between growing numbers: one less than there are numbers."""
    steps = map(sub, numbers[1:], numbers[:-1])
    return b"".join([_KNOWN[step] if step < len(_KNOWN) else written(step) for step in steps])


def count(data: bytes) -> int:
    """How many numbers are written there."""
    return sum(map(data.count, _ENDS))


_ENDS: Final = [bytes([_FIRST_LAST + digit]) for digit in range(_LAST)]


def pieces(data: bytes, size: int) -> list[bytes]:
    """Cut what is written into pieces of about so many bytes, between numbers."""
    found, at = [], 0
    while len(data) - at > size:
        end = at + size
        while data[end - 1] >= _FIRST_BEFORE:
            end -= 1
        found.append(data[at:end])
        at = end
    return [*found, data[at:]]

"""A value that is made once, when first asked for, whichever thread asks."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Once(Generic[T]):
    """Calls ``make`` at the first call and gives its answer ever after.

    If ``make`` raises, nothing is kept: the next call tries again.
    """

    __slots__ = ("_lock", "_make", "_value")

    _value: T

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make
        self._lock = RLock()

    def __call__(self) -> T:
        """The value."""
        if self._make is not None:
            with self._lock:
                if self._make is not None:
                    self._value = self._make()
                    self._make = None  # last: who sees it knows that the value is there
        return self._value

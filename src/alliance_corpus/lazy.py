"""What is made or imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Generic, TypeVar

from alliance_corpus.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

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


def require(module: str, extra: str) -> ModuleType:
    """Import ``module``, which the extra ``extra`` installs.

    Raises:
        MissingExtraError: if it is not installed; the message says what to install.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != module.split(".")[0]:
            raise
        raise MissingExtraError(
            f"{module} is not installed: pip install 'alliance-corpus[{extra}]'"
        ) from None

"""What is made or imported when it is first asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from alliance_corpus.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
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


def exports(
    package: str, homes: Mapping[str, str]
) -> tuple[list[str], Callable[[str], Any], Callable[[], list[str]]]:
    """What a package needs to import its public names when they are first used.

    Call it outside of ``TYPE_CHECKING``, and import the same names inside of it: type checkers then
    know the names, and refuse others::

        if TYPE_CHECKING:
            from package.module import Name as Name
        else:
            __all__, __getattr__, __dir__ = exports(__name__, {"module": "Name"})

    Args:
        package: ``__name__`` of the package.
        homes: its public names, parted by blanks, by the module of the package that has them.

    Returns:
        ``__all__``, ``__getattr__`` and ``__dir__``.
    """
    found = {name: module for module, names in homes.items() for name in names.split()}

    def get(name: str) -> Any:
        if name not in found:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{found[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted(found)

    return sorted(found), get, names

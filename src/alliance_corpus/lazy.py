"""Make or import things when they are first used."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from alliance_corpus.errors import MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

T = TypeVar("T")

MAKING: Final = RLock()
"""Held while anything is made at first use; re-entrant, since one thing is made from others.

It is one lock for all, and a process forks only when no thread but its own holds it. A fork has
only the thread that forked: of a lock that another thread holds, or a module that it is importing,
the fork would wait for ever.
"""

if hasattr(os, "register_at_fork"):  # Windows does not fork
    os.register_at_fork(
        before=MAKING.acquire, after_in_parent=MAKING.release, after_in_child=MAKING.release
    )


class Once(Generic[T]):
    """Call ``make`` once, at the first call, and return its result every time.

    If ``make`` raises, nothing is kept and the next call tries again.
    """

    __slots__ = ("_make", "_value")

    _value: T

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make

    @property
    def made(self) -> bool:
        """Whether the value is there."""
        return self._make is None

    def __call__(self) -> T:
        """The value."""
        if self._make is not None:
            with MAKING:
                if self._make is not None:
                    self._value = self._make()
                    self._make = None  # last: once it is None, the value is there
        return self._value


def require(module: str, extra: str) -> ModuleType:
    """Import ``module``, which the optional dependencies ``extra`` install.

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
    """Return what a package needs to import its public names when they are first used.

    Call it outside ``TYPE_CHECKING`` and import the same names inside, so that type checkers know
    the names and report others::

        if TYPE_CHECKING:
            from package.module import Name as Name
        else:
            __all__, __getattr__, __dir__ = exports(__name__, {"module": "Name"})

    Args:
        package: ``__name__`` of the package.
        homes: for each module of the package, its public names, separated by spaces.

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

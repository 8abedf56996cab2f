"""The targets, one module each. A target says what may not happen, whatever the input.

A module of a target has:

- ``check(data)``: tries one input. Our own errors are answers; any other error, an answer that
  breaks a promise, and a second without end (five of them, to be fair to slow machines) are faults.
- ``seeds()``: inputs to begin with, made from the shipped data.
- ``words()``: pieces of inputs that the fuzzer may insert.

To add one, write its module and name it in `NAMES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES: Final = ("edtf", "dates", "references", "names", "codec", "editing", "folder", "archive")


class Target(Protocol):
    """What a module of a target has."""

    def check(self, data: bytes) -> None:
        """Try one input.

        Raises:
            Exception: the input shows a fault.
        """

    def seeds(self) -> Iterable[bytes]:
        """Inputs to begin with."""

    def words(self) -> Iterable[str]:
        """Pieces of inputs; long ones are left out."""


def target(name: str) -> Target:
    """The target of one of `NAMES`."""
    return cast("Target", import_module(f"fuzz.targets.{name}"))

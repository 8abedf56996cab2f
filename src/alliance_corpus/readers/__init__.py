"""Readers: from text to annotations. Each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alliance_corpus.readers.dates import read_dates

__all__ = ["read_dates"]

_HOMES = {"read_dates": "alliance_corpus.readers.dates"}


def __getattr__(name: str) -> Any:
    """Import a reader when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

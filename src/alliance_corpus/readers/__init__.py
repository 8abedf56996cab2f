"""Readers: from text to annotations. Each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alliance_corpus.readers.dates import read_dates
    from alliance_corpus.readers.names import Gazetteer, read_names
    from alliance_corpus.readers.references import Reference, read_references

__all__ = [
    "Gazetteer",
    "Reference",
    "read_dates",
    "read_names",
    "read_references",
]

_HOMES = {
    "Gazetteer": "alliance_corpus.readers.names",
    "Reference": "alliance_corpus.readers.references",
    "read_dates": "alliance_corpus.readers.dates",
    "read_names": "alliance_corpus.readers.names",
    "read_references": "alliance_corpus.readers.references",
}


def __getattr__(name: str) -> Any:
    """Import a reader when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

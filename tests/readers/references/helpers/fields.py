"""References as plain dictionaries, to be compared with what a test expects."""

from __future__ import annotations

from typing import Any

from attrs import fields

from alliance_corpus.readers.references import Reference

_NAMES = ("author", "editor", "translator")


def filled(reference: Reference) -> dict[str, Any]:
    """The fields that hold something, names and dates as their words; without the span."""
    found: dict[str, Any] = {}
    for field in fields(Reference):
        value = getattr(reference, field.name)
        if field.name in ("span", "text", "language") or value is None or value == ():
            continue
        if field.name in _NAMES:
            value = [str(name) for name in value]
        elif field.name in ("issued", "accessed"):
            value = str(value)
        elif field.name == "rest":
            value = list(value)
        found[field.name] = value
    return found

"""Records as plain data, ready for JSON: the one shape in which a record leaves the library."""

from __future__ import annotations

from typing import Any

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.text.span import Span


def plain(value: Any) -> Any:
    """A record, or a value in one, as dicts, lists, strings, numbers and None.

    Every field is named, empty ones too; a date is its EDTF text, a span ``[start, end]``. (A
    dataset stores the same without the fields that have their default.)
    """
    if isinstance(value, EDTF):
        return str(value)
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if attrs.has(type(value)):
        return {a.name: plain(getattr(value, a.name)) for a in attrs.fields(type(value))}
    return value

"""Records as plain data, ready for JSON. All exports of records use this form."""

from __future__ import annotations

from typing import Any

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.text.span import Span


def plain(value: Any) -> Any:
    """Convert a record, or a value in one, to dicts, lists, strings, numbers and None.

    All fields are included, even empty ones. A date becomes its EDTF text, a span
    ``[start, end]``. (A dataset stores the same, but omits fields with their default value.)
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

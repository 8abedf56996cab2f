"""The fields of records in queries: their names, and sorting by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


def field_names(record_type: type[Any]) -> tuple[str, ...]:
    """The names that queries on such records can use: fields, then properties."""
    stored = [a.name for a in attrs.fields(record_type) if not a.name.startswith("_")]
    computed = [
        name
        for kind in record_type.__mro__
        for name, value in vars(kind).items()
        if isinstance(value, property) and not name.startswith("_")
    ]
    return tuple(dict.fromkeys([*stored, *computed]))


def check_fields(record_type: type[Any], names: Iterable[str]) -> None:
    """Refuse a name that is not a field.

    Raises:
        QueryError: quoting the name and listing the fields.
    """
    known = field_names(record_type)
    for name in names:
        if name not in known:
            raise QueryError(
                f"{record_type.__name__} has no field {name!r}: expected one of "
                f"{', '.join(known)}.{nearest(name, known)}"
            )


def sort_key(value: Any) -> tuple[Any, ...]:
    """A key that makes any two values of any fields comparable; None comes last."""
    match value:
        case None:
            return (9,)
        case EDTF():
            return (0, value.sort_key)
        case bool() | int():
            return (1, value)
        case str():
            return (2, value)
        case Span():
            return (3, value.start, value.end)
        case tuple():
            return (4, tuple(map(sort_key, value)))
    if hasattr(value, "id"):
        return (2, value.id)
    return (5, tuple(sort_key(part) for part in attrs.astuple(value, recurse=False)))


def none_last(
    records: Iterable[T], name: str, key: Callable[[Any], Any], *, reverse: bool = False
) -> list[T]:
    """Sort records by a field, stably; records where it is None always come last."""
    records = list(records)
    known = [record for record in records if getattr(record, name) is not None]
    unknown = [record for record in records if getattr(record, name) is None]
    known.sort(key=lambda record: key(getattr(record, name)), reverse=reverse)
    return known + unknown

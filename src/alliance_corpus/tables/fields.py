"""The fields of records in queries: their names, and sorting by them."""

from __future__ import annotations

from operator import itemgetter
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
    records: Iterable[T], value: Callable[[T], Any], key: Callable[[Any], Any] | None = None, *,
    reverse: bool = False,
) -> list[T]:  # fmt: skip
    """Sort records by a value of theirs, stably; those whose value is None always come last.

    Args:
        records: the records.
        value: gives the value of a record.
        key: what values that are not None are sorted by; None: by themselves.
        reverse: the other way round.
    """
    valued = [(value(record), record) for record in records]
    known = [
        (one if key is None else key(one), record) for one, record in valued if one is not None
    ]
    known.sort(key=itemgetter(0), reverse=reverse)
    return [record for _, record in known] + [record for one, record in valued if one is None]

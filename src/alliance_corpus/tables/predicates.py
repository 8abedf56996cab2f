"""Call a user's own function on a record, and explain if it fails, as on empty fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import attrs

from alliance_corpus.errors import AllianceCorpusError, QueryError
from alliance_corpus.tables.dated import DATED
from alliance_corpus.tables.fields import field_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def selects(
    record: Any, predicate: Callable[[Any], bool] | None, tests: Mapping[str, Callable[[Any], bool]]
) -> bool:
    """Whether a predicate accepts a record, and each of these fields passes its test.

    Raises:
        QueryError: if the predicate fails on the record; the message says what to do.
    """
    return (predicate is None or accepts(predicate, record)) and all(
        test(getattr(record, name)) for name, test in tests.items()
    )


def accepts(predicate: Callable[[Any], bool], record: Any) -> bool:
    """Whether a predicate accepts a record.

    Raises:
        QueryError: if it raises an AttributeError or a TypeError, usually because a field is None;
            the message names the record and the empty fields, and says what to do.
    """
    try:
        return predicate(record)
    except AllianceCorpusError:  # some are AttributeErrors too, but explain themselves
        raise
    except (AttributeError, TypeError) as error:
        _explain(predicate, record, error)


def _explain(predicate: Callable[[Any], bool], record: Any, error: Exception) -> NoReturn:
    kind = type(record).__name__
    message = f"the predicate fails on {kind} {getattr(record, 'id', record)!r}: {error}."
    empty = _empty(predicate, record) if "NoneType" in str(error) else ()
    if empty:
        argument = _argument(predicate)
        guard = " and ".join(f"{argument}.{name} is not None" for name in empty)
        message += f" These fields are None: {', '.join(empty)}. Test {guard} and … first"
        if DATED.get(type(record)) in empty:
            message += ", or use table.during(…), which leaves out records without a date"
    raise QueryError(message) from error


def _empty(predicate: Callable[[Any], bool], record: Any) -> tuple[str, ...]:
    """The fields that are None: those that the predicate uses, or all if it uses none of them."""
    named = getattr(getattr(predicate, "__code__", None), "co_names", ())
    asked = [name for name in field_names(type(record)) if name in named]
    stored = [a.name for a in attrs.fields(type(record)) if not a.name.startswith("_")]
    found = tuple(name for name in asked if getattr(record, name) is None)
    return found or tuple(name for name in stored if getattr(record, name) is None)


def _argument(predicate: Callable[[Any], bool]) -> str:
    names = getattr(getattr(predicate, "__code__", None), "co_varnames", ())
    return names[0] if names else "record"

"""The conditions of `where` on the fields of a record; conditions that can never hold are refused.

If several values are wanted, any of them matches; a field with several values matches if any of
them does. The field decides what a wanted value may be: a value of its vocabulary; the id or any
name of the record that the field refers to; the name of a creator; a pair; a date as EDTF string;
an int for a number stored as text.
"""

from __future__ import annotations

import typing
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import DateError, QueryError
from alliance_corpus.records.links import ID_FIELDS
from alliance_corpus.records.vocabularies import TOPICS, check_value
from alliance_corpus.records.works import CREATORS
from alliance_corpus.tables.creators import made_by
from alliance_corpus.tables.fields import check_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alliance_corpus.tables.protocols import KnowsNames

Test: TypeAlias = Callable[[Any], bool]

SEVERAL: Final = (list, tuple, set, frozenset)
"""What holds several wanted values; anything else is one."""

_NAMED: Final = frozenset({*ID_FIELDS, "candidates"})
_MADE: Final = frozenset({*CREATORS, "creators"})


def conditions(
    record_type: type[Any], wanted: Mapping[str, Any], corpus: KnowsNames | None = None
) -> Mapping[str, Test]:
    """Make a test for each field: whether it has the wanted value.

    Args:
        record_type: the type of the records.
        wanted: the wanted value, or several, by field.
        corpus: used to look up names; None: ids are compared as they are.

    Raises:
        QueryError: for a name that is not a field, or a value that the field never has.
        VocabularyError: for a value outside the vocabulary of the field.
        UnknownIdError: if nothing has the id or name.
    """
    check_fields(record_type, wanted)
    return {name: _condition(record_type, name, value, corpus) for name, value in wanted.items()}


def _condition(record_type: Any, name: str, wanted: Any, corpus: KnowsNames | None) -> Test:
    types = _types_of(record_type).get(name, ())
    several = isinstance(wanted, SEVERAL) and not (_holds_pairs(types) and _is_pair(wanted))
    tests = [
        _test(f"{record_type.__name__}.{name}", types, one, corpus)
        for one in (wanted if several else (wanted,))
    ]

    def passes(value: Any) -> bool:
        values = value if isinstance(value, tuple) else (value,)
        return any(test(one) for one in values for test in tests)

    return passes


def _test(field: str, types: tuple[Any, ...], wanted: Any, corpus: KnowsNames | None) -> Test:
    """Make the test for one wanted value, by what the field holds."""
    name = field.rpartition(".")[2]
    if wanted is None:
        return lambda value: value is None
    for kind in types:
        values = typing.get_args(kind)
        if typing.get_origin(kind) is typing.Literal and wanted not in values:
            check_value(field, wanted, _vocabulary(values), values)
    if name in _MADE and isinstance(wanted, str):
        return made_by(wanted, corpus)
    if (name in _NAMED and EDTF not in types) or _holds_entities(types):
        return _linked(field, types, wanted, corpus)
    if _holds_pairs(types) and not _is_pair(wanted):
        raise QueryError(f"{field} {wanted!r}: expected a pair, such as ('wikidata', 'Q17')")
    if EDTF in types and str not in types and isinstance(wanted, str):
        return _dated(field, wanted)
    if isinstance(wanted, str) and types and all(attrs.has(kind) for kind in types):
        held = " or ".join(kind.__name__ for kind in types)
        raise QueryError(
            f"{field} {wanted!r}: it holds {held} records; use a function, where(lambda …)"
        )
    return lambda value: _equal(value, wanted)


def _linked(field: str, types: tuple[Any, ...], wanted: Any, corpus: KnowsNames | None) -> Test:
    if type(wanted) in types and not isinstance(wanted, str):
        return lambda value: bool(value == wanted)
    name = getattr(wanted, "id", wanted)  # a record counts as its id
    if not isinstance(name, str):
        raise QueryError(f"{field} {wanted!r}: expected an id or a name")
    is_topic = field.endswith(".about") and name in TOPICS  # no record has its id
    ids = frozenset({name}) if corpus is None or is_topic else corpus.resolve(name)
    return lambda value: _id_in(value) in ids


def _id_in(value: Any) -> Any:
    """The id that a value is or has; for a participation or creator, that of its entity."""
    return value if isinstance(value, str) else getattr(value, "entity", getattr(value, "id", None))


def _dated(field: str, wanted: str) -> Test:
    try:
        date = EDTF(wanted)
    except DateError as error:
        raise QueryError(
            f"{field}: {error}. where() compares dates as they are written; use during({wanted!r}) "
            "to find dates inside a period"
        ) from None
    return lambda value: bool(value == date)


def _equal(value: Any, wanted: Any) -> bool:
    if isinstance(value, EDTF) and isinstance(wanted, str):
        return str(value) == wanted
    if {type(value), type(wanted)} == {int, str}:
        return str(value) == str(wanted)
    return bool(value == wanted)


def _is_pair(wanted: Any) -> bool:
    return (
        isinstance(wanted, tuple)
        and len(wanted) == 2
        and all(isinstance(part, str) for part in wanted)
    )


def _holds_pairs(types: tuple[Any, ...]) -> bool:
    return any(typing.get_origin(kind) is tuple for kind in types)


def _holds_entities(types: tuple[Any, ...]) -> bool:
    """Whether the values are participations or creators."""
    return any(attrs.has(kind) and hasattr(kind, "entity") for kind in types)


def _vocabulary(values: tuple[str, ...]) -> str:
    """The name of a vocabulary, for a message."""
    from alliance_corpus.records.definitions import vocabularies

    return next((name for name, known in vocabularies.items() if tuple(known) == values), "values")


@cache
def _types_of(record_type: Any) -> Mapping[str, tuple[Any, ...]]:
    """The types of the values of each field; for a field with several values, of each value."""
    try:
        hints = typing.get_type_hints(record_type)
    except NameError:  # a user's own rows, whose types only a type checker knows
        return {}
    return {a.name: tuple(_parts(hints[a.name])) for a in attrs.fields(record_type)}


def _parts(hint: Any) -> list[Any]:
    arguments = typing.get_args(hint)
    if isinstance(hint, UnionType) or typing.get_origin(hint) is typing.Union:
        return [part for one in arguments if one is not NoneType for part in _parts(one)]
    if typing.get_origin(hint) is tuple and arguments[-1] is Ellipsis:
        return _parts(arguments[0])
    return [hint]

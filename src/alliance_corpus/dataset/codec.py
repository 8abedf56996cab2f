"""Write records as canonical JSON and read them back, refusing anything unknown."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, get_args, get_origin

from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.v import format_exception

from alliance_corpus.dates import EDTF
from alliance_corpus.errors import AllianceCorpusError, DatasetError
from alliance_corpus.records import DateExpression
from alliance_corpus.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cattrs.dispatch import StructureHook

T = TypeVar("T")

Upgrade: TypeAlias = "Callable[[dict[str, Any]], dict[str, Any]]"
"""What turns a row of an older format into one of this; see `alliance_corpus.dataset.formats`."""

_QUOTED = 40

_WORDED = ("duration", "set")
"""The kinds of temporal expression whose value is a duration, kept as a string."""


def canonical(value: Any) -> str:
    """Compact JSON with sorted keys: the same value always gives the same string."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def encode(record: Any) -> str:
    """One record as a line of canonical JSON, without the newline; default fields left out.

    Raises:
        DatasetError: if the record holds a value that could not be read back.
    """
    return canonical(_converter(detailed=False).unstructure(record))


def check_id(record: Any) -> None:
    """Refuse an empty id, which nothing can refer to.

    Raises:
        DatasetError: if it is empty.
    """
    if not record.id:
        raise DatasetError(f"a {type(record).__name__} has an empty id: expected a name")


def decode_lines(
    data: bytes,
    row_type: type[T],
    file: str,
    upgrade: Upgrade | None = None,
) -> tuple[T, ...]:
    """The records of a JSON Lines file.

    Args:
        data: its bytes.
        row_type: the type of its records.
        file: its name, for messages.
        upgrade: what turns a row of an older format into one of this; None: nothing is to do.

    Raises:
        DatasetError: if a line is not JSON or not such a record; it names file, line and key.
    """
    converter = _converter(detailed=False)
    records = []
    for number, line in _lines(data, file):
        try:
            record = converter.structure(_row(line, upgrade), row_type)
            check_id(record)
            records.append(record)
        except json.JSONDecodeError as error:
            raise DatasetError(
                f"{file}, line {number}: not JSON: {error.msg} at column {error.colno}"
            ) from None
        except Exception as error:  # any error of a hook becomes one error that says where
            reason = _explain(line, row_type, error, upgrade)
            raise DatasetError(f"{file}, line {number}: {reason}") from error
    return tuple(records)


def _lines(data: bytes, file: str) -> Iterator[tuple[int, str]]:
    """The numbered lines; only a line feed separates them, since a text may hold U+2028."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DatasetError(f"{file}: not UTF-8: byte {error.start}") from None
    if text and not text.endswith("\n"):
        raise DatasetError(f"{file}: the last line does not end: the file may be truncated")
    return enumerate(text.split("\n")[:-1], start=1)


def _row(line: str, upgrade: Upgrade | None) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except RecursionError:
        raise TypeError("lists lie in each other without end") from None
    if not isinstance(row, dict):
        raise TypeError(f"{line[:_QUOTED]} is not an object")
    if "\\ud" in line or "\\uD" in line:
        canonical(row).encode()  # raises for half a character, which no file can hold
    return row if upgrade is None else upgrade(row)


def _explain(line: str, row_type: type[Any], error: Exception, upgrade: Upgrade | None) -> str:
    """What is wrong, key by key: only the slow converter can say, the fast one just fails."""
    try:
        _converter(detailed=True).structure(_row(line, upgrade), row_type)
    except ClassValidationError as detailed:
        return "; ".join(transform_error(detailed, "record", format_exception=_words))
    except Exception as other:
        return str(other)
    return str(error)


def _words(error: BaseException, kind: type[Any] | None) -> str:
    if isinstance(error, AllianceCorpusError):
        return str(error)
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown key {', '.join(map(repr, sorted(error.extra_fields)))}"
    if isinstance(error, KeyError):
        return f"key {error.args[0]!r} is missing"
    if isinstance(error, TypeError):
        return str(error)
    return format_exception(error, kind)


@cache
def _converter(*, detailed: bool) -> Converter:
    """A converter; cattrs makes the functions of a record type when it is first met."""
    converter = Converter(
        omit_if_default=True, forbid_extra_keys=True, detailed_validation=detailed
    )
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _exactly(plain))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook_func(_is_literal, lambda value, _: _text(value))
    converter.register_unstructure_hook(EDTF, str)
    converter.register_structure_hook(EDTF, lambda value, _: EDTF(_text(value)))
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, _span)
    converter.register_structure_hook_factory(_is_tuple, _tuple_structurer)
    converter.register_structure_hook_factory(_is_date_expression, _date_structurer)
    converter.register_unstructure_hook_factory(_is_date_expression, _date_unstructurer)
    return converter


def _exactly(plain: type[Any]) -> Callable[[Any, Any], Any]:
    """A hook that accepts only this type: cattrs alone would turn 1 into '1'."""

    def check(value: Any, _: Any) -> Any:
        if type(value) is not plain:
            raise TypeError(f"{value!r} is not of type {plain.__name__}")
        return value

    return check


def _number(value: Any, _: Any) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal  # the record's own validator says what is allowed


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not of type str")
    return value


def _span(value: Any, _: Any) -> Span:
    if isinstance(value, list) and [type(offset) for offset in value] == [int, int]:
        return Span(*value)
    raise TypeError(f"{value!r} is not a span: expected [start, end]")


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_structurer(kind: Any, converter: Converter) -> StructureHook:
    """Make a tuple only from a list: cattrs alone would take the letters of a string."""
    parts = get_args(kind)
    hooks = [converter.get_structure_hook(part) for part in parts if part is not ...]

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is not a list")
        if parts[-1] is ...:
            return tuple([hooks[0](one, parts[0]) for one in value])
        if len(value) != len(parts):
            raise TypeError(f"{value!r} does not have {len(parts)} parts")
        return tuple(hook(one, part) for hook, one, part in zip(hooks, value, parts, strict=True))

    return structure


def _is_date_expression(kind: Any) -> bool:
    return kind is DateExpression


def _date_structurer(kind: type[Any], converter: Converter) -> StructureHook:
    """The kind decides the type of the value: a string for durations and sets, else a date."""

    def of(value_hook: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
        return make_dict_structure_fn(
            kind,
            converter,
            _cattrs_forbid_extra_keys=True,
            _cattrs_detailed_validation=converter.detailed_validation,
            value=override(struct_hook=value_hook),
        )

    worded = of(lambda value, _: None if value is None else _text(value))
    dated = of(lambda value, _: None if value is None else EDTF(_text(value)))

    def structure(row: Any, _: Any) -> Any:
        is_worded = isinstance(row, dict) and row.get("kind") in _WORDED
        return (worded if is_worded else dated)(row, kind)

    return structure


def _date_unstructurer(kind: type[Any], converter: Converter) -> Callable[[Any], Any]:
    plain = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)

    def unstructure(record: DateExpression) -> Any:
        fits = str if record.kind in _WORDED else EDTF
        if record.value is not None and not isinstance(record.value, fits):
            raise DatasetError(
                f"{record.id!r}: the value {record.value!r} of a {record.kind} must be "
                f"{'a duration in words' if fits is str else 'EDTF'}"
            )
        return plain(record)

    return unstructure


def encode_lines(records: Iterable[Any]) -> bytes:
    """A JSON Lines file of these records.

    Raises:
        DatasetError: if a record holds a value that UTF-8 or JSON cannot hold.
    """
    lines = []
    for record in records:
        check_id(record)
        try:
            lines.append(f"{encode(record)}\n".encode())
        except (UnicodeEncodeError, ValueError, TypeError) as error:
            raise DatasetError(f"record {record.id!r} cannot be written: {error}") from error
    return b"".join(lines)

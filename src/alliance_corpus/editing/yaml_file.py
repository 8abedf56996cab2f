"""Read the editing files in YAML: strings only, no unknown keys, every error with its line."""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_structure_fn, override

from alliance_corpus.dates import EDTF
from alliance_corpus.editing.text_file import name_of, read_text, unseen_characters
from alliance_corpus.editing.yaml_shapes import wrong_keys, wrong_shapes
from alliance_corpus.errors import EditingError
from alliance_corpus.lazy import require

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
LARGEST: Final = 10_000_000
"""The bytes that an editing file may have."""

MOST_NODES: Final = 2_000_000
"""The values that an editing file may have, each alias counted as what it stands for."""

DEEPEST: Final = 40
"""How deep its lists and keys may lie in each other."""

_DEEP: Final = f"lists and keys lie in each other more than {DEEPEST} deep"
_SHOWN: Final = 20  # complaints
_LINE = "@line"  # no key of a file begins like this
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")


def read_yaml(path: Path, shape: type[T]) -> T:
    """Read an editing file into a record of ``shape``.

    Keys are the field names with ``-`` for ``_``; an empty value counts as not given.

    Raises:
        EditingError: if the file is missing, too large, not UTF-8 or YAML, has a wrong, repeated or
            missing key, one value where a list belongs, a character that no reader sees, or a value
            that the record refuses; the message names file and line.
    """
    root = _composed(path)
    if root is None:
        raise EditingError(f"{path}: the file is empty")
    _check(root, path)
    wrong = [f"{_where(path, node)}: {said}" for node, said in wrong_shapes(root, shape)]
    if wrong:
        raise EditingError(_some(wrong))
    try:
        return _converter().structure(_plain(root, path), shape)
    except BaseValidationError as error:
        raise EditingError(_explain(error, root, path)) from None


def _composed(path: Path) -> Any:
    """The nodes of the file; None if it is empty."""
    yaml = require("yaml", "build")
    _, text = read_text(path, LARGEST)
    try:
        return yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, ValueError) as error:
        raise EditingError(f"{path}: not YAML: {error}") from None
    except RecursionError:
        raise EditingError(f"{path}: {_DEEP}") from None


def _check(root: Any, path: Path) -> None:
    """Refuse what grows without end, characters that no reader sees, and keys that are no words.

    An alias (``*name``) stands for its node, so that a few lines may stand for billions of nodes,
    or a node may hold itself. Each node counts as often as it stands somewhere.
    """
    wrong: list[str] = []
    known: dict[int, tuple[int, int]] = {}

    def measure(node: Any, depth: int) -> tuple[int, int]:
        """The nodes that a node stands for, and how deep they lie in each other."""
        count, height = known.get(id(node)) or (1, 1)
        if depth + height - 1 > DEEPEST:
            raise EditingError(f"{_where(path, node)}: {_DEEP}")
        if id(node) in known:
            return count, height
        if node.id == "scalar":
            wrong.extend(
                f"{_where(path, node)}: {name_of(found.group())} in a value"
                for found in unseen_characters(node.value)
            )
        else:
            wrong.extend(f"{_where(path, key)}: {said}" for key, said in wrong_keys(node))
            inner = node.value if node.id == "sequence" else chain.from_iterable(node.value)
            sizes = [measure(item, depth + 1) for item in inner]
            count += sum(size for size, _ in sizes)
            height += max((below for _, below in sizes), default=0)
        known[id(node)] = count, height
        return count, height

    if measure(root, 1)[0] > MOST_NODES:
        raise EditingError(f"{path}: it has more than {MOST_NODES:,} values, aliases resolved")
    if wrong:
        raise EditingError(_some(wrong))


def _some(complaints: list[str]) -> str:
    """The first complaints, a line for each, and how many more there are."""
    more = len(complaints) - _SHOWN
    return "\n".join([*complaints[:_SHOWN], *([f"… and {more} more"] if more > 0 else [])])


def _plain(node: Any, path: Path) -> Any:
    """The node as dicts, lists and strings; keys with an empty value are left out."""
    if node.id == "mapping":
        result: dict[str, Any] = {_LINE: node.start_mark.line + 1}
        for key, value in node.value:
            if key.value in result:
                raise EditingError(f"{_where(path, key)}: key {key.value!r} is given twice")
            if value.id != "scalar" or value.value:
                result[key.value] = _plain(value, path)
        return result
    if node.id == "sequence":
        return [_plain(item, path) for item in node.value]
    return node.value


def _where(path: Path, node: Any) -> str:
    return f"{path}, line {node.start_mark.line + 1}"


def _explain(error: BaseValidationError, root: Any, path: Path) -> str:
    """One line for each error, with its line in the file."""
    messages = []
    for message in cattrs.transform_error(error, format_exception=_reason):
        reason, _, steps = message.rpartition(" @ ")
        messages.append(f"{_where(path, _node_at(root, steps))}: {reason}")
    return _some(messages)


def _reason(error: BaseException, _type: Any) -> str:
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        known = [_key(f) for f in attrs.fields(error.cl) if f.name != "line"] if error.cl else []
        extra = ", ".join(repr(name) for name in sorted(error.extra_fields))
        return f"unknown key {extra}: expected one of {', '.join(known)}"
    if isinstance(error, KeyError) and error.args and isinstance(error.args[0], str):
        return f"the key {error.args[0].replace('_', '-')!r} is missing"
    return str(error) or type(error).__name__


def _node_at(node: Any, steps: str) -> Any:
    """The node that a path such as ``$.rules[3].kind`` leads to, as far as it exists."""
    for name, index in _STEP.findall(steps):
        if index and node.id == "sequence":
            node = node.value[int(index)]
        elif node.id == "mapping":
            found = [v for k, v in node.value if k.value == name.replace("_", "-")]
            if not found:
                break
            node = found[0]
    return node


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _string)
    converter.register_structure_hook(int, _integer)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook_func(_is_literal, lambda value, _: _string(value, str))
    converter.register_structure_hook(EDTF, lambda value, _: EDTF(_string(value, str)))
    converter.register_structure_hook_func(
        lambda cls: set(get_args(cls)) == {EDTF, type(None)},
        lambda value, _: EDTF(_string(value, str)),
    )
    converter.register_structure_hook_factory(
        attrs.has, lambda cls: _structure_record(cls, converter)
    )
    return converter


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal  # the record's own validator says what is allowed


def _structure_record(cls: Any, converter: cattrs.Converter) -> Any:
    """How to make a record of a mapping; one with a field ``line`` gets its line in the file."""
    fields = attrs.fields(cls)
    keys: dict[str, Any] = {field.name: override(rename=_key(field)) for field in fields}
    structure = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **keys)
    if any(field.name == "line" for field in fields):
        return structure
    return lambda value, cls: structure(
        {key: item for key, item in value.items() if key != _LINE}
        if isinstance(value, dict)
        else value,
        cls,
    )


def _key(field: attrs.Attribute[Any]) -> str:
    return _LINE if field.name == "line" else field.name.replace("_", "-")


def _string(value: Any, _type: Any) -> str:
    if not isinstance(value, str):
        raise EditingError(
            f"expected one value, not {'a list' if isinstance(value, list) else 'keys'}"
        )
    return value


def _number(value: Any, _type: Any) -> float:
    if not re.fullmatch(r"-?\d+(\.\d+)?", _string(value, str)):
        raise EditingError(f"{value!r} is not a number")
    if not math.isfinite(float(value)):
        raise EditingError(f"{value!r} is too large a number")
    return float(value)


def _integer(value: Any, _type: Any) -> int:
    if isinstance(value, int):
        return value  # the line
    if not re.fullmatch(r"-?\d+", _string(value, str)):
        raise EditingError(f"{value!r} is not a whole number")
    return int(value)

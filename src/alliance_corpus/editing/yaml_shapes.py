"""Compare a YAML file with the record that it is to become: lists, keys and values, each in place.

What is made of strings afterwards is another question; but a string where a list belongs would be
read as a list of letters.
"""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Union, get_args, get_origin

import attrs

from alliance_corpus.dates import EDTF

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS: Final = {"scalar": "one value", "sequence": "a list", "mapping": "keys"}


class Complaint(NamedTuple):
    """What is wrong at a node of the file."""

    node: Any
    said: str


def wrong_keys(node: Any) -> Iterator[Complaint]:
    """Find the keys of a node that are lists or have keys themselves.

    Args:
        node: a node of the file; only a mapping has keys.

    Yields:
        A complaint for each.
    """
    if node.id == "mapping":
        for key, _ in node.value:
            if key.id != "scalar":
                yield Complaint(key, f"expected one value as a key, not {_WORDS[key.id]}")


def wrong_shapes(node: Any, kind: Any, key: str = "the file") -> Iterator[Complaint]:
    """Find where a file has a list, keys or one value, and another of them belongs there.

    Args:
        node: a node of the file, as PyYAML composes it.
        kind: the type of what is made of it.
        key: what to call it. Its own keys are words: see `wrong_keys`.

    Yields:
        A complaint for each; what lies inside a wrong one is not looked at.
    """
    kind = _without_none(kind)
    expected = _expected(kind)
    if node.id != expected:
        quoted = f" {node.value!r}" if node.id == "scalar" else ""
        said = f"expected {_WORDS[expected]}, not {_WORDS[node.id]}{quoted}"
        yield Complaint(node, f"{key}: {said}")
    elif expected == "sequence":
        yield from _in_list(node, get_args(kind), key)
    elif expected == "mapping":
        yield from _in_record(node, kind)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        (kind,) = (part for part in get_args(kind) if part is not type(None))
    return kind


def _expected(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return "sequence"
    return "mapping" if attrs.has(kind) and kind is not EDTF else "scalar"


def _in_list(node: Any, kinds: tuple[Any, ...], key: str) -> Iterator[Complaint]:
    if kinds[-1] is not ... and len(node.value) != len(kinds):
        yield Complaint(node, f"{key}: expected {len(kinds)} values, not {len(node.value)}")
        return
    for number, item in enumerate(node.value):
        kind = kinds[0] if kinds[-1] is ... else kinds[number]
        yield from wrong_shapes(item, kind, f"{key}, {number + 1}")


def _in_record(node: Any, kind: Any) -> Iterator[Complaint]:
    attrs.resolve_types(kind)
    kinds = {field.name.replace("_", "-"): field.type for field in attrs.fields(kind)}
    for key, value in node.value:
        if key.value in kinds and (value.id != "scalar" or value.value):  # empty: not given
            yield from wrong_shapes(value, kinds[key.value], key.value)

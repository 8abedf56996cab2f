"""How two rows of one record differ, field by field."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from alliance_corpus.dataset.codec import canonical
from alliance_corpus.dataset.formats import EVERYTHING
from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.versions.content import content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.dataset.formats import Lacks


@frozen
class FieldChange:
    """A field that has another value than before.

    Attributes:
        field: its name.
        old: the value before, as JSON has it; None if it was empty.
        new: the value now.
        lacked: ``old`` or ``new`` if all of the change is in what that version did not have: the
            record itself may be unchanged, and nobody could write this down. Else None.
    """

    field: str
    old: Any
    new: Any
    lacked: str | None = None

    @property
    def gone(self) -> tuple[Any, ...]:
        """Of a list, what is no longer in it; else the old value."""
        return _without(self.old, self.new)

    @property
    def come(self) -> tuple[Any, ...]:
        """Of a list, what is new in it; else the new value."""
        return _without(self.new, self.old)


def _without(one: Any, other: Any) -> tuple[Any, ...]:
    if not isinstance(one, list) or not isinstance(other, list | None):
        return () if one is None else (one,)
    left = Counter(_bare(value) for value in other or ())
    found = []
    for value in one:
        if left[_bare(value)]:
            left[_bare(value)] -= 1
        else:
            found.append(value)
    return tuple(found)


def _bare(value: Any) -> str:
    """A value in a list without its place, so that evidence that moved is the same."""
    if isinstance(value, dict) and "span" in value:
        value = {key: part for key, part in value.items() if key not in ("id", "span")}
    return canonical(value)


def changes(
    table: str,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    renamed: Callable[[str], str],
    lacks: tuple[Lacks, Lacks],
) -> tuple[FieldChange, ...]:
    """How a row differs from an older one, apart from places and derived ids.

    Args:
        table: its table.
        old: the older row.
        new: the newer row.
        renamed: what turns a derived id of the old version into that of the new.
        lacks: what the old version lacks, and the new one.
    """
    before, now = content(table, old, renamed), content(table, new, lambda id_: id_)
    found = []
    for name in sorted({*now, *before}):
        if before.get(name) != now.get(name):
            lacked = _lacked(table, name, before.get(name), now.get(name), lacks)
            empty = None if lacked else _default(table, name)
            found.append(FieldChange(name, old.get(name, empty), new.get(name, empty), lacked))
    return tuple(found)


def _default(table: str, name: str) -> Any:
    """The value of a field that a row leaves out; None for an empty one."""
    record_type = TABLES[table].record_type
    default = attrs.fields_dict(record_type)[name].default if table != "documents" else None
    return default if isinstance(default, str | bool | int) else None


def _lacked(table: str, name: str, old: Any, new: Any, lacks: tuple[Lacks, Lacks]) -> str | None:
    """Whose version lacks all that differs: without it, both values are the same."""
    for side, paths in zip(("old", "new"), lacks, strict=True):
        inside = [path for path in paths.get(table, ()) if path in (name, EVERYTHING)]
        if inside and (old if side == "old" else new) is None:
            return side
        if f"{name}[1:]" in paths.get(table, ()):  # it had the first value alone
            had, has = (old, new) if side == "old" else (new, old)
            if (had or []) == (has or [])[:1]:
                return side
        parts = list(_parts(name, paths.get(table, ())))
        if _stripped(old, parts) == _stripped(new, parts):
            return side
    return None


def _parts(name: str, paths: Iterable[str]) -> Iterator[str]:
    """The fields inside a field that are lacking: ``attested`` of ``names.attested``."""
    for path in paths:
        head, dot, rest = path.partition(".")
        if dot and head == name:
            yield rest


def _stripped(value: Any, names: list[str]) -> Any:
    if not isinstance(value, list):
        return value
    return [
        {k: v for k, v in one.items() if k not in names} if isinstance(one, dict) else one
        for one in value
    ]

"""A difference as the data part of a changelog (Keep a Changelog)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from alliance_corpus.dataset.tables import PERMANENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.versions.parts import ChangedRecord, ListedRecord, Parts, RedirectedRecord

_Any = TypeVar("_Any", "ListedRecord", "ChangedRecord")


def markdown(found: Parts) -> str:
    """The data part of a changelog.

    Records with permanent ids are named by them; of records with derived ids only the number is
    told, since their ids may change. Of changed records also which fields changed, how often.

    Returns:
        ``### Data`` with the sections that have something; says so if nothing differs.
    """
    parts = {
        "Added": _listed(found.added),
        "Changed": [*_dataset(found), *_changed(found.changed)],
        "Removed": [*_listed(found.removed), *_redirected(found.redirected)],
    }
    lines = ["### Data", "", f"From {found.old.version} to {found.new.version}."]
    for heading, entries in parts.items():
        if entries:
            lines += ["", f"#### {heading}", "", *entries]
    if not found:
        lines += ["", "No record differs."]
    return "\n".join(lines) + "\n"


def _listed(records: Iterable[ListedRecord]) -> list[str]:
    return [
        _entry(table, [one.id for one in listed]) for table, listed in _by_table(records).items()
    ]


def _entry(table: str, ids: Sequence[str], more: str = "") -> str:
    """``- events (2; date 1): `a`, `b`` and the like."""
    named = f": {', '.join(map(_code, ids))}" if table in (*PERMANENT, "redirects") else ""
    return f"- {table} ({len(ids)}{more}){named}"


def _code(words: str) -> str:
    """Words as code, whatever signs are in them."""
    fence = "`"
    while fence in words:
        fence += "`"
    return f"{fence}{words}{fence}" if fence == "`" else f"{fence} {words} {fence}"


def _changed(records: Iterable[ChangedRecord]) -> list[str]:
    return [
        _entry(table, [one.id for one in listed], _fields(listed))
        for table, listed in _by_table(records).items()
    ]


def _fields(records: Iterable[ChangedRecord]) -> str:
    """Which fields changed, how often; those that the old version did not have are told apart."""
    counts = Counter(
        (change.field, change.lacked is not None) for one in records for change in one.fields
    )
    words = [
        f"{field}{' (new field)' if lacked else ''} {count}"
        for (field, lacked), count in counts.most_common()
    ]
    return f"; {', '.join(words)}" if words else ""


def _redirected(records: Iterable[RedirectedRecord]) -> Iterator[str]:
    for one in records:
        where = f" ({one.table})" if one.table else ""
        yield f"- {_code(one.id)}{where} is now {', '.join(map(_code, one.to))}"


def _dataset(found: Parts) -> Iterator[str]:
    for change in found.dataset:
        yield f"- The {change.field} of the dataset: {change.old} → {change.new}"


def _by_table(records: Iterable[_Any]) -> dict[str, list[_Any]]:
    tables: dict[str, list[_Any]] = {}
    for one in records:
        tables.setdefault(one.table, []).append(one)
    return tables

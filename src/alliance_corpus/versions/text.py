"""A difference as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.dataset.codec import canonical
from alliance_corpus.text.columns import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.versions.fields import FieldChange
    from alliance_corpus.versions.parts import ChangedRecord, Parts

_NO_FIELDS = "(only digests are known)"


def summary(found: Parts) -> str:
    """A heading, and a line for each table in which something differs."""
    return "\n".join(_summary(found))


def _summary(found: Parts) -> Iterator[str]:
    yield f"{found.old} → {found.new}"
    for change in found.dataset:
        yield f"  {change.field}: {shown(change.old)} → {shown(change.new)}"
    for table, counts in found.counts().items():
        yield f"  {table}: {', '.join(f'{n} {kind}' for kind, n in counts.items() if n)}"
    if not found:
        yield "  no record differs"


def text(found: Parts) -> str:
    """The summary, then table by table a line for each record and each field that changed.

    ``+`` was added, ``~`` changed, ``-`` removed, ``>`` redirected.
    """
    lines = [summary(found)]
    for table in found.counts():
        in_table = list(_records(found.in_table(table)))
        if in_table:
            lines += ["", table, *in_table]
    return "\n".join(lines)


def _records(found: Parts) -> Iterator[str]:
    for one in found.added:
        yield _line("+", one.id, one.label)
    for changed in found.changed:
        yield from _changed(changed)
    for one in found.removed:
        yield _line("-", one.id, one.label)
    for redirected in found.redirected:
        yield _line(">", f"{redirected.id} → {', '.join(redirected.to)}", redirected.label)


def _line(sign: str, id_: str, label: str | None) -> str:
    return f"  {sign} {id_}" + (f"  {one_line(label)}" if label and label != id_ else "")


def _changed(changed: ChangedRecord) -> Iterator[str]:
    before = "" if changed.id == changed.old_id else f" (was {changed.old_id})"
    yield _line("~", f"{changed.id}{before}", changed.label)
    for change in changed.fields:
        yield from _field(change)
    if not changed.fields:
        yield f"      {_NO_FIELDS}"


def _field(change: FieldChange) -> Iterator[str]:
    """A field in one line; of a list a line for each value that went or came."""
    lacked = "" if change.lacked is None else f" (the {change.lacked} version had no such field)"
    if not isinstance(change.old, list) and not isinstance(change.new, list):
        yield f"      {change.field}: {shown(change.old)} → {shown(change.new)}{lacked}"
        return
    if not change.gone and not change.come:
        yield f"      {change.field}: in another order{lacked}"
        return
    yield f"      {change.field}:{lacked}"
    yield from (f"        - {shown(one)}" for one in change.gone)
    yield from (f"        + {shown(one)}" for one in change.come)


def shown(value: Any) -> str:
    """A value in one line: words as they are, nothing as ``(empty)``, the rest as JSON."""
    if value is None or value in ([], ""):
        return "(empty)"
    if isinstance(value, dict):
        value = _evidence(value)
    return one_line(value if isinstance(value, str) else canonical(value))


def _evidence(value: dict[str, Any]) -> Any:
    """Of evidence what a reader needs: its id, its words, and what is said of them."""
    if "span" not in value:
        return value
    more = {key: part for key, part in value.items() if key not in ("span", "document")}
    id_, words = more.pop("id"), more.pop("text")
    return f"{id_} 「{words}」" + (f" {canonical(more)}" if more else "")

"""Compare two versions of a dataset: `diff`."""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.versions.content import DERIVED
from alliance_corpus.versions.difference import Difference
from alliance_corpus.versions.fields import FieldChange, changes
from alliance_corpus.versions.matching import Matched, by_content, by_id
from alliance_corpus.versions.opening import opened
from alliance_corpus.versions.parts import (
    ChangedRecord,
    ListedRecord,
    MovedRecord,
    RedirectedRecord,
    Version,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from alliance_corpus.versions.inventory import Entry, Inventory
    from alliance_corpus.versions.opening import Versioned

_OWN: Final = ("name", "licence", "documents")
"""The fields of a dataset that are compared; version and day of issue differ always."""


def diff(old: Versioned, new: Versioned = None) -> Difference:
    """Compare two versions of a dataset: which records were added, changed, removed, redirected.

    Records with permanent ids are the same if they have the same id. Those with derived ids
    (annotations, blocks, sections, cleaning) are matched by what they say, in order, and a change
    of place alone is no change; see ``docs/how-to/versions.md``.

    Args:
        old: the version before: a folder with a dataset, a wheel or zip that holds one, a list of
            records (``.json`` or ``.json.gz``), a `Corpus`, a dataset, or None or ``"installed"``
            for the shipped one.
        new: the version after, in any of these forms.

    Returns:
        What differs; false if nothing does.

    Raises:
        DatasetError: if one of them is no dataset, is damaged or of a newer format, or if lists
            were made in ways that cannot be compared.
    """
    before, after = opened(old), opened(new)
    matched = {
        name: (by_id if TABLES[name].permanent else by_content)(
            before.tables[name], after.tables[name]
        )
        for name in before.tables
    }
    detailed = before.detailed and after.detailed
    compared = _with_records(before, after, matched) if detailed else _by_digest(matched)
    redirects = {id_: to for id_, to in after.redirects.items() if before.redirects.get(id_) != to}
    return Difference(
        old=_version(before),
        new=_version(after),
        dataset=tuple(_own(before, after)),
        added=tuple(
            ListedRecord(table=name, id=one.id, label=one.label)
            for name, found in matched.items()
            for one in found.added
        ),
        changed=tuple(compared),
        removed=tuple(_removed(before, after, matched)),
        redirected=tuple(_redirected(before, redirects)),
        moved=tuple(_moved(matched)),
        detailed=detailed,
    )


def _version(one: Inventory) -> Version:
    return Version(name=one.name, version=one.version, issued=one.issued, digest=one.digest)


def _own(old: Inventory, new: Inventory) -> Iterator[FieldChange]:
    for name in _OWN:
        before, after = _json(getattr(old, name)), _json(getattr(new, name))
        if name == "documents":  # added and removed ones are records: here their order counts
            both = set(before) & set(after)
            if [one for one in before if one in both] == [one for one in after if one in both]:
                continue
        if before != after:
            yield FieldChange(name, before, after)


def _json(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _with_records(
    old: Inventory, new: Inventory, matched: Mapping[str, Matched]
) -> Iterator[ChangedRecord]:
    """The records that changed, with their fields."""
    new_ids = {
        before.id: after.id for name in DERIVED for before, after in matched[name].pairs
    }  # where an old id is no longer matched, it stays, and differs from any new one

    def renamed(id_: str) -> str:
        return new_ids.get(id_, id_)

    lacks = (old.lacks, new.lacks)
    for name, found in matched.items():
        for before, after in found.pairs:
            rows = before.row or {}, after.row or {}
            fields = changes(name, *rows, renamed, lacks)
            if fields:
                yield ChangedRecord(
                    table=name,
                    id=after.id,
                    old_id=before.id,
                    label=after.label,
                    fields=fields,
                    evidence=_evidence(after),
                    old_evidence=_evidence(before),
                )


def _evidence(entry: Entry) -> tuple[str, ...]:
    return tuple(one["id"] for one in (entry.row or {}).get("evidence", ()))


def _by_digest(matched: Mapping[str, Matched]) -> Iterator[ChangedRecord]:
    """The records that changed, of which only digests are known."""
    for name, found in matched.items():
        for before, after in found.pairs:
            if before.digest != after.digest:
                label = after.label or before.label
                yield ChangedRecord(table=name, id=after.id, old_id=before.id, label=label)


def _moved(matched: Mapping[str, Matched]) -> Iterator[MovedRecord]:
    for name in DERIVED:
        for before, after in matched[name].pairs:
            if before.id != after.id and before.digest == after.digest:
                yield MovedRecord(table=name, id=after.id, old_id=before.id)


def _removed(
    old: Inventory, new: Inventory, matched: Mapping[str, Matched]
) -> Iterator[ListedRecord]:
    for name, found in matched.items():
        for one in found.removed:
            if one.id not in new.redirects:
                yield ListedRecord(table=name, id=one.id, label=one.label)
    for id_ in old.redirects:
        if id_ not in new.redirects:
            yield ListedRecord(table="redirects", id=id_)


def _redirected(
    old: Inventory, redirects: Mapping[str, tuple[str, ...]]
) -> Iterator[RedirectedRecord]:
    places = ChainMap(*({one.id: (name, one) for one in old.tables[name]} for name in old.tables))
    for id_, to in redirects.items():
        table, entry = places.get(id_, (None, None))
        yield RedirectedRecord(
            table=table,
            id=id_,
            to=to,
            before=old.redirects.get(id_, ()),
            label=None if entry is None else entry.label,
        )

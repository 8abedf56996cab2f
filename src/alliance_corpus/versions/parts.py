"""What is told of two versions: records added, changed, removed, redirected, moved."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import evolve, field, frozen

from alliance_corpus.dataset.tables import TABLES
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.versions.fields import FieldChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@frozen(kw_only=True)
class Version:
    """One side of a difference.

    Attributes:
        name: name of the dataset.
        version: its version.
        issued: when this version was issued, as EDTF; None if not given.
        digest: that of its manifest; None for what is not on disk.
    """

    name: str
    version: str
    issued: str | None = None
    digest: str | None = None

    def __str__(self) -> str:
        """For example ``alliance-corpus 0.2.0``."""
        return f"{self.name} {self.version}"


@frozen(kw_only=True)
class ListedRecord:
    """A record that only one of the versions has.

    Attributes:
        table: its table.
        id: its id.
        label: what people call it; None if only a list of the version was kept.
    """

    table: str
    id: str
    label: str | None = None


@frozen(kw_only=True)
class ChangedRecord:
    """A record that says something else than before.

    Attributes:
        table: its table.
        id: its id in the new version.
        old_id: its id in the old version, which differs only if it is derived.
        label: what people call it now; None if only lists were kept.
        fields: what changed; empty if only lists were kept, which tell that something did.
        evidence: ids of its evidence in the new version.
        old_evidence: ids of its evidence in the old version.
    """

    table: str
    id: str
    old_id: str
    label: str | None = None
    fields: tuple[FieldChange, ...] = ()
    evidence: tuple[str, ...] = ()
    old_evidence: tuple[str, ...] = ()

    @property
    def only_lacked(self) -> bool:
        """Whether all that changed is in fields that one of the versions did not have."""
        return bool(self.fields) and all(change.lacked for change in self.fields)


@frozen(kw_only=True)
class RedirectedRecord:
    """An id that is no longer used, and what took its place.

    Attributes:
        table: the table in which the old version has a record of this id; None if it has none.
        id: the id that is no longer used.
        to: the id that took its place, or the ids after a split.
        before: where the old version redirects it, if it does.
        label: what people called the record; None if there was none, or only a list was kept.
    """

    table: str | None
    id: str
    to: tuple[str, ...]
    before: tuple[str, ...] = ()
    label: str | None = None


@frozen(kw_only=True)
class MovedRecord:
    """A record whose derived id changed, and nothing that it says."""

    table: str
    id: str
    old_id: str


@frozen(kw_only=True)
class Parts:
    """What differs between two versions: the data of a `Difference`.

    Attributes:
        old: the version before.
        new: the version after.
        dataset: what changed in the dataset's own fields: name, licence, order of the documents.
        added: records of the new version alone, by table.
        changed: records of both that say something else.
        removed: records of the old version alone whose ids nothing redirects; also redirects that
            the new version no longer has (table ``redirects``).
        redirected: ids that the new version redirects, and the old did not, or elsewhere.
        moved: records whose derived ids changed, and nothing else. They are no difference.
        detailed: whether both sides had their records; else one was a list of ids and digests, and
            the fields that changed are unknown.
    """

    old: Version
    new: Version
    dataset: tuple[FieldChange, ...] = ()
    added: tuple[ListedRecord, ...] = field(default=(), repr=False)
    changed: tuple[ChangedRecord, ...] = field(default=(), repr=False)
    removed: tuple[ListedRecord, ...] = field(default=(), repr=False)
    redirected: tuple[RedirectedRecord, ...] = field(default=(), repr=False)
    moved: tuple[MovedRecord, ...] = field(default=(), repr=False)
    detailed: bool = True

    def __bool__(self) -> bool:
        return any((self.dataset, self.added, self.changed, self.removed, self.redirected))

    def in_table(self, table: str) -> Self:
        """The difference in one table alone.

        Raises:
            QueryError: if there is no such table.
        """
        if table not in TABLES:
            raise QueryError(
                f"there is no table {table!r}: expected one of {', '.join(TABLES)}."
                f"{nearest(table, TABLES)}"
            )
        kept: dict[str, Any] = {
            kind: tuple(one for one in getattr(self, kind) if (one.table or "redirects") == table)
            for kind in _KINDS
        }
        return evolve(self, dataset=(), **kept)

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many records of each table were added, changed, removed, redirected and moved.

        Tables without any are left out. A redirect for an id that the old version does not have
        counts for the table ``redirects``.
        """
        kinds = {kind: Counter(_tables(getattr(self, kind))) for kind in _KINDS}
        return {
            table: {kind: kinds[kind][table] for kind in _KINDS}
            for table in TABLES
            if any(kinds[kind][table] for kind in _KINDS)
        }


_KINDS: Final = ("added", "changed", "removed", "redirected", "moved")


def _tables(records: Iterable[Any]) -> Iterator[str]:
    for record in records:
        yield record.table or "redirects"

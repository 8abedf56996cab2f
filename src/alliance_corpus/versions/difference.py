"""What differs between two versions of a dataset: the answer of `alliance_corpus.diff`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import asdict, frozen

from alliance_corpus.versions.markdown import markdown
from alliance_corpus.versions.parts import Parts
from alliance_corpus.versions.text import summary, text

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen(kw_only=True)
class Difference(Parts):
    """What differs between two versions. It is true if anything does, and prints its counts.

    Its data are those of `alliance_corpus.versions.parts.Parts`: ``added``, ``changed``,
    ``removed``, ``redirected``, ``moved``.
    """

    def __str__(self) -> str:
        """The counts; `to_text` has the records."""
        return summary(self)

    def to_text(self) -> str:
        """All of it for people, a line for each record and for each field that changed."""
        return text(self)

    def to_markdown(self) -> str:
        """The data part of a changelog: ids by table, and which fields changed how often."""
        return markdown(self)

    def to_dicts(self) -> list[dict[str, Any]]:
        """A row for each record added, removed or redirected, and for each field that changed.

        Returns:
            Rows of the same keys: change, table, id, old_id, label, field, old, new, lacked, to,
            evidence, old_evidence. What does not apply is None or empty. Records that only moved
            are left out.
        """
        return list(_rows(self))

    def to_json(self) -> str:
        """One JSON document with all of it, indented by 2."""
        counts = {table: dict(found) for table, found in self.counts().items()}
        return json.dumps({**asdict(self), "counts": counts}, ensure_ascii=False, indent=2)


def _row(change: str, table: str | None, id_: str, **more: Any) -> dict[str, Any]:
    empty = dict.fromkeys(("old_id", "label", "field", "old", "new", "lacked"))
    lists: dict[str, Any] = {"to": [], "evidence": [], "old_evidence": []}
    return {"change": change, "table": table, "id": id_, **empty, **lists, **more}


def _rows(found: Difference) -> Iterator[dict[str, Any]]:
    for change in found.dataset:
        yield _row("changed", None, found.new.name, **asdict(change))
    for one in found.added:
        yield _row("added", one.table, one.id, label=one.label)
    for changed in found.changed:
        same = {
            "old_id": changed.old_id,
            "label": changed.label,
            "evidence": list(changed.evidence),
            "old_evidence": list(changed.old_evidence),
        }
        for change in changed.fields:
            yield _row("changed", changed.table, changed.id, **same, **asdict(change))
        if not changed.fields:
            yield _row("changed", changed.table, changed.id, **same)
    for one in found.removed:
        yield _row("removed", one.table, one.id, label=one.label)
    for redirected in found.redirected:
        to = list(redirected.to)
        yield _row("redirected", redirected.table, redirected.id, label=redirected.label, to=to)

"""Where relations and provisions are shown: on the page of their subject or instrument.

A long list goes over several pages (`alliance_corpus.site.cuts`); here is known which one it is.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.site.cuts import part_path, starts, weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alliance_corpus.records import Provision, Relation
    from alliance_corpus.site.lookup import Lookup


class Anchors:
    """The pages on which relations and provisions have their anchors.

    Args:
        lookup: what belongs to each record.
        pages: the page of each record that has one.
    """

    def __init__(self, lookup: Lookup, pages: Mapping[str, str]) -> None:
        self._lookup, self._pages = lookup, pages
        self._known: dict[tuple[str, str], tuple[dict[str, int], list[int]]] = {}

    def of_relation(self, relation: Relation) -> str:
        """Where a relation is shown whose subject has a page."""
        page = self._pages[relation.subject]
        kind = page.partition("/")[0]
        if kind == "events" and relation.subject != relation.object:
            return f"{page}#{relation.id}"  # it shows all its relations
        if kind not in ENTITIES:
            return page
        return self._anchor(relation.subject, "relations", relation.id)

    def of_provision(self, provision: Provision) -> str:
        """Where a provision is shown whose instrument has a page."""
        return self._anchor(provision.instrument, "provisions", provision.id)

    def _anchor(self, owner: str, name: str, id_: str) -> str:
        if (owner, name) not in self._known:
            if name == "relations":
                records: Sequence[Relation | Provision] = [
                    tie.relation for tie in self._lookup.ties(owner)
                ]
            else:
                records = self._lookup.provisions(owner)
            places = {record.id: at for at, record in reversed([*enumerate(records)])}
            self._known[owner, name] = places, starts(records, weight)
        places, begins = self._known[owner, name]
        number = bisect_right(begins, places.get(id_, 0)) - 1
        return f"{part_path(self._pages[owner], name, number)}#{id_}"

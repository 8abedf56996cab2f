"""When bodies began, as far as events and relations tell."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.dates import EDTF
    from alliance_corpus.records import Event, Instrument, Relation


def founding_events(events: Iterable[Event]) -> defaultdict[str, list[Event]]:
    """The establishments by the entity that is their subject, whatever their status."""
    founded: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        for part in event.participants:
            if event.kind == "establishment" and part.role == "subject":
                founded[part.entity].append(event)
    return founded


def instruments_carried_out(
    relations: Iterable[Relation], instruments: Iterable[Instrument]
) -> defaultdict[str, list[EDTF]]:
    """By subject of ``implements``: the validity of the instruments that it carries out."""
    in_force = {one.id: one.valid for one in instruments if one.valid is not None}
    carried_out: defaultdict[str, list[EDTF]] = defaultdict(list)
    for tie in relations:
        if tie.predicate == "implements" and tie.object in in_force:
            carried_out[tie.subject].append(in_force[tie.object])
    return carried_out

"""Institutions, people and instruments: their lists, and a page for each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.records import Entity
from alliance_corpus.records.vocabularies import (
    INSTITUTION_KINDS,
    INSTRUMENT_KINDS,
    PERSON_KINDS,
)
from alliance_corpus.site.lists import parts
from alliance_corpus.site.page import Page
from alliance_corpus.site.pages.entity import entity_pages
from alliance_corpus.site.room import PLACES
from alliance_corpus.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alliance_corpus.site.room import Room

_KINDS: Final[Mapping[str, Sequence[str]]] = {
    "institutions": INSTITUTION_KINDS,
    "people": PERSON_KINDS,
    "instruments": INSTRUMENT_KINDS,
}


@frozen
class Row:
    """A line of a list.

    Attributes:
        record: the entity.
        mentions: how often the documents name it.
        ties: how many relations it has.
        key: all its names, folded: what a filter looks in.
    """

    record: Entity
    mentions: int
    ties: int
    key: str


def entities(room: Room) -> Iterator[Page]:
    """The lists of entities, and the pages of each."""
    for table in ENTITIES:
        yield from _lists(room, table)
        for record in room.corpus.tables[table]:
            yield from entity_pages(room, record)


def _lists(room: Room, table: str) -> Iterator[Page]:
    kinds = _KINDS[table]
    records = sorted(
        room.corpus.tables[table],
        key=lambda record: (kinds.index(record.kind), room.label(record), record.id),
    )
    rows = [_row(room, record) for record in records]
    cuts = list(parts(PLACES[table], rows))
    menu = [
        (kind, sum(row.record.kind == kind for row in rows), part.path)
        for kind in dict.fromkeys(row.record.kind for row in rows)
        for part in cuts
        if kind in (row.record.kind for row in part.rows)
    ]
    first_only = list({kind: (kind, count, path) for kind, count, path in reversed(menu)}.values())
    for part in cuts:
        context: dict[str, Any] = {
            "table": table,
            "part": part,
            "menu_of_kinds": first_only[::-1],
            "groups": [
                (kind, list(group))
                for kind, group in groupby(part.rows, key=lambda row: row.record.kind)
            ],
            "has_comparison": table == "instruments" and bool(room.lookup.comparable),
        }
        yield Page(
            part.path,
            "entities.html",
            room.word(table.capitalize()),
            context,
            scripts=("fold.js", "filter.js"),
        )


def _row(room: Room, record: Entity) -> Row:
    lookup = room.lookup
    key = " ".join(dict.fromkeys(name_key(name.text) for name in record.names))
    return Row(record, len(lookup.mentions(record.id)), len(lookup.ties(record.id)), key)

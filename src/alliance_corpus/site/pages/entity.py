"""The page of an institution, person or instrument, with its further pages where lists are long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from alliance_corpus.corpus.comparison import stages_of
from alliance_corpus.dates import EDTF
from alliance_corpus.records import Event, Person, Relation
from alliance_corpus.records.beginnings import LASTING
from alliance_corpus.records.labels import label_in
from alliance_corpus.site.chart import chart
from alliance_corpus.site.cuts import cut, starts, weight
from alliance_corpus.site.kwic import in_context
from alliance_corpus.site.page import Page
from alliance_corpus.site.spells import CERTAINTIES, spells
from alliance_corpus.site.ties import ELSEWHERE, WITHIN, Tie, by_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alliance_corpus.records import Entity
    from alliance_corpus.site.lists import Part
    from alliance_corpus.site.room import Room

_HISTORY: Final = 100  # rows on a page
_POSITIONS: Final = 100
_SPELLS: Final = 400  # names in the table of years
_OPEN: Final = 40  # passages of relations that are shown without a click
_OPEN_PROVISIONS: Final = 12
_ADDRESSES: Final = {
    "wikidata": ("https://www.wikidata.org/wiki/{}", re.compile("[QPL][0-9]+")),
    "bioguide": ("https://bioguide.congress.gov/search/bio/{}", re.compile("[A-Z][0-9]{6}")),
    "ndl": ("https://id.ndl.go.jp/auth/ndlna/{}", re.compile("[0-9]+")),
    "viaf": ("https://viaf.org/viaf/{}", re.compile("[0-9]+")),
    "isni": ("https://isni.org/isni/{}", re.compile("[0-9X]+")),
    "orcid": ("https://orcid.org/{}", re.compile("[0-9X-]+")),
    "ror": ("https://ror.org/{}", re.compile("[0-9a-z]+")),
}
"""Where identifiers of a scheme lead, and how they look; others are shown as text."""


@frozen
class Told:
    """A line of a history.

    Attributes:
        record: the event or relation.
        date: when; None if unknown.
        attested: whether the date only attests the relation.
        roles: what the entity is in the event.
        tie: the relation as the entity sees it; None for an event.
    """

    record: Event | Relation
    date: EDTF | None
    attested: bool = False
    roles: tuple[str, ...] = ()
    tie: Tie | None = None


def entity_pages(room: Room, record: Entity) -> Iterator[Page]:
    """The page of an entity, then those on which its long lists go on."""
    lookup, path = room.lookup, str(room.path(record.id))
    ties, provisions = lookup.ties(record.id), lookup.provisions(record.id)
    lists = {
        "relations": cut(path, "relations", ties, starts(ties, lambda tie: weight(tie.relation))),
        "provisions": cut(path, "provisions", provisions, starts(provisions, weight)),
        "history": _even(path, "history", _history(room, record), _HISTORY),
        "positions": _even(path, "positions", lookup.statements(record.id), _POSITIONS),
    }
    firsts, more = {}, []
    for name, found in lists.items():
        firsts[name], *rest = found
        more += [(name, part) for part in rest]
    common = {
        "entity": record,
        "groups": by_heading,
        "open_relations": sum(len(tie.relation.evidence) for tie in ties) <= _OPEN,
        "open_provisions": len(provisions) <= _OPEN_PROVISIONS,
        "certainties": CERTAINTIES,
        "stages_of": stages_of,
    }
    years = _years(room, record, ties)
    yield Page(
        path,
        "entity.html",
        room.label(record),
        common | firsts | _head(room, record) | years | _works(room, record)
        | {"mentions": in_context(room.corpus, lookup.mentions(record.id)),
           "mentioned": len(lookup.mentions(record.id))},
        record=record,
        scripts=("entity.js",),
    )  # fmt: skip
    for name, part in more:
        title = f"{room.label(record)} ({room.word(name)} {part.number + 1})"
        context = {**common, "name": name, "part": part, "first": path}
        yield Page(part.path, "entity_part.html", title, context, record, ("entity.js",))


def _even(path: str, name: str, items: Sequence[Any], size: int) -> Iterator[Part]:
    return cut(path, name, items, [*range(0, len(items), size)] or [0])


def _head(room: Room, record: Entity) -> dict[str, Any]:
    """What stands at the top: the name with its reading, the other language, identifiers."""
    called, readings = label_in(record, "ja"), _readings(record)
    return {
        "japanese": called,
        "reading": readings[0] if called is not None and len(readings) == 1 else None,
        "english": label_in(record, "en"),
        "identifiers": [(s, value, _address(s, value)) for s, value in record.identifiers],
        "comparable": record.id in room.lookup.comparable,
    }


def _readings(record: Entity) -> list[str]:
    return [name.text for name in record.names if name.kind == "reading"]


def _address(scheme: str, value: str) -> str | None:
    """The page of an identifier, which a reader may follow; None if there is none that is known."""
    address, pattern = _ADDRESSES.get(scheme, ("", None))
    return address.format(value) if pattern is not None and pattern.fullmatch(value) else None


def _years(room: Room, record: Entity, ties: Sequence[Tie]) -> dict[str, Any]:
    """The time lines, and who belonged to it year by year."""
    lookup = room.lookup
    within, elsewhere = (
        [
            tie
            for tie in ties
            if tie.heading in headings and (tie.has_time or tie.relation.predicate not in LASTING)
        ]
        for headings in (WITHIN, ELSEWHERE)
    )
    found = spells(within, lookup.presence, lookup.latest_year)
    told = sum(len(held) for spell in found for held in spell.held.values())
    return {
        "within": chart(within, lookup.latest_year),
        "elsewhere": chart(elsewhere, lookup.latest_year),
        "spells": found if told <= _SPELLS else [],
        "within_title": _title(within),
        "elsewhere_title": (
            "Offices and memberships over time"
            if isinstance(record, Person)
            else "Other ties over time"
        ),
    }


def _title(within: Sequence[Tie]) -> str:
    headings = {tie.heading for tie in within}
    if headings == {"held by"}:
        return "Holders then and now"
    return "Parties then and now" if headings == {"parties"} else "Members then and now"


def _works(room: Room, record: Entity) -> dict[str, Any]:
    """The works that it made, and those that are its text."""
    works = room.lookup.works(record.id)
    return {
        "made": [work for work in works if work.instrument != record.id],
        "texts": [work for work in works if work.instrument == record.id],
    }


def _history(room: Room, record: Entity) -> list[Told]:
    ties = {tie.relation.id: tie for tie in room.lookup.ties(record.id)}
    return [
        _told_event(room, record, one) if isinstance(one, Event) else _told_relation(one, ties)
        for one in room.lookup.history(record.id)
    ]


def _told_event(room: Room, record: Entity, event: Event) -> Told:
    return Told(event, event.date, roles=tuple(room.lookup.roles(record.id, event)))


def _told_relation(relation: Relation, ties: dict[str, Tie]) -> Told:
    date = relation.valid or min(relation.attested, default=None)
    return Told(relation, date, attested=relation.valid is None, tie=ties[relation.id])

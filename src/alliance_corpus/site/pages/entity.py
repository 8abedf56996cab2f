"""The page of an institution, person or instrument, with its further pages where lists are long."""

from __future__ import annotations

import re
from functools import partial
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
from alliance_corpus.site.lists import every
from alliance_corpus.site.page import Page
from alliance_corpus.site.spells import CERTAINTIES, spells
from alliance_corpus.site.ties import ELSEWHERE, WITHIN, Tie, by_heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.records import Entity
    from alliance_corpus.site.lists import Part
    from alliance_corpus.site.room import Room
    from alliance_corpus.site.spells import Spell

_HISTORY: Final = 80  # rows on a page
_POSITIONS: Final = 60
_CHART: Final = 25
_WORKS: Final = 50
_SPELLS: Final = 200  # names in the table of years
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
    path = str(room.path(record.id))
    ties, provisions = room.lookup.ties(record.id), room.lookup.provisions(record.id)
    within, elsewhere = (list(_in_time(ties, headings)) for headings in (WITHIN, ELSEWHERE))
    lists = {
        "within": _even(path, "within", within, _CHART),
        "elsewhere": _even(path, "elsewhere", elsewhere, _CHART),
        "relations": cut(path, "relations", ties, starts(ties, lambda tie: weight(tie.relation))),
        "provisions": cut(path, "provisions", provisions, starts(provisions, weight)),
        "history": _even(path, "history", _history(room, record), _HISTORY),
        "positions": _even(path, "positions", room.lookup.statements(record.id), _POSITIONS),
        "works": _even(path, "works", room.lookup.works(record.id), _WORKS),
    }
    titles = _titles(room, record, within)
    common = {
        "entity": record,
        "titles": titles,
        "groups": by_heading,
        "chart_of": partial(chart, latest=room.lookup.latest_year),
        "open_relations": sum(len(tie.relation.evidence) for tie in ties) <= _OPEN,
        "open_provisions": len(provisions) <= _OPEN_PROVISIONS,
        "stages_of": stages_of,
        "comparable": record.id in room.lookup.comparable,
    }
    firsts: dict[str, Part] = {}
    more: list[tuple[str, Part]] = []
    for name, found in lists.items():
        firsts[name], *rest = found
        more += [(name, part) for part in rest]
    context = common | firsts | _head(record) | _mentions(room, record)
    context["spells"] = known = _spells(room, within)
    told = (spell for spell in reversed(known) if any(spell.held.values()))
    context["shown_spell"] = next(told, known[-1] if known else None)
    context["certainties"] = CERTAINTIES
    yield Page(path, "entity.html", room.label(record), context, record, ("entity.js",))
    for name, part in more:
        title = f"{room.label(record)} ({titles[name]} {part.number + 1})"
        context = {**common, "name": name, "part": part, "first": path}
        yield Page(part.path, "entity_part.html", title, context, record, ("entity.js",))


def _even(path: str, name: str, items: Sequence[Any], size: int) -> Iterator[Part]:
    return cut(path, name, items, every(items, size))


def _head(record: Entity) -> dict[str, Any]:
    """What stands at the top: the name with its reading, the other language, identifiers."""
    called, readings = label_in(record, "ja"), _readings(record)
    return {
        "japanese": called,
        "reading": readings[0] if called is not None and len(readings) == 1 else None,
        "english": label_in(record, "en"),
        "identifiers": [(s, value, _address(s, value)) for s, value in record.identifiers],
    }


def _readings(record: Entity) -> list[str]:
    return [name.text for name in record.names if name.kind == "reading"]


def _address(scheme: str, value: str) -> str | None:
    """The page of an identifier, which a reader may follow; None if there is none that is known."""
    address, pattern = _ADDRESSES.get(scheme, ("", None))
    return address.format(value) if pattern is not None and pattern.fullmatch(value) else None


def _in_time(ties: Iterable[Tie], headings: Sequence[str]) -> Iterator[Tie]:
    """What a time line shows: ties that come and go, and those with a time of their own."""
    for tie in ties:
        if tie.heading in headings and (tie.has_time or tie.relation.predicate not in LASTING):
            yield tie


def _spells(room: Room, within: Sequence[Tie]) -> list[Spell]:
    """Who belonged to it year by year; nothing if that would fill a page."""
    found = spells(within, room.lookup.presence, room.lookup.latest_year)
    told = sum(len(held) for spell in found for held in spell.held.values())
    return found if told <= _SPELLS else []


def _mentions(room: Room, record: Entity) -> dict[str, Any]:
    found = room.lookup.mentions(record.id)
    shown = in_context(room.corpus, found)
    documents = len({mention.document for mention in found})
    return {"mentions": shown, "mentioned": len(found), "not_shown": documents - len(shown)}


def _titles(room: Room, record: Entity, within: Sequence[Tie]) -> dict[str, str]:
    """What each list is called."""
    return {
        "within": room.word(_title(within)),
        "elsewhere": (
            room.say("Offices and memberships over time")
            if isinstance(record, Person)
            else room.say("Other ties over time")
        ),
        "history": room.say("History"),
        **{name: room.word(name) for name in ("relations", "provisions", "positions", "works")},
    }


def _title(within: Sequence[Tie]) -> str:
    headings = {tie.heading for tie in within}
    if headings == {"held by"}:
        return "Holders then and now"
    return "Parties then and now" if headings == {"parties"} else "Members then and now"


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

"""The page of an institution, person or instrument, for a terminal and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.profile import facts
from alliance_corpus.text.columns import pad, part, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Entity

_LEVELS: Final = {"section": 0, "point": 1, "subpoint": 2, "research-item": 1, "article": 0}
"""How far a provision is indented, by level."""


def as_dict(corpus: Corpus, record: Entity) -> dict[str, Any]:
    """What is on the page, as plain data; see `alliance_corpus.corpus.profile.facts`."""
    return facts(corpus, record)


def page(corpus: Corpus, record: Entity) -> str:
    """The page of an entity: what it is, its relations with times, and where the texts say so.

    Args:
        corpus: where the record is from.
        record: an institution, person or instrument.

    Returns:
        Lines of plain text, separated by newlines; empty parts are left out.
    """
    return "\n".join(_lines(facts(corpus, record)))


def _lines(known: dict[str, Any]) -> Iterator[str]:
    title = known["label"]
    if known["label_en"] not in (None, title):
        title += f" / {known['label_en']}"
    yield title
    yield from _head(known)
    yield from part("names", _names(known["names"]))
    yield from part("how often", map(_frequency, known["frequency"]))
    for group in known["relations"]:
        yield from part(group["heading"], _flat(map(_relation, group["ties"])))
    yield from part("provisions", _provisions(known["provisions"]))
    yield from part("events", _flat(map(_event, known["events"])))
    yield from part("positions", map(_position, known["positions"]))
    yield from part("works", map(_work, known["works"]))
    yield from part("mentioned", _flat(map(_mentioned, known["mentions"])))
    yield from part("sources", known["sources"])


def _head(known: dict[str, Any]) -> Iterator[str]:
    rows = {
        "id": known["id"],
        "kind": known["kind"],
        "countries": _labels(known["countries"]),
        "valid": known["valid"],
        **known["identifiers"],
    }
    columns = max(map(len, rows)) + 2
    yield from (f"  {pad(name, columns)}{value}" for name, value in rows.items() if value)


def _flat(parts: Iterable[Iterable[str]]) -> Iterator[str]:
    return (line for part in parts for line in part)


def _labels(entities: Sequence[dict[str, str]]) -> str:
    return ", ".join(entity["label"] for entity in entities)


def _names(names: Sequence[dict[str, Any]]) -> Iterator[str]:
    columns = max((width(name["text"]) for name in names if width(name["text"]) <= 40), default=0)
    for name in names:
        about = " ".join(part for part in (name["language"], name["kind"], name["valid"]) if part)
        yield f"{pad(name['text'], columns)}  {about}"


def _frequency(found: dict[str, Any]) -> str:
    times = f", {found['times']} times" if found["times"] else ""
    return f"「{found['text']}」 ({found['value']}{times}) {_place(found)}"


def _relation(relation: dict[str, Any]) -> Iterator[str]:
    side = f" [{_labels(relation['side'])}]" if relation["side"] else ""
    yield "  ".join([f"{relation['label']} ({relation['entity']}){side}", *times(relation)])
    yield from _support(relation)


def times(relation: dict[str, Any]) -> Iterator[str]:
    """When a relation held: ``valid 1960-01-19/..``, ``attested 1975-08, 2024``."""
    if relation["valid"]:
        yield f"valid {relation['valid']}"
    if relation["attested"]:
        yield f"attested {', '.join(relation['attested'])}"


def _event(event: dict[str, Any]) -> Iterator[str]:
    known = f" (known: {event['external_date']})" if event["external_date"] else ""
    status = f", {event['status']}" if event["status"] != "reported" else ""
    about = f"{event['kind']}{status}; {', '.join(event['roles'])}"
    yield f"{event['date']}{known}  {event['label']} [{about}] {event['id']}"
    yield from _support(event)


def _support(fact: dict[str, Any]) -> Iterator[str]:
    """The first passage that says so, how many more there are, note and outside sources."""
    if fact["quotations"]:
        first, *more = fact["quotations"]
        others = f" and {len(more)} more" if more else ""
        claim = f", according to {first['claim']}" if first["claim"] else ""
        yield f"    「{first['excerpt']}」 {_place(first)}{claim}{others}"
    if fact["note"]:
        yield f"    note: {fact['note']}"
    if fact["sources"]:
        yield f"    outside sources: {' '.join(fact['sources'])}"


def _place(found: dict[str, Any]) -> str:
    return " ".join(part for part in (found["document"], found["place"]) if part)


def _provisions(provisions: Sequence[dict[str, Any]]) -> Iterator[str]:
    for provision in provisions:
        about = " ".join((*provision["topics"], *provision["stages"]))
        indent = "  " * _LEVELS[provision["level"]]
        yield f"{indent}{provision['path']}  {provision['text']} [{about}]"
    places = dict.fromkeys(_place(p) for provision in provisions for p in provision["places"])
    if places:
        yield f"as listed in {', '.join(places)}"


def _work(work: dict[str, Any]) -> str:
    issued = f"{work['issued']}  " if work["issued"] else ""
    return f"{issued}{work['title'] or work['id']} ({work['id']}) [{', '.join(work['roles'])}]"


def _position(position: dict[str, Any]) -> str:
    about = f"{position['voice']}; {', '.join(position['roles'])}"
    return f"{position['stance']}: {position['label']} [{about}] {position['id']}"


def _mentioned(mentions: dict[str, Any]) -> Iterator[str]:
    """A document with the number of its mentions, then the places with theirs."""
    counted = ", ".join(
        f"{one['place'] or 'outside sections'}" + (f" ({one['count']})" if one["count"] > 1 else "")
        for one in mentions["places"]
    )
    yield f"{mentions['document']}  {mentions['count']}: {counted}"

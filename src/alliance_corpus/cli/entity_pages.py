"""The page of an institution, person or instrument, for a terminal and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.cli.labels import distinct_label
from alliance_corpus.cli.messages import listed, message, translated, word
from alliance_corpus.corpus.profile import facts
from alliance_corpus.text.columns import one_line, pad, part, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.records import Entity

_LEVELS: Final = {"section": 0, "point": 1, "subpoint": 2, "research-item": 1, "article": 0}
"""How far a provision is indented, by level."""


_FIELDS: Final = frozenset({"instrument", "place"})
"""What an entity is in an event without taking part in it; its roles are words of a vocabulary."""


def as_dict(corpus: Corpus, record: Entity) -> dict[str, Any]:
    """What is on the page, as plain data; see `alliance_corpus.corpus.profile.facts`."""
    return facts(corpus, record)


def page(corpus: Corpus, record: Entity, *, whole: bool = False) -> str:
    """The page of an entity: what it is, its relations with times, and where the texts say so.

    Args:
        corpus: where the record is from.
        record: an institution, person or instrument.
        whole: with whole quotations, not only the part around the name.

    Returns:
        Lines of plain text, separated by newlines; empty parts are left out.
    """
    return "\n".join(_lines(facts(corpus, record), distinct_label(corpus, record), whole))


def _lines(known: dict[str, Any], title: str, whole: bool) -> Iterator[str]:
    if known["label_en"] not in (None, title):
        title += f" / {known['label_en']}"
    yield title
    yield from _head(known)
    yield from part(word("names"), _names(known["names"]))
    yield from part(word("how often"), map(_frequency, known["frequency"]))
    for group in known["relations"]:
        yield from part(
            word(group["heading"]), _flat(_relation(tie, whole) for tie in group["ties"])
        )
    yield from part(word("provisions"), _provisions(known["provisions"]))
    yield from part(word("events"), _flat(_event(one, whole) for one in known["events"]))
    yield from part(word("positions"), map(_position, known["positions"]))
    yield from part(word("works"), map(_work, known["works"]))
    yield from part(word("mentioned"), _flat(map(_mentioned, known["mentions"])))
    yield from part(word("sources"), known["sources"])


def _head(known: dict[str, Any]) -> Iterator[str]:
    rows = {
        "id": known["id"],
        "kind": known["kind"],
        "countries": _labels(known["countries"]),
        "valid": known["valid"],
        **known["identifiers"],
    }
    columns = max(width(word(name)) for name in rows) + 2
    yield from (f"  {pad(word(name), columns)}{value}" for name, value in rows.items() if value)


def _flat(parts: Iterable[Iterable[str]]) -> Iterator[str]:
    return (line for part in parts for line in part)


def _labels(entities: Sequence[dict[str, str]]) -> str:
    return listed(entity["label"] for entity in entities)


def _names(names: Sequence[dict[str, Any]]) -> Iterator[str]:
    columns = max((width(name["text"]) for name in names if width(name["text"]) <= 40), default=0)
    for name in names:
        about = " ".join(part for part in (name["language"], name["kind"], name["valid"]) if part)
        yield f"{pad(name['text'], columns)}  {about}"


def _frequency(found: dict[str, Any]) -> str:
    times = message(", {count} times", count=found["times"]) if found["times"] else ""
    return f"「{found['text']}」 ({found['value']}{times}) {_place(found)}"


def _relation(relation: dict[str, Any], whole: bool) -> Iterator[str]:
    side = f" [{_labels(relation['side'])}]" if relation["side"] else ""
    yield "  ".join([f"{relation['label']} ({relation['entity']}){side}", *times(relation)])
    yield from _support(relation, whole)


def times(relation: dict[str, Any]) -> Iterator[str]:
    """When a relation held: ``valid 1960-01-19/..``, ``attested 1975-08, 2024``."""
    if relation["valid"]:
        yield f"{word('valid')} {relation['valid']}"
    if relation["attested"]:
        yield f"{word('attested')} {listed(relation['attested'])}"


def _event(event: dict[str, Any], whole: bool) -> Iterator[str]:
    date = event["external_date"]
    known = message(" (known: {date})", date=date) if date else ""
    status = f", {event['status']}" if event["status"] != "reported" else ""
    roles = (word(role) if role in _FIELDS else role for role in event["roles"])
    about = f"{event['kind']}{status}; {listed(roles)}"
    yield f"{event['date']}{known}  {event['label']} [{about}] {event['id']}"
    yield from _support(event, whole)


def _support(fact: dict[str, Any], whole: bool) -> Iterator[str]:
    """The first passage that says so, how many more there are, note and outside sources."""
    if fact["quotations"]:
        first, *more = fact["quotations"]
        others = message(" and {count} more", count=len(more)) if more else ""
        claim = message(", according to {claim}", claim=first["claim"]) if first["claim"] else ""
        words = one_line(first["text"]) if whole else first["excerpt"]
        yield f"    「{words}」 {_place(first)}{claim}{others}"
    if fact["note"]:
        yield f"    {word('note')}: {fact['note']}"
    if fact["sources"]:
        yield f"    {word('outside sources')}: {' '.join(fact['sources'])}"


def _place(found: dict[str, Any]) -> str:
    place = translated(found["place"] or "")
    return " ".join(part for part in (found["document"], place) if part)


def _provisions(provisions: Sequence[dict[str, Any]]) -> Iterator[str]:
    for provision in provisions:
        about = " ".join((*provision["topics"], *provision["stages"]))
        indent = "  " * _LEVELS[provision["level"]]
        yield f"{indent}{provision['path']}  {provision['text']} [{about}]"
    places = dict.fromkeys(_place(p) for provision in provisions for p in provision["places"])
    if places:
        yield message("as listed in {places}", places=listed(places))


def _work(work: dict[str, Any]) -> str:
    issued = f"{work['issued']}  " if work["issued"] else ""
    return (
        f"{issued}{work['title'] or work['id']} ({work['id']}) [{listed(map(word, work['roles']))}]"
    )


def _position(position: dict[str, Any]) -> str:
    about = f"{position['voice']}; {listed(map(word, position['roles']))}"
    return f"{position['stance']}: {position['label']} [{about}] {position['id']}"


def _mentioned(mentions: dict[str, Any]) -> Iterator[str]:
    """A document with the number of its mentions, then the places with theirs."""
    counted = listed(
        (translated(one["place"]) if one["place"] else word("outside sections"))
        + (f" ({one['count']})" if one["count"] > 1 else "")
        for one in mentions["places"]
    )
    yield f"{mentions['document']}  {mentions['count']}: {counted}"

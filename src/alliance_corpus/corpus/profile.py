"""What the corpus knows of an institution, person or instrument, as plain data."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.corpus.claims import claim_of
from alliance_corpus.corpus.comparison import stages_of
from alliance_corpus.dataset.tables import ENTITIES
from alliance_corpus.dates import EDTF, Open
from alliance_corpus.errors import UnknownIdError
from alliance_corpus.records import Event, Instrument
from alliance_corpus.records.beginnings import LASTING
from alliance_corpus.records.labels import label, label_in, short_name
from alliance_corpus.records.places import DocumentPlaces
from alliance_corpus.records.plain import plain
from alliance_corpus.records.works import CREATORS
from alliance_corpus.text.columns import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Entity, Evidence, ExternalSource, Fact, Relation
    from alliance_corpus.text.span import Span

HEADINGS: Final = (
    ("member-of", "object", "members"),
    ("chairs", "object", "chaired by"),
    ("holds", "object", "held by"),
    ("party-to", "object", "parties"),
    ("adopts", "object", "adopted by"),
    ("part-of", "subject", "part of"),
    ("part-of", "object", "parts"),
    ("counterpart-of", "subject", "counterparts"),
    ("counterpart-of", "object", "counterparts"),
    ("allied-with", "subject", "allies"),
    ("allied-with", "object", "allies"),
    ("succeeds", "subject", "successor of"),
    ("succeeds", "object", "succeeded by"),
    ("revises", "subject", "revises"),
    ("revises", "object", "revised by"),
    ("implements", "subject", "implements"),
    ("implements", "object", "implemented by"),
    ("holds", "subject", "holds"),
    ("member-of", "subject", "member of"),
    ("chairs", "subject", "chairs"),
    ("party-to", "subject", "party to"),
    ("adopts", "subject", "adopted"),
    ("leads-to", "subject", "led to"),
    ("leads-to", "object", "caused by"),
    ("follows", "subject", "came after"),
    ("follows", "object", "came before"),
)
"""Predicate, whether the record is its subject or object, and the heading on its page, in order."""

CURRENT: Final = "current when last attested"
ENDED: Final = "ended"
END_UNKNOWN: Final = "end unknown"
TIME_UNKNOWN: Final = "time unknown"
_TIMES: Final = (CURRENT, ENDED, END_UNKNOWN, TIME_UNKNOWN)

_EXCERPT: Final = 72
"""Columns of a quotation on a page."""


def facts(corpus: CorpusTables, record: Entity) -> dict[str, Any]:
    """All that the corpus knows of an entity, ready for JSON; dates as EDTF.

    Args:
        corpus: where the record is from.
        record: an institution, person or instrument.

    Returns:
        Keys: ``id``, ``table``, ``label``, ``label_en``, ``kind``, ``countries``, ``valid``,
        ``names``, ``identifiers``; ``relations`` by heading, each with ``valid`` and ``attested``;
        ``frequency`` (how often, if its relations say so), ``provisions``, ``works``, ``events``,
        ``positions``, ``mentions`` by document and place, and ``sources``. Each relation and event
        has ``quotations`` with document and place, and outside ``sources``.
    """
    return {
        "id": record.id,
        "table": next((t for t in ENTITIES if record.id in getattr(corpus, t).ids), None),
        "label": label(record),
        "label_en": label_in(record, "en"),
        "kind": record.kind,
        "countries": [_named(corpus, one) for one in getattr(record, "countries", ())],
        "valid": _text(record.valid),
        "names": [
            {"text": n.text, "language": n.language, "kind": n.kind, "valid": _text(n.valid)}
            for n in record.names
        ],
        "identifiers": dict(record.identifiers),
        "relations": list(_relations(corpus, record)),
        "frequency": list(_frequency(corpus, record)),
        "provisions": list(_provisions(corpus, record)),
        "works": list(_works(corpus, record)),
        "events": list(_events(corpus, record)),
        "positions": list(_positions(corpus, record)),
        "mentions": list(_mentions(corpus, record)),
        "sources": _urls((*record.sources, *(s for n in record.names for s in n.sources))),
    }


def _record(corpus: CorpusTables, id_: str) -> Any:
    try:
        return corpus[id_]
    except UnknownIdError:  # a dataset in memory need not be whole
        return None


def _named(corpus: CorpusTables, id_: str) -> dict[str, str]:
    """An entity by id and short name, if it has one."""
    record = _record(corpus, id_)
    return {"id": id_, "label": id_ if record is None else short_name(record)}


def _text(value: EDTF | None) -> str | None:
    return None if value is None else str(value)


def _urls(sources: Iterable[ExternalSource]) -> list[str]:
    return list(dict.fromkeys(source.url for source in sources))


# Its relations to others


def _relations(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    """The relations in groups under headings; those that come and go also by `time_of`."""
    found: dict[str, list[tuple[Relation, str]]] = defaultdict(list)
    for relation in corpus.relations:
        for end, other in (("subject", relation.object), ("object", relation.subject)):
            if getattr(relation, end) == record.id:
                found[_heading(relation, end)].append((relation, other))
    for heading in dict.fromkeys(_headings()):
        if heading in found:
            shown = [_relation(corpus, *one) for one in dict.fromkeys(found[heading])]
            yield {"heading": heading, "ties": shown}


def _heading(relation: Relation, end: str) -> str:
    heading = next(h for p, e, h in HEADINGS if (p, e) == (relation.predicate, end))
    return heading if relation.predicate in LASTING else f"{heading}, {time_of(relation)}"


def _headings() -> Iterator[str]:
    for predicate, _, heading in HEADINGS:
        if predicate in LASTING:
            yield heading
        else:
            yield from (f"{heading}, {time}" for time in _TIMES)


def time_of(relation: Relation) -> str:
    """What is known of the end of a relation, in words for a heading.

    Returns:
        ``ended`` if the end is known; ``current when last attested`` if it is attested or its end
        is still open (whether it holds today is not known); ``end unknown`` if no more than a begin
        is known; ``time unknown`` without ``valid`` and ``attested``.
    """
    end = None if relation.valid is None else relation.valid.upper
    if isinstance(end, EDTF):
        return ENDED
    if relation.attested or end is Open.FUTURE:
        return CURRENT
    return TIME_UNKNOWN if relation.valid is None else END_UNKNOWN


def _relation(corpus: CorpusTables, relation: Relation, other: str) -> dict[str, Any]:
    found = _record(corpus, other)
    countries = getattr(found, "countries", ())
    return {
        "id": relation.id,
        "entity": other,
        "label": other if found is None else label(found, on=relation.valid),
        "side": [_named(corpus, country) for country in countries if country != other],
        "valid": _text(relation.valid),
        "attested": plain(relation.attested),
        **_support(corpus, relation, other),
    }


def _support(corpus: CorpusTables, fact: Fact, focus: str) -> dict[str, Any]:
    """What supports a fact; passages that mention ``focus`` come first."""
    quotations = [_quotation(corpus, evidence, focus) for evidence in fact.evidence]
    quotations.sort(key=lambda quotation: not quotation["mentions"])
    return {
        "note": fact.note,
        "quotations": quotations,
        "sources": _urls(fact.sources),
    }


def _quotation(corpus: CorpusTables, evidence: Evidence, focus: str) -> dict[str, Any]:
    """The words of an evidence; ``excerpt`` is around the place that mentions ``focus``."""
    at = next(
        (
            mention.span.start - evidence.span.start
            for mention in corpus.mentions
            if mention.entity == focus
            and mention.document == evidence.document
            and evidence.span.contains(mention.span)
        ),
        None,
    )
    claim = claim_of(corpus, evidence.citation)
    return {
        "document": evidence.document,
        "place": place_of(corpus, evidence.document, evidence.span),
        "text": evidence.text,
        "mentions": at is not None,
        "excerpt": excerpt(evidence.text, 0 if evidence.shortened else at or 0),
        "date": _text(evidence.date),
        "claim": None if claim is None else str(claim),
    }


def excerpt(text: str, at: int = 0, columns: int = _EXCERPT) -> str:
    """Words on one line that fit the columns, from a little before ``at``; dots show the cuts."""
    whole = shorten(text, columns)
    if at == 0 or whole == one_line(text):
        return whole
    start = max(at - columns // 6, 0)
    return shorten("…" * (start > 0) + text[start:], columns)


def place_of(corpus: CorpusTables, document: str | None, span: Span) -> str | None:
    """The place of a passage in its document: ``note 8``, ``section 2.1``, None outside both."""
    found = None if document is None else corpus.documents.get(document)
    if found is None:
        return None
    return DocumentPlaces(found).name_of(span.start)


# What happened, what it says, where it is named


def _frequency(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    """The expressions of repetition (年に2回) in the evidence of its relations."""
    ends = (r for r in corpus.relations if record.id in (r.subject, r.object))
    passages = [evidence for relation in ends for evidence in relation.evidence]
    for date in corpus.dates.where(kind="set"):
        if any(e.document == date.document and e.span.contains(date.span) for e in passages):
            yield {
                "value": _text(date.value) if not isinstance(date.value, str) else date.value,
                "times": date.frequency,
                "text": date.text,
                "document": date.document,
                "place": place_of(corpus, date.document, date.span),
            }


def _provisions(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    if not isinstance(record, Instrument):
        return
    for provision in corpus.provisions.where(instrument=record.id):
        yield {
            "id": provision.id,
            "path": provision.path,
            "level": provision.level,
            "topics": list(provision.topics),
            "stages": list(stages_of(provision)),
            "text": provision.text,
            "places": [
                {"document": e.document, "place": place_of(corpus, e.document, e.span)}
                for e in provision.evidence
            ],
        }


def _works(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    for work in corpus.works:
        roles = [r for r in CREATORS if record.id in (c.entity for c in getattr(work, r))]
        if roles:
            yield {
                "id": work.id,
                "title": work.title,
                "issued": _text(work.issued),
                "roles": roles,
            }


def _events(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    """The events of its history, with its roles in each: also ``instrument`` and ``place``."""
    for event in corpus.events.involving(record.id).sort("date"):
        yield {
            **_event(event),
            "roles": roles_in(corpus, event, record.id),
            **_support(corpus, event, record.id),
        }


def roles_in(corpus: CorpusTables, event: Event, entity: str) -> list[str]:
    """What an entity is in an event, each once: its roles, ``instrument``, ``place``."""
    roles: list[str] = [part.role for part in event.participants if part.entity == entity]
    roles += ["instrument"] * (entity in event.instruments)
    roles += ["place"] * (event.place is not None and entity in corpus.called(event.place))
    return list(dict.fromkeys(roles))


def _event(event: Event) -> dict[str, Any]:
    known = event.external_date
    return {
        "id": event.id,
        "date": str(event.date),
        "external_date": None if known is None else str(known.value),
        "kind": event.kind,
        "status": event.status,
        "label": event.label,
        "label_en": event.label_en,
    }


def _positions(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    """The statements by it, for it or about it, with what it is in each."""
    found = corpus.statements.involving(record.id)
    for statement in found:
        roles = [name for name in ("speaker", "side") if getattr(statement, name) == record.id]
        yield {
            "id": statement.id,
            "stance": statement.stance,
            "label": statement.label,
            "label_en": statement.label_en,
            "voice": found.voice(statement),
            "document": statement.document,
            "roles": roles + ["about"] * (record.id in statement.about),
        }


def _mentions(corpus: CorpusTables, record: Entity) -> Iterator[dict[str, Any]]:
    """How often each document names it, and where."""
    places: dict[str, Counter[str | None]] = defaultdict(Counter)
    for mention in corpus.mentions.where(entity=record.id):
        if mention.document is not None:
            places[mention.document][place_of(corpus, mention.document, mention.span)] += 1
    for document in corpus.documents:
        if document.id in places:
            counted = places[document.id]
            yield {
                "document": document.id,
                "count": counted.total(),
                "places": [{"place": place, "count": count} for place, count in counted.items()],
            }

"""The page of an event, relation, statement, provision or work: as text, and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.cli.entity_pages import times
from alliance_corpus.cli.messages import message, word
from alliance_corpus.corpus.reasons import why
from alliance_corpus.corpus.timeline import in_eras
from alliance_corpus.records import Event, ExternalSource, Provision, Relation, Statement, Work
from alliance_corpus.records.labels import label, label_in
from alliance_corpus.records.plain import plain
from alliance_corpus.records.vocabularies import TOPICS
from alliance_corpus.records.works import CREATORS
from alliance_corpus.text.columns import pad, part, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.corpus.reasons import Reason

Shown: TypeAlias = Event | Relation | Statement | Provision | Work

_LISTED: Final = frozenset({"passages", "relations", "citations", "sources", "ties", "events"})
"""Parts of a page below its head, one after the other."""


def as_dict(corpus: Corpus, record: Shown) -> dict[str, Any]:
    """What is on the page, as plain data: references with their labels, passages with their place.

    Args:
        corpus: where the record is from.
        record: an event, relation, statement, provision or work.
    """
    match record:
        case Event():
            return _event(corpus, record)
        case Relation():
            return _relation(corpus, record)
        case Statement():
            return _statement(corpus, record)
        case Provision():
            return _provision(corpus, record)
    return _work(corpus, record)


def page(corpus: Corpus, record: Shown) -> str:
    """The page of a record: what it says, and the words that support it.

    Returns:
        Lines of plain text, separated by newlines; empty parts are left out.
    """
    return "\n".join(_lines(as_dict(corpus, record)))


# As plain data


def _event(corpus: Corpus, event: Event) -> dict[str, Any]:
    known, reasons = event.external_date, why(corpus, event)
    return {
        "label": label(event),
        "label_en": label_in(event, "en"),
        "id": event.id,
        "date": str(event.date),
        "era": in_eras(event.date),
        "external_date": None if known is None else str(known.value),
        "status": event.status,
        "kind": event.kind,
        "participants": [
            {"role": part.role, **_reference(corpus, part.entity)} for part in event.participants
        ],
        "instruments": [_reference(corpus, instrument) for instrument in event.instruments],
        "place": event.place,
        "note": event.note,
        "passages": _passages(reasons),
        "ties": [
            _ends(corpus, relation)
            for relation in corpus.relations
            if event.id in (relation.subject, relation.object)
        ],
        "sources": plain(reasons.sources),
    }


def _relation(corpus: Corpus, relation: Relation) -> dict[str, Any]:
    ends = _ends(corpus, relation)
    return {
        "label": f"{ends['subject']['label']} {relation.predicate} {ends['object']['label']}",
        **ends,
        "note": relation.note,
        "passages": _passages(why(corpus, relation)),
        "sources": plain(relation.sources),
    }


def _ends(corpus: Corpus, relation: Relation) -> dict[str, Any]:
    """The two records that a relation joins, and when."""
    return {
        "id": relation.id,
        "subject": _reference(corpus, relation.subject),
        "predicate": relation.predicate,
        "object": _reference(corpus, relation.object),
        "valid": None if relation.valid is None else str(relation.valid),
        "attested": plain(relation.attested),
    }


def _statement(corpus: Corpus, statement: Statement) -> dict[str, Any]:
    speaker, side, occasion, answered = (
        None if name is None else _reference(corpus, name)
        for name in (
            statement.speaker, statement.side, statement.occasion, statement.responds_to,
        )
    )  # fmt: skip
    return {
        "label": label(statement),
        "label_en": label_in(statement, "en"),
        "id": statement.id,
        "stance": statement.stance,
        "voice": corpus.statements.voice(statement),
        "role": statement.role,
        "speaker": speaker,
        "side": side,
        "occasion": occasion,
        "document": statement.document,
        "about": [
            {"id": one, "label": one} if one in TOPICS else _reference(corpus, one)
            for one in statement.about
        ],
        "series": statement.series,
        "number": statement.number,
        "responds_to": answered,
        "answered_by": [
            _reference(corpus, one.id)
            for one in corpus.statements
            if one.responds_to == statement.id
        ],
        "hedged": statement.hedged,
        "note": statement.note,
        "passages": _passages(why(corpus, statement)),
        "sources": plain(statement.sources),
    }


def _provision(corpus: Corpus, provision: Provision) -> dict[str, Any]:
    return {
        "label": label(provision),
        "label_en": label_in(provision, "en"),
        "id": provision.id,
        "instrument": _reference(corpus, provision.instrument),
        "path": provision.path,
        "level": provision.level,
        "topics": list(provision.topics),
        "passages": _passages(why(corpus, provision)),
    }


def _work(corpus: Corpus, work: Work) -> dict[str, Any]:
    fields = plain(work)
    for name in CREATORS:
        fields[name] = [str(creator) for creator in getattr(work, name)]
    if work.instrument is not None:
        fields["instrument"] = _reference(corpus, fields["instrument"])
    fields.pop("id")
    return {
        "label": label(work),
        "id": work.id,
        **fields,
        "citations": [
            {
                "id": citation.id,
                "document": citation.document,
                "note": citation.note,
                "locator": citation.locator,
                "form": citation.form,
                "words": citation.text,
            }
            for citation in corpus.citations.where(work=work.id)
        ],
    }


def _reference(corpus: Corpus, name: str) -> dict[str, str]:
    """An id with the label of its record."""
    return {"id": name, "label": label(corpus[name])}


def _passages(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    return [_passage(reason) for reason in reasons]


def _passage(reason: Reason) -> dict[str, Any]:
    """The words themselves with their place; the whole sentence is what `why` prints."""
    return {
        "words": reason.words,
        "document": reason.document,
        "sections": [section.path for section in reason.sections],
        "note": reason.note,
        "date": None if reason.date is None else str(reason.date),
        "claim": None if reason.claim is None else str(reason.claim),
    }


# For a terminal


def _lines(known: dict[str, Any]) -> Iterator[str]:
    yield known["label"]
    if known.get("label_en"):
        yield known["label_en"]
    head = {
        word(name.replace("_", " ")): _shown(value)
        for name, value in known.items()
        if name not in _LISTED and name not in ("label", "label_en") and value not in (None, [])
    }
    columns = max(map(width, head)) + 2
    yield from (f"  {pad(name, columns)}{value}" for name, value in head.items())
    yield from part(word("passages"), map(_quoted, known.get("passages", ())))
    yield from part(word("relations"), map(_joined, known.get("ties", ())))
    yield from part(word("cited"), map(_cited, known.get("citations", ())))
    yield from part(word("outside sources"), map(_source, known.get("sources", ())))


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(_shown, value))
    if isinstance(value, dict):
        role = f", {value['role']}" if "role" in value else ""
        return f"{value['label']} ({value['id']}{role})"
    return str(value)


def _quoted(passage: dict[str, Any]) -> str:
    claim = message(", according to {claim}", claim=passage["claim"]) if passage["claim"] else ""
    date = f"{passage['date']}  " if passage["date"] else ""
    return f"{date}「{passage['words']}」 {_place(passage)}{claim}"


def _place(found: dict[str, Any]) -> str:
    parts = [found["document"], *found.get("sections", ())]
    if found["note"] is not None:
        parts.append(message("note {label}", label=found["note"]))
    return " ".join(parts)


def _joined(relation: dict[str, Any]) -> str:
    subject, object_ = _shown(relation["subject"]), _shown(relation["object"])
    return "  ".join([f"{subject} {relation['predicate']} {object_}", *times(relation)])


def _cited(citation: dict[str, Any]) -> str:
    locator = f", {citation['locator']}" if citation["locator"] else ""
    return f"{_place(citation)}: 「{citation['words']}」 ({citation['form']}{locator})"


def _source(source: dict[str, Any]) -> str:
    return str(ExternalSource(**source))

"""The page of an event, relation, provision or work, for a terminal and as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.claims import heading_of
from alliance_corpus.columns import pad
from alliance_corpus.reasons import why
from alliance_corpus.records import Event, Provision, Relation, Work
from alliance_corpus.records.works import CREATORS
from alliance_corpus.timeline import in_eras

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.reasons import Reason
    from alliance_corpus.records import ExternalSource

Shown: TypeAlias = Event | Relation | Provision | Work

_LISTED: Final = frozenset({"passages", "relations", "citations", "sources", "ties", "events"})
"""Parts of a page that stand below its head, one after the other."""


def as_dict(corpus: Corpus, record: Shown) -> dict[str, Any]:
    """What is on the page, as plain data: references with their labels, passages with their place.

    Args:
        corpus: where the record is from.
        record: an event, relation, provision or work.
    """
    match record:
        case Event():
            return _event(corpus, record)
        case Relation():
            return _relation(corpus, record)
        case Provision():
            return _provision(corpus, record)
    return _work(corpus, record)


def page(corpus: Corpus, record: Shown) -> str:
    """The page of a record: what it says, and the words that support it.

    Returns:
        Lines of plain text, parted by newlines; a part for which there is nothing is left out.
    """
    return "\n".join(_lines(as_dict(corpus, record)))


# As plain data


def _event(corpus: Corpus, event: Event) -> dict[str, Any]:
    known = event.date_known
    return {
        "label": event.label,
        "label_en": event.label_en,
        "id": event.id,
        "date": str(event.date),
        "era": in_eras(event.date),
        "date_known": None if known is None else str(known.value),
        "status": event.status,
        "kind": event.kind,
        "participants": [
            {"role": part.role, **_reference(corpus, part.entity)} for part in event.participants
        ],
        "instruments": [_reference(corpus, instrument) for instrument in event.instruments],
        "place": event.place,
        "note": event.note,
        "passages": _passages(corpus, event),
        "ties": [
            _tie(corpus, relation)
            for relation in corpus.relations
            if event.id in (relation.subject, relation.object)
        ],
        "sources": _sources(why(corpus, event).sources),
    }


def _relation(corpus: Corpus, relation: Relation) -> dict[str, Any]:
    tie = _tie(corpus, relation)
    return {
        "label": f"{tie['subject']['label']} {relation.predicate} {tie['object']['label']}",
        **tie,
        "note": relation.note,
        "passages": _passages(corpus, relation),
        "sources": _sources(relation.sources),
    }


def _tie(corpus: Corpus, relation: Relation) -> dict[str, Any]:
    return {
        "id": relation.id,
        "subject": _reference(corpus, relation.subject),
        "predicate": relation.predicate,
        "object": _reference(corpus, relation.object),
        "valid": None if relation.valid is None else str(relation.valid),
    }


def _provision(corpus: Corpus, provision: Provision) -> dict[str, Any]:
    return {
        "label": provision.text,
        "id": provision.id,
        "instrument": _reference(corpus, provision.instrument),
        "path": provision.path,
        "level": provision.level,
        "topic": provision.topic,
        "passages": _passages(corpus, provision),
    }


def _work(corpus: Corpus, work: Work) -> dict[str, Any]:
    from alliance_corpus.dataset.codec import to_plain

    fields = to_plain(work)
    for name in CREATORS:
        if name in fields:
            fields[name] = [str(creator) for creator in getattr(work, name)]
    if "instrument" in fields:
        fields["instrument"] = _reference(corpus, fields["instrument"])
    fields.pop("id")
    return {
        "label": heading_of(work),
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
    record = corpus[name]
    names = getattr(record, "names", ())
    label = names[0].text if names else getattr(record, "label", None)
    return {"id": name, "label": label or name}


def _passages(corpus: Corpus, record: Shown) -> list[dict[str, Any]]:
    return [_passage(reason) for reason in why(corpus, record)]


def _passage(reason: Reason) -> dict[str, Any]:
    """The words themselves with their place; the whole sentence is what `why` prints."""
    return {
        "words": reason.words,
        "document": reason.document,
        "sections": [section.path for section in reason.sections],
        "note": reason.note,
        "date": None if reason.date is None else str(reason.date),
        "claimed_by": None if reason.claim is None else str(reason.claim),
    }


def _sources(sources: Iterable[ExternalSource]) -> list[dict[str, str | None]]:
    return [{"url": s.url, "title": s.title, "accessed": s.accessed} for s in sources]


# For a terminal


def _lines(known: dict[str, Any]) -> Iterator[str]:
    yield known["label"]
    if known.get("label_en"):
        yield known["label_en"]
    head = {
        name.replace("_", " "): _shown(value)
        for name, value in known.items()
        if name not in _LISTED and name not in ("label", "label_en") and value not in (None, [])
    }
    columns = max(map(len, head)) + 2
    yield from (f"  {pad(name, columns)}{value}" for name, value in head.items())
    yield from _part("passages", map(_quoted, known.get("passages", ())))
    yield from _part("relations", map(_tied, known.get("ties", ())))
    yield from _part("cited", map(_cited, known.get("citations", ())))
    yield from _part("from outside", map(_source, known.get("sources", ())))


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with what stands under it, if there is anything."""
    listed = list(lines)
    if listed:
        yield ""
        yield heading
        yield from (f"  {line}" for line in listed)


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(_shown, value))
    if isinstance(value, dict):
        role = f", {value['role']}" if "role" in value else ""
        return f"{value['label']} ({value['id']}{role})"
    return str(value)


def _quoted(passage: dict[str, Any]) -> str:
    claim = f", claimed by {passage['claimed_by']}" if passage["claimed_by"] else ""
    date = f"{passage['date']}  " if passage["date"] else ""
    return f"{date}「{passage['words']}」 {_place(passage)}{claim}"


def _place(found: dict[str, Any]) -> str:
    parts = [found["document"], *found.get("sections", ())]
    if found["note"] is not None:
        parts.append(f"note {found['note']}")
    return " ".join(parts)


def _tied(tie: dict[str, Any]) -> str:
    valid = f" [{tie['valid']}]" if tie["valid"] else ""
    subject, object_ = _shown(tie["subject"]), _shown(tie["object"])
    return f"{subject} {tie['predicate']} {object_}{valid}"


def _cited(citation: dict[str, Any]) -> str:
    locator = f", {citation['locator']}" if citation["locator"] else ""
    return f"{_place(citation)}: 「{citation['words']}」 ({citation['form']}{locator})"


def _source(source: dict[str, Any]) -> str:
    about = ", ".join(part for part in (source["title"], source["accessed"]) if part)
    return f"{source['url']} ({about})" if about else str(source["url"])

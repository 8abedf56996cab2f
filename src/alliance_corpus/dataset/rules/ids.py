"""Rules of ids: each belongs to one record, and a reference leads to a record of its kind."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from alliance_corpus.dataset.rules.model import Finding, Rule
from alliance_corpus.dataset.tables import ENTITIES, PERMANENT
from alliance_corpus.records.vocabularies import TOPICS
from alliance_corpus.records.works import CREATORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from alliance_corpus.dataset.memory import Dataset

Reference: TypeAlias = tuple[str, str | None]
"""A field, and the id in it."""

Way: TypeAlias = tuple["Callable[[Any], Iterable[Reference]]", tuple[str, ...]]
"""What finds the ids in a record, and the tables that they lead to."""


def _creators(work: Any) -> Iterator[Reference]:
    for field in CREATORS:
        for creator in getattr(work, field):
            yield field, creator.entity


def _claims(record: Any) -> Iterator[Reference]:
    for evidence in record.evidence:
        yield "citation", evidence.citation


def _speakers(field: str) -> Callable[[Any], Iterator[Reference]]:
    """What finds the ids in a field of the speakers."""

    def references(record: Any) -> Iterator[Reference]:
        for evidence in record.evidence:
            if evidence.speaker is not None:
                yield f"speaker {field}", getattr(evidence.speaker, field)

    return references


_SPEAKERS: Final[tuple[Way, ...]] = (
    (_speakers("entity"), ("institutions", "people")),
    (_speakers("side"), ("states",)),
    (_speakers("occasion"), ("events",)),
)


def _subjects(statement: Any) -> Iterator[Reference]:
    """What a statement is about, without the topics, which are no records."""
    for subject in statement.about:
        if subject not in TOPICS:
            yield "about", subject


def _fields(*names: str) -> Callable[[Any], Iterator[Reference]]:
    """What finds the ids in fields that hold one or several."""

    def references(record: Any) -> Iterator[Reference]:
        for name in names:
            value = getattr(record, name)
            for one in value if isinstance(value, tuple) else (value,):
                yield name, one

    return references


def _participants(event: Any) -> Iterator[Reference]:
    for participation in event.participants:
        yield "participants", participation.entity


REFERENCES: Final[Mapping[str, tuple[Way, ...]]] = {
    "works": (
        (_creators, ("institutions", "people")),
        (_fields("instrument"), ("instruments",)),
    ),
    "institutions": ((_fields("countries"), ("states",)),),
    "provisions": (
        (_fields("instrument"), ("instruments",)), (_claims, ("citations",)), *_SPEAKERS,
    ),
    "events": (
        (_participants, ("institutions", "people")),
        (_fields("instruments"), ("instruments",)),
        (_claims, ("citations",)),
        *_SPEAKERS,
    ),
    "relations": (
        (_fields("subject", "object"), (*ENTITIES, "events")),
        (_claims, ("citations",)),
        *_SPEAKERS,
    ),
    "statements": (
        (_subjects, (*ENTITIES, "events", "works", "provisions")),
        (_fields("speaker"), ("institutions", "people")),
        (_fields("side"), ("states",)),
        (_fields("occasion"), ("events",)),
        (_fields("responds_to"), ("statements",)),
        (_claims, ("citations",)),
    ),
    "mentions": ((_fields("entity", "candidates"), ENTITIES),),
    "context_rules": ((_fields("entity"), ENTITIES),),
    "citations": ((_fields("work"), ("works",)), (_fields("repeats"), ("citations",))),
}  # fmt: skip
"""What refers to what: by table, ways to the ids in its records, and the tables they lead to.

``states`` are the institutions of that kind. Documents and redirects have rules of their own.
"""


OWN_IDS: Final = tuple(table for table in PERMANENT if table not in ("documents", "context_rules"))
"""The tables whose ids no other record has; a document has the id of its work."""


def _unique_ids(dataset: Dataset) -> Iterator[Finding]:
    for table, records in dataset.tables.items():
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                yield Finding(table, record.id, "the id is in the table twice")
            seen.add(record.id)


def _permanent_ids(dataset: Dataset) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    derived = dataset.tables.keys() - {*PERMANENT, "redirects"}
    for table in (*OWN_IDS, *sorted(derived)):
        for record in dataset.tables[table]:
            first = owner.get(record.id, table)
            if first != table:
                yield Finding(table, record.id, f"the id is also used in {first}")
            elif table in OWN_IDS:
                owner[record.id] = table


def _known_documents(dataset: Dataset) -> Iterator[Finding]:
    known = set(dataset.order)
    for table, records in dataset.tables.items():
        for record in records:
            for place in (record, *getattr(record, "evidence", ())):
                document = getattr(place, "document", None)
                if document is not None and document not in known:
                    yield Finding(table, record.id, f"there is no document {document!r}")


def _known_references(dataset: Dataset) -> Iterator[Finding]:
    ids = {table: {record.id for record in records} for table, records in dataset.tables.items()}
    ids["states"] = {one.id for one in dataset.tables["institutions"] if one.kind == "state"}
    for table, ways in REFERENCES.items():
        for references, targets in ways:
            known = set().union(*(ids[target] for target in targets))
            for record in dataset.tables[table]:
                for field, name in references(record):
                    if name is not None and name not in known:
                        expected = " or ".join(targets)
                        message = f"{field} {name!r} is not one of the {expected}"
                        yield Finding(table, record.id, message)


def _live_redirects(dataset: Dataset) -> Iterator[Finding]:
    permanent = PERMANENT
    live = set(chain.from_iterable((r.id for r in dataset.tables[t]) for t in permanent))
    for redirect in dataset.tables["redirects"]:
        if redirect.id in live:
            yield Finding("redirects", redirect.id, "the old id is still in use")
        if not redirect.to:
            yield Finding("redirects", redirect.id, "it leads nowhere")
        for target in redirect.to:
            if target not in live:
                message = f"it leads to {target!r}, which is not a record"
                yield Finding("redirects", redirect.id, message)


ID_RULES: Final = (
    Rule("id-unique", "an id is used once in its table", _unique_ids),
    Rule("id-permanent", "no other record of any table has a permanent id", _permanent_ids),
    Rule("document-known", "a record in a document names one that exists", _known_documents),
    Rule("reference-known", "a reference leads to a record of its kind", _known_references),
    Rule("redirect-live", "a redirect leads from a dead id to live ones", _live_redirects),
)

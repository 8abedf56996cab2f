"""The good dataset, changed here and there: what the samples of the rules are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from alliance_corpus.dataset import Dataset, RuleException
from alliance_corpus.dates import EDTF
from alliance_corpus.records import (
    Citation,
    Document,
    Emendation,
    Event,
    Institution,
    Instrument,
    Mention,
    Name,
    Participation,
    Relation,
)
from alliance_corpus.text import Span
from tests.helpers.everything import PAGE, everything

if TYPE_CHECKING:
    from alliance_corpus.records.vocabularies import InstitutionKind, Predicate, Role

GOOD = everything()
HARBOUR, LETTER = GOOD.tables["documents"]


def replaced(table: str, *records: Any) -> Dataset:
    return evolve(GOOD, tables={**GOOD.tables, table: records})


def first(table: str, **changes: Any) -> Dataset:
    """The good dataset with the first record of a table changed."""
    one, *more = GOOD.tables[table]
    return replaced(table, evolve(one, **changes), *more)


def added(table: str, record: Any) -> Dataset:
    return replaced(table, *GOOD.tables[table], record)


def harbour(**changes: Any) -> Dataset:
    """The good dataset with its first document changed, and the tables of its parts with it."""
    document: Document = evolve(HARBOUR, **changes)
    tables = {**GOOD.tables, "documents": (document, LETTER)}
    tables["works"] = tuple(document.work if w.id == "harbour" else w for w in tables["works"])
    for part in ("blocks", "sections", "emendations"):
        tables[part] = (*getattr(document, part), *getattr(LETTER, part))
    return evolve(GOOD, tables=tables)


def block(number: int, **changes: Any) -> Dataset:
    blocks = list(HARBOUR.blocks)
    blocks[number] = evolve(blocks[number], **changes)
    return harbour(blocks=tuple(blocks))


def section(number: int, **changes: Any) -> Dataset:
    sections = list(HARBOUR.sections)
    sections[number] = evolve(sections[number], **changes)
    return harbour(sections=tuple(sections))


def fact(**changes: Any) -> Dataset:
    """A fact whose evidence is changed."""
    event = GOOD.tables["events"][0]
    return first("events", evidence=(evolve(event.evidence[0], **changes),))


def emendation(start: int, end: int) -> Emendation:
    span = Span(start, end)
    mended: Emendation = HARBOUR.emendations[0]
    return evolve(mended, id="new", span=span, text=span.of(HARBOUR.text))


def letter(blocks: tuple[Any, ...]) -> Dataset:
    """The good dataset with other blocks in its second document."""
    documents = (HARBOUR, evolve(LETTER, blocks=blocks))
    tables = {**GOOD.tables, "documents": documents, "blocks": (*HARBOUR.blocks, *blocks)}
    return evolve(GOOD, tables=tables)


def book(**changes: Any) -> Dataset:
    """The good dataset with its last work changed, which no document is."""
    *works, last = GOOD.tables["works"]
    return replaced("works", *works, evolve(last, **changes))


def also(dataset: Dataset, table: str, *records: Any) -> Dataset:
    """A dataset with further records."""
    return evolve(dataset, tables={**dataset.tables, table: (*dataset.tables[table], *records)})


def institution(name: str, kind: InstitutionKind = "ministry", **more: Any) -> Institution:
    return Institution(id=name, kind=kind, names=(Name(f"the {name}"),), **more)


def instrument(name: str, **more: Any) -> Instrument:
    return Instrument(id=name, kind="law", names=(Name(f"the {name}"),), **more)


def event(name: str, date: str, **more: Any) -> Event:
    said = {"label": name, "label_en": name, "kind": "meeting", "sources": (PAGE,), **more}
    return Event(id=name, date=EDTF(date), **said)


def tied(*ties: tuple[str, Predicate, str], with_: Dataset | None = None, **more: Any) -> Dataset:
    """The bodies a to d, the laws e and f, and relations."""
    dataset = with_ or GOOD
    dataset = also(dataset, "institutions", *map(institution, "abcd"))
    dataset = also(dataset, "instruments", *map(instrument, "ef"))
    relations = [
        Relation(id=f"tie-{n}", subject=s, predicate=p, object=o, sources=(PAGE,), **more)
        for n, (s, p, o) in enumerate(ties)
    ]
    return also(dataset, "relations", *relations)


def happenings(*events: Event, ties: tuple[tuple[str, Predicate, str], ...] = ()) -> Dataset:
    return tied(*ties, with_=also(GOOD, "events", *events))


def seated(
    valid: str | None,
    body: str | None,
    attested: tuple[str, ...],
    predicate: Predicate = "member-of",
) -> Dataset:
    """A body with a time, and another that belongs to it at times."""
    when = None if body is None else EDTF(body)
    dataset = also(GOOD, "institutions", institution("committee", valid=when), institution("part"))
    relation = Relation(
        id="seat", subject="part", predicate=predicate, object="committee", sources=(PAGE,),
        valid=None if valid is None else EDTF(valid), attested=tuple(map(EDTF, attested)),
    )  # fmt: skip
    return also(dataset, "relations", relation)


def mention(words: str, **changes: Any) -> Mention:
    start = HARBOUR.text.index(words)
    fields = {"id": f"harbour:mention:{words}", "document": "harbour", "entity": "scc", **changes}
    return Mention(span=Span(start, start + len(words)), text=words, **fields)


def citation(words: str, name: str = "new", **changes: Any) -> Citation:
    start = HARBOUR.text.index(words)
    fields = {"document": "harbour", "work": "book", **changes}
    return Citation(id=name, span=Span(start, start + len(words)), text=words, **fields)


def ibid(**changes: Any) -> Dataset:
    full, cited = GOOD.tables["citations"]
    return replaced("citations", full, evolve(cited, **changes))


def paged(page: str | None, locator: str | None) -> Dataset:
    *works, book = GOOD.tables["works"]
    dataset = ibid(locator=locator)
    return evolve(dataset, tables={**dataset.tables, "works": (*works, evolve(book, page=page))})


def named(table: str, name: str, **more: Any) -> Dataset:
    """The good dataset with another name of its first entity."""
    one = GOOD.tables[table][0]
    return first(table, names=(*one.names, Name(name, **more)))


def exception(rule: str, *records: str, words: tuple[str, ...] = ()) -> RuleException:
    return RuleException(id="new", rule=rule, records=records, words=words, reason="so it is")


def met(date: str, who: str, role: Role = "attendee", **more: Any) -> Dataset:
    """A meeting with a council of 1960 to 1990, or about a law of these years."""
    lasting = EDTF("1960/1990")
    dataset = also(GOOD, "institutions", institution("council", "mechanism", valid=lasting))
    dataset = also(dataset, "instruments", instrument("law", valid=lasting))
    part: dict[str, Any] = {"participants": (Participation(who, role),)}
    if who == "law":
        part = {"instruments": (who,)}
    return also(dataset, "events", event("then", date, **part, **more))


def copied(**changes: Any) -> Dataset:
    one = GOOD.tables["events"][0]
    return added("events", evolve(one, id="copy", **changes))

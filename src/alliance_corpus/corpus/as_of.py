"""What was valid when: the entities of a name, and a dataset as it stood at a time.

A validity is an EDTF interval, and so is asked with yes, no or maybe: something was valid at a time
if every day that the time can mean lies inside the interval, was not if none does, and else it may
have been. *2007* may be a day before or after 9 January, on which the Defense Agency became a
ministry: as of 2007 each of the two may have been there, and neither is certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from alliance_corpus.dataset.tables import ENTITIES, TABLES, Allowance, Dataset
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.errors import QueryError
from alliance_corpus.readers.names.forms import key_of, keys_in_texts
from alliance_corpus.records.beginnings import founding_events, instruments_carried_out
from alliance_corpus.records.works import CREATORS
from alliance_corpus.tables.fields import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeAlias

    from alliance_corpus.corpus import Corpus
    from alliance_corpus.dataset.read import StoredDataset
    from alliance_corpus.records import (
        ContextRule,
        Creator,
        Entity,
        Event,
        Mention,
        Name,
        Relation,
        Work,
    )

    Test: TypeAlias = Callable[[Answer], bool]
    """Whether an answer is enough to keep a record."""


LASTING: Final = frozenset(
    {"part-of", "succeeds", "adopts", "revises", "implements", "leads-to", "follows"}
)
"""Predicates of ties that do not change while both ends are there.

The 1978 guidelines are part of the series, and one event led to another, whenever there are both:
such a relation needs no ``valid`` of its own. The others (who is a member, chairs, holds an
office, is a party or a counterpart) come and go, and where nothing tells when, they may or may not
have held.
"""

DATED_BODIES: Final = frozenset({"consultative-body", "mechanism"})
"""Kinds of bodies that states set up at some time: without a date, nothing says that they were."""

FOUNDING: Final[Mapping[str, str]] = {"adopts": "object", "revises": "subject"}
"""Predicates that begin with one of their ends: a body adopts a paper, a paper revises another."""


def named(corpus: Corpus, name: str, on: EDTF | str | None = None) -> tuple[Entity, ...]:
    """The entities of a name; see `Corpus.named`.

    Raises:
        QueryError: if ``name`` is no string, or ``on`` not exactly one date.
    """
    from alliance_corpus.text.fold import fold

    if not isinstance(name, str):
        raise QueryError(f"name {name!r}: expected a string")
    when, folded, ids = None if on is None else moment(on), fold(name).folded, corpus.called(name)

    def bears(entity: Entity) -> bool:
        return any(
            fold(one.text).folded == folded
            and (when is None or _valid(one.valid, when) is not Answer.NO)
            for one in entity.names
        )

    def was(entity: Entity) -> bool:
        return when is None or _valid(entity.valid, when) is not Answer.NO

    entities: Iterable[Entity] = (one for table in ENTITIES for one in getattr(corpus, table))
    return tuple(one for one in entities if one.id in ids and was(one) and bears(one))


def as_of(dataset: Dataset | StoredDataset, when: EDTF | str, *, possible: bool = False) -> Dataset:
    """A dataset with only what was valid at a time.

    - Entities and their names stay if they were valid, or have no ``valid``: that is unlimited or
      unknown. But who was founded later (an event of the kind establishment, or a relation of
      `FOUNDING`), or carries out an instrument that came later, was not there yet; and a body of
      `DATED_BODIES` of which nothing tells the foundation may or may not have been there. An
      entity of which no name was valid keeps those that may have been, or else all.
    - Events stay if they had happened or were under way: they do not begin after the time. One
      with an open start (``../2030``: at some time until then) counts from its end. They are dated
      by `Event.date`, as the documents date them.
    - Relations stay if they held. Without ``valid`` they stay where the tie is one of `LASTING`;
      others may have held.
    - Provisions stay with their instrument.
    - Documents, works, citations, dates and all that belongs to the texts stay.
    - The exceptions to the rules of integrity are those that what is left needs.

    Nothing refers to what is gone: relations and mentions of it go too, events and works stay
    without it (the participants, instruments and creators that are gone are left out).

    Args:
        dataset: the whole.
        when: EDTF, or an expression such as 昭和50年8月; of an interval, all of it.
        possible: also what may have been valid.

    Returns:
        A dataset in memory with the same name and version, which keeps every rule of integrity.

    Raises:
        QueryError: if ``when`` is not exactly one date.
        DatasetError: if a stored dataset is damaged.
    """
    moment_ = moment(when)
    whole = dataset if isinstance(dataset, Dataset) else dataset.to_dataset()
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)

    def enough(answer: Answer) -> bool:
        return answer in accepted

    tables = {name: whole.records(name) for name in TABLES}
    begun = Beginnings.of(tables)
    for name in ENTITIES:
        tables[name] = tuple(
            _with_names(entity, moment_, enough)
            for entity in tables[name]
            if enough(_there(entity, begun, moment_))
        )
    tables["events"] = tuple(e for e in tables["events"] if enough(_begun(e.date, moment_)))
    tables["relations"] = tuple(r for r in tables["relations"] if enough(_held(r, moment_)))
    gone = _ids(whole, (*ENTITIES, "events")) - _ids_of(
        tables[name] for name in (*ENTITIES, "events")
    )
    left = evolve(whole, tables=_detached(tables, gone))
    return evolve(left, tables={**left.tables, "exceptions": tuple(_exceptions(left, moment_))})


def _valid(valid: EDTF | None, when: EDTF) -> Answer:
    return Answer.YES if valid is None else valid.contains(when)


def _held(relation: Relation, when: EDTF) -> Answer:
    if relation.valid is None and relation.predicate not in LASTING:
        return Answer.MAYBE
    return _valid(relation.valid, when)


def _there(entity: Entity, begun: Beginnings, when: EDTF) -> Answer:
    """Whether an entity was in being; of several foundations the one that says most decides."""
    if entity.valid is not None:
        return _valid(entity.valid, when)
    founded = [_begun(date, when) for date in begun.founded[entity.id]]
    if Answer.YES in founded:
        return Answer.YES
    if any(_begun(date, when) is Answer.NO for date in begun.earliest[entity.id]):
        return Answer.NO
    if founded:
        return Answer.MAYBE if Answer.MAYBE in founded else Answer.NO
    unknown = entity.kind in DATED_BODIES or begun.earliest[entity.id]
    return Answer.MAYBE if unknown else Answer.YES


@frozen
class Beginnings:
    """When entities began, by id, as far as events and relations tell.

    Attributes:
        founded: dates on which an entity was founded.
        earliest: dates before which it was not there: that for which its foundation is planned,
            or the time of the instrument that it carries out.
    """

    founded: Mapping[str, list[EDTF]]
    earliest: Mapping[str, list[EDTF]]

    @classmethod
    def of(cls, tables: Mapping[str, tuple[Any, ...]]) -> Beginnings:
        """Read events and relations."""
        founded: defaultdict[str, list[EDTF]] = defaultdict(list)
        earliest: defaultdict[str, list[EDTF]] = defaultdict(list)
        for entity, events in founding_events(tables["events"]).items():
            for event in events:
                told = founded if event.status == "reported" else earliest
                told[entity].append(event.date)
        for relation in tables["relations"]:
            if relation.predicate in FOUNDING and relation.valid is not None:
                founded[getattr(relation, FOUNDING[relation.predicate])].append(relation.valid)
        carried_out = instruments_carried_out(tables["relations"], tables["instruments"])
        for body in tables["institutions"]:
            earliest[body.id] += carried_out[body.id]
        return cls(founded, earliest)


def _begun(date: EDTF, when: EDTF) -> Answer:
    """Whether what has a date began at the time or before it."""
    start = date.lower if date.is_interval else date
    if isinstance(start, EDTF):
        return _not(start.after(when))
    end = date.upper
    past = isinstance(end, EDTF) and end.after(when) is Answer.NO
    return Answer.YES if past else Answer.MAYBE


def _not(answer: Answer) -> Answer:
    return {Answer.YES: Answer.NO, Answer.NO: Answer.YES}.get(answer, answer)


def _with_names(entity: Any, when: EDTF, enough: Test) -> Any:
    answers = [(name, _valid(name.valid, when)) for name in entity.names]
    names: tuple[Name, ...] = tuple(name for name, answer in answers if enough(answer))
    if not names:
        names = tuple(name for name, answer in answers if answer is Answer.MAYBE) or entity.names
    return entity if names == entity.names else evolve(entity, names=names)


def _ids(dataset: Dataset, names: Iterable[str]) -> frozenset[str]:
    return _ids_of(dataset.records(name) for name in names)


def _ids_of(tables: Iterable[Iterable[Any]]) -> frozenset[str]:
    return frozenset(record.id for table in tables for record in table)


# What referred to the records that are gone


def _detached(
    tables: dict[str, tuple[Any, ...]], gone: frozenset[str]
) -> dict[str, tuple[Any, ...]]:
    """The tables without any reference to the ids that are gone."""
    detached = dict(tables)
    detached["institutions"] = tuple(
        evolve(i, countries=_kept(i.countries, gone)) for i in tables["institutions"]
    )
    detached["provisions"] = tuple(p for p in tables["provisions"] if p.instrument not in gone)
    detached["events"] = tuple(_event(event, gone) for event in tables["events"])
    detached["relations"] = tuple(
        r for r in tables["relations"] if r.subject not in gone and r.object not in gone
    )
    detached["mentions"] = tuple(
        evolve(mention, candidates=_kept(mention.candidates, gone))
        for mention in tables["mentions"]
        if _names_something(mention, gone)
    )
    named = {entity.id: keys_in_texts(entity) for table in ENTITIES for entity in detached[table]}
    detached["context_rules"] = tuple(
        rule for rule in tables["context_rules"] if _decides(rule, named)
    )
    works = {work.id: _work(work, gone) for work in tables["works"]}
    detached["works"] = tuple(works.values())
    detached["documents"] = tuple(
        document
        if document.work == works[document.id]
        else evolve(document, work=works[document.id])
        for document in tables["documents"]
    )
    lost = _ids_of(tables.values()) - _ids_of(detached.values()) | gone
    detached["redirects"] = tuple(
        evolve(redirect, to=_kept(redirect.to, lost))
        for redirect in tables["redirects"]
        if _kept(redirect.to, lost)
    )
    return detached


def _kept(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def _event(event: Event, gone: frozenset[str]) -> Event:
    participants = tuple(p for p in event.participants if p.entity not in gone)
    return evolve(event, participants=participants, instruments=_kept(event.instruments, gone))


def _names_something(mention: Mention, gone: frozenset[str]) -> bool:
    """Whether a mention still has an entity, or some candidate, or never had either."""
    if mention.entity is not None:
        return mention.entity not in gone
    return not mention.candidates or bool(_kept(mention.candidates, gone))


def _decides(rule: ContextRule, named: Mapping[str, frozenset[str]]) -> bool:
    """Whether the name of a rule is left, and what it is the name of."""
    key = key_of(rule.name)
    if rule.entity is not None:
        return key in named.get(rule.entity, ())
    return any(key in keys for keys in named.values())


def _work(work: Work, gone: frozenset[str]) -> Work:
    def known(creator: Creator) -> Creator:
        return evolve(creator, entity=None) if creator.entity in gone else creator

    creators: dict[str, Any] = {r: tuple(map(known, getattr(work, r))) for r in CREATORS}
    instrument = None if work.instrument in gone else work.instrument
    return evolve(work, instrument=instrument, **creators)


def _exceptions(left: Dataset, when: EDTF) -> Iterator[Allowance]:
    """What breaks a rule that has exceptions: with its reason, or because something was left out.

    A text still uses the names of other times, and of what is gone.
    """
    from alliance_corpus.dataset.rules import RULES

    seen: set[str] = set()
    for problem in (p for rule in RULES if rule.excusable for p in rule.problems(left)):
        listed = (a for a in left.tables["exceptions"] if problem.is_allowed_by(a))
        records = (problem.record, *problem.others)
        made = Allowance(
            id=":".join(("as-of", problem.rule, *records, *problem.words)),
            rule=problem.rule,
            records=records,
            words=problem.words,
            reason=f"as of {when}, without what was not valid then",
        )
        allowance = next(listed, made)
        if allowance.id not in seen:
            seen.add(allowance.id)
            yield allowance

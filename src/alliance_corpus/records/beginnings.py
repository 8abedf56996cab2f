"""Whether entities existed, and relations held, at a time. All such questions are answered here.

Two fields say what is known. ``valid`` runs from begin to end; each end is known, unknown
(``1990-12-26/``) or still open (``1990-12-26/..``). ``attested`` are times when a document or
source says that the entity existed or the relation held (*ongoing throughout* in CIDOC-CRM); they
say nothing about begin or end. `held` combines the two:

| the time asked for | answer |
| --- | --- |
| lies in ``valid``, whose ends are known or open; or is the day of its begin or end | yes |
| lies between a known begin and an attestation, or an attestation and a known end | yes |
| contains an attestation or lies in one, and nothing is known to begin or end within it | yes |
| lies before the begin, or after the end | no |
| lies after a successor took the office, before a birth or after a death | no |
| lies before the instrument that a body carries out, or to which a state is a party | no |
| anything else | maybe |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from alliance_corpus.dates import EDTF, Answer, Open, later, ongoing
from alliance_corpus.records.entities import Entity
from alliance_corpus.records.facts import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records.entities import Name
    from alliance_corpus.records.facts import Event

LASTING: Final = frozenset(
    {"part-of", "succeeds", "adopts", "revises", "implements", "leads-to", "follows"}
)
"""Predicates of relations that do not change while both ends exist.

The 1978 guidelines are part of the series as long as both exist: such a relation needs no time of
its own. Others (who is a member, chairs, holds an office, is a party or a counterpart) come and go.
"""

DATED_BODIES: Final = ("consultative-body", "mechanism", "framework")
"""Kinds of bodies that states set up at some time, to consult and to coordinate.

Without a date, nothing says when they existed.
"""

FOUNDING: Final[Mapping[str, str]] = {"adopts": "object", "revises": "subject"}
"""Predicates whose time is the start of one end: a body adopts a paper, a paper revises another."""

_PRESENT: Final = frozenset({"actor", "party", "host", "attendee"})
"""Roles of participants that existed when an event happened."""

_SEATED: Final = frozenset({"member-of", "chairs", "holds", "part-of", "counterpart-of"})
"""Predicates of relations that hold only while both ends exist, and so attest both."""


def held(valid: EDTF | None, attested: Iterable[EDTF], when: EDTF) -> Answer:
    """Whether something held during the whole of a time.

    Args:
        valid: from begin to end; None if neither is known.
        attested: times when it is said to have held.
        when: the time; a year means all its days.

    Returns:
        See the table at the top of this module; MAYBE if nothing is known.
    """
    within = Answer.MAYBE if valid is None else valid.contains(when)
    if within is not Answer.MAYBE:
        return within
    begin, end = (None, None) if valid is None else (valid.lower, valid.upper)
    if _is_day(begin, when) or _is_day(end, when):
        return Answer.YES
    if _falls_in(begin, when) or _falls_in(end, when):
        return Answer.MAYBE
    for time in attested:
        if _lies_in(time, when) or _lies_in(when, time):
            return Answer.YES
        since = isinstance(begin, EDTF) and begin.before(when) is Answer.YES
        if since and when.before(time) is Answer.YES:
            return Answer.YES
        until = isinstance(end, EDTF) and when.before(end) is Answer.YES
        if until and time.before(when) is Answer.YES:
            return Answer.YES
    return Answer.MAYBE


def _is_day(end: EDTF | Open | None, when: EDTF) -> bool:
    """Whether a time is the very day of a begin or end: that day belongs to both states."""
    if not isinstance(end, EDTF) or end.precision != "day" or end.approximate:
        return False
    return end.earliest == end.latest and when.during(end) is Answer.YES


def _falls_in(end: EDTF | Open | None, when: EDTF) -> bool:
    return isinstance(end, EDTF) and end.during(when) is Answer.YES


def _lies_in(one: EDTF, other: EDTF) -> bool:
    """Whether a time certainly lies in another; never in one of several days (``[..1978]``)."""
    return other.contains(one) is Answer.YES and not str(other).startswith("[")


def bore(name: Name, when: EDTF | None) -> Answer:
    """Whether a name was in use at a time; a name without any known time always was."""
    if when is None or (name.valid is None and not name.attested):
        return Answer.YES
    return held(name.valid, name.attested, when)


def begun(date: EDTF, when: EDTF) -> Answer:
    """Whether something with this date began at a time or before it, not after it.

    If the start is unknown or open (``/2030``), only the end can answer.
    """
    start = date.lower if date.is_interval else date
    if isinstance(start, EDTF):
        return _NOT.get(later(start, when), Answer.MAYBE)
    end = date.upper
    past = isinstance(end, EDTF) and later(end, when) is Answer.NO
    return Answer.YES if past else Answer.MAYBE


_NOT: Final = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}


def _since(date: EDTF, when: EDTF) -> Answer:
    """Whether what began on a date existed during the whole of a time; the first day counts."""
    answer = begun(date, when)
    start = date.lower if date.is_interval else date
    if answer is not Answer.YES or not isinstance(start, EDTF):
        return answer
    is_that_day = start.precision == "day" and when.during(start) is Answer.YES
    return answer if is_that_day or start.before(when) is Answer.YES else Answer.MAYBE


def _known_times(valid: EDTF | None) -> tuple[EDTF, ...]:
    """The times that ``valid`` itself attests: all of it, or the one known end."""
    if valid is None:
        return ()
    ends = (valid.lower, valid.upper)
    if None not in ends and Open.PAST not in ends:
        return (valid,)
    return tuple(end for end in ends if isinstance(end, EDTF))


def founding_events(events: Iterable[Event]) -> defaultdict[str, list[Event]]:
    """The establishments of any status, by the entity that is their subject."""
    founded: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        for part in event.participants:
            if event.kind == "establishment" and part.role == "subject":
                founded[part.entity].append(event)
    return founded


@frozen
class Presence:
    """What is known about when entities existed and relations held; `Presence.of` makes one.

    Attributes:
        entities: the entities by id.
        founded: for each entity, the dates when it was founded.
        earliest: for each entity, dates before which it did not exist: those for which its
            foundation is planned, and the times of the instruments that it carries out.
        attested: for each entity, times when a relation held that needs it.
        happened: for each entity, the dates of the events it took part in.
        holders: for each office, the relations of those who held it.
    """

    entities: Mapping[str, Entity]
    founded: Mapping[str, list[EDTF]]
    earliest: Mapping[str, list[EDTF]]
    attested: Mapping[str, list[EDTF]]
    happened: Mapping[str, list[EDTF]]
    holders: Mapping[str, list[Relation]]

    @classmethod
    def of(
        cls, entities: Iterable[Entity], events: Iterable[Event], relations: Iterable[Relation]
    ) -> Presence:
        """Read the entities, events and relations of a dataset."""
        made = cls(
            {entity.id: entity for entity in entities},
            *(defaultdict(list) for _ in range(5)),
        )
        events = tuple(events)
        for entity, foundations in founding_events(events).items():
            for event in foundations:
                dates = made.founded if event.status == "reported" else made.earliest
                dates[entity].append(event.best_date)
        for event in events:
            made._take_event(event)
        for relation in relations:
            made._take_relation(relation)
        return made

    def _take_event(self, event: Event) -> None:
        if event.status == "reported":
            for part in event.participants:
                if part.role in _PRESENT:
                    self.happened[part.entity].append(event.date)

    def _take_relation(self, relation: Relation) -> None:
        predicate, valid = relation.predicate, relation.valid
        if predicate in FOUNDING and valid is not None:
            self.founded[getattr(relation, FOUNDING[predicate])].append(valid)
        if predicate == "implements" and relation.object in self.entities:
            earliest = self.entities[relation.object].valid
            if earliest is not None:
                self.earliest[relation.subject].append(earliest)
        if predicate in _SEATED:
            for end in (relation.subject, relation.object):
                self.attested[end] += (*relation.attested, *_known_times(valid))
        if predicate == "holds":
            self.holders[relation.object].append(relation)

    def there(self, entity: Entity, when: EDTF) -> Answer:
        """Whether an entity existed during the whole of a time.

        Its own ``valid`` and ``attested`` decide; without ``valid``, its foundation does (events of
        kind establishment whose subject it is, and relations of `FOUNDING`). It is never older than
        the instruments that it carries out. Bodies of `DATED_BODIES` without a known end may also
        have existed at times that are not attested; other entities without any known time always
        existed.
        """
        earliest = self.earliest.get(entity.id, ())
        if any(begun(date, when) is Answer.NO for date in earliest):
            return Answer.NO
        attested = [*entity.attested, *self.attested.get(entity.id, ())]
        if any(ongoing(date, when) is Answer.YES for date in self.happened.get(entity.id, ())):
            attested.append(when)
        if entity.valid is not None:
            return held(entity.valid, attested, when)
        comes_and_goes = entity.kind in DATED_BODIES
        founded = [_since(date, when) for date in self.founded.get(entity.id, ())]
        if founded:
            since = max(founded, key=_CERTAINTY.index)
            if since is Answer.YES and comes_and_goes:
                return held(None, attested, when)
            return since
        if comes_and_goes or earliest or entity.attested:
            return held(None, attested, when)
        return Answer.YES

    def tied(self, relation: Relation, when: EDTF) -> Answer:
        """Whether a relation held during the whole of a time.

        A relation ends when one of its ends does, and a person no longer holds an office once a
        successor does. Relations of `LASTING` without a time of their own hold while both ends
        exist.
        """
        ids = (relation.subject, relation.object)
        ends = (self.entities[one] for one in ids if one in self.entities)
        if any(self.there(end, when) is Answer.NO for end in ends):
            return Answer.NO
        if relation.valid is None and not relation.attested and relation.predicate in LASTING:
            return Answer.YES
        answer = held(relation.valid, relation.attested, when)
        return Answer.NO if answer is Answer.MAYBE and self._replaced(relation, when) else answer

    def _replaced(self, relation: Relation, when: EDTF) -> bool:
        """Whether another person held the office then, or between then and all known times.

        A relation is one unbroken tenure: a person who returns to an office has another one.
        """
        known = (*relation.attested, *_known_times(relation.valid))
        holders = self.holders.get(relation.object, ())
        others = (one for one in holders if one.subject != relation.subject)
        return bool(known) and any(
            _separated(known, when, time)
            for other in others
            if relation.predicate == "holds"
            for time in (*other.attested, *_known_times(other.valid))
        )


def _separated(known: tuple[EDTF, ...], when: EDTF, time: EDTF) -> bool:
    """Whether a time contains ``when``, or lies between it and all known times."""
    if _lies_in(when, time):
        return True
    after = all(one.before(time) is Answer.YES for one in known)
    before = all(one.after(time) is Answer.YES for one in known)
    return (after and time.before(when) is Answer.YES) or (
        before and time.after(when) is Answer.YES
    )


_CERTAINTY: Final = (Answer.NO, Answer.MAYBE, Answer.YES)

"""When entities and ties were there, as far as is told: the one home of "was it there?".

What is known of a time stands in two fields. ``valid`` runs from the begin to the end of a thing:
each end known, unknown (``1990-12-26/``) or still open (``1990-12-26/..``). ``attested`` are times
at which a document or a source says that it was there (*ongoing throughout* in CIDOC-CRM): they
begin and end nothing. `held` is the rule by which both answer a question about a time.

| the time asked for | answer |
| --- | --- |
| lies in ``valid``, whose two ends are known or open | yes |
| lies between a known begin and an attestation, or an attestation and a known end | yes |
| holds an attestation or lies in one, and nothing is known to begin or end within it | yes |
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

from alliance_corpus.dates import EDTF, Answer, Open, ongoing
from alliance_corpus.records.entities import Entity
from alliance_corpus.records.facts import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records.entities import Name
    from alliance_corpus.records.facts import Event

LASTING: Final = frozenset(
    {"part-of", "succeeds", "adopts", "revises", "implements", "leads-to", "follows"}
)
"""Predicates of ties that do not change while both ends are there.

The 1978 guidelines are part of the series, and one event led to another, whenever there are both:
such a relation needs no time of its own. The others (who is a member, chairs, holds an office, is
a party or a counterpart) come and go.
"""

DATED_BODIES: Final = frozenset({"consultative-body", "mechanism", "framework"})
"""Kinds of bodies that states set up at some time: without a date, nothing says that they were."""

FOUNDING: Final[Mapping[str, str]] = {"adopts": "object", "revises": "subject"}
"""Predicates that begin with one of their ends: a body adopts a paper, a paper revises another."""

_PRESENT: Final = frozenset({"actor", "party", "host", "attendee"})
"""Roles of those who were there when an event happened."""

_SEATED: Final = frozenset({"member-of", "chairs", "holds", "part-of", "counterpart-of"})
"""Ties that hold only while both ends are there, and so attest both."""


def held(valid: EDTF | None, attested: Iterable[EDTF], when: EDTF) -> Answer:
    """Whether something held at a time, all of it.

    Args:
        valid: from begin to end, None where neither is known.
        attested: times at which it is said to have held.
        when: the time; of a year, all its days.

    Returns:
        See the table at the head of this module; MAYBE where nothing is known.
    """
    within = Answer.MAYBE if valid is None else valid.contains(when)
    if within is not Answer.MAYBE:
        return within
    begin, end = (None, None) if valid is None else (valid.lower, valid.upper)
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


def _falls_in(end: EDTF | Open | None, when: EDTF) -> bool:
    return isinstance(end, EDTF) and end.during(when) is Answer.YES


def _lies_in(one: EDTF, other: EDTF) -> bool:
    """Whether a time lies in another; one of several days (``[..1978]``) holds none for certain."""
    return one.during(other) is Answer.YES and not str(other).startswith("[")


def bore(name: Name, when: EDTF | None) -> Answer:
    """Whether a name was in use at a time; one of which nothing is known always was."""
    if when is None or (name.valid is None and not name.attested):
        return Answer.YES
    return held(name.valid, name.attested, when)


def begun(date: EDTF, when: EDTF) -> Answer:
    """Whether what has a date began at a time or before it: not certainly after it.

    Of an unknown or open start (``/2030``) only the end tells anything.
    """
    start = date.lower if date.is_interval else date
    if isinstance(start, EDTF):
        return _NOT.get(start.after(when), Answer.MAYBE)
    end = date.upper
    past = isinstance(end, EDTF) and end.after(when) is Answer.NO
    return Answer.YES if past else Answer.MAYBE


_NOT: Final = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}


def _since(date: EDTF, when: EDTF) -> Answer:
    """Whether what began on a date was there all of a time; the day itself belongs to it."""
    answer = begun(date, when)
    start = date.lower if date.is_interval else date
    if answer is not Answer.YES or not isinstance(start, EDTF):
        return answer
    is_that_day = start.precision == "day" and when.during(start) is Answer.YES
    return answer if is_that_day or start.before(when) is Answer.YES else Answer.MAYBE


def _known_times(valid: EDTF | None) -> tuple[EDTF, ...]:
    """What of a validity attests by itself: all of it, or the one end that is known."""
    if valid is None:
        return ()
    ends = (valid.lower, valid.upper)
    if None not in ends and Open.PAST not in ends:
        return (valid,)
    return tuple(end for end in ends if isinstance(end, EDTF))


def founding_events(events: Iterable[Event]) -> defaultdict[str, list[Event]]:
    """The establishments by the entity that is their subject, whatever their status."""
    founded: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        for part in event.participants:
            if event.kind == "establishment" and part.role == "subject":
                founded[part.entity].append(event)
    return founded


@frozen
class Presence:
    """What is told of the time of entities and ties, ready to be asked; `Presence.of` makes one.

    Attributes:
        entities: by id.
        founded: by entity the dates on which it was founded.
        earliest: by entity dates before which it was not there: those for which its foundation is
            planned, and the time of the instruments that it carries out.
        attested: by entity times at which a relation held that needs it.
        happened: by entity the dates of what it took part in.
        holders: by office the ties of those who held it.
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
                told = made.founded if event.status == "reported" else made.earliest
                told[entity].append(event.best_date)
        for event in events:
            made._take_event(event)
        for tie in relations:
            made._take_tie(tie)
        return made

    def _take_event(self, event: Event) -> None:
        if event.status == "reported":
            for part in event.participants:
                if part.role in _PRESENT:
                    self.happened[part.entity].append(event.date)

    def _take_tie(self, tie: Relation) -> None:
        if tie.predicate in FOUNDING and tie.valid is not None:
            self.founded[getattr(tie, FOUNDING[tie.predicate])].append(tie.valid)
        if tie.predicate == "implements" and tie.object in self.entities:
            valid = self.entities[tie.object].valid
            if valid is not None:
                self.earliest[tie.subject].append(valid)
        if tie.predicate in _SEATED:
            for end in (tie.subject, tie.object):
                self.attested[end] += (*tie.attested, *_known_times(tie.valid))
        if tie.predicate == "holds":
            self.holders[tie.object].append(tie)

    def there(self, entity: Entity, when: EDTF) -> Answer:
        """Whether an entity was there at a time, all of it.

        Its own ``valid`` and ``attested`` decide; without ``valid`` its foundation (events of the
        kind establishment whose subject it is, and relations of `FOUNDING`). It is no older than
        the instruments that it carries out. Bodies of `DATED_BODIES` of which no end is told are
        possible at other times than those attested; other entities of which nothing is told were
        always there.
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

    def tied(self, tie: Relation, when: EDTF) -> Answer:
        """Whether a tie held at a time, all of it.

        A tie outlives neither of its ends, and who held an office no longer does when a successor
        has come. Ties of `LASTING` without a time of their own hold whenever both ends are there.
        """
        ends = (self.entities[one] for one in (tie.subject, tie.object) if one in self.entities)
        if any(self.there(end, when) is Answer.NO for end in ends):
            return Answer.NO
        if tie.valid is None and not tie.attested and tie.predicate in LASTING:
            return Answer.YES
        answer = held(tie.valid, tie.attested, when)
        return Answer.NO if answer is Answer.MAYBE and self._replaced(tie, when) else answer

    def _replaced(self, tie: Relation, when: EDTF) -> bool:
        """Whether somebody else held the office then, or between then and all that is told of it.

        A tie is one unbroken tenure: who comes back to an office has another.
        """
        told = (*tie.attested, *_known_times(tie.valid))
        others = (one for one in self.holders.get(tie.object, ()) if one.subject != tie.subject)
        return bool(told) and any(
            _parted(told, when, time)
            for other in others
            if tie.predicate == "holds"
            for time in (*other.attested, *_known_times(other.valid))
        )


def _parted(told: tuple[EDTF, ...], when: EDTF, time: EDTF) -> bool:
    """Whether a time lies between ``when`` and all that is told, or before it and holds it."""
    if _lies_in(when, time):
        return True
    after = all(one.before(time) is Answer.YES for one in told)
    before = all(one.after(time) is Answer.YES for one in told)
    return (after and time.before(when) is Answer.YES) or (
        before and time.after(when) is Answer.YES
    )


_CERTAINTY: Final = (Answer.NO, Answer.MAYBE, Answer.YES)

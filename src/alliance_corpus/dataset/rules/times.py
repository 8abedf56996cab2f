"""What dates say with certainty of events, of those who take part, and of relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliance_corpus.dataset.rules.facts import apart
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.records import DateExpression, Evidence


def time_of(record: Any) -> EDTF | None:
    """The date of an event as the documents give it, the validity of an entity."""
    return record.date if isinstance(record, Event) else record.valid


def agrees_with_words(evidence: Evidence, expressions: Iterable[DateExpression]) -> bool:
    """Whether the date that a passage gives is one that its words can mean.

    Words may give a date that they do not print (この後), but none against all they print.
    """
    if evidence.date is None:
        return True
    printed = [
        expression.value
        for expression in expressions
        if isinstance(expression.value, EDTF)
        and expression.document == evidence.document
        and evidence.span.contains(expression.span)
    ]
    return not printed or any(evidence.date.overlaps(p) is not Answer.NO for p in printed)


def could_take_part(event: Event, valid: EDTF | None, role: str | None = None) -> bool:
    """Whether what is of a time may have to do with an event; only what is certain says no.

    An instrument is spoken of, agreed and signed before it is in force: it can only have ended
    too early. So can what is founded, planned or forecast; who is only spoken of (the role
    subject) needs not be there at all.

    Args:
        event: the event.
        valid: when the participant or instrument was in being, None if nothing is known.
        role: of a participant; None of an instrument.
    """
    if valid is None or role == "subject":
        return True
    if event.date.after(valid) is Answer.YES:
        return False
    ahead = event.kind == "establishment" or event.status in ("planned", "forecast")
    return role is None or ahead or event.date.before(valid) is not Answer.YES


def contradicts(
    predicate: str, subject: EDTF | None, object_: EDTF | None, *, events: bool
) -> bool:
    """Whether the times of subject and object certainly speak against a relation.

    Args:
        predicate: the predicate.
        subject: the time of the subject, None if nothing is known.
        object_: that of the object.
        events: whether both are events: a part of an event lies in its time, but a part of a
            body may be older or younger.
    """
    if subject is None or object_ is None:
        return False
    if predicate == "leads-to":
        return subject.after(object_) is Answer.YES
    if predicate == "part-of":
        return events and apart(subject, object_)
    if predicate in ("follows", "implements", "succeeds", "revises"):
        return subject.before(object_) is Answer.YES
    return False

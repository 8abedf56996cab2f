"""What dates rule out for certain about events, participants and relations."""

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

    Words may give a date that they do not print (この後), but not one that disagrees with every
    date they print.
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
    """Whether an entity may have a part in an event; the answer is no only if that is certain.

    An instrument is discussed, agreed and signed before it is in force: it can only have ended
    too early. The same holds if something is founded, planned or forecast. Somebody who is only
    spoken of (the role ``subject``) need not be there at all.

    Args:
        event: the event.
        valid: when the participant existed or the instrument was valid, None if not known.
        role: of a participant; None for an instrument.
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
    """Whether the times of subject and object certainly rule out a relation.

    Args:
        predicate: the predicate.
        subject: the time of the subject, None if nothing is known.
        object_: the time of the object.
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

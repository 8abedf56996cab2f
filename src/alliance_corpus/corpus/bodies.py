"""Find the bodies that existed at a time, or in each of some years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.errors import QueryError, nearest
from alliance_corpus.records.beginnings import DATED_BODIES, Presence
from alliance_corpus.records.vocabularies import INSTITUTION_KINDS, check_value
from alliance_corpus.tables.dated import read_query_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.dates.edtf import DateLike
    from alliance_corpus.records import Institution
    from alliance_corpus.tables.table import Table

CONSULTATIVE: Final = ("consultative-body", "mechanism")
"""The kinds of institution that are counted as the standing bodies of an alliance."""


def bodies_at(
    corpus: CorpusTables,
    when: DateLike,
    kinds: str | Iterable[str] | None = None,
    *,
    possible: bool = False,
) -> Table[Institution]:
    """The bodies that existed at a time; see `Corpus.bodies_at`."""
    time = read_query_date(when)
    wanted = (kinds,) if isinstance(kinds, str) else DATED_BODIES if kinds is None else tuple(kinds)
    for kind in wanted:
        check_value("kind", kind, "kinds of institution", INSTITUTION_KINDS)
    accepted = (Answer.YES, Answer.MAYBE) if possible else (Answer.YES,)
    presence = presence_in(corpus)
    return corpus.institutions.where(kind=list(wanted)).where(
        lambda body: presence.there(body, time) in accepted
    )


def presence_in(corpus: CorpusTables) -> Presence:
    """What a corpus says about the times of its entities and relations."""
    return Presence.of(corpus.entities(), corpus.events, corpus.relations)


def bodies_of(corpus: CorpusTables, kinds: str | Iterable[str]) -> Table[Institution]:
    """The bodies of a kind, or of some.

    Raises:
        QueryError: if there is no such kind.
    """
    wanted = {kinds} if isinstance(kinds, str) else set(kinds)
    for kind in sorted(wanted):
        if kind not in INSTITUTION_KINDS:
            raise QueryError(
                f"there is no kind of institution {kind!r}: expected some of "
                f"{', '.join(INSTITUTION_KINDS)}.{nearest(kind, INSTITUTION_KINDS)}"
            )
    return corpus.institutions.where(kind=sorted(wanted))


def years_of(
    corpus: CorpusTables,
    bodies: Iterable[Institution],
    presence: Presence,
    first: int | None,
    last: int | None,
) -> range:
    """The years for which bodies are counted.

    Args:
        corpus: where the documents are.
        bodies: the bodies.
        presence: what is known of their times.
        first: first year; None: the first in which one of them is known to exist.
        last: last year; None: the year of the latest document.

    Raises:
        QueryError: if the years are reversed or none is known, or one is no year.
    """
    if first is None:
        first = min(_starts(bodies, presence), default=None)
    if last is None:
        dates = [date for d in corpus.documents for date in (d.written, d.issued)]
        days = [date.latest for date in dates if date is not None]
        last = max((day.year for day in days if isinstance(day, Day)), default=None)
    if first is None or last is None:
        raise QueryError("no year is known to begin or end with: expected first and last")
    year_as_time(first), year_as_time(last)
    if first > last:
        raise QueryError(f"years {first} to {last}: expected the first before the last")
    return range(first, last + 1)


def _starts(bodies: Iterable[Institution], presence: Presence) -> Iterable[int]:
    """The years from which the bodies are known."""
    for one in bodies:
        dated = (presence.attested, presence.happened)
        times = (*one.attested, *(date for found in dated for date in found.get(one.id, ())))
        for date in times if one.valid is None else (one.valid, *times):
            if isinstance(date.earliest, Day):
                yield date.earliest.year


def year_as_time(year: int) -> EDTF:
    """A year as an interval: anything that holds in a part of it overlaps.

    Raises:
        QueryError: if it is not a number from 0 to 9999.
    """
    if isinstance(year, bool) or not isinstance(year, int) or not 0 <= year <= 9999:
        raise QueryError(f"year {year!r}: expected a number from 0 to 9999")
    return EDTF(f"{year:04}/{year:04}")

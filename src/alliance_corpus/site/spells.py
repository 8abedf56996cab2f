"""Who belonged to a body, year by year, and how sure that is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.dates import EDTF, Answer, Day
from alliance_corpus.site.ties import Tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from alliance_corpus.records import Relation
    from alliance_corpus.records.beginnings import Presence

Certainty: TypeAlias = Literal["all year", "part of the year", "possibly"]

CERTAINTIES: Final[tuple[Certainty, ...]] = ("all year", "part of the year", "possibly")

_YEARS: Final = 300
_CELLS: Final = 20_000


@frozen
class Held:
    """An entity that belonged to a body, in one or several ways: as a member, and as its chair.

    Attributes:
        other: its id.
        ties: the relations.
    """

    other: str
    ties: tuple[Tie, ...]


@frozen
class Spell:
    """Years in which the same was known.

    Attributes:
        first: the first year, astronomical.
        last: the last.
        held: for each of `CERTAINTIES` who belonged to it then.
    """

    first: int
    last: int
    held: dict[Certainty, tuple[Held, ...]]


def days_of(ties: Iterable[Tie]) -> Iterator[Day]:
    """The known days at which something about relations is known: ends and attestations."""
    for tie in ties:
        dates = (*tie.relation.attested, *(() if (v := tie.relation.valid) is None else (v,)))
        for date in dates:
            yield from (day for day in (date.earliest, date.latest) if isinstance(day, Day))


def spells(ties: Sequence[Tie], presence: Presence, latest: int | None) -> list[Spell]:
    """The years of a body, those with the same members together.

    Args:
        ties: the relations that come and go.
        presence: when they held.
        latest: the last year of which the documents can know; None if they have no date.

    Returns:
        In order of time, from the first known year to the last known one or ``latest``. Nothing if
        no time is known, or if the years are too many to be told one by one.
    """
    years = {day.year for day in days_of(ties)}
    if not years:
        return []
    first, last = min(years), max(years)
    last = max(last, min(latest, first + _YEARS - 1)) if latest is not None else last
    if last - first >= _YEARS or (last - first + 1) * len(ties) > _CELLS:
        return []
    known = [(year, tuple(_state(presence, t.relation, year) for t in ties))
             for year in range(first, last + 1)]  # fmt: skip
    return [
        _spell([year for year, _ in group], states, ties)
        for states, group in ((key, list(g)) for key, g in groupby(known, key=lambda one: one[1]))
    ]


def _spell(years: Sequence[int], states: Sequence[Certainty | None], ties: Sequence[Tie]) -> Spell:
    held = {
        certainty: _joined(t for t, state in zip(ties, states, strict=True) if state == certainty)
        for certainty in CERTAINTIES
    }
    return Spell(years[0], years[-1], held)


def _joined(ties: Iterable[Tie]) -> tuple[Held, ...]:
    """The same entity once, with all its ties."""
    found: dict[str, list[Tie]] = {}
    for tie in ties:
        found.setdefault(tie.other, []).append(tie)
    return tuple(Held(other, tuple(own)) for other, own in found.items())


def _state(presence: Presence, relation: Relation, year: int) -> Certainty | None:
    """How sure it is that a relation held in a year; None if it did not."""
    when = EDTF(year)
    answer = presence.tied(relation, when)
    if answer is Answer.YES:
        return "all year"
    if answer is Answer.NO:
        return None
    return "part of the year" if _known_within(relation, when) else "possibly"


def _known_within(relation: Relation, when: EDTF) -> bool:
    """Whether its begin, its end or an attestation certainly lies in a time."""
    valid = relation.valid
    ends = () if valid is None else (valid.lower, valid.upper)
    known = [end for end in (*ends, *relation.attested) if isinstance(end, EDTF)]
    return any(date.during(when) is Answer.YES for date in known)

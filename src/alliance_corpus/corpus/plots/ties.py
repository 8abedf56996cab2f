"""Who coordinates with whom on two sides: ties that the records of a corpus tell of."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from alliance_corpus.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Institution

TieKind: TypeAlias = Literal["event", "member", "counterpart"]

EVENTS: Final = ("meeting", "agreement")
"""The kinds of event in which bodies deal with each other."""

ROLES: Final = ("actor", "party", "host", "attendee")
"""The roles of those who deal with each other; a target or subject is only talked about."""

PREDICATES: Final[dict[str, TieKind]] = {
    "member-of": "member",
    "chairs": "member",
    "counterpart-of": "counterpart",
}
"""The relations that are ties."""


@frozen
class Tie:
    """A tie of two institutions.

    Attributes:
        one: id of an institution; of a member, the member.
        other: id of the other one; of a member, the body.
        kind: ``event``: they take part in the same meetings or agreements; ``member``: one is a
            member or chair of the other; ``counterpart``: they are counterparts.
        count: how many events or relations tell of it.
    """

    one: str
    other: str
    kind: TieKind
    count: int


@frozen
class Ties:
    """The ties of two sides.

    Attributes:
        columns: the institutions that have ties: of the first side, of both, of the second side.
        ties: between them, in the order of the records.
        elsewhere: how many ties of these sides lead to someone else and are left out.
    """

    columns: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    ties: tuple[Tie, ...]
    elsewhere: int


def ties_of(corpus: CorpusTables, first: str, second: str) -> Ties:
    """The ties between the institutions of two states.

    An institution is of the state that is its only country, of both if it has both; a state is its
    own. People are left out: their states or offices take part as well. That two institutions of
    one side, or two bodies of both, take part in the same event is no tie.

    Args:
        corpus: where the events and relations are.
        first: id or name of a state.
        second: id or name of another one.

    Raises:
        UnknownIdError: if nothing has an id or name.
        QueryError: if one is no state or is given twice, or a name means several records.
    """
    states = tuple(_state(corpus, one) for one in (first, second))
    if states[0] == states[1]:
        raise QueryError(f"{first!r} and {second!r} are the same state: expected two")
    column = {body.id: _column(body, states) for body in corpus.institutions}
    counts: Counter[tuple[str, str, TieKind]] = Counter()
    elsewhere: set[tuple[str, str, TieKind]] = set()
    for one, other, kind in _all(corpus):
        inside = [column[name] is not None for name in (one, other)]
        if kind == "event" and column[one] == column[other]:
            continue
        if all(inside):
            counts[one, other, kind] += 1
        elif any(inside):
            elsewhere.add((one, other, kind))
    tied = {name for one, other, _ in counts for name in (one, other)}
    columns = tuple(
        tuple(name for name, at in column.items() if name in tied and at == number)
        for number in range(3)
    )
    return Ties(
        (columns[0], columns[1], columns[2]),
        tuple(Tie(*tie, count) for tie, count in counts.items()),
        len(elsewhere),
    )


def _all(corpus: CorpusTables) -> Iterator[tuple[str, str, TieKind]]:
    """Every tie of two institutions, once for each event or relation that tells of it."""
    known = frozenset(corpus.institutions.ids)
    for event in corpus.events:
        if event.kind in EVENTS:
            parts = {p.entity for p in event.participants if p.role in ROLES and p.entity in known}
            for one, other in combinations(sorted(parts), 2):
                yield one, other, "event"
    for relation in corpus.relations:
        kind = PREDICATES.get(relation.predicate)
        if kind is not None and {relation.subject, relation.object} <= known:
            yield relation.subject, relation.object, kind


def _column(body: Institution, states: tuple[str, ...]) -> int | None:
    """0: of the first state; 1: of both; 2: of the second; None: of neither, or of others, too."""
    countries = {body.id} if body.id in states else set(body.countries)
    if set(states) <= countries:
        return 1
    return next((2 * at for at, state in enumerate(states) if countries == {state}), None)


def _state(corpus: CorpusTables, id_or_name: str) -> str:
    found = sorted(corpus.resolve(id_or_name))
    ids = frozenset(corpus.institutions.where(kind="state").ids)
    states = [one for one in found if one in ids]
    if len(states) != 1:
        what = f"means {', '.join(states)}" if states else "is no state"
        raise QueryError(f"{id_or_name!r} {what}: expected the id or name of one state")
    return states[0]

"""The states in a corpus: their Correlates of War codes, and those that take part in an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from alliance_corpus.records import Institution

if TYPE_CHECKING:
    from alliance_corpus.corpus.tables import CorpusTables
    from alliance_corpus.records import Event

CCODE: Final = "cow-ccode"
"""The scheme of the numbers of states in identifiers."""

STATEABB: Final = "cow-abb"
"""The scheme of their letters."""


def codes_of(record: Any) -> tuple[int | None, str | None]:
    """Number and letters of a state in Correlates of War.

    Args:
        record: any record, or None.

    Returns:
        None for a code that it has not, has twice, or that is no number where one is expected: no
        row of another data set belongs to it for certain.
    """
    identifiers = getattr(record, "identifiers", ())
    number, letters = (
        found[0] if len(found) == 1 else None
        for found in ([code for one, code in identifiers if one == scheme] for scheme in _SCHEMES)
    )
    is_number = number is not None and number.isascii() and number.isdecimal() and len(number) < 5
    return (int(number) if number is not None and is_number else None), letters


_SCHEMES: Final = (CCODE, STATEABB)


def is_state(record: Any) -> bool:
    """Whether a record is a state, or a territory that Correlates of War counts as one."""
    if not isinstance(record, Institution):
        return False
    return record.kind == "state" or codes_of(record)[0] is not None


def states_named(corpus: CorpusTables, event: Event) -> frozenset[str]:
    """The ids of the states that are themselves participants of an event."""
    ids = {part.entity for part in event.participants}
    return frozenset(one for one in ids if is_state(corpus.institutions.get(one)))


def states_in(corpus: CorpusTables, event: Event) -> frozenset[str]:
    """The ids of the states that take part in an event, by themselves or through a body of theirs.

    The bodies of a state are those that name it in ``countries``: its ministries, offices and
    forces, and the bodies that it has with others. People belong to no state here.
    """
    found = set(states_named(corpus, event))
    for part in event.participants:
        body = corpus.institutions.get(part.entity)
        countries = () if body is None else body.countries
        found.update(one for one in countries if is_state(corpus.institutions.get(one)))
    return frozenset(found)


def state_order(corpus: CorpusTables, state: str) -> tuple[int, str]:
    """Sorts states as Correlates of War does in undirected dyads: the lower number first."""
    number = codes_of(corpus.institutions.get(state))[0]
    return (10_000 if number is None else number), state

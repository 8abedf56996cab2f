"""What was there at a time: laws of `beginnings` over generated times."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.dates.spans import widened
from alliance_corpus.records import Entity, Relation
from alliance_corpus.records.beginnings import Presence, held
from alliance_corpus.testing import edtf_values
from tests.records.helpers.told import ATTESTED, TIMES, VALID, World, worlds

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE
T = TypeVar("T", Entity, Relation)


def attested(record: T, told: EDTF) -> T:
    """A record that one more time attests."""
    return evolve(record, attested=(*record.attested, told))


@given(st.none() | VALID, ATTESTED, TIMES, TIMES)
def test_what_is_attested_within_a_time_is_never_denied_then(
    valid: EDTF | None, attested: tuple[EDTF, ...], told: EDTF, when: EDTF
) -> None:
    if valid is not None and valid.contains(told) is NO:
        return  # the two contradict each other
    if told.during(when) is YES:
        assert held(valid, (*attested, told), when) is not NO


@given(st.none() | VALID, ATTESTED, TIMES, TIMES)
def test_another_attestation_only_makes_surer(
    valid: EDTF | None, attested: tuple[EDTF, ...], told: EDTF, when: EDTF
) -> None:
    before, after = held(valid, attested, when), held(valid, (*attested, told), when)
    assert after is before or (before, after) == (MAYBE, YES)


@example(EDTF("X000-01-01/~0000-01"), [], EDTF("0000"))
@given(edtf_values(), st.lists(edtf_values(), max_size=2), edtf_values())
def test_a_known_validity_decides_as_edtf_does(
    valid: EDTF, attested: list[EDTF], when: EDTF
) -> None:
    answer = valid.contains(when)
    if valid.uncertain and answer is MAYBE:
        return  # the day of a begin or end may be certain, though the other end is not
    assert held(valid, (), when) is answer
    if answer is not MAYBE:
        assert held(valid, attested, when) is answer


@given(worlds(), TIMES)
def test_nothing_is_there_outside_of_its_known_time(world: World, when: EDTF) -> None:
    entities, _, ties = world
    presence = Presence.of(*world)
    for one in entities:
        if one.valid is not None and one.valid.contains(when) is NO:
            assert presence.there(one, when) is NO
    ends = {one.id: one for one in entities}
    for relation in ties:
        answer = presence.tied(relation, when)
        if relation.valid is not None and relation.valid.contains(when) is NO:
            assert answer is NO
        if any(
            presence.there(ends[end], when) is NO for end in (relation.subject, relation.object)
        ):
            assert answer is NO


@given(worlds(), TIMES, TIMES, st.data())
def test_another_attestation_never_turns_yes_into_no(
    world: World,
    when: EDTF,
    told: EDTF,
    data: st.DataObject,
) -> None:
    entities, events, ties = world
    number = data.draw(st.integers(0, len(entities) + len(ties) - 1))
    again, tied_again = list(entities), list(ties)
    if number < len(entities):
        again[number] = attested(entities[number], told)
    else:
        tied_again[number - len(entities)] = attested(ties[number - len(entities)], told)
    before, after = Presence.of(*world), Presence.of(again, events, tied_again)
    for one, same in zip(entities, again, strict=True):
        if before.there(one, when) is YES:
            assert after.there(same, when) is not NO
    for relation, same_tie in zip(ties, tied_again, strict=True):
        if before.tied(relation, when) is YES:
            assert after.tied(same_tie, when) is not NO


def fits(told: EDTF, valid: EDTF | None) -> bool:
    """Whether an attestation lies within a validity without qualifiers, as far as it is known."""
    if valid is None:
        return True
    ours, known = widened(str(told)), widened(str(valid))
    return not set(str(valid)) & set("?~%") and known.first <= ours.first <= ours.last <= known.last


@given(worlds(), TIMES, TIMES)
def test_what_was_there_all_of_a_time_may_have_been_there_at_any_part_of_it(
    world: World, when: EDTF, part: EDTF
) -> None:
    presence = Presence.of(*world)
    if part.during(when) is not YES:
        return
    for one in world[0]:
        told = (*one.attested, *presence.attested.get(one.id, ()))
        if presence.there(one, when) is YES and all(fits(time, one.valid) for time in told):
            assert presence.there(one, part) is not NO


@given(worlds(), TIMES)
def test_the_order_of_what_is_told_does_not_matter(world: World, when: EDTF) -> None:
    entities, events, ties = world
    presence = Presence.of(*world)
    turned = Presence.of(entities[::-1], events[::-1], ties[::-1])
    for one in entities:
        assert presence.there(one, when) is turned.there(one, when)
    for relation in ties:
        assert presence.tied(relation, when) is turned.tied(relation, when)

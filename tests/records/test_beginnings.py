"""What was there at a time: the table of `beginnings`, case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import Entity, Event, ExternalDate, Name, Relation
from alliance_corpus.records.beginnings import (
    DATED_BODIES,
    LASTING,
    Presence,
    begun,
    bore,
    founding_events,
    held,
)
from alliance_corpus.records.vocabularies import EVENT_STATUSES, PREDICATES, ROLES
from tests.records.helpers.told import PAGE, entity, event, tie, time, times

if TYPE_CHECKING:
    from collections.abc import Iterable

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE


# The table of the module, row by row


@pytest.mark.parametrize(
    ("valid", "attested", "when", "answer"),
    [
        # lies in ``valid``, whose two ends are known or open
        ("1960/1990", "", "1970", YES),
        ("1960/1990", "", "1960", YES),
        ("1960/..", "", "1970", YES),
        ("../1990", "", "1970", YES),
        ("../..", "", "1970", YES),
        # lies between a known begin and an attestation, or an attestation and a known end
        ("1960/", "1975", "1968", YES),
        ("1960/", "1975", "1980", MAYBE),
        ("/1990", "1975", "1980", YES),
        ("/1990", "1975", "1970", MAYBE),
        ("1960/", "1965 1975", "1970", YES),
        ("1960/", "1965 1975", "1966", YES),
        (None, "1965 1975", "1970", MAYBE),  # it may have been there twice
        # holds an attestation or lies in one, and nothing is known to begin or end within it
        (None, "1975", "1975", YES),
        (None, "1975", "1975-08", YES),
        (None, "1975-08", "1975", YES),
        ("1960/", "1975-08", "1975", YES),
        ("1975-06/", "1975-08", "1975", MAYBE),
        ("/1975-06", "1975-02", "1975", MAYBE),
        (None, "1975", "1976", MAYBE),
        (None, "1975", "1974/1976", YES),
        (None, "1975/1977", "1976/1978", MAYBE),
        (None, "[..1975]", "1970", MAYBE),  # on some day until then
        (None, "[1970,1975]", "1970", MAYBE),
        (None, "[1970,1975]", "1970/1975", YES),
        (None, "{1970,1975}", "1970", YES),
        (None, "1970", "[1970,1975]", MAYBE),
        (None, "1965/1980", "[1970,1975]", YES),
        ("1960/", "[1970,1975]", "1965", YES),
        # what only ``~`` adds to a time is not certain
        (None, "1978~", "1978", YES),
        (None, "1978~", "1979", MAYBE),
        (None, "1978~/1979~", "1980", MAYBE),
        (None, "1978~/1979~", "1978/1979", YES),
        ("1964~/..", "", "1962", NO),
        ("1964~/..", "", "1963", MAYBE),
        ("1964~/..", "", "1964", YES),
        ("1964%/..", "", "1970", MAYBE),
        ("1950/1964~", "", "1965", MAYBE),
        # is the very day of a begin or end
        ("1960-06-23/", "", "1960-06-23", YES),
        ("/1960-06-23", "", "1960-06-23", YES),
        ("1960-06/", "", "1960-06-23", MAYBE),
        # lies before the begin, or after the end
        ("1960/1990", "", "1959", NO),
        ("1960/1990", "", "1991", NO),
        ("1960/", "1975", "1950", NO),
        ("/1990", "1975", "2000", NO),
        ("1960/..", "1950", "1950", NO),  # the validity decides
        # anything else
        (None, "", "1975", MAYBE),
        ("1960-06/..", "", "1960", MAYBE),
        ("1960-06/..", "", "1961", YES),
        ("1960/1970", "", "1969/1971", MAYBE),
        ("1960?/1990", "", "1970", MAYBE),
        ("1960/", "", "1970", MAYBE),
        ("1960/", "1975", "1974/1976", YES),
        ("/..", "1975", "1970", MAYBE),
    ],
)
def test_what_held(valid: str | None, attested: str, when: str, answer: Answer) -> None:
    assert held(time(valid), times(attested), EDTF(when)) is answer


@pytest.mark.parametrize(
    ("date", "when", "answer"),
    [
        ("1970", "1969", NO),
        ("1970", "1971", YES),
        ("1970-06", "1970", YES),  # the last day of the year is one of those asked for
        ("1970", "1970-06", MAYBE),
        ("1970/1980", "1975", YES),
        ("1970/", "1975", YES),
        ("1975/..", "1970", NO),
        ("../1970", "1975", YES),
        ("../1980", "1975", MAYBE),
        ("/1980", "1975", MAYBE),
        ("/1970", "1975", YES),
        ("/..", "1975", MAYBE),
        ("1970~", "1970", MAYBE),
    ],
)
def test_what_had_begun(date: str, when: str, answer: Answer) -> None:
    assert begun(EDTF(date), EDTF(when)) is answer


@pytest.mark.parametrize(
    ("valid", "attested", "when", "answer"),
    [
        (None, "", "1970", YES),  # nothing is known of it
        (None, "", None, YES),
        ("1960/1965", "", None, YES),
        ("1960/1965", "", "1970", NO),
        ("1960/1965", "", "1962", YES),
        (None, "1962", "1962", YES),
        (None, "1962", "1970", MAYBE),
    ],
)
def test_names_in_use(valid: str | None, attested: str, when: str | None, answer: Answer) -> None:
    name = Name("海洋協議会", valid=time(valid), attested=times(attested))
    assert bore(name, time(when)) is answer


# Entities


def there(
    one: Entity, when: str, events: Iterable[Event] = (), ties: Iterable[Relation] = (),
    others: Iterable[Entity] = (),
) -> Answer:  # fmt: skip
    return Presence.of([one, *others], events, ties).there(one, EDTF(when))


@pytest.mark.parametrize("kind", [*sorted(DATED_BODIES), "office", "state", "official", "law"])
def test_a_body_without_a_known_founding_is_possible_and_others_were_always_there(
    kind: str,
) -> None:
    expected = MAYBE if kind in DATED_BODIES else YES
    for when in ("1868", "1975-08", "../..", "2100"):
        assert there(entity(kind), when) is expected


@pytest.mark.parametrize(
    ("kind", "date", "when", "answer"),
    [
        ("office", "1970", "1969", NO),
        ("office", "1970", "1970", MAYBE),  # in the course of that year
        ("office", "1970", "1970-12-31", MAYBE),
        ("office", "1970", "1971", YES),
        ("office", "1970-06-01", "1970-06-01", YES),  # the day itself belongs to it
        ("office", "1970-06-01", "1970-06", MAYBE),
        ("office", "1970-06", "1970-06-01", MAYBE),
        ("office", "1970~", "1975", YES),
        ("office", "1970?", "1975", MAYBE),
        ("office", "../1970", "1971", YES),
        ("office", "../1970", "1965", MAYBE),
        ("mechanism", "1970", "1969", NO),
        ("mechanism", "1970", "1975", MAYBE),  # nothing says how long
        ("mechanism", "1970-06-01", "1970-06-01", MAYBE),
        ("law", "1970", "1975", YES),
    ],
)
def test_what_was_founded(kind: str, date: str, when: str, answer: Answer) -> None:
    assert there(entity(kind), when, [event(date)]) is answer


def test_a_founded_body_is_there_where_it_is_attested() -> None:
    body = entity("mechanism", attested=times("1975"))
    assert there(body, "1975", [event("1970")]) is YES
    assert there(body, "1980", [event("1970")]) is MAYBE
    assert there(body, "1969", [event("1970")]) is NO


def test_of_several_foundings_the_one_that_says_most_counts() -> None:
    again = [event("1970"), evolve(event("1980"), id="again")]
    assert there(entity(), "1975", again) is YES
    assert there(entity(), "1975", again[::-1]) is YES
    assert there(entity(), "1970", again) is MAYBE
    assert there(entity(), "1969", again) is NO


def test_what_is_only_attested_is_possible_at_other_times() -> None:
    assert there(entity(attested=times("1975")), "1975") is YES
    assert there(entity(attested=times("1975")), "1980") is MAYBE


def test_its_own_validity_goes_before_its_founding() -> None:
    one = entity(valid=EDTF("1960/1965"))
    assert there(one, "1962", [event("1970")]) is YES
    assert there(one, "1975", [event("1970")]) is NO


def test_a_founding_is_dated_by_the_better_date_from_outside() -> None:
    better = event("1970", external_date=ExternalDate(EDTF("1973-02"), PAGE))
    assert there(entity(), "1972", [better]) is NO
    assert there(entity(), "1974", [better]) is YES


@pytest.mark.parametrize("status", [one for one in EVENT_STATUSES if one != "reported"])
def test_a_founding_that_is_not_reported_is_a_limit_and_no_begin(status: str) -> None:
    planned = event("1970", status=status)
    assert there(entity(), "1969", [planned]) is NO
    assert there(entity(), "1975", [planned]) is MAYBE


def test_only_who_is_founded_is_founded() -> None:
    for other in (event("1970", role="actor"), event("1970", kind="reorganisation")):
        assert not founding_events([other])
        assert there(entity(), "1950", [other]) is YES
    found = founding_events([event("1970", status="planned")])
    assert [one.id for one in found["one"]] == ["event"]


@pytest.mark.parametrize(
    ("role", "answer"),
    [
        *((role, YES) for role in ("actor", "party", "host", "attendee")),
        *((role, MAYBE) for role in ("target", "subject")),
    ],
)
def test_who_acts_in_what_happens_was_there(role: str, answer: Answer) -> None:
    assert role in ROLES
    met = event("1975-08", role=role, kind="meeting")
    assert there(entity("mechanism"), "1975", [met]) is answer
    assert there(entity("mechanism"), "1976", [met]) is MAYBE
    planned = evolve(met, status="planned")
    assert there(entity("mechanism"), "1975", [planned]) is MAYBE


@pytest.mark.parametrize("predicate", PREDICATES)
def test_relations_of_those_who_sit_attest_both(predicate: str) -> None:
    seated = {"member-of", "chairs", "holds", "part-of", "counterpart-of"}
    expected = YES if predicate in seated else MAYBE
    two = entity("mechanism", "two")
    for relation in (
        tie("one", predicate, "two", attested="1975"),
        tie("two", predicate, "one", attested="1975"),
        tie("two", predicate, "two", attested="1975"),
    ):
        ends = {relation.subject, relation.object}
        presence = Presence.of([entity("mechanism"), two], (), [relation])
        for body in (entity("mechanism"), two):
            answer = presence.there(body, EDTF("1975"))
            assert answer is (expected if body.id in ends else MAYBE)


@pytest.mark.parametrize(
    ("valid", "when", "answer"),
    [
        ("1970/1980", "1975", YES),
        ("1970/..", "1975", YES),
        ("1970/", "1970", YES),  # the begin alone is known
        ("1970/", "1975", MAYBE),
        ("/1980", "1980", YES),
        ("../1980", "1980", YES),  # nothing says since when
        ("../1980", "1975", MAYBE),
        ("/..", "1975", MAYBE),
        ("../", "1975", MAYBE),
    ],
)
def test_what_is_known_of_a_tie_attests_its_ends(valid: str, when: str, answer: Answer) -> None:
    two = entity("mechanism", "two")
    found = there(
        entity("mechanism"), when, ties=[tie("one", "part-of", "two", valid)], others=[two]
    )
    assert found is answer


def test_what_is_adopted_or_revises_another_begins_then() -> None:
    paper = entity("law")
    for relation in (
        tie("two", "adopts", "one", "1970/.."),
        tie("one", "revises", "two", "1970/.."),
    ):
        assert there(paper, "1969", ties=[relation]) is NO
        assert there(paper, "1971", ties=[relation]) is YES
    for relation in (
        tie("one", "adopts", "two", "1970/.."),
        tie("two", "revises", "one", "1970/.."),
    ):
        assert there(paper, "1969", ties=[relation]) is YES
    assert there(paper, "1969", ties=[tie("two", "adopts", "one")]) is YES


def test_a_body_is_no_older_than_the_instrument_that_it_carries_out() -> None:
    paper = entity("law", "paper", valid=EDTF("1978-11/.."))
    carries_out = [tie("one", "implements", "paper")]
    for valid in (None, EDTF("1960/..")):
        body = entity("mechanism", valid=valid)
        assert there(body, "1976", ties=carries_out, others=[paper]) is NO
    assert there(entity("office"), "1976", ties=carries_out, others=[paper]) is NO
    assert there(entity("office"), "1980", ties=carries_out, others=[paper]) is MAYBE
    assert there(entity("office"), "1976", ties=carries_out) is YES  # nothing is known of the paper


# Ties


def tied(relation: Relation, when: str, *entities: Entity, others: Iterable[Relation] = ()) -> Answer:  # fmt: skip
    return Presence.of(entities, (), [relation, *others]).tied(relation, EDTF(when))


@pytest.mark.parametrize("predicate", PREDICATES)
def test_a_tie_without_a_time_holds_while_both_are_there_or_may_have_held(predicate: str) -> None:
    expected = YES if predicate in LASTING else MAYBE
    ends = (entity(), entity(id_="two", valid=EDTF("1960/1990")))
    assert tied(tie("one", predicate, "two"), "1975", *ends) is expected
    assert tied(tie("one", predicate, "two"), "1975") is expected  # nothing is known of the ends
    assert tied(tie("one", predicate, "two"), "1995", *ends) is NO
    assert tied(tie("two", predicate, "one"), "1995", *ends) is NO


@pytest.mark.parametrize("predicate", ["part-of", "member-of"])
def test_a_tie_with_a_time_holds_then(predicate: str) -> None:
    assert tied(tie("one", predicate, "two", "1970/1980"), "1975") is YES
    assert tied(tie("one", predicate, "two", "1970/1980"), "1985") is NO
    assert tied(tie("one", predicate, "two", attested="1975"), "1975") is YES
    assert tied(tie("one", predicate, "two", attested="1975"), "1980") is MAYBE
    assert tied(tie("one", predicate, "two", "1970/", "1980"), "1975") is YES


@pytest.mark.parametrize(
    ("when", "one", "two"),
    [
        ("1970", MAYBE, NO),  # the other one cannot have held it before and after the first
        ("1977", YES, NO),
        ("1981", MAYBE, MAYBE),  # nothing says when the one followed the other
        ("1983", NO, YES),
        ("1983-05", NO, YES),
        ("1990", NO, MAYBE),
    ],
)
def test_who_may_have_held_an_office(when: str, one: Answer, two: Answer) -> None:
    first = tie("one", "holds", "chair", attested="1977")
    second = tie("two", "holds", "chair", attested="1983")
    assert tied(first, when, others=[second]) is one
    assert tied(second, when, others=[first]) is two


def test_who_is_attested_on_both_sides_of_another_is_not_replaced() -> None:
    first = tie("one", "holds", "chair", attested="1977 1987")
    second = tie("two", "holds", "chair", attested="1983")
    for when in ("1970", "1980", "1990"):
        assert tied(first, when, others=[second]) is MAYBE


def test_who_held_an_office_on_one_of_several_days_excludes_nobody() -> None:
    first = tie("one", "holds", "chair", attested="1977")
    some_day, both = (
        tie("two", "holds", "chair", attested=at) for at in ("[1980,1983]", "{1980,1983}")
    )
    assert tied(first, "1983", others=[some_day]) is MAYBE
    assert tied(first, "1983", others=[both]) is NO


def test_only_another_holder_of_the_same_office_replaces_one() -> None:
    first = tie("one", "holds", "chair", attested="1977")
    for other in (
        tie("two", "holds", "seat", attested="1983"),
        tie("two", "member-of", "chair", attested="1983"),
        evolve(tie("one", "holds", "chair", attested="1983"), id="again"),
        tie("two", "holds", "chair"),
    ):
        assert tied(first, "1990", others=[other]) is MAYBE
    assert tied(tie("one", "holds", "chair"), "1990", others=[tie("two", "holds", "chair", "1983/")]) is MAYBE  # fmt: skip
    assert tied(tie("one", "chairs", "chair", attested="1977"), "1990",
                others=[tie("two", "holds", "chair", attested="1983")]) is MAYBE  # fmt: skip

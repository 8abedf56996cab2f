"""What held at a time: known ends, and times at which it is said to have held."""

from __future__ import annotations

import pytest

from alliance_corpus.corpus import Corpus
from alliance_corpus.dates import EDTF, Answer
from alliance_corpus.records import Institution, Name, Person, Relation
from alliance_corpus.records.beginnings import held
from tests.dataset.everything import PAGE
from tests.dataset.rule_changes import GOOD, also

YES, NO, MAYBE = Answer.YES, Answer.NO, Answer.MAYBE


@pytest.mark.parametrize(
    ("valid", "attested", "when", "answer"),
    [
        ("1960/", "1975", "1968", YES),  # between its begin and a time when it held
        ("1960/", "1975", "1980", MAYBE),
        ("1960/", "1975", "1950", NO),
        ("/1990", "1975", "1980", YES),  # between such a time and its end
        ("/1990", "1975", "1970", MAYBE),
        ("/1990", "1975", "2000", NO),
        (None, "1975", "1975", YES),
        (None, "1975", "1975-08", YES),
        (None, "1975-08", "1975", YES),
        (None, "1975", "1976", MAYBE),
        ("1960-06/..", "", "1960", MAYBE),  # in the course of that year
        ("1960-06/..", "", "1961", YES),
        (None, "", "1975", MAYBE),
    ],
)
def test_what_held(valid: str | None, attested: str, when: str, answer: Answer) -> None:
    times = [EDTF(time) for time in attested.split()]
    assert held(None if valid is None else EDTF(valid), times, EDTF(when)) is answer


@pytest.mark.parametrize(
    ("when", "holders"),
    [
        ("1970", ["one"]),  # the other one cannot have held it before and after the first
        ("1977", ["one"]),
        ("1981", ["one", "two"]),  # nothing says when the one followed the other
        ("1983-05", ["two"]),
        ("1990", ["two"]),
    ],
)
def test_who_may_have_held_an_office(when: str, holders: list[str]) -> None:
    people = [Person(id=one, kind="official", names=(Name(f"{one} 氏"),)) for one in ("one", "two")]
    office = Institution(id="chair", kind="office", names=(Name("議長"),))
    tenures = [
        Relation(
            id=f"holds-{one}", subject=one, predicate="holds", object="chair", sources=(PAGE,),
            attested=(EDTF(time),),
        )
        for one, time in (("one", "1977"), ("two", "1983"))
    ]  # fmt: skip
    dataset = also(also(GOOD, "people", *people), "institutions", office)
    then = Corpus(also(dataset, "relations", *tenures)).as_of(when, possible=True)
    found = then.relations.where(predicate="holds", object="chair")
    assert [relation.subject for relation in found] == holders
